/**
 * Places of the season: each contract, month by month, with what its host asks.
 */
import type {Configuration, Contract} from '../season/configuration';
import {MONTHS, type Month} from '../tables/contracts';
import {hostDeadline, type Requirements} from './eligibility';
import type {OfferedPlace} from './expand-wishes';
import type {Place, PlaceId} from './types';

/** Number of the month in the year. */
const MONTH_NUMBERS: Readonly<Record<Month, string>> = {July: '07', August: '08', September: '09'};

/** End of the id of a place for which the student pays a fee. */
const PAID = '-unilateral';

/** `Japan-August`; a paid contract beside it is another place: `Japan-August-unilateral`. */
export function placeId({country, month, kind}: Pick<OfferedPlace, 'country' | 'month'> & {kind: string}): PlaceId {
  const name = `${country}-${month}`;

  return kind === 'unilateral' ? `${name}${PAID}` : name;
}

export function isPaid(id: PlaceId): boolean {
  return id.endsWith(PAID);
}

/** As a person reads it: `Japan in August`, `Japan in August (paid)`. */
export function placeName(id: PlaceId): string {
  const plain = isPaid(id) ? id.slice(0, -PAID.length) : id;
  const at = plain.lastIndexOf('-');

  return at < 0 ? id : `${plain.slice(0, at)} in ${plain.slice(at + 1)}${isPaid(id) ? ' (paid)' : ''}`;
}

export type SeasonPlace = Place & OfferedPlace & Requirements;

/** The places of all contracts that stand; a month without students is no place. */
export function seasonPlaces({contracts, settings}: Pick<Configuration, 'contracts' | 'settings'>): SeasonPlace[] {
  const inSummerOf = settings.year + 1;

  return contracts
    .filter(({withdrawn, country}) => !withdrawn && country.trim() !== '')
    .flatMap(contract =>
      MONTHS.filter(month => contract.places[month] !== 0).map(month => toPlace(contract, month, inSummerOf)),
    );
}

function toPlace(contract: Contract, month: Month, year: number): SeasonPlace {
  const {country, kind, region, language, level, fromYear, fee, afWeeks, places} = contract;
  const id = placeId({country, month, kind});
  const start = `${year}-${MONTH_NUMBERS[month]}-01`;

  return {
    id,
    place: id,
    country,
    month,
    kind: kind === 'unilateral' ? 'unilateral' : 'bilateral',
    capacity: places[month],
    ...(region === '' ? {} : {region}),
    language,
    level,
    fromYear,
    feeEuro: fee,
    hostDeadline: afWeeks === null ? null : hostDeadline(start, afWeeks),
  };
}
