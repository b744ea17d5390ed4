/** When people are reminded: of their interview, and at half time those who have not booked. */
import type {SlotRow} from './slots';

/** Hours before an interview at which its candidate is reminded. */
export const REMINDERS = [24, 1] as const;

/** Halfway between the planning and the first interview that can be booked; null where there is none. */
export function halfTime(plannedAt: string, slots: readonly SlotRow[]): string | null {
  const first = slots
    .map(({startsAt}) => startsAt ?? '')
    .filter(startsAt => startsAt > plannedAt)
    .sort()[0];
  return first === undefined ? null : new Date((Date.parse(plannedAt) + Date.parse(first)) / 2).toISOString();
}
