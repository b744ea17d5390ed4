/**
 * Submissions: a person's, with all that the page checks and all that follows from it; and a script's, which is only
 * kept (29).
 */

import {type Account, type Core, exception} from '../kernel';
import {type GivenAnswers, isBlank, type ReadAnswers, readGiven} from './given';
import {editResponseUrl} from './links';
import type {Answer, Answers, FormState, StoredResponse} from './model';
import {questions} from './model';
import {wayThrough} from './pages';
import {rowEvent} from './row-event';
import {isEmail} from './rules';
import {writeChanged, writeNew} from './tab';
import {storeUploads} from './uploads';
import {type AnswerFault, answerFaults} from './validate';
import {closedSentence, type Language, recordedSentence, sentence} from './wording';

/** The page did not take the answers: nothing was kept, no trigger ran. */
export class SubmissionRefused extends Error {
  override readonly name = 'SubmissionRefused';

  constructor(
    message: string,
    /** Sentences under questions; empty when the form itself is closed to this person. */
    readonly faults: readonly AnswerFault[] = [],
  ) {
    super(message);
  }
}

/** What a person sees and holds after sending. */
export interface Submitted {
  readonly responseId: string;
  /** Where the answers can be changed; the page shows it only when the form allows changes. */
  readonly editUrl: string;
  readonly confirmation: string;
}

/**
 * A person fills the form in and presses Submit: the answers are checked, kept and copied to the linked tab, and the
 * triggers of the form and of the spreadsheet run.
 *
 * @param email the account at the browser; `''` for someone who is not signed in
 * @param given by question title or item id; in a change, what is not named stays, and `null` takes an answer away
 * @param change the id of an earlier response that this one replaces
 * @throws {SubmissionRefused} when the page would not send the answers
 */
export function submitAsPerson(
  core: Core,
  form: FormState,
  email: string,
  given: GivenAnswers,
  change?: string,
): Submitted {
  const person = personAt(core, email);
  const language = person?.locale ?? 'en';
  const earlier = change === undefined ? null : earlierResponse(form, change);
  if (core.files.get(form.id)!.trashed) throw new SubmissionRefused(closedSentence(form.title, language));
  checkDoor(form, person, earlier, language);
  const read = withEarlier(form, readGiven(form, given), given, earlier);
  checkAnswers(form, read, language);
  const before = earlier ? {...earlier.answers} : null;
  const answers = keptAnswers(core, form, read, person);
  const response = keep(core, form, {answers, email: collected(form, email), respondent: person?.email ?? ''}, earlier);
  announce(core, form, response, person, before);
  return {
    responseId: response.id,
    editUrl: editResponseUrl(form, response.id),
    confirmation: form.settings.confirmationMessage || recordedSentence(language),
  };
}

/** A script's `response.submit()`: kept and copied to the linked tab, no trigger runs (29). Nothing is checked as required. */
export function submitAsScript(core: Core, form: FormState, answers: ReadonlyMap<number, Answer>): StoredResponse {
  const {published, acceptingResponses} = form.settings;
  if (!published || !acceptingResponses) throw exception('Sorry, this form is not currently accepting responses.');
  const response = keep(core, form, {answers: Object.fromEntries(answers), email: '', respondent: ''}, null);
  writeNew(core, form, response);
  return response;
}

function personAt(core: Core, email: string): Account | null {
  const address = email.trim();
  if (address === '') return null;
  if (!isEmail(address)) throw new SubmissionRefused(sentence('email', 'en'));
  return core.account(address);
}

function earlierResponse(form: FormState, id: string): StoredResponse {
  const response = form.responses.get(id);
  if (!response) throw new TypeError(`submitAs: the form has no response "${id}" to change.`);
  return response;
}

function checkDoor(form: FormState, person: Account | null, earlier: StoredResponse | null, language: Language): void {
  const {settings} = form;
  if (!settings.published || !settings.acceptingResponses) {
    throw new SubmissionRefused(settings.closedMessage || closedSentence(form.title, language));
  }
  const wantsAccount = settings.collectEmail || settings.limitOneResponse || settings.requireLogin || takesFiles(form);
  if (wantsAccount && !person) throw new SubmissionRefused(sentence('signIn', language));
  if (earlier && !settings.editAfterSubmit) throw new SubmissionRefused(sentence('noEditing', language));
  if (!earlier && settings.limitOneResponse && hasAnswered(form, person!)) {
    throw new SubmissionRefused(sentence('alreadyResponded', language));
  }
}

function takesFiles(form: FormState): boolean {
  return form.items.some(item => item.type === 'FILE_UPLOAD');
}

function hasAnswered(form: FormState, {email}: Account): boolean {
  const address = email.toLowerCase();
  for (const response of form.responses.values()) {
    if (response.respondent.toLowerCase() === address) return true;
  }
  return false;
}

/** In a change the page opens with the earlier answers; those on sections no longer reached fall away. */
function withEarlier(
  form: FormState,
  read: ReadAnswers,
  given: GivenAnswers,
  earlier: StoredResponse | null,
): ReadAnswers {
  if (!earlier) return read;
  const named = new Set(questions(form).flatMap(({id, title}) => (title in given || String(id) in given ? [id] : [])));
  const old = questions(form).flatMap(({id}) => {
    const answer = earlier.answers[id];
    return answer === undefined || named.has(id) ? [] : [[id, answer] as const];
  });
  const merged = new Map([...old, ...read.answers]);
  const {seen} = wayThrough(form, merged);
  for (const [id] of old) if (!seen.has(id)) merged.delete(id);
  return {answers: merged, uploads: read.uploads};
}

function checkAnswers(form: FormState, read: ReadAnswers, language: Language): void {
  const faults = answerFaults(form, read, language);
  if (faults.length === 0) return;
  throw new SubmissionRefused(faults.map(fault => `${fault.title}: ${fault.sentence}`).join('\n'), faults);
}

function keptAnswers(core: Core, form: FormState, read: ReadAnswers, person: Account | null): Answers {
  const answers: Answers = {};
  for (const question of questions(form)) {
    const files = read.uploads.get(question.id);
    const answer =
      question.type === 'FILE_UPLOAD' && files
        ? storeUploads(core, form, question, files, person)
        : read.answers.get(question.id);
    if (answer !== undefined && !isBlank(answer)) answers[question.id] = answer;
  }
  return answers;
}

function collected(form: FormState, email: string): string {
  return form.settings.collectEmail ? email.trim() : '';
}

function keep(
  core: Core,
  form: FormState,
  said: Pick<StoredResponse, 'answers' | 'email' | 'respondent'>,
  earlier: StoredResponse | null,
): StoredResponse {
  const now = {...said, timestamp: core.now()};
  const response: StoredResponse = earlier
    ? Object.assign(earlier, now)
    : {id: `2_ABaOnu${core.ids.text(72)}`, serial: ++form.lastSerial, grades: {}, ...now};
  form.responses.set(response.id, response);
  return response;
}

function announce(
  core: Core,
  form: FormState,
  response: StoredResponse,
  by: Account | null,
  before: Answers | null,
): void {
  const written = before ? writeChanged(core, form, response) : writeNew(core, form, response);
  const change = before ? {before, after: response.answers} : undefined;
  const row = written && rowEvent(core, form, written, change);
  core.fire({type: 'FORM_SUBMIT', form: form.id, response: response.id, by, ...(row ? {row} : {})});
}
