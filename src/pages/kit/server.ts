/**
 * The way from a page to the script: `google.script.run` as a promise, typed by what `entry/rpc` offers.
 *
 * A failure always becomes an Error whose message an officer can read.
 */
import type {Answer} from '../../entry/answer';
import type {Rpc} from '../../entry/rpc';

export type Question = keyof Rpc;
export type Input<Name extends Question> = Parameters<Rpc[Name]>;
export type Value<Name extends Question> = Extract<ReturnType<Rpc[Name]>, {ok: true}>['value'];

type Runner = {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & {[Name in Question]: (...input: Input<Name>) => void};

declare const google: {script: {run: Runner}} | undefined;

const OUTSIDE_SHEETS = 'This page works only inside Google Sheets. Open the sheet and choose SCOPE › Show season.';
const NO_CONNECTION = 'Google did not answer. Check the connection, and that this browser uses the right account.';
const NO_ANSWER = 'The script ended without an answer. Try again.';

/** Asks the script; rejects with a sentence for the officer. */
export function ask<Name extends Question>(name: Name, ...input: Input<Name>): Promise<Value<Name>> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') return reject(new Error(OUTSIDE_SHEETS));

    const run: Runner = google.script.run
      .withSuccessHandler(answer => settle(answer as Answer<Value<Name>> | null, resolve, reject))
      .withFailureHandler(() => reject(new Error(NO_CONNECTION)));
    (run[name] as (...input: Input<Name>) => void)(...input);
  });
}

/** Google answers null where something in the answer could not cross, so null is a failure, never a value. */
function settle<Result>(
  answer: Answer<Result> | null,
  resolve: (value: Result) => void,
  reject: (error: Error) => void,
): void {
  if (answer?.ok) resolve(answer.value);
  else reject(new Error(answer?.message ?? NO_ANSWER));
}
