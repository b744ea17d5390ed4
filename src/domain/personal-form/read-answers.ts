/**
 * The tab of a form with personal links: hostile input, never written. It asks two things: the code, which the link fills in, and a choice.
 */
import {type Problem, Refusal} from '../problem';
import {folded, normalEmail} from '../text';
import type {Answer} from './answers';

export const CODE_QUESTION = 'Personal code · Persoonlijke code · Code personnel';

export const CODE_HELP =
  'Filled in by your personal link · Ingevuld door je persoonlijke link · Rempli par ton lien personnel';

/** What a form of this kind is, to its reader. */
export interface PersonalForm {
  /** Title of the question beside the code. */
  readonly choiceQuestion: string;
  /** Title of the question for the code, where it is not a personal one. */
  readonly codeQuestion?: string;
  /** What its answers are: `booking`. */
  readonly what: string;
}

const TIMESTAMP = new Set(['timestamp', 'tijdstempel', 'horodateur', 'horodatage', 'zeitstempel']);
const EMAIL = new Set(['email address', 'e mailadres', 'adresse e mail', 'adresse mail', 'e mail adresse', 'username']);

/**
 * Reads the form's tab.
 *
 * @param cells as `getValues` gives them, header first
 * @param title of the tab, asked for only where something is wrong
 * @throws {Refusal} naming the column that is gone
 */
export function readAnswers(
  cells: readonly (readonly unknown[])[],
  form: PersonalForm,
  title: () => string,
): {answers: Answer[]; problems: Problem[]} {
  const columns = columnsOf(cells[0] ?? [], form, title);
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

function columnsOf(
  header: readonly unknown[],
  {choiceQuestion, codeQuestion = CODE_QUESTION, what}: PersonalForm,
  title: () => string,
) {
  const titles = header.map(each => folded(asText(each)));
  const columns = {
    at: titles.findIndex(each => TIMESTAMP.has(each)),
    email: titles.findIndex(each => EMAIL.has(each)),
    code: titles.indexOf(folded(codeQuestion)),
    choice: titles.indexOf(folded(choiceQuestion)),
  };
  const lost = [
    ...(columns.at < 0 ? ['Timestamp'] : []),
    ...(columns.code < 0 ? [codeQuestion] : []),
    ...(columns.choice < 0 ? [choiceQuestion] : []),
  ];
  if (lost.length === 0) return columns;
  const tab = title();
  const sentence = `Row 1 of "${tab}" has no column “${lost.join('” or “')}”, so no ${what} is taken in: put the title back, in the form and in the tab.`;
  throw new Refusal('personal-question-lost', sentence, {tab, row: 1});
}

/** As it was typed; a code or a choice that a sheet took for something else cannot be one of ours. */
function asText(cell: unknown): string {
  return cell === undefined || cell === null || isDate(cell) ? '' : String(cell).trim();
}

function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

function withoutTime(tab: string, row: number): Problem {
  const sentence = `${tab}, row ${row} has a code and no timestamp, so it counts for nothing: use the form.`;
  return {code: 'personal-no-timestamp', sentence, where: {tab, row}};
}
