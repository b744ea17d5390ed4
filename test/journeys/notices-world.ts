/** A season after the first round: applicants of three languages with a decision each, receipts sent, the officers in their tab. */
import type {LatencyModel, Run, Snapshot} from '../../emulator';
import type {Preview} from '../../src/domain/notices/preview';
import {builtProduct} from '../make/product';
import {answers, beginSeason, resume, type Season, seatOfficers, setUp, table} from './world';

export const LEO = 'leo@scope.example.org';

export interface Decided {
  readonly season: Season;
  readonly ready: Snapshot;
}

const UNIVERSITIES = ['KU Leuven', 'ULB', 'UGent'];

/** Everybody of a third of the people is invited, on hold, not invited. */
export async function decidedSeason(applicants: number, latency?: LatencyModel): Promise<Decided> {
  const season = beginSeason(await builtProduct(), latency);
  for (let at = 0; at < applicants - 1; at++) submit(season, at);
  setUp(season);
  seatOfficers(season, [LEO, 'officer']);
  submit(season, applicants - 1);
  for (let run = 0; run < 20 && waiting(season) > 0; run++) season.workspace.advance({minutes: 10});
  season.workspace.advance({hours: 25});
  decide(season);
  return {season, ready: season.workspace.snapshot()};
}

export const address = (at: number): string => `s${at}@x.be`;

function submit({form}: Season, at: number): void {
  const Universiteit = UNIVERSITIES[at % 3];
  form.submitAs(
    address(at),
    answers({Universiteit, Voornaam: `Zoë ${at}`, Naam: `Peeters ${at}`, Studentennummer: `r${at}`}),
  );
}

function waiting(season: Season): number {
  return table(season, 'Outbox').filter(({State}) => State !== 'sent').length;
}

/** Decisions as the selection writes them. */
export function decide(
  season: Season,
  of = (at: number): string => DECISIONS[at % 9 < 6 ? 0 : at % 9 < 8 ? 1 : 2]!,
): void {
  const tab = season.book.tab('Applications');
  const titles = tab.values()[0]!.map(String);
  const column = (title: string): string => letters(titles.indexOf(title));
  const references = table(season, 'Applications').map(({'E-mail': email}) => Number(/\d+/.exec(String(email))![0]));
  tab.paste(
    `${column('Decision')}2`,
    references.map(at => [of(at)]),
  );
  tab.paste(
    `${column('Decision version')}2`,
    references.map(() => ['1']),
  );
}

export const DECISIONS = ['invited', 'on hold', 'not invited'];

function letters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${String.fromCharCode(64 + Math.floor(at / 26))}${letters(at % 26)}`;
}

export function again({season, ready}: Decided): Season {
  return resume(season, ready);
}

/** What the page asks, and gets. @throws {Error} with the sentence that the page would show */
export function ask<Value>({project, neo}: Season, name: string, ...input: readonly unknown[]): Value {
  return answerOf<Value>(project.rpc(name, input, {as: neo}));
}

export function askAs<Value>({project}: Season, as: Season['neo'], name: string, ...input: readonly unknown[]): Value {
  return answerOf<Value>(project.rpc(name, input, {as}));
}

export function answerOf<Value>({value, error}: Run): Value {
  if (error !== undefined) throw new Error(error.stack);
  const answer = value as {ok: boolean; message: string; value: Value};
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Looks and says yes, as an officer does. */
export function send(season: Season, step: string, more: {at?: string; split?: boolean} = {}): void {
  const at = more.at ?? null;
  const {approval} = ask<Preview>(season, 'previewNotices', step, at);
  ask(season, 'sendNotices', {step, approval, at, split: more.split ?? false});
}

/** Subjects of what somebody received, without the receipts. */
export function received({workspace}: Season, at: number): string[] {
  return workspace
    .mailbox(address(at))
    .received.map(({subject}) => subject)
    .filter(subject => !/kandidatuur \(|candidature \(|application \(/.test(subject));
}

export function outboxStates(season: Season, step: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of table(season, 'Outbox').filter(({Step}) => Step === step)) {
    counts[String(row.State)] = (counts[String(row.State)] ?? 0) + 1;
  }
  return counts;
}
