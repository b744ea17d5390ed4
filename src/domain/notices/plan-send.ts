/** Sending as a plan: one row of the outbox a person, and what it replaces. Pure. */
import {counted, listed} from '../listed';
import {type Change, changed, inserted, type Plan, plan, type WholeRow} from '../plan/plan';
import type {Configuration} from '../season/configuration';
import type {Language} from '../tables/committees';
import {outbox} from '../tables/outbox';
import {spokenTime} from '../time/brussels';
import type {Addressee, NoticeKind} from './kind';
import {type OutboxRow, outboxRow} from './notice';
import {replaceWaiting} from './replace';
import type {Portion} from './room';

/** One kind of a sending. */
export interface SendingPart {
  readonly kind: NoticeKind;
  readonly to: readonly Addressee[];
  /** The text of each language, as `agreed` names it. */
  readonly sources: Readonly<Partial<Record<Language, string>>>;
}

export interface Sending {
  readonly parts: readonly SendingPart[];
  readonly account: string;
  /** When it leaves; null: now. Instant, ISO 8601. */
  readonly at: string | null;
  /** Whole committees at their own times. */
  readonly split: readonly Portion[] | null;
}

export function planSend(sending: Sending, rows: readonly OutboxRow[], {season}: Configuration, now: string): Plan {
  const {parts, account, at, split} = sending;
  const known = new Map(rows.map(row => [row.key, row]));
  const times = new Map((split ?? []).flatMap(({committees, notBefore}) => committees.map(each => [each, notBefore])));
  const changes: Change[] = [];
  const inserts: WholeRow[] = [];
  for (const {kind, to, sources} of parts) {
    for (const {reference, version, to: address, language, values, committee} of to) {
      const notBefore = times.get(committee) ?? at;
      const row = outboxRow(
        {
          ...{season, step: kind.step, reference, version, to: address, language, account, values},
          template: sources[language] ?? '',
          ...(notBefore === null ? {} : {notBefore}),
        },
        now,
      );
      const before = known.get(row.key);
      if (before === undefined) inserts.push(inserted(outbox, row));
      else changes.push(...[changed(outbox, before, row) ?? []].flat());
    }
    const others = (kind.tells ?? []).filter(step => step !== kind.step);
    const reason = `Replaced by “${kind.step}”.`;
    changes.push(...to.flatMap(({reference}) => replaceWaiting(rows, reference, others, reason)));
  }
  return plan({action: 'send notices', summary: summaryOf(sending), changes, inserts});
}

function summaryOf({parts, at, split}: Sending): string {
  const mails = listed(parts.map(({kind, to}) => `${counted(to.length, 'mail')} “${kind.step}”`));
  if (split !== null) {
    const portions = split.map(({count: part, notBefore}) => `${part} from ${spokenTime(notBefore, 'en')}`);
    return `${mails} leave in whole committees: ${portions.join(', ')}.`;
  }
  return at === null ? `${mails} may leave.` : `${mails} leave on ${spokenTime(at, 'en')}.`;
}
