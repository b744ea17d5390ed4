/** The reminder to readers. It stands as long as its reader has something left to read: who finishes before it leaves does not get it. */
import {readersLanguage, reminderValues} from '../../reading/reminders';
import {outbox} from '../../tables/outbox';
import {readings} from '../../tables/readings';
import {normalEmail} from '../../text';
import {type Addressee, type Audience, type Facts, type NoticeKind, versionOf} from '../kind';

const STEP = 'reading reminder';

export const readingReminder: NoticeKind = {
  step: STEP,
  title: 'Reminder to read',
  who: 'Readers who have something left, half-way, a day before the date, and when a coordinator says so.',
  placeholders: ['unread', 'total', 'due'],
  needs: ['due'],
  sentBy: 'itself',
  audience: reminded,
};

/** Nobody is added here: of the reminders in the outbox, those whose reader still has work. */
function reminded({rows, configuration}: Facts): Audience {
  const states = rows(readings).map(({reader, state}) => [normalEmail(reader), state] as const);
  const to = rows(outbox).flatMap((row): Addressee[] => {
    const officer = row.step === STEP ? configuration.officers.find(({email}) => email === row.reference) : undefined;
    const own = states.filter(([reader]) => reader === officer?.email).map(([, state]) => state);
    const unread = own.filter(state => !OVER.has(state)).length;
    if (officer === undefined || unread === 0) return [];
    const total = own.filter(state => !GONE.has(state)).length;
    const {email, name, committee} = officer;
    return [
      {
        reference: email,
        ...{name: name || email, committee, to: email, version: versionOf(row)},
        language: readersLanguage(officer, configuration),
        values: reminderValues({officer, unread, total}, configuration),
      },
    ];
  });
  return {to, leftOut: []};
}

const GONE: ReadonlySet<string> = new Set(['abstained', 'taken back']);
const OVER: ReadonlySet<string> = new Set([...GONE, 'done']);
