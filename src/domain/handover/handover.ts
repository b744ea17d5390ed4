/**
 * The handover for the successors, as the rows of a tab: what was decided and by whom, what was set otherwise, what went out of the ordinary, what to do on which day of the
 * next season, and what the August meeting needs to know: which countries were wished, and what one more place would have been worth.
 */
import type {Prices} from '../allocation/shadow-prices';
import type {Line} from '../history/line';
import type {MilestoneRow} from '../season/milestone';
import {SETTINGS, type SettingName, type SettingValues, shown} from '../season/settings';
import {spokenDay, spokenTime, toInstant} from '../time/brussels';
import {nextYear, TIMES} from './next-season';

export const HANDOVER = 'Handover';

export interface HandoverFacts {
  readonly settings: SettingValues;
  readonly milestones: readonly MilestoneRow[];
  readonly lines: readonly Line[];
  readonly wishes: readonly {readonly country: string; readonly rank: number | null}[];
  readonly prices: Prices;
  /** Instant, ISO 8601. */
  readonly now: string;
}

export type HandoverRow = readonly [what: string, text: string, more: string];

/** What officers do every day; the rest is out of the ordinary, or a decision. */
const ROUTINE = new Set([
  'set up',
  'take in',
  'take answers',
  'take bookings',
  'save reading',
  'save marks',
  'save interview marks',
  'take in marks',
  'invite to event',
  'take attendance',
  'note document',
  'note exchange',
  'open files',
  'finish exchange',
  'test',
  'send notices',
]);

export function handoverRows(facts: HandoverFacts): HandoverRow[] {
  return [
    [`${facts.settings.seasonName}: handover`, `Written on ${spokenTime(facts.now, 'en')}`, ''],
    ...part('What was decided', 'When and by whom', decided(facts)),
    ...part('Set otherwise than usual', 'This season', changedSettings(facts.settings)),
    ...part('Out of the ordinary', 'What', incidents(facts.lines)),
    ...part('What to do on which day', 'Next season', days(facts.settings)),
    ...part('Countries wished', 'First wishes', demand(facts.wishes)),
    ...part(
      'One more place would have helped',
      'Whom',
      facts.prices.prices.map(({limit, improved, sentence}) => [limit, String(improved), sentence]),
    ),
    ...part(
      'Places left empty',
      'How many',
      facts.prices.empty.map(({place, left, sentence}) => [place, String(left), sentence]),
    ),
  ];
}

/** A heading, its rows, an empty row before. */
function part(title: string, column: string, rows: readonly HandoverRow[]): HandoverRow[] {
  const none: HandoverRow = ['None.', '', ''];
  return [['', '', ''], [title, column, ''], ...(rows.length === 0 ? [none] : rows)];
}

function decided({milestones}: HandoverFacts): HandoverRow[] {
  return milestones.map(({milestone, at, by, state, reason}) => [
    milestone,
    `${at === null ? '' : spokenTime(at, 'en')}, ${by}`,
    [state, reason].filter(each => each !== '').join(': '),
  ]);
}

function changedSettings(settings: SettingValues): HandoverRow[] {
  return (Object.keys(SETTINGS) as SettingName[])
    .filter(name => settings[name] !== SETTINGS[name].initial)
    .map(name => [SETTINGS[name].title, shown(settings[name]), `usually ${shown(SETTINGS[name].initial) || 'empty'}`]);
}

function incidents(lines: readonly Line[]): HandoverRow[] {
  return lines
    .filter(({who, action, state}) => who !== 'automation' && (!ROUTINE.has(action) || state === 'undone'))
    .map(({number, at, action, summary, state}) => [
      `${action}${state === 'undone' ? ' (taken back)' : ''}`,
      summary,
      `step ${number}, ${spokenDay(at, 'en')}`,
    ]);
}

function days(settings: SettingValues): HandoverRow[] {
  return TIMES.map(name => [settings[name] as string, name] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([at, name]) => [SETTINGS[name].title, spokenTime(toInstant(nextYear(at)), 'en'), SETTINGS[name].meaning]);
}

function demand(wishes: HandoverFacts['wishes']): HandoverRow[] {
  const countries = [...new Set(wishes.map(({country}) => country).filter(each => each !== ''))];
  const counts = countries.map(country => {
    const own = wishes.filter(each => each.country === country);
    return {country, first: own.filter(({rank}) => rank === 1).length, all: own.length};
  });
  return counts
    .sort((one, other) => other.first - one.first || other.all - one.all || (one.country < other.country ? -1 : 1))
    .map(({country, first, all}) => [country, String(first), `${all} wished it at all`]);
}
