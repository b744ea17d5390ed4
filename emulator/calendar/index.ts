/** Calendars: the person's handle, CalendarApp and the Calendar advanced service. Importing this registers the services. */
import './api-calendars';
import './api-events';
import './api-events-list';
import './api-sharing';
import './calendar-app';
import './calendar-event';
import './calendar-event-changes';

export {CalendarHandle, calendarOf, type Entry, type NewEntry, type When} from './handle';
