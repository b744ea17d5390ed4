/** The countries of the season as future applicants read them: places and conditions of each contract, and what was wished last year. */

import {counted} from '../listed';
import type {Configuration, Contract} from '../season/configuration';
import {parts} from '../season/configuration';
import type {Language} from '../tables/committees';
import {MONTHS} from '../tables/contracts';

const WORDS: Readonly<Record<Language, {places: string; place: string; language: string; level: string; fee: string}>> =
  {
    en: {places: 'places', place: 'place', language: 'language', level: 'level', fee: 'costs'},
    nl: {places: 'plaatsen', place: 'plaats', language: 'taal', level: 'niveau', fee: 'kost'},
    fr: {places: 'places', place: 'place', language: 'langue', level: 'niveau', fee: 'coûte'},
  };

const MONTH_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['July', 'August', 'September'],
  nl: ['juli', 'augustus', 'september'],
  fr: ['juillet', 'août', 'septembre'],
};

/** Country and conditions, in the order of the alphabet; what a host has taken back is not there. */
export function countryConditions({contracts}: Configuration, language: Language): [string, string][] {
  return contracts
    .filter(({withdrawn}) => !withdrawn)
    .map((contract): [string, string] => [contract.country, conditions(contract, language)])
    .filter(([country]) => country !== '')
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

function conditions({places, language: asked, level, fee, kind}: Contract, language: Language): string {
  const words = WORDS[language];
  const months = MONTHS.flatMap((month, at) =>
    places[month] > 0 ? [`${MONTH_WORDS[language][at]} ${counted(places[month], words.place, words.places)}`] : [],
  );
  return [
    ...months,
    ...(asked === '' ? [] : [`${words.language}: ${asked}`]),
    ...(level === '' ? [] : [`${words.level}: ${level}`]),
    ...(kind === 'unilateral' && fee !== null ? [`${words.fee} ${fee} €`] : []),
  ].join(' · ');
}

/** `Italy 34; Japan 21` as a list, most wished first; what is no country with a number is left out. */
export function demandOfLastYear(typed: string): string[] {
  return parts(typed)
    .flatMap(part => {
      const [, country, count] = /^(.+?)[\s:]+(\d{1,5})$/.exec(part) ?? [];
      return country === undefined ? [] : [{country, count: Number(count)}];
    })
    .sort((one, other) => other.count - one.count)
    .map(({country, count}) => `${country}: ${count}`);
}
