/** The countries of the season as future applicants read them: places and conditions of each contract, and what was wished last year. */
import {spokenMonth} from '../allocation/short-form';
import {spokenCountry} from '../intake/country-names';
import {counted} from '../listed';
import type {Configuration, Contract} from '../season/configuration';
import {parts} from '../season/configuration';
import type {Language} from '../tables/committees';
import {MONTHS} from '../tables/contracts';
import {folded} from '../text';

interface Words {
  readonly places: readonly [one: string, more: string];
  readonly language: string;
  readonly level: string;
  readonly from: string;
  readonly fee: string;
  /** Languages and levels, as officers write them in Contracts. */
  readonly terms: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {places: ['place', 'places'], language: 'language: ', level: 'level: ', from: 'from ', fee: 'costs', terms: {}},
  nl: {
    ...{places: ['plaats', 'plaatsen'], language: 'taal: ', level: 'niveau: ', from: 'vanaf ', fee: 'kost'},
    terms: {
      ...{English: 'Engels', French: 'Frans', German: 'Duits', Dutch: 'Nederlands', Spanish: 'Spaans'},
      ...{Italian: 'Italiaans', Portuguese: 'Portugees', or: 'of', and: 'en'},
      ...{'pre-clinical': 'preklinisch', clinical: 'klinisch', 'one clinical year': 'één klinisch jaar'},
      'final clinical years': 'laatste klinische jaren',
      ...{'second bachelor': 'tweede bachelor', 'third bachelor': 'derde bachelor', 'first master': 'eerste master'},
      ...{'second master': 'tweede master', 'third master': 'derde master'},
    },
  },
  fr: {
    ...{places: ['place', 'places'], language: 'langue : ', level: 'niveau : ', from: 'à partir du ', fee: 'coûte'},
    terms: {
      ...{English: 'anglais', French: 'français', German: 'allemand', Dutch: 'néerlandais', Spanish: 'espagnol'},
      ...{Italian: 'italien', Portuguese: 'portugais', or: 'ou', and: 'et'},
      ...{'pre-clinical': 'préclinique', clinical: 'clinique', 'one clinical year': 'une année clinique'},
      'final clinical years': 'dernières années cliniques',
      ...{'second bachelor': '2e bachelier', 'third bachelor': '3e bachelier', 'first master': '1er master'},
      ...{'second master': '2e master', 'third master': '3e master'},
    },
  },
};

/** Country and conditions in the reader's language, in the order of the alphabet; what a host has taken back is not there. */
export function countryConditions({contracts}: Configuration, language: Language): [string, string][] {
  return contracts
    .filter(({withdrawn, country}) => !withdrawn && country !== '')
    .map((contract): [string, string] => [spokenCountry(contract.country, language), conditions(contract, language)])
    .sort(([one], [other]) => (folded(one) < folded(other) ? -1 : folded(one) > folded(other) ? 1 : 0));
}

function conditions({places, language: asked, level, fromYear, fee, kind}: Contract, language: Language): string {
  const words = WORDS[language];
  const months = MONTHS.flatMap(month =>
    places[month] > 0 ? [`${spokenMonth(month, language)} ${counted(places[month], ...words.places)}`] : [],
  );
  return [
    ...months,
    ...(asked === '' ? [] : [`${words.language}${translated(asked, language)}`]),
    ...(level === '' ? [] : [`${words.level}${words.terms[level] ?? level}`]),
    ...(fromYear === '' ? [] : [`${words.from}${words.terms[fromYear] ?? fromYear}`]),
    ...(kind === 'unilateral' && fee !== null ? [`${words.fee} ${fee} €`] : []),
  ].join(' · ');
}

/** Word by word; what is no known term stays as it is typed. */
function translated(text: string, language: Language): string {
  const {terms} = WORDS[language];
  return text.replace(/[A-Za-z-]+/g, word => (Object.hasOwn(terms, word) ? terms[word]! : word));
}

/** `Italy 34; Japan 21` as a list in the reader's language, most wished first; what is no country with a number is left out. */
export function demandOfLastYear(typed: string, language: Language): string[] {
  return parts(typed)
    .flatMap(part => {
      const [, country, count] = /^(.+?)[\s:]+(\d{1,5})$/.exec(part) ?? [];
      return country === undefined ? [] : [{country: spokenCountry(country, language), count: Number(count)}];
    })
    .sort((one, other) => other.count - one.count)
    .map(({country, count}) => (language === 'fr' ? `${country} : ${count}` : `${country}: ${count}`));
}
