/** Calendars: the person's handle, CalendarApp and the Calendar advanced service. */

import {type Account, type Core, NotEmulated} from '../kernel';

export interface CalendarHandle {
  readonly id: string;
}

/** The account's calendar with this id; its primary calendar without one. */
export function calendarOf(_core: Core, _account: Account, _calendarId?: string): CalendarHandle {
  throw new NotEmulated('calendar');
}
