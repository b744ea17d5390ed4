/** Stage one as the national officer lives it: the sheet is set up from its menu, the doubts about the form are answered, the officers are typed in. */

import type {Account} from '../kernel';
import type {Season} from './season';

interface Preview {
  readonly form: {
    readonly state: string;
    readonly fields?: readonly {readonly field: string; readonly state: string}[];
  };
}

interface Outcome {
  readonly done: boolean;
  readonly waiting: readonly string[];
}

/** Runs until the script says that it is finished. */
const RUNS_AT_MOST = 20;

/** @throws {Error} with the script's own words when it refuses, or goes on asking */
export function setUp(season: Season): void {
  const {project, neo} = season;
  if (project === null) throw new Error('This season has no project to set up: make it with a directory.');
  project.open({as: neo.account}).click('SCOPE', 'Set up or repair…');
  const choices = {fields: answered(season, ask<Preview>(season, neo.account, 'previewSetUp', {}))};
  ask<Preview>(season, neo.account, 'previewSetUp', choices);
  let waiting: readonly string[] = [];
  for (let run = 0; run < RUNS_AT_MOST; run++) {
    const outcome = ask<Outcome>(season, neo.account, 'setUp', choices);
    waiting = outcome.waiting;
    if (outcome.done && waiting.length === 0) return;
  }
  throw new Error(`The set-up does not come to an end; it waits for: ${waiting.join(' ') || 'another run'}`);
}

/** What an officer knows who looks at the form: which question was renamed, and what it does not ask. */
function answered({questions}: Season, {form}: Preview): Record<string, string> {
  const open = (form.fields ?? []).filter(({state}) => state === 'doubt' || state === 'missing');
  return Object.fromEntries(open.map(({field}) => [field, String(questions.get(field as never)?.id ?? '')] as const));
}

/** The officers are typed into their tab, found by its titles. */
export function seatOfficers({book, neo, officers}: Season): void {
  const tab = book.tab('Officers');
  const titles = (tab.values()[0] ?? []).map(String);
  const rows = [neo, ...officers].map(({email, name, committee, role}) => {
    const cells: Readonly<Record<string, string>> = {'E-mail': email, Name: name, Committee: committee, Role: role};
    return titles.map(title => cells[title] ?? '');
  });
  tab.paste('A2', rows, {as: neo.account});
}

/** Types the value of a setting, found by its name. */
export function typeSetting({book, neo}: Season, name: string, value: string): void {
  const tab = book.tab('Settings');
  const row = tab.values().findIndex(([setting]) => setting === name) + 1;
  if (row === 0) throw new Error(`Settings has no “${name}”.`);
  tab.type(`B${row}`, value, {as: neo.account});
}

/** What the page would show where the script refuses. @throws {Error} when it does not refuse */
export function refusal({project}: Season, as: Account, name: string, ...input: readonly unknown[]): string {
  const {value, error} = project!.rpc(name, input, {as});
  const answer = value as {ok: boolean; message?: string} | undefined;
  if (error !== undefined || answer?.ok !== false) throw new Error(`${name} was to be refused and was not.`);
  return answer.message ?? '';
}

/** A page asks the script. @throws {Error} with what the page would show */
export function ask<Value>({project}: Season, as: Account, name: string, ...input: readonly unknown[]): Value {
  const {value, error} = project!.rpc(name, input, {as});
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  const answer = value as {ok: true; value: Value} | {ok: false; message: string};
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.value;
}
