/**
 * The season's tie rules, as the setting lists them: criteria of the first round by name, or one of the values that every application has.
 */
import {listed} from '../listed';
import type {Problem} from '../problem';
import type {Reading} from '../scoring/score';
import type {applications} from '../tables/applications';
import type {RowOf} from '../tables/define';
import type {TieRule} from './merit';

type Application = Pick<RowOf<typeof applications>, 'credits' | 'submittedAt'>;

/** Values beside the criteria; an earlier application goes before a later one. */
const VALUES: Readonly<Record<string, TieRule>> = {
  uncorrected: {key: 'uncorrected', label: 'uncorrected score', prefer: 'higher'},
  credits: {key: 'credits', label: 'credits', prefer: 'higher'},
  submitted: {key: 'submitted', label: 'time of submission', prefer: 'lower'},
};

/** @param criteria names of those that can be marked */
export function tieRulesOf(
  setting: string,
  criteria: readonly string[],
): {readonly rules: readonly TieRule[]; readonly problems: readonly Problem[]} {
  const names = setting
    .split(/[;\n]/)
    .map(name => name.trim())
    .filter(name => name !== '');
  const known = new Map(criteria.map(name => [name.toLowerCase(), markRule(name)]));
  const found = names.map(name => known.get(name.toLowerCase()) ?? VALUES[name.toLowerCase()]);
  const unknown = names.filter((_name, at) => found[at] === undefined);
  const rules = found.filter((rule): rule is TieRule => rule !== undefined);
  const distinct = rules.filter(({key}, at) => rules.findIndex(other => other.key === key) === at);
  return {rules: distinct, problems: unknown.length === 0 ? [] : [unknownRules(unknown, criteria)]};
}

/** What the rules compare: the mean mark of each criterion over the readings, and what the application says itself. */
export function tieValuesOf(
  rules: readonly TieRule[],
  application: Application,
  uncorrected: number | null,
  readings: readonly Reading[],
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(rules.map(({key}) => [key, tieValue(key, application, uncorrected, readings)]));
}

function tieValue(
  key: string,
  {credits, submittedAt}: Application,
  uncorrected: number | null,
  readings: readonly Reading[],
): number | null {
  if (key === 'uncorrected') return uncorrected === null ? null : rounded(uncorrected);
  if (key === 'credits') return credits;
  if (key === 'submitted') return submittedAt === null ? null : Date.parse(submittedAt);
  const marks = readings.flatMap(({marks: given}) => given.get(key.slice(MARK.length)) ?? []).sort((a, b) => a - b);
  return marks.length === 0 ? null : rounded(marks.reduce((sum, mark) => sum + mark, 0) / marks.length);
}

/** Keeps a criterion called Credits apart from the credits. */
const MARK = 'mark ';

function markRule(name: string): TieRule {
  return {key: `${MARK}${name}`, label: `mark for ${name}`, prefer: 'higher'};
}

/** Means of the same marks in another order differ in their last bits. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function unknownRules(names: readonly string[], criteria: readonly string[]): Problem {
  const possible = [...criteria, 'Uncorrected', 'Credits', 'Submitted'];
  const quoted = names.map(name => `"${name}"`);
  return {
    code: 'tie-rule-unknown',
    sentence: `Settings: Tie rules names ${listed(quoted)}, which breaks no tie; possible are ${listed(possible, 12)}.`,
    where: {tab: 'Settings', column: 'Value'},
  };
}
