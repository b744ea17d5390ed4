/**
 * The two forms of the sessions: one in which people of the OG session and PET say whether they come and that they are there, by their personal link; and one in
 * which visitors of an information session sign in with the short code on the screen. Words and choices; each form serves all three languages.
 */
import type {PersonalForm} from '../personal-form/read-answers';
import type {Configuration} from '../season/configuration';
import {folded} from '../text';

export const REPLY_QUESTION = 'Your answer · Je antwoord · Ta réponse';
export const COMING = 'I am coming · Ik kom · Je viens';
export const NOT_COMING = 'I cannot come · Ik kan niet komen · Je ne peux pas venir';
export const HERE = 'I am here now · Ik ben er nu · Je suis là maintenant';

export const REPLY_FORM: PersonalForm = {choiceQuestion: REPLY_QUESTION, what: 'answer'};

export const REPLY_WORDS = {
  description:
    'Tell us whether you come, and on the day itself that you are there: with the link of our mail.\n' +
    'Laat weten of je komt, en op de dag zelf dat je er bent: met de link uit onze mail.\n' +
    'Dis-nous si tu viens et, le jour même, que tu es là : avec le lien de notre mail.',
  confirmation:
    'Thank you. Our confirmation is in your mail in about fifteen minutes.\n' +
    'Bedankt. Onze bevestiging zit over een kwartiertje in je mail.\n' +
    'Merci. Notre confirmation arrive par mail dans un quart d’heure.',
} as const;

export type EventReply = 'coming' | 'not coming' | 'here';

/** What a person chose; undefined for a choice that the form does not have. */
export function replyOf(choice: string): EventReply | undefined {
  const typed = choice.trim();
  if (typed === COMING) return 'coming';
  if (typed === NOT_COMING) return 'not coming';
  return typed === HERE ? 'here' : undefined;
}

export const SIGN_IN_QUESTION = 'Your university · Je universiteit · Ton université';
export const CODE_ON_SCREEN = 'Code on the screen · Code op het scherm · Code à l’écran';
const OTHER = 'Another one · Een andere · Une autre';

export const SIGN_IN_FORM: PersonalForm = {
  choiceQuestion: SIGN_IN_QUESTION,
  codeQuestion: CODE_ON_SCREEN,
  what: 'sign-in',
};

export const SIGN_IN_WORDS = {
  description:
    'Sign in to the information session: you get our booklet and the list of countries by mail.\n' +
    'Meld je aan op de infosessie: je krijgt onze brochure en de landenlijst per mail.\n' +
    'Signale ta présence à la séance d’information : tu reçois notre brochure et la liste des pays par mail.',
  confirmation: 'Thank you! · Bedankt! · Merci !',
} as const;

export const SIGN_IN_HELP = 'As in KUL-4K7Q · Zoals in KUL-4K7Q · Comme dans KUL-4K7Q';

export function universities({committees}: Pick<Configuration, 'committees'>): string[] {
  return [...committees.map(({name}) => name), OTHER];
}

/** The committee of a university that somebody chose; empty for another one. */
export function committeeOf(choice: string, {committees}: Pick<Configuration, 'committees'>): string {
  return committees.find(({name}) => folded(name) === folded(choice))?.code ?? '';
}

/** Letters and digits that nobody takes for one another from the last row. */
const SIGNS = 'ACDEFGHJKLMNPQRTUVWXY34679';

/**
 * The short code of an information session: `KUL-4K7Q`.
 *
 * @param chance hexadecimal digits that nobody can foresee
 */
export function shortCode(committee: string, chance: string): string {
  const signs = Array.from({length: 4}, (_, at) => SIGNS[Number.parseInt(chance.slice(at * 4, at * 4 + 4), 16) % 26]);
  return `${committee || 'BE'}-${signs.join('')}`;
}

/** As people type it: blanks and small letters do not matter. */
export function normalShortCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
