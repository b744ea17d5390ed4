/** The three languages of a season, and the four ways in which a form may be written. */

export const LANGUAGES = ['nl', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `mixed`: each question in two languages. */
export type FormLanguage = Language | 'mixed';

/** Share of applicants who write in a language. */
export const LANGUAGE_MIX: Readonly<Record<Language, number>> = {nl: 0.55, fr: 0.38, en: 0.07};
