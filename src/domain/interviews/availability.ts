/**
 * When interviewers are free: what their calendars say, what they typed, and the interviews that they have already.
 */
import type {Problem} from '../problem';
import {toInstant} from '../time/brussels';
import {isDay, nextDay, overlap, type Span} from './slots';

/** Days and hours as officers type them: `2027-11-03`, `2027-11-03 18:00-19:30`, several separated by ; or on lines of their own. */
export function typedBusy(typed: string, who: string): {busy: Span[]; problems: Problem[]} {
  const parts = typed
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  const spans = parts.map(part => busySpan(part));
  return {
    busy: spans.flatMap(span => span ?? []),
    problems: parts.flatMap((part, at) => (spans[at] === null ? [unreadable(part, who)] : [])),
  };
}

/** A whole day in Brussels, or hours of it; an end before the beginning is that of the next day. */
function busySpan(part: string): Span | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[ T]+(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d))?$/.exec(part);
  if (match === null) return null;
  const [, day = '', from = '00:00', to = '24:00'] = match;
  const [begins, ends] = [from.padStart(5, '0'), to.padStart(5, '0')];
  if (!isDay(day) || !isClock(begins) || !isClock(ends)) return null;
  const start = toInstant(`${day}T${begins}`);
  const end = ends === '24:00' ? toInstant(nextDay(day)) : toInstant(`${ends <= begins ? nextDay(day) : day}T${ends}`);
  return {start, end};
}

function isClock(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) || time === '24:00';
}

function unreadable(part: string, who: string): Problem {
  return {
    code: 'busy-unreadable',
    sentence: `“${part}” of ${who} is no day and no hours of one: write 2027-11-03 or 2027-11-03 18:00-19:30, separated by ;.`,
  };
}

/** Whether nothing of what keeps somebody busy touches the time. */
export function isFree(busy: readonly Span[], time: Span): boolean {
  return !busy.some(each => overlap(each, time));
}
