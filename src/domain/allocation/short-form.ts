/**
 * The short form of an explanation, for the mail: what is given and what would have changed it, in the three languages. Only facts about the reader:
 * no name, mark or number of anybody else.
 */
import {spokenCountry} from '../intake/country-names';
import type {Language} from '../tables/committees';
import type {Explanation, SmallestChange} from './explain';
import type {Place} from './types';

interface Phrases {
  readonly months: Readonly<Record<string, string>>;
  readonly place: (country: string, month: string) => string;
  readonly first: (place: string) => string;
  readonly wish: (place: string, wish: number) => string;
  readonly none: string;
  readonly rank: (rank: number) => string;
  readonly otherMonth: (country: string, month: string) => string;
  readonly neededRank: (place: string, needed: number, own: number) => string;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    months: {},
    place: (country, month) => `${country} in ${month}`,
    first: place => `${place}, your first wish.`,
    wish: (place, wish) => `${place}, your wish ${wish}.`,
    none: 'No place could be given.',
    rank: rank => `You stand at rank ${rank}.`,
    otherMonth: (country, month) => `${country} in ${month} had room; ${month} was not among your months.`,
    neededRank: (place, needed, own) => `Rank ${needed} would have been enough for ${place}; yours is ${own}.`,
  },
  nl: {
    months: {July: 'juli', August: 'augustus', September: 'september'},
    place: (country, month) => `${country} in ${month}`,
    first: place => `${place}, je eerste keuze.`,
    wish: (place, wish) => `${place}, je keuze nummer ${wish}.`,
    none: 'We konden je geen plaats geven.',
    rank: rank => `Je staat op plaats ${rank} in de rangschikking.`,
    otherMonth: (country, month) =>
      `In ${month} was er nog plaats in ${country}, maar die maand had je niet opgegeven.`,
    neededRank: (place, needed, own) =>
      `Voor ${place} was plaats ${needed} in de rangschikking genoeg geweest; jij staat op ${own}.`,
  },
  fr: {
    months: {July: 'juillet', August: 'août', September: 'septembre'},
    place: (country, month) => `${country} en ${month}`,
    first: place => `${place}, ton premier choix.`,
    wish: (place, wish) => `${place}, ton choix numéro ${wish}.`,
    none: 'Nous n’avons pas pu te donner de place.',
    rank: rank => `Tu es au rang ${rank} du classement.`,
    otherMonth: (country, month) =>
      `En ${month}, il restait une place dans ce pays (${country}), mais ce mois n’était pas dans ta liste.`,
    neededRank: (place, needed, own) => `Pour ${place}, le rang ${needed} aurait suffi ; le tien est ${own}.`,
  },
};

/** A place as a sentence names it: `Japan in August`, `Duitsland in juli`, `Japon en août`. */
export function spokenPlace({country, month}: Pick<Place, 'country' | 'month'>, language: Language): string {
  return PHRASES[language].place(spokenCountry(country, language), spokenMonth(month, language));
}

/** `August`, `augustus`, `août`; as it stands where it is no month of the season. */
export function spokenMonth(month: string, language: Language): string {
  return PHRASES[language].months[month] ?? month;
}

export function changeSentence(change: SmallestChange, language: Language): string {
  const {otherMonth, neededRank} = PHRASES[language];
  if (change.kind === 'month')
    return otherMonth(spokenCountry(change.country, language), spokenMonth(change.month, language));

  return neededRank(spokenPlace(change.place, language), change.needed, change.own);
}

/** @param place the place given, undefined for none */
export function shortForm(
  {wish, rank, smallest}: Pick<Explanation, 'wish' | 'rank' | 'smallest'>,
  place: Place | undefined,
  language: Language,
): string {
  const {first, wish: numbered, none, rank: stands} = PHRASES[language];
  const given = place === undefined ? null : spokenPlace(place, language);
  if (given !== null && wish === 1) return first(given);
  const parts = [
    given === null ? none : wish === null || wish === 0 ? `${given}.` : numbered(given, wish),
    rank === null ? '' : stands(rank),
    smallest === null ? '' : changeSentence(smallest, language),
  ];

  return parts.filter(part => part !== '').join(' ');
}
