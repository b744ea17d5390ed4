/** What the first round decided: invited, on hold, not invited. */
import type {Problem} from '../../problem';
import {applications, type Decision} from '../../tables/applications';
import {LANGUAGES, type Language} from '../../tables/committees';
import {spokenDay, spokenTime, toInstant} from '../../time/brussels';
import {type Addressee, type Audience, addressee, type Facts, languageOf, type NoticeKind} from '../kind';
import type {NoticeValues} from '../notice';

/** Steps that tell the decision of the first round: at most one of them waits for a person. */
export const FIRST_ROUND_STEPS = ['invited', 'on hold', 'not invited'] as const satisfies readonly Decision[];

const PLACEHOLDERS = ['interviewsFrom', 'interviewsTo'];

export const invited: NoticeKind = {
  step: 'invited',
  title: 'Invited to the interview',
  who: 'Everybody whom the first round invited.',
  placeholders: PLACEHOLDERS,
  sentBy: 'dialog',
  tells: FIRST_ROUND_STEPS,
  check: interviewsAhead,
  audience: facts => audience('invited', facts),
};

export const onHold: NoticeKind = {
  step: 'on hold',
  title: 'On hold for the interview',
  who: 'Everybody who moves up when someone who was invited withdraws.',
  placeholders: PLACEHOLDERS,
  sentBy: 'dialog',
  tells: FIRST_ROUND_STEPS,
  check: interviewsAhead,
  audience: facts => audience('on hold', facts),
};

export const notInvited: NoticeKind = {
  step: 'not invited',
  title: 'Not invited to the interview',
  who: 'Everybody for whom the first round is the end.',
  placeholders: [],
  sentBy: 'dialog',
  tells: FIRST_ROUND_STEPS,
  audience: facts => audience('not invited', facts),
};

function audience(decision: Decision, {rows, configuration}: Facts): Audience {
  const all = rows(applications);
  const days = interviewDays(configuration);
  const to = all
    .filter(each => each.decision === decision && each.state !== 'withdrawn' && each.state !== 'superseded')
    .map((each): Addressee => {
      const more = days.get(languageOf(each, configuration));
      return addressee(each, `d${each.decisionVersion ?? 1}`, configuration, more);
    });
  const leftOut = all.flatMap(each => {
    const why = whyNot(each);
    return why === '' ? [] : [{reference: each.reference, name: `${each.firstName} ${each.lastName}`.trim(), why}];
  });
  return {to, leftOut};

  function whyNot({state, decision: decided}: (typeof all)[number]): string {
    if (state === 'complete' && decided === '') return 'there is no decision yet';
    return state === 'withdrawn' && decided === decision ? 'the application was withdrawn' : '';
  }
}

/** The days in the words of each language, once: a committee of thousands asks for them at every group of mails. */
function interviewDays({settings}: Facts['configuration']): ReadonlyMap<Language, NoticeValues> {
  const [from, to] = [toInstant(settings.interviewsFrom), toInstant(settings.interviewsTo)];
  return new Map(
    LANGUAGES.map(language => [
      language,
      {interviewsFrom: spokenDay(from, language), interviewsTo: spokenDay(to, language)},
    ]),
  );
}

function interviewsAhead({configuration: {settings}, now}: Facts): Problem[] {
  const {interviewsFrom, interviewsTo} = settings;
  if (now > toInstant(interviewsTo)) return [passed('Interviews to', interviewsTo)];
  return now > toInstant(interviewsFrom) ? [passed('Interviews from', interviewsFrom)] : [];
}

function passed(setting: string, local: string): Problem {
  const sentence = `${setting} in Settings is ${spokenTime(toInstant(local), 'en')}, which has passed: look whether the mail still tells what is right.`;
  return {code: 'date-passed', sentence, where: {tab: 'Settings', column: 'Value'}};
}
