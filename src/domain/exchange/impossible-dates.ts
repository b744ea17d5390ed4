/**
 * Dates that cannot be met any more: what a host asks so long before the start that whoever gets the place now is too late for it.
 *
 * Said while places can still be given otherwise, at the allocation and when a freed place is given on. It rules nobody out: a host may take a document later.
 */
import {isPaid} from '../allocation/places';
import type {Place} from '../allocation/types';
import {listed} from '../listed';
import type {Problem} from '../problem';
import type {Configuration} from '../season/configuration';
import {documentsFor} from './catalogue';
import {dueOn, today, usualStart} from './dates';

/** Documents that are due on one day. */
interface Due {
  readonly on: string;
  /** `Italy in July asks AF and Passport 14 weeks before the start, on 2028-03-27`. */
  readonly asked: string;
}

/** What is due before a day, the first day first. */
function dueBefore(
  day: string,
  {country, kind, month}: {readonly country: string; readonly kind: string; readonly month: string},
  configuration: Configuration,
): Due[] {
  const start = usualStart(month, configuration.settings.year);
  const names = new Map<number, string[]>();
  for (const {name, weeks} of documentsFor(country, kind, configuration)) {
    if (dueOn(start, weeks) < day) names.set(weeks, [...(names.get(weeks) ?? []), name]);
  }
  return [...names]
    .sort(([one], [other]) => other - one)
    .map(([weeks, all]) => {
      const on = dueOn(start, weeks);
      return {on, asked: `${country} in ${month} asks ${listed(all)} ${weeks} weeks before the start, on ${on}`};
    });
}

/** Documents whose day would be over before the countries are even announced. */
export function impossibleDates(configuration: Configuration, announcement: string): readonly Problem[] {
  const day = today(announcement);
  return configuration.contracts
    .filter(({withdrawn}) => !withdrawn)
    .flatMap(({country, kind, places}) =>
      Object.entries(places)
        .filter(([, count]) => count > 0)
        .flatMap(([month]) =>
          dueBefore(day, {country, kind, month}, configuration).map(({asked}) => ({
            code: 'date-impossible',
            sentence: `${asked}: that is before the announcement.`,
            where: {tab: 'Contracts'},
          })),
        ),
    );
}

/**
 * The same for places that are given on, one sentence per place and day.
 *
 * @param now instant of the offer @param answerBy until when it may be answered: nobody prepares a document before
 */
export function datesTooLate(
  places: readonly Pick<Place, 'id' | 'country' | 'month'>[],
  configuration: Configuration,
  {now, answerBy}: {readonly now: string; readonly answerBy: string},
): readonly string[] {
  return places.flatMap(({id, country, month}) => {
    const kind = isPaid(id) ? 'unilateral' : 'bilateral';
    return dueBefore(today(answerBy), {country, kind, month}, configuration).map(({on, asked}) => {
      const late = on < today(now) ? 'that day is over' : 'that is before the answer is due';
      return `${asked}: ${late}. Ask the host whether a later one will do before you give the place on.`;
    });
  });
}
