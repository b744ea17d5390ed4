/** Builders for the sessions: people with a place, an event ahead, and the rows as they are after a plan. */
import type {AttendanceRow, EventRow} from '../../src/domain/events/event';
import {NOBODY_SEEN} from '../../src/domain/events/guests';
import type {ReminderRows} from '../../src/domain/events/reminders';
import type {EventWish} from '../../src/domain/events/save-event';
import type {Moment} from '../../src/domain/offers/offer';
import type {Answer} from '../../src/domain/personal-form/answers';
import {codeHash, newCode} from '../../src/domain/personal-form/codes';
import {makeApplication} from './allocation';
import {makeConfiguration} from './intake';

export const MOMENT: Moment = {
  now: '2027-11-26T09:00:00.000Z',
  who: 'ann@kul.example.org',
  account: 'scope@example.org',
};

export const REFERENCES = ['S27-0001', 'S27-0002', 'S27-0003'] as const;

export const makeWish = (more: Partial<EventWish> = {}): EventWish => ({
  ...{event: null, kind: 'OG session', committee: '', starts: '2027-12-10T19:00', ends: '2027-12-10T21:00'},
  ...{place: '', capacity: null, obligatory: true, deposit: null, recording: '', quiz: ''},
  ...more,
});

/** The OG session of 10 December, 19:00 to 21:00 in Brussels, online. */
export const makeEvent = (more: Partial<EventRow> = {}): EventRow => ({
  ...{event: 'OG1', kind: 'OG session', committee: '', place: '', capacity: null, obligatory: true, deposit: null},
  ...{startsAt: '2027-12-10T18:00:00.000Z', endsAt: '2027-12-10T20:00:00.000Z', state: 'planned', version: 1},
  ...{changedAt: MOMENT.now, reason: '', link: 'https://meet.google.com/abc', code: '', answerLink: '', recording: ''},
  quiz: '',
  ...more,
});

export const makeGuest = (reference: string, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  ...NOBODY_SEEN,
  event: 'OG1',
  reference,
  committee: 'KUL',
  codeHash: codeHash('S27', codeOf(reference)),
  ...more,
});

/** Three people with an accepted place, on the list of the OG session. */
export const makeSessions = (more: Partial<ReminderRows> = {}): ReminderRows => ({
  configuration: makeConfiguration(),
  events: [makeEvent()],
  attendance: REFERENCES.map(reference => makeGuest(reference)),
  allocation: REFERENCES.map(reference => ({reference, state: 'accepted'})),
  applications: REFERENCES.map(reference => makeApplication(reference)),
  outbox: [],
  ...more,
});

/** The personal code of somebody in these tests. */
export function codeOf(reference: string): string {
  return newCode(reference);
}

export function makeAnswer(reference: string, choice: string, more: Partial<Answer> = {}): Answer {
  return {at: '2027-11-26T08:00:00.000Z', email: 'someone@example.org', code: codeOf(reference), choice, ...more};
}
