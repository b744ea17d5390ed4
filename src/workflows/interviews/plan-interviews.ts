/** Plans the interviews as they were shown: makes the booking form where there is none, writes slots and candidates, and shows the form's choices. */
import type {RoundWish} from '../../domain/interviews/plan-round';
import {planSavingRound, refuseOpenFirstRound} from '../../domain/interviews/save-round';
import {Refusal} from '../../domain/problem';
import {milestones} from '../../domain/tables/milestones';
import {automationOf} from '../automation';
import {type Committed, decideAndCommit} from '../commit';
import {currentConfiguration} from '../configuration';
import {openOfficersDesk} from '../officer';
import {readRound} from './booking-desk';
import {readCalendars} from './preview-interviews';
import {openSlots, refreshChoices} from './refresh-choices';
import {settleBookingForm} from './settle-booking-form';

export interface Saved {
  readonly summary: string;
  /** Where candidates book, without a code. */
  readonly form: string;
}

/**
 * @param hash of the preview that the officer has seen
 * @throws {Refusal} when the plan would be another one by now, or something is in the way
 */
export function planInterviews(wish: RoundWish, hash: string): Saved {
  const {desk, officer, configuration} = openOfficersDesk('officer');
  if (automationOf(desk) === undefined) throw notSetUp();
  refuseOpenFirstRound(desk.book.rows(milestones));
  const link = settleBookingForm(desk, configuration.settings.seasonName);
  const calendars = readCalendars(wish, configuration);
  const saving = {wish, hash, url: link.url, by: officer.email};
  const committed: Committed = decideAndCommit(desk, book =>
    planSavingRound(saving, {
      ...readRound(desk, currentConfiguration(desk, book), book),
      milestones: book.rows(milestones),
      calendars,
    }),
  );
  refreshChoices(link, openSlots(desk));
  return {summary: committed?.summary ?? 'Nothing had to be changed.', form: link.url.split('?')[0]!};
}

function notSetUp(): Refusal {
  return new Refusal('not-set-up', 'Nothing delivers mails yet: choose SCOPE › Set up or repair… first.');
}
