/**
 * The configuration of a season as one value: settings, committees, officers, rubric, contracts.
 *
 * It is read from its tabs when something in them changed, and remembered beside the sheet in between, so that taking in an application does not
 * read five tabs. What is wrong in the tabs is a list of problems; what can be read counts.
 */
import type {Problem} from '../problem';
import type {committees} from '../tables/committees';
import {type contracts, MONTHS, type Month} from '../tables/contracts';
import type {RowOf} from '../tables/define';
import type {officers, Role} from '../tables/officers';
import type {rubric} from '../tables/rubric';
import type {settings} from '../tables/settings';
import {readSettings, type SettingValues} from './settings';

export interface Committee {
  readonly code: string;
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly language: string;
  /** Null where the cell is empty: nobody has said how many. */
  readonly interviewSeats: number | null;
}

export interface Officer {
  readonly email: string;
  readonly name: string;
  readonly committee: string;
  readonly role: Role;
  readonly languages: readonly string[];
  readonly mostReadings: number | null;
  readonly knows: readonly string[];
}

export interface Contract {
  readonly country: string;
  readonly alsoCalled: readonly string[];
  readonly nmo: string;
  readonly kind: string;
  readonly places: Readonly<Record<Month, number>>;
  readonly language: string;
  readonly level: string;
  /** Lowest study year as typed; `''` asks none. */
  readonly fromYear: string;
  readonly fee: number | null;
  readonly afWeeks: number | null;
  readonly region: string;
  /** References as typed, best first; none: the host takes whom the rule gives it. */
  readonly hostOrder: readonly string[];
  readonly withdrawn: boolean;
}

export interface Criterion {
  readonly round: string;
  readonly criterion: string;
  readonly weight: number;
  /** What 0–2, 3–4, 5–6, 7–8 and 9–10 mean. */
  readonly anchors: readonly string[];
}

export interface Configuration {
  /** `S27`: begins every reference and key of this season. */
  readonly season: string;
  readonly settings: SettingValues;
  readonly committees: readonly Committee[];
  readonly officers: readonly Officer[];
  readonly contracts: readonly Contract[];
  readonly criteria: readonly Criterion[];
}

interface Located<Row> {
  readonly row: Row;
  readonly at: number;
}

/** The rows of the configuration's tabs, each with its row number. */
export interface ConfigurationRows {
  readonly settings: readonly Located<RowOf<typeof settings>>[];
  readonly committees: readonly Located<RowOf<typeof committees>>[];
  readonly officers: readonly Located<RowOf<typeof officers>>[];
  readonly contracts: readonly Located<RowOf<typeof contracts>>[];
  readonly rubric: readonly Located<RowOf<typeof rubric>>[];
}

/** Puts the tabs together. Faults of single values are problems; `season/check` finds what does not fit together. */
export function configure(rows: ConfigurationRows): {configuration: Configuration; problems: Problem[]} {
  const {values, problems} = readSettings(rows.settings);
  return {
    configuration: {
      season: seasonId(values.year),
      settings: values,
      committees: rows.committees.map(({row}) => ({
        ...row,
        alsoCalled: parts(row.alsoCalled),
      })),
      officers: rows.officers.map(({row}) => toOfficer(row)),
      contracts: rows.contracts.map(({row}) => toContract(row)),
      criteria: rows.rubric.map(({row}) => toCriterion(row)),
    },
    problems,
  };
}

export function toCriterion(row: RowOf<typeof rubric>): Criterion {
  const {round, criterion, weight, poor, weak, fair, good, excellent} = row;
  return {round, criterion, weight: weight ?? 0, anchors: [poor, weak, fair, good, excellent]};
}

export function seasonId(year: number): string {
  return `S${String(year % 100).padStart(2, '0')}`;
}

/** A committee, officer or contract by what a person typed: code, name or any other name it is called by. */
export function parts(list: string): readonly string[] {
  return list
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function toOfficer(row: RowOf<typeof officers>): Officer {
  return {
    ...row,
    email: row.email.trim().toLowerCase(),
    role: row.role as Role,
    languages: row.languages.split(/[\s,;]+/).filter(language => language !== ''),
    knows: parts(row.knows),
  };
}

function toContract(row: RowOf<typeof contracts>): Contract {
  const {july, august, september, ...rest} = row;
  const counts = [july, august, september];
  const places = Object.fromEntries(MONTHS.map((month, at) => [month, counts[at] ?? 0])) as Record<Month, number>;
  return {...rest, alsoCalled: parts(row.alsoCalled), hostOrder: parts(row.hostOrder), places};
}
