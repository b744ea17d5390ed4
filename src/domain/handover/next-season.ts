/**
 * The next season, in a copy of the sheet: settings, officers, rubric and contracts are carried over, dates move by a year to the same day of the week, and everybody who applied
 * is left behind.
 */
import {type Change, changed, type Plan, plan, removed} from '../plan/plan';
import {Refusal} from '../problem';
import {type MilestoneRow, milestoneOf} from '../season/milestone';
import {SETTINGS, type SettingName, type SettingValues, shown} from '../season/settings';
import {contracts} from '../tables/contracts';
import type {RowOf} from '../tables/define';
import {milestones} from '../tables/milestones';
import {settings as settingsTable} from '../tables/settings';

export const START_NEXT = 'start next season';

/** Settings that are times of the season's calendar. */
export const TIMES = (Object.keys(SETTINGS) as SettingName[]).filter(name => SETTINGS[name].kind === 'time');

/** Tabs whose rows are carried over; of the others none is. */
export const CARRIED: readonly string[] = ['Settings', 'Committees', 'Officers', 'Rubric', 'Contracts', 'Stages'];

const DAYS = 364;
const DAY = 86_400_000;

/** The same weekday and time, 52 weeks later: `2027-10-01T18:00` becomes `2028-09-29T18:00`. */
export function nextYear(local: string): string {
  return new Date(Date.parse(`${local}:00Z`) + DAYS * DAY).toISOString().slice(0, 16);
}

export interface NextRows {
  readonly settings: readonly RowOf<typeof settingsTable>[];
  readonly contracts: readonly RowOf<typeof contracts>[];
  readonly officers: readonly {readonly email: string}[];
  readonly milestones: readonly MilestoneRow[];
}

/** @throws {Refusal} where the season of the original is not closed */
export function planNextSeason(rows: NextRows, values: SettingValues): Plan {
  refuseOpen(rows.milestones);
  const year = values.year + 1;
  const set = new Map<string, string>([
    [SETTINGS.year.title, String(year)],
    [SETTINGS.seasonName.title, nameOf(values, year)],
    ...TIMES.map(name => [SETTINGS[name].title, shown(nextYear(values[name] as string))] as const),
  ]);
  return plan({
    action: START_NEXT,
    summary: `Begins ${nameOf(values, year)}: settings, officers, rubric and contracts are carried over, everybody who applied is left behind.`,
    changes: [
      ...rows.settings.flatMap((row): Change[] => {
        const value = set.get(row.setting.trim());
        const change = value === undefined ? null : changed(settingsTable, row, {value});
        return change === null ? [] : [change];
      }),
      ...rows.contracts.flatMap(row => changed(contracts, row, {withdrawn: false, hostOrder: ''}) ?? []),
    ],
    removals: rows.milestones.map(row => removed(milestones, row)),
  });
}

export function refuseOpen(rows: readonly MilestoneRow[]): void {
  if (milestoneOf(rows, 'season')?.state === 'done') return;
  throw new Refusal(
    'not-closed',
    'The season in this copy is not closed: close it in its own sheet first, then make a new copy.',
  );
}

/** `SCOPE 2027` becomes `SCOPE 2028`; a name without the year gets it. */
function nameOf({seasonName, year}: SettingValues, next: number): string {
  return seasonName.includes(String(year)) ? seasonName.split(String(year)).join(String(next)) : `SCOPE ${next}`;
}
