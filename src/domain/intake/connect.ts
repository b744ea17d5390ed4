/**
 * Connecting an existing form: which of its questions is which field, and how sure that is.
 *
 * What is sure is taken; what is not is asked. A person's answer (`chosen`) is never overruled.
 */
import {folded} from '../text';
import {FIELDS, type Field, type FieldName, fieldTitle, wishField} from './fields';

/** A question of the form, as Google tells it. */
export interface Question {
  readonly id: string;
  readonly title: string;
  /** `TEXT`, `FILE_UPLOAD`, … */
  readonly type: string;
}

export interface Guess {
  readonly field: FieldName;
  readonly questionId: string;
  readonly title: string;
  /** 0 to 1; at least {@link SURE} needs no question. */
  readonly confidence: number;
}

export interface Connection {
  readonly guesses: readonly Guess[];
  /** Required fields for which no question was found. */
  readonly missing: readonly FieldName[];
  /** Questions that are no field: they stay in the form's tab and are copied into the receipt. */
  readonly others: readonly Question[];
}

export const SURE = 0.85;
const POSSIBLE = 0.5;

/**
 * Finds the field of each question.
 *
 * Steps: numbered wishes by pattern; then every pair of question and field gets a score from its wording and its kind; pairs are taken from
 * the best down, each question and each field once. A field whose second-best question is as good is not sure.
 *
 * @param chosen what a person decided: question id by field; an empty id means that the form does not ask it
 */
export function connect(
  questions: readonly Question[],
  chosen: Readonly<Record<string, string>> = {},
  emailCollected = false,
): Connection {
  const taken = new Map<string, Guess>();
  const used = new Set<string>();
  const take = (guess: Guess): void => {
    if (taken.has(guess.field) || used.has(guess.questionId)) return;
    taken.set(guess.field, guess);
    used.add(guess.questionId);
  };
  for (const guess of decided(questions, chosen)) take(guess);
  for (const guess of numbered(questions)) if (!(guess.field in chosen)) take(guess);
  for (const guess of scored(questions.filter(({id}) => !used.has(id)))) if (!(guess.field in chosen)) take(guess);

  const guesses = [...taken.values()];
  return {
    guesses,
    missing: missingFields(taken, chosen, emailCollected),
    others: questions.filter(({id}) => !used.has(id)),
  };
}

function decided(questions: readonly Question[], chosen: Readonly<Record<string, string>>): Guess[] {
  return Object.entries(chosen).flatMap(([field, id]) => {
    const question = questions.find(each => each.id === id);
    return question === undefined
      ? []
      : [{field: field as FieldName, questionId: id, title: question.title, confidence: 1}];
  });
}

function numbered(questions: readonly Question[]): Guess[] {
  return questions.flatMap(({id, title}) => {
    const field = wishField(folded(title));
    return field === undefined ? [] : [{field, questionId: id, title, confidence: 0.95}];
  });
}

function scored(questions: readonly Question[]): Guess[] {
  const pairs = questions.flatMap(question =>
    FIELDS.map(field => ({
      field: field.name,
      questionId: question.id,
      title: question.title,
      confidence: confidenceOf(field, question),
    })),
  );
  return pairs
    .filter(({confidence}) => confidence >= POSSIBLE)
    .map(pair => (hasRival(pair, pairs) ? {...pair, confidence: Math.min(pair.confidence, SURE - 0.05)} : pair))
    .sort((one, other) => other.confidence - one.confidence);
}

/** Another question that would do as well for the same field. */
function hasRival(pair: Guess, pairs: readonly Guess[]): boolean {
  return pairs.some(
    other =>
      other.field === pair.field && other.questionId !== pair.questionId && other.confidence > pair.confidence - 0.03,
  );
}

function confidenceOf(field: Field, {title, type}: Question): number {
  const words = folded(title);
  const best = Math.max(...field.wordings.map(wording => likeness(words, wording)));
  return field.types.includes(type) ? best : best * 0.55;
}

/** 1 for the same words; less the more words there are besides; 0 for other words. */
function likeness(title: string, wording: string): number {
  if (title === wording) return 1;
  const asked = title.split(' ');
  const known = wording.split(' ');
  const shared = known.filter(word => asked.includes(word)).length;
  if (shared === known.length) {
    const inOrder = ` ${title} `.includes(` ${wording} `);
    const atStart = title.startsWith(`${wording} `);
    return (inOrder ? 0.9 : 0.8) + (atStart ? 0.04 : 0) - Math.min(0.35, 0.02 * (asked.length - known.length));
  }
  return known.length > 1 && shared / known.length >= 0.66 ? 0.6 * (shared / known.length) : 0;
}

function missingFields(
  taken: ReadonlyMap<string, Guess>,
  chosen: Readonly<Record<string, string>>,
  emailCollected: boolean,
): FieldName[] {
  const named = taken.has('fullName') || (taken.has('firstName') && taken.has('lastName'));
  const missing = FIELDS.filter(({name, required}) => required && !taken.has(name) && chosen[name] !== '').map(
    ({name}) => name,
  );
  const wanted = [...missing, ...(taken.has('wish1') || chosen.wish1 === '' ? [] : (['wish1'] as const))];
  return wanted.filter(name => {
    if (name === 'email') return !emailCollected;
    return !(named && (name === 'firstName' || name === 'lastName'));
  });
}

/** One sentence per thing that a person has to look at. */
export function doubts({guesses, missing}: Connection): string[] {
  return [
    ...missing.map(
      name => `No question was found for ${fieldTitle(name)}: choose it, or say that the form does not ask it.`,
    ),
    ...guesses
      .filter(({confidence}) => confidence < SURE)
      .map(({field, title}) => `Is “${title}” the question for ${fieldTitle(field)}?`),
  ];
}
