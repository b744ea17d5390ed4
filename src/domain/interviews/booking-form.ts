/**
 * The booking form: its questions, its words, the choices that it offers, and reading its tab.
 *
 * It asks for the code, which the personal link fills in, and for a slot. Titles are in three languages, for one form serves all; the choices are in
 * English with weekday, date and Brussels time.
 */
import {type Problem, Refusal} from '../problem';
import {folded, normalEmail} from '../text';
import type {Answer} from './answers';
import {CODE_PLACE} from './codes';
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

export const CODE_QUESTION = 'Personal code · Persoonlijke code · Code personnel';
export const SLOT_QUESTION = 'Your interview · Je interview · Ton entretien';

/** The last choice: gives the slot back. */
export const CANCEL_CHOICE = 'Cancel my interview · Annuleer mijn interview · Annuler mon entretien';

export const FORM_WORDS = {
  description:
    'Choose a time for your interview. It is yours once you get our mail; all times are Brussels time. Choose again to move it.\n' +
    'Kies een moment voor je interview. Het is van jou zodra je onze mail krijgt; alle uren zijn Belgische tijd. Kies opnieuw om te verplaatsen.\n' +
    'Choisis un moment pour ton entretien. Il est à toi dès que tu reçois notre mail ; heure de Bruxelles. Choisis à nouveau pour le déplacer.',
  codeHelp: 'Filled in by your personal link · Ingevuld door je persoonlijke link · Rempli par ton lien personnel',
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

const TIMESTAMP = new Set(['timestamp', 'tijdstempel', 'horodateur', 'horodatage', 'zeitstempel']);
const EMAIL = new Set(['email address', 'e mailadres', 'adresse e mail', 'adresse mail', 'e mail adresse', 'username']);

/**
 * Reads the form's tab: hostile input, never written.
 *
 * @param cells as `getValues` gives them, header first
 * @throws {Refusal} naming the column that is gone
 */
export function readAnswers(
  cells: readonly (readonly unknown[])[],
  title: () => string,
): {answers: Answer[]; problems: Problem[]} {
  const columns = columnsOf(cells[0] ?? [], title);
  const answers: Answer[] = [];
  const problems: Problem[] = [];
  cells.slice(1).forEach((row, index) => {
    const [code, choice] = [asText(row[columns.code]), asText(row[columns.choice])];
    if (code === '' && choice === '') return;
    const at = row[columns.at];
    if (isDate(at)) {
      const email = columns.email < 0 ? '' : normalEmail(asText(row[columns.email]));
      answers.push({at: at.toISOString(), email, code, choice});
    } else problems.push(withoutTime(title(), index + 2));
  });
  return {answers, problems};
}

function columnsOf(header: readonly unknown[], title: () => string) {
  const titles = header.map(each => folded(asText(each)));
  const columns = {
    at: titles.findIndex(each => TIMESTAMP.has(each)),
    email: titles.findIndex(each => EMAIL.has(each)),
    code: titles.indexOf(folded(CODE_QUESTION)),
    choice: titles.indexOf(folded(SLOT_QUESTION)),
  };
  const lost = [
    ...(columns.at < 0 ? ['Timestamp'] : []),
    ...(columns.code < 0 ? [CODE_QUESTION] : []),
    ...(columns.choice < 0 ? [SLOT_QUESTION] : []),
  ];
  if (lost.length === 0) return columns;
  const tab = title();
  const sentence = `Row 1 of "${tab}" has no column “${lost.join('” or “')}”, so no booking is taken in: put the title back, in the form and in the tab.`;
  throw new Refusal('booking-question-lost', sentence, {tab, row: 1});
}

/** As it was typed; a code or a choice that a sheet took for something else cannot be one of ours. */
function asText(cell: unknown): string {
  return cell === undefined || cell === null || isDate(cell) ? '' : String(cell).trim();
}

function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

function withoutTime(tab: string, row: number): Problem {
  const sentence = `${tab}, row ${row} has a code and no timestamp, so it books nothing: use the form.`;
  return {code: 'booking-no-timestamp', sentence, where: {tab, row}};
}
