/** Reminding those who have not booked: at half time, and when a further evening is opened. One mail each, only to those who were told how to book. */
import {counted} from '../listed';
import {languageOf} from '../notices/kind';
import type {NoticeValues, OutboxRow} from '../notices/notice';
import {commonValues} from '../notices/values';
import {type Plan, plan} from '../plan/plan';
import {mail} from './booking-notices';
import {type ApplicationRow, Bookings, type Round} from './bookings';
import type {RoundDetails} from './round-details';
import {isOpen, type SlotRow, spokenStart} from './slots';

const DAY = 24 * 3_600_000;

/** The plan of the half-time reminders; empty when everybody has booked or was reminded. */
export function planBookingReminders(round: Round, details: RoundDetails): Plan {
  const bookings = new Bookings(round);
  const yesterday = new Date(Date.parse(round.now) - DAY).toISOString();
  const rows = remindersFor(round, details, round.slots, {version: 'r1', toldBefore: yesterday});
  for (const row of rows) bookings.send(row);
  const summary = `Reminds ${counted(rows.length, 'candidate')} to book, at half time.`;
  const made = bookings.toPlan('remind to book', summary);
  return made.inserts.length === 0 ? plan({action: 'remind to book', summary}) : made;
}

/**
 * Reminders to those who have a link and no slot.
 *
 * @param version one per occasion: `r1` at half time, `e2` for the slots of the second planning
 * @param toldBefore who got the link later than this needs no reminder yet
 */
export function remindersFor(
  round: Round,
  {url}: Pick<RoundDetails, 'url'>,
  slots: readonly SlotRow[],
  {version, toldBefore}: {readonly version: string; readonly toldBefore: string},
): OutboxRow[] {
  const starts = slots
    .filter(slot => isOpen(slot, round))
    .map(({startsAt}) => startsAt!)
    .sort();
  if (starts.length === 0) return [];
  const byReference = new Map(round.applications.map(row => [row.reference, row]));
  const told = new Set(round.outbox.filter(row => wasTold(row, toldBefore)).map(({reference}) => reference));
  const there = new Set(round.outbox.map(({key}) => key));
  return round.candidates
    .filter(({reference, state}) => state === 'to book' && told.has(reference))
    .flatMap(({reference}) => byReference.get(reference) ?? [])
    .filter(({state}) => state !== 'withdrawn')
    .map(application => mail(round, application, 'booking reminder', version, values(application, starts)))
    .filter(({key}) => !there.has(key));

  function values(application: ApplicationRow, all: readonly string[]): NoticeValues {
    const language = languageOf(application, round.configuration);
    return {
      ...commonValues(application, round.configuration),
      bookingLink: url,
      firstSlot: spokenStart(all[0]!, language),
      lastSlot: spokenStart(all.at(-1)!, language),
      moveHours: String(round.configuration.settings.moveUntilHours),
      news: version.startsWith('e') ? 'yes' : '',
    };
  }
}

function wasTold({step, state, sentAt}: OutboxRow, before: string): boolean {
  return step === 'book your interview' && state === 'sent' && (sentAt ?? '') <= before;
}
