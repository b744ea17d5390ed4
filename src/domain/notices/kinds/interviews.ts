/** Notices of the second round that are about nobody's own act: the personal link to book with, and reminders. */

import type {Application} from '../../intake/assess';
import {isInvited} from '../../interviews/invited';
import {REMINDERS} from '../../interviews/reminders';
import {type RoundDetails, roundOf} from '../../interviews/round-details';
import {isOpen, spokenStart} from '../../interviews/slots';
import {applications} from '../../tables/applications';
import {candidates} from '../../tables/candidates';
import type {RowOf} from '../../tables/define';
import {interviews} from '../../tables/interviews';
import {milestones} from '../../tables/milestones';
import {type Addressee, type Audience, addressee, type Facts, languageOf, type NoticeKind} from '../kind';

type CandidateRow = RowOf<typeof candidates>;

export const bookYourInterview: NoticeKind = {
  step: 'book your interview',
  title: 'Book your interview',
  who: 'Every candidate without a slot, each with a personal link.',
  placeholders: ['bookingLink', 'firstSlot', 'lastSlot', 'moveHours'],
  needs: ['bookingLink'],
  sentBy: 'dialog',
  audience: facts => bookers(facts, (_round, {decisionVersion}) => [`i${decisionVersion ?? 1}`]),
};

export const bookingReminder: NoticeKind = {
  step: 'booking reminder',
  title: 'Reminder to book',
  who: 'Candidates who have not booked at half time, or when a further evening is opened.',
  placeholders: ['bookingLink', 'firstSlot', 'lastSlot', 'moveHours'],
  needs: ['bookingLink'],
  sentBy: 'itself',
  audience: facts => bookers(facts, ({rounds}) => bookingReminders(rounds)),
};

export const interviewReminder: NoticeKind = {
  step: 'interview reminder',
  title: 'Reminder of the interview',
  who: 'Whoever has an interview, a day and an hour before it.',
  placeholders: ['when', 'link', 'minutes'],
  needs: ['when', 'link'],
  sentBy: 'itself',
  audience: reminded,
};

/** Versions of the reminders to book: at half time, and one for each time that slots were added. */
function bookingReminders(rounds: number): string[] {
  return ['r1', ...Array.from({length: Math.max(0, rounds - 1)}, (_, at) => `e${at + 2}`)];
}

/** Those who have no slot, while there is a form and something to choose from. */
function bookers(
  facts: Facts,
  versions: (round: RoundDetails, application: Application) => readonly string[],
): Audience {
  const round = roundOf(facts.rows(milestones));
  if (round === undefined) return {to: [], leftOut: []};
  const byReference = new Map(facts.rows(applications).map(row => [row.reference, row]));
  const isAnyOpen = facts.rows(interviews).some(slot => isOpen(slot, facts));
  const to: Addressee[] = [];
  const leftOut: {reference: string; name: string; why: string}[] = [];
  for (const candidate of facts.rows(candidates)) {
    const application = byReference.get(candidate.reference);
    if (application === undefined) continue;
    const why = whyNot(candidate, application) || (isAnyOpen ? '' : 'no slot is free');
    const {reference, firstName, lastName} = application;
    if (why !== '') leftOut.push({reference, name: `${firstName} ${lastName}`.trim(), why});
    else to.push(...versions(round, application).map(version => booker(application, version, round, facts)));
  }
  return {to, leftOut};
}

function whyNot({state}: CandidateRow, application: Application): string {
  if (!isInvited(application) || state === 'withdrawn') return 'not in the second round any more';
  return state === 'to book' ? '' : `the interview is ${state}`;
}

/** The link has no code yet: each mail gets its own as it is made. */
function booker(application: Application, version: string, round: RoundDetails, facts: Facts): Addressee {
  const {configuration} = facts;
  const language = languageOf(application, configuration);
  const open = facts.rows(interviews).filter(slot => isOpen(slot, facts));
  const starts = open.map(({startsAt}) => startsAt!).sort();
  const spoken = (instant: string | undefined): string => (instant === undefined ? '' : spokenStart(instant, language));
  return addressee(application, version, configuration, {
    bookingLink: round.url,
    firstSlot: spoken(starts[0]),
    lastSlot: spoken(starts.at(-1)),
    moveHours: String(configuration.settings.moveUntilHours),
    news: version.startsWith('e') ? 'yes' : '',
  });
}

/** Reminders that are still true: the interview stands as it stood, and has not begun. */
function reminded({rows, configuration, now}: Facts): Audience {
  const byReference = new Map(rows(applications).map(row => [row.reference, row]));
  const bySlot = new Map(rows(interviews).map(row => [row.slot, row]));
  const to = rows(candidates).flatMap(({reference, state, slot, bookingVersion}) => {
    const application = byReference.get(reference);
    const starts = bySlot.get(slot)?.startsAt ?? '';
    if (state !== 'booked' || application === undefined || starts <= now) return [];
    return REMINDERS.map(hours => addressee(application, `b${bookingVersion}h${hours}`, configuration));
  });
  return {to, leftOut: []};
}
