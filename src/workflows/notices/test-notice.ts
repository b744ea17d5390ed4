/** A test: one of the mails as it would be, to the officer's own address. */
import {outboxRow} from '../../domain/notices/notice';
import {inserted, plan} from '../../domain/plan/plan';
import {Refusal} from '../../domain/problem';
import {outbox} from '../../domain/tables/outbox';
import {decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {lookedAt, textsFor} from './preview-notices';

export interface TestRequest {
  readonly step: string;
  /** Whose mail is tried. */
  readonly reference: string;
}

/** Queues the test; tells where it goes and from which account. */
export function testNotice({step, reference}: TestRequest): {readonly to: string; readonly from: string} {
  const open = openOfficersDesk('officer');
  const {desk, officer, configuration} = open;
  const texts = textsFor(open, step);
  let from = '';
  decideAndCommit(desk, () => {
    const {parts, account, preview} = lookedAt(open, step, null, texts);
    from = account;
    const part = parts.find(({to}) => to.some(each => each.reference === reference));
    const person = part?.to.find(each => each.reference === reference);
    if (part === undefined || person === undefined)
      throw new Refusal('gone', `${reference} no longer gets this mail: look again.`);
    if (preview.blocking.length > 0) throw new Refusal('blocked', preview.blocking[0]!.sentence);
    const {language, values} = person;
    const row = outboxRow(
      {
        ...{season: configuration.season, step: 'test', reference, to: officer.email, language, account},
        version: `t${desk.now.getTime().toString(36)}`,
        values: {...values, testOf: part.kind.step},
        template: part.sources[language] ?? '',
      },
      desk.now.toISOString(),
    );
    return plan({
      action: 'test',
      summary: `The mail “${part.kind.step}” of ${reference} as a test to ${officer.email}.`,
      inserts: [inserted(outbox, row)],
    });
  });
  return {to: officer.email, from};
}
