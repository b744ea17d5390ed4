/** A season whose allocation is locked, with what the tests of the announcement do in it. */
import type {Run, Snapshot} from '../../emulator';
import {moveTo} from '../../emulator/demo';
import {allocate} from '../../src/domain/allocation/allocate';
import {resultHash, thawed} from '../../src/domain/allocation/frozen';
import type {AllocationView} from '../../src/domain/allocation/view';
import {ANSWER_QUESTION} from '../../src/domain/offers/answer-form';
import {CODE_QUESTION} from '../../src/domain/personal-form/read-answers';
import {fillCandidates} from '../make/allocation-season';
import {builtProduct} from '../make/product';
import {beginSeason, resume, type Season, seatOfficers, setUp, table} from './world';

export const LEO = 'leo@example.org';

/** Candidates with final scores, allocated, saved and locked, on the day before the announcement. */
export async function lockedAllocation(candidates: number): Promise<Season> {
  const season = beginSeason(await builtProduct());
  setUp(season);
  seatOfficers(season, [LEO, 'officer']);
  fillCandidates(season, candidates);
  until(season, '2027-11-18T10:00:00+01:00');
  const {frozen} = value<AllocationView>(rpc(season, 'readAllocation'));
  const hash = resultHash(allocate(thawed(frozen)).assignment);
  value(rpc(season, 'saveAllocation', {mechanism: frozen.mechanism, decisions: [], restore: [], resultHash: hash}));
  const stages = season.book.tab('Stages');
  const row = stages.values().filter(([cell]) => cell !== '').length + 1;
  stages.paste(`A${row}`, [['second round', 'locked']], {as: season.neo});
  value(rpc(season, 'lockAllocation'));
  return season;
}

export const rpc = ({project}: Season, name: string, ...input: unknown[]): Run => project.rpc(name, input);

/** What a page gets. @throws {Error} with the sentence that it would show */
export function value<Value>({value: answer, error}: Run): Value {
  if (error !== undefined) throw new Error(error.stack);
  const {ok, message, value: inner} = answer as {ok: boolean; message: string; value: Value};
  if (!ok) throw new Error(message);
  return inner;
}

/** The clock to a moment, half a day at a time: what is due by itself leaves, and the nights cost nothing. */
export function until({workspace}: Season, instant: string): void {
  for (let at = workspace.core.now(); at < Date.parse(instant); at = workspace.core.now()) {
    moveTo(workspace, Math.min(Date.parse(instant), at + 12 * 3_600_000), 'brisk');
  }
  workspace.advance({minutes: 10});
}

export const offered = (here: Season) => table(here, 'Allocation').filter(({State}) => State === 'offered');

export function addressOf(reference: unknown): string {
  return `${String(reference).toLowerCase()}@student.example.org`;
}

/** A candidate opens the link of the newest mail that has one and chooses. */
export function answer(here: Season, reference: unknown, choice: string): void {
  const {received} = here.workspace.mailbox(addressOf(reference));
  const code = received
    .map(({text}) => /https:\/\/\S+entry\.\d+=(\w+)/.exec(text)?.[1])
    .findLast(found => found !== undefined);
  const {formId} = JSON.parse(memory(here)['answers.0']!) as {formId: string};
  here.workspace.form(formId).submitAs(addressOf(reference), {[CODE_QUESTION]: code!, [ANSWER_QUESTION]: choice});
}

/** What the tool remembers beside the sheet. */
function memory({project}: Season): Record<string, string> {
  const globals = project.globals();
  const service = globals.PropertiesService as {getDocumentProperties(): {getProperties(): Record<string, string>}};
  const all = {...service.getDocumentProperties().getProperties()};
  globals.end();
  return all;
}

export function again(season: Season, moment: Snapshot): Season {
  return resume(season, moment);
}
