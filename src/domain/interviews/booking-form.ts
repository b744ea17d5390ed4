/**
 * The booking form: its words and the choices that it offers. Reading its tab is in `personal-form/read-answers`.
 *
 * It asks for the code, which the personal link fills in, and for a slot. Titles are in three languages, for one form serves all; the choices are in
 * English with weekday, date and Brussels time.
 */

import {CODE_PLACE} from '../personal-form/codes';
import {byStart, choiceText, type SlotRow} from './slots';

/** What the tool remembers of the form. */
export interface BookingFormLink {
  readonly formId: string;
  /** Sheet id of the tab with its answers. */
  readonly tab: number;
  /** Item id of the question for the slot. */
  readonly choiceItem: number;
  /** Prefilled link with {@link CODE_PLACE} where the code goes. */
  readonly url: string;
  /** Fingerprint of the choices that it shows, so that nothing is written where nothing changed. */
  readonly shows?: string;
}

export const SLOT_QUESTION = 'Your interview · Je interview · Ton entretien';

/** The last choice: gives the slot back. */
export const CANCEL_CHOICE = 'Cancel my interview · Annuleer mijn interview · Annuler mon entretien';

export const FORM_WORDS = {
  description:
    'Choose a time for your interview. It is yours once you get our mail; all times are Brussels time. Choose again to move it.\n' +
    'Kies een moment voor je interview. Het is van jou zodra je onze mail krijgt; alle uren zijn Belgische tijd. Kies opnieuw om te verplaatsen.\n' +
    'Choisis un moment pour ton entretien. Il est à toi dès que tu reçois notre mail ; heure de Bruxelles. Choisis à nouveau pour le déplacer.',
  confirmation:
    'Thank you. Look into your mail in about fifteen minutes: only that mail says which time is yours.\n' +
    'Bedankt. Kijk over een kwartiertje in je mail: alleen die mail zegt welk moment van jou is.\n' +
    'Merci. Regarde tes mails dans un quart d’heure : seul ce mail dit quel moment est à toi.',
  closed:
    'All times are taken at this moment. We write to everybody without an interview as soon as there are new ones; to cancel yours, answer our mail.\n' +
    'Alle momenten zijn nu bezet. Wie nog geen interview heeft, krijgt een mail zodra er nieuwe zijn; annuleren kan door op onze mail te antwoorden.\n' +
    'Tous les moments sont pris pour l’instant. Nous écrivons à chacun sans entretien dès qu’il y en a de nouveaux ; pour annuler, réponds à notre mail.',
} as const;

export function formTitle(seasonName: string): string {
  return `${seasonName}: interview`;
}

/** The personal link with a code in it. */
export function personalLink(url: string, code: string): string {
  return url.split(CODE_PLACE).join(code);
}

/** What the form offers: the open slots by start, and cancelling; empty where no slot is left, which closes it. */
export function choicesOf(open: readonly SlotRow[]): string[] {
  if (open.length === 0) return [];
  return [...[...open].sort(byStart).map(choiceText), CANCEL_CHOICE];
}

export function isCancelling(choice: string): boolean {
  return choice.trim() === CANCEL_CHOICE;
}
