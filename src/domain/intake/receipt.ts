/** What a receipt tells: the reference, what is missing, which application counts, and a copy of the answers. */
import type {NoticeValues} from '../notices/notice';
import type {Configuration} from '../season/configuration';
import type {Language} from '../tables/committees';
import {spokenSpan, spokenTime, toInstant} from '../time/brussels';
import type {Application} from './assess';
import {type Finding, sentence} from './findings';
import type {Response} from './responses';

/** Longest answer and longest copy in a receipt, in characters; the whole stands in the form. */
const LONGEST_ANSWER = 3_000;
const LONGEST_COPY = 30_000;

export function receiptValues(
  response: Response,
  application: Application,
  findings: readonly Finding[],
  {settings}: Configuration,
): NoticeValues {
  const language = application.language as Language;
  const formCloses = toInstant(settings.formCloses);
  return {
    'First name': application.firstName || application.lastName,
    Reference: application.reference,
    Season: settings.seasonName,
    Submitted: spokenTime(response.submittedAt, language),
    'Form closes': spokenTime(formCloses, language),
    Version: String(application.version ?? 1),
    State: application.state,
    'Counts instead': application.countsInstead,
    Late: application.late === '' ? '' : spokenSpan(formCloses, response.submittedAt, language),
    Problems: findings.map(finding => sentence(finding, language)),
    Answers: copyOf(response.answers),
  };
}

function copyOf(answers: Response['answers']): (readonly [string, string])[] {
  let room = LONGEST_COPY;
  return answers.flatMap(([question, answer]) => {
    const text = answer.length > LONGEST_ANSWER ? `${answer.slice(0, LONGEST_ANSWER)}…` : answer;
    room -= question.length + text.length;
    return room < 0 ? [] : [[question, text] as const];
  });
}
