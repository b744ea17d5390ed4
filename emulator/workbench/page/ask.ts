/** The way from the page to the workspace: commands as typed promises. A failure is an Error with a sentence for the person. */

import type {Answered} from '../protocol';
import type {CommandName, Input, Value} from '../worker/commands';

/** This browser tab; a page that is loaded again is another window. */
export const WINDOW = crypto.randomUUID();

export async function post<Result>(name: string, input: unknown): Promise<Result> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({window: WINDOW, input}),
  }).catch(() => {
    throw new Error('The workbench does not answer: is npm start still running?');
  });
  const answer = (await response.json()) as Answered<Result>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

export function ask<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Value<Name>> {
  return post(name, input);
}
