/** The season's own calendar: a secondary one that the script makes, so that it may see and change no other. */

/** Makes a calendar and tells its id. */
export function makeCalendar(name: string, timeZone: string): string {
  const made = calendars().insert({summary: name, timeZone});
  if (made.id === undefined) throw new Error('Google made a calendar and told no id.');
  return made.id;
}

/** Whether the calendar is there and this account reaches it. */
export function hasCalendar(id: string): boolean {
  try {
    return calendars().get(id).id === id;
  } catch {
    return false; // deleted, or another account's: Google answers Not Found to both
  }
}

function calendars(): GoogleAppsScript.Calendar.Collection.CalendarsCollection {
  const service = typeof Calendar === 'undefined' ? undefined : Calendar.Calendars;
  if (service === undefined) throw new Error('The Calendar service is not switched on in appsscript.json.');
  return service;
}
