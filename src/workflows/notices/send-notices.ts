/** Sending: the officer has looked and says yes. What leaves is what was shown; if anything of it has changed meanwhile, nothing leaves. */
import {planSend} from '../../domain/notices/plan-send';
import {type Room, tooLargeSentence} from '../../domain/notices/room';
import {type Standing, standing} from '../../domain/notices/standing';
import {Refusal} from '../../domain/problem';
import {outbox} from '../../domain/tables/outbox';
import {spokenTime} from '../../domain/time/brussels';
import {decideAndCommit} from '../commit';
import {stoppedMails} from '../delivery/delivery-steps';
import {openOfficersDesk} from '../officer';
import {lookedAt, textsFor} from './preview-notices';

export interface SendRequest {
  /** The notice, or the bundle. */
  readonly step: string;
  /** Of the preview that the officer saw. */
  readonly approval: string;
  /** When it is to leave; null: now. Instant, ISO 8601. */
  readonly at: string | null;
  /** In whole committees over several days, where the limit has no room for all. */
  readonly split: boolean;
}

export interface Agreed {
  readonly count: number;
  /** What happens now, in one sentence. */
  readonly summary: string;
  readonly standing: Standing;
}

/** @throws {Refusal} when something has changed since the preview, or cannot be sent: nothing leaves then */
export function sendNotices({step, approval, at, split}: SendRequest): Agreed {
  const open = openOfficersDesk('officer');
  const {desk, officer, configuration} = open;
  const now = desk.now.toISOString();
  if (at !== null && at <= now) {
    throw new Refusal('past', `${spokenTime(at, 'en')} has passed: choose a later minute, or send now.`);
  }
  const texts = textsFor(open, step);
  let account = '';
  let count = 0;
  const committed = decideAndCommit(desk, book => {
    const looked = lookedAt(open, step, at, texts);
    const {preview, parts} = looked;
    ({account} = looked);
    count = preview.mails.length;
    if (count === 0) throw nobody(preview.told, preview.waiting);
    if (preview.blocking.length > 0) throw new Refusal('blocked', preview.blocking[0]!.sentence);
    if (preview.approval !== approval) {
      throw new Refusal(
        'changed-since',
        'What would be sent has changed since you looked at it, so nothing was sent: look again.',
      );
    }
    const portions = portionsOf(preview.room, split);
    return planSend({parts, account, at, split: portions}, book.rows(outbox), configuration, now);
  });
  const who = {account, mine: account === officer.email, stopped: stoppedMails(desk) ?? null};
  const after = standing(desk.book.rows(outbox), who, {mailLimit: configuration.settings.mailLimit, now});
  return {count, summary: committed?.summary ?? '', standing: after};
}

function nobody(told: number, waiting: number): Refusal {
  if (told + waiting === 0) return new Refusal('nobody', 'Nobody is to get this mail.');
  return new Refusal('all-told', `Nobody is left to tell: ${told} have been told, ${waiting} wait in the outbox.`);
}

/** All or nothing: refused before the first mail when the limit does not suffice. */
function portionsOf({room, needed, limit, used, split, tooLarge}: Room, wanted: boolean): Room['split'] {
  if (needed <= room) return null;
  if (wanted && split !== null) return split;
  const offer =
    tooLarge !== null
      ? tooLargeSentence(tooLarge, limit)
      : split === null
        ? 'Wait until there is room.'
        : 'Wait until there is room, or send whole committees over several days.';
  throw new Refusal(
    'limit',
    `${needed} mails do not fit: the account may send ${limit} in 24 hours, ${used} are used, so there is room for ${room}. ${offer} Nothing was sent.`,
  );
}
