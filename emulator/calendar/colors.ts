/** The colours that CalendarApp names (GAS/reference/calendar/color, GAS/reference/calendar/event-color). */
import {EnumValue, exception} from '../kernel';

const CALENDAR_COLORS: Readonly<Record<string, string>> = {
  BLUE: '#2952A3',
  BROWN: '#8D6F47',
  CHARCOAL: '#4E5D6C',
  CHESTNUT: '#865A5A',
  GRAY: '#5A6986',
  GREEN: '#0D7813',
  INDIGO: '#5229A3',
  LIME: '#528800',
  MUSTARD: '#88880E',
  OLIVE: '#6E6E41',
  ORANGE: '#BE6D00',
  PINK: '#B1365F',
  PLUM: '#705770',
  PURPLE: '#7A367A',
  RED: '#A32929',
  RED_ORANGE: '#B1440E',
  SEA_BLUE: '#29527A',
  SLATE: '#4A716C',
  TEAL: '#28754E',
  TURQOISE: '#1B887A',
  YELLOW: '#AB8B00',
};

/** In the order of their numbers, from 1. */
const EVENT_COLORS = [
  'PALE_BLUE',
  'PALE_GREEN',
  'MAUVE',
  'PALE_RED',
  'YELLOW',
  'ORANGE',
  'CYAN',
  'GRAY',
  'BLUE',
  'GREEN',
  'RED',
];

/** `#rrggbb` of a colour that a script gives by name or number. */
export function calendarColor(color: unknown): string {
  const given = color instanceof EnumValue ? CALENDAR_COLORS[color.name] : String(color);
  if (given === undefined || !/^#[0-9a-f]{6}$/i.test(given)) throw exception('Invalid argument: color');
  return given;
}

/** The number of an event's colour as text, `11`; empty for the calendar's own. */
export function eventColor(color: string | EnumValue): string {
  const given = color instanceof EnumValue ? String(EVENT_COLORS.indexOf(color.name) + 1) : color;
  if (!/^([1-9]|1[01])?$/.test(given)) throw exception('Invalid argument: color');
  return given;
}
