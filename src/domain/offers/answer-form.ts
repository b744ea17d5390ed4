/** The answer form: accept or decline by a personal link. Titles and choices are in three languages, for one form serves all. */
import type {PersonalForm} from '../personal-form/read-answers';

export const ANSWER_QUESTION = 'Your answer · Je antwoord · Ta réponse';
export const ACCEPT = 'I accept the place · Ik aanvaard de plaats · J’accepte la place';
export const DECLINE = 'I decline the place · Ik zie af van de plaats · Je renonce à la place';

export const ANSWER_FORM: PersonalForm = {choiceQuestion: ANSWER_QUESTION, what: 'answer'};

export const ANSWER_WORDS = {
  description:
    'Accept or decline the place that our mail offers you. It counts once you get our confirmation.\n' +
    'Aanvaard de plaats uit onze mail, of zie ervan af. Het telt zodra je onze bevestiging krijgt.\n' +
    'Accepte ou refuse la place que notre mail te propose. Ta réponse compte dès que tu reçois notre confirmation.',
  confirmation:
    'Thank you. Our confirmation is in your mail in about fifteen minutes.\n' +
    'Bedankt. Onze bevestiging zit over een kwartiertje in je mail.\n' +
    'Merci. Notre confirmation arrive par mail dans un quart d’heure.',
} as const;

export function answerFormTitle(seasonName: string): string {
  return `${seasonName}: your place`;
}

/** What a person chose; undefined for a choice that the form does not have. */
export function choiceOf(choice: string): 'accept' | 'decline' | undefined {
  if (choice.trim() === ACCEPT) return 'accept';
  return choice.trim() === DECLINE ? 'decline' : undefined;
}
