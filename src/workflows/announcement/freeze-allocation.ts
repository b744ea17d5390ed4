/** Freezes the locked allocation for the announcement: every letter is made once as it would be read, and lies in the outbox until an officer says yes. */
import type {OutboxRow} from '../../domain/notices/notice';
import {rendered} from '../../domain/notices/render';
import {planFreeze} from '../../domain/offers/freeze';
import {Refusal} from '../../domain/problem';
import {outbox} from '../../domain/tables/outbox';
import {type Committed, decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {TextSource} from '../notices/text-source';
import {openOfficersDesk} from '../officer';
import {settleAnswerForm} from './answer-form';
import {momentOf, offerRows} from './offer-rows';

/** @throws {Refusal} when something is not ready for it: says what; nothing is changed then but that the answer form may be there already */
export function freezeAllocation(): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator');
  const moment = momentOf(desk, officer.email);
  planFreeze(offerRows(desk.book, configuration, ''), moment, () => undefined); // what stands in the way is said before a form is made
  const {url} = settleAnswerForm(desk, {
    seasonName: configuration.settings.seasonName,
    account: moment.account,
  });
  const texts = new TextSource(desk);
  return decideAndCommit(desk, book =>
    planFreeze(offerRows(book, currentConfiguration(desk, book), url), moment, letters => {
      for (const row of letters) check(row, texts);
    }),
  );
}

/** @throws {Refusal} when a letter cannot be made */
function check(row: OutboxRow, texts: TextSource): void {
  const text = texts.of(row);
  const trouble = 'trouble' in text ? text.trouble : whyNotMade(row, text.template);
  if (trouble === null) return;
  throw new Refusal(
    'letter',
    `The letter “${row.step}” to ${row.reference} cannot be made: ${trouble} Nothing was frozen.`,
    {tab: outbox.tab},
  );
}

function whyNotMade(row: OutboxRow, template: Parameters<typeof rendered>[1]): string | null {
  try {
    rendered(row, template ?? null);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
