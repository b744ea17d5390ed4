/** What ruled the wishes of one candidate out, in short: by kind and number. */
import type {Exclusion, ExclusionCode} from './eligibility';

const WORDS: Readonly<Record<ExclusionCode, string>> = {
  language: 'language',
  'language-unreadable': 'language of the contract cannot be read',
  level: 'level',
  'level-unreadable': 'level of the contract cannot be read',
  year: 'year',
  'year-unreadable': 'year of the contract cannot be read',
  month: 'month',
  fee: 'fee',
  'certificate-late': 'certificate too late',
  'same-country': 'was there before',
  'no-contract': 'no contract',
  'month-not-in-contract': 'month',
};

/** `language 12, level 3, fee 1`, most first; empty where nothing was. */
export function refusals(exclusions: readonly Exclusion[]): string {
  const counts = new Map<string, number>();
  for (const {code} of exclusions) counts.set(WORDS[code], (counts.get(WORDS[code]) ?? 0) + 1);

  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
}
