/**
 * Letters about offers: which values the mails about a place have, and in which version of what they tell.
 *
 * The version is the offer's (`o1`: the first offer made to this candidate), so that a new offer is a new mail and a repeated action is none. Personal links hold
 * {@link CODE_PLACE} until the mail is made.
 */
import type {AllocationRow} from '../allocation/decisions';
import {spokenMonth, spokenPlace} from '../allocation/short-form';
import type {Application} from '../intake/assess';
import {spokenCountry} from '../intake/country-names';
import {languageOf} from '../notices/kind';
import type {NoticeValues, Step} from '../notices/notice';
import {commonValues} from '../notices/values';
import type {Language} from '../tables/committees';
import {spokenTime} from '../time/brussels';
import {type OfferRows, reminderTimes} from './offer';

/** A mail that is to be made. */
export interface Letter {
  readonly step: Step;
  readonly version: string;
  readonly application: Application;
  readonly language: Language;
  readonly values: NoticeValues;
  readonly notBefore?: string;
}

/** What all letters have in common: the season, and the way to the answer form. */
export type Post = Pick<OfferRows, 'configuration' | 'answerUrl'>;

/** Names of the values beside the common ones. */
export const LETTER_VALUES = ['place', 'country', 'month', 'wish', 'answerBy', 'standing', 'answerLink'] as const;

/** Of an offer, or of what a candidate without one is told. */
export function versionOf({offerVersion}: Pick<AllocationRow, 'offerVersion'>): string {
  return `o${offerVersion ?? 0}`;
}

/** Version of the nth reminder of an offer. */
export function reminderVersion(row: Pick<AllocationRow, 'offerVersion'>, nth: number): string {
  return `${versionOf(row)}r${nth}`;
}

/** The values of a letter about where the candidate stands now. */
export function letterValues(
  row: AllocationRow,
  application: Application,
  {configuration, answerUrl}: Post,
): Record<(typeof LETTER_VALUES)[number], string> & Record<string, string> {
  const language = languageOf(application, configuration);
  const {country, month, wish, answerBy, state} = row;
  return {
    ...commonValues(application, configuration),
    country: spokenCountry(country, language),
    month: spokenMonth(month, language),
    place: country === '' ? '' : spokenPlace({country, month}, language),
    wish: wish === null ? '' : String(wish),
    answerBy: answerBy === null ? '' : spokenTime(answerBy, language),
    standing: state,
    answerLink: answerUrl,
  };
}

export function letter(
  step: Step,
  row: AllocationRow,
  application: Application,
  post: Post,
  more: NoticeValues = {},
): Letter {
  return {
    step,
    version: versionOf(row),
    application,
    language: languageOf(application, post.configuration),
    values: {...letterValues(row, application, post), ...more},
  };
}

/** The reminders of an open offer; those whose time has come already are left out. */
export function reminderLetters(row: AllocationRow, application: Application, post: Post, now: string): Letter[] {
  if (row.offeredAt === null || row.answerBy === null) return [];
  return reminderTimes(row.offeredAt, row.answerBy)
    .map((notBefore, at) => ({
      ...letter('accept reminder', row, application, post),
      version: reminderVersion(row, at + 1),
      notBefore,
    }))
    .filter(({notBefore}) => notBefore > now);
}
