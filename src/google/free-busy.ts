/** Busy times from people's own calendars, as far as they share them with the account that asks. */

export interface Busy {
  /** By address, of those who share: intervals of instants. */
  readonly busy: Readonly<Record<string, readonly {readonly start: string; readonly end: string}[]>>;
  readonly notShared: readonly string[];
}

/** Google answers about so many calendars at once, and over so long a time. */
const MOST_CALENDARS = 50;
const LONGEST_MS = 60 * 86_400_000;

/** Asks for all in as few calls as Google allows. */
export function busyTimes(emails: readonly string[], from: string, to: string): Busy {
  const busy: Record<string, {start: string; end: string}[]> = {};
  const notShared = new Set<string>();
  for (let at = 0; at < emails.length; at += MOST_CALENDARS) {
    const some = emails.slice(at, at + MOST_CALENDARS);
    for (const [start, end] of parts(from, to)) {
      const calendars = query(some, start, end);
      for (const email of some) {
        const {errors, busy: spans} = calendars[email] ?? {errors: [{}]};
        if (errors !== undefined && errors.length > 0) notShared.add(email);
        else busy[email] = [...(busy[email] ?? []), ...(spans ?? []).map(instants)];
      }
    }
  }
  for (const email of notShared) delete busy[email];
  return {busy, notShared: [...notShared]};
}

function parts(from: string, to: string): [string, string][] {
  const pieces: [string, string][] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += LONGEST_MS) {
    const end = Math.min(Date.parse(to), at + LONGEST_MS);
    pieces.push([new Date(at).toISOString(), new Date(end).toISOString()]);
  }
  return pieces;
}

function query(emails: readonly string[], from: string, to: string) {
  const service = typeof Calendar === 'undefined' ? undefined : Calendar.Freebusy;
  if (service === undefined) throw new Error('The Calendar service is not switched on in appsscript.json.');
  const answer = service.query({timeMin: from, timeMax: to, items: emails.map(id => ({id}))});
  return (answer.calendars ?? {}) as Record<string, GoogleAppsScript.Calendar.Schema.FreeBusyCalendar>;
}

/** With an offset as Google answers them, as instants. */
function instants({start = '', end = ''}: GoogleAppsScript.Calendar.Schema.TimePeriod): {start: string; end: string} {
  return {start: new Date(start).toISOString(), end: new Date(end).toISOString()};
}
