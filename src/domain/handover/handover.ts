/**
 * The handover for the successors, as the lines of a page: what was decided and by whom, what was set otherwise, what went out of the ordinary, what to do on which day of the
 * next season, and what the August meeting needs to know: which countries were wished, and what one more place would have been worth.
 *
 * How it looks on the tab is in `tables/handover`. Beside it officers write what only they know; their notes stay with their lines when the page is written anew.
 */
import type {Prices} from '../allocation/shadow-prices';
import {actionInWords} from '../history/action-words';
import type {Line} from '../history/line';
import {counted} from '../listed';
import type {MilestoneRow} from '../season/milestone';
import {SETTINGS, type SettingName, type SettingValues, shown} from '../season/settings';
import type {Milestone} from '../tables/milestones';
import {spokenDay, spokenTime, toInstant} from '../time/brussels';
import {nextYear, TIMES} from './next-season';

export const HANDOVER = 'Handover';

export interface HandoverFacts {
  readonly settings: SettingValues;
  readonly milestones: readonly MilestoneRow[];
  readonly officers: readonly {readonly email: string; readonly name: string}[];
  readonly lines: readonly Line[];
  readonly wishes: readonly {readonly country: string; readonly rank: number | null}[];
  readonly prices: Prices;
  /** Instant, ISO 8601. */
  readonly now: string;
}

/** `intro` and `heading` go over the whole width; `columns` says what stands in the lines below it. */
export type HandoverKind = 'title' | 'intro' | 'heading' | 'columns' | 'line' | 'space';

export interface HandoverLine {
  readonly kind: HandoverKind;
  readonly cells: readonly [what: string, text: string, more: string];
  /** The heading below which it stands: with its first cell it says which line this is. */
  readonly part: string;
}

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

type Cells = HandoverLine['cells'];

export function handoverLines(facts: HandoverFacts): HandoverLine[] {
  const {settings, now, prices} = facts;
  return [
    line('title', '', [`${settings.seasonName}: handover`, '', '']),
    line('intro', '', [
      `Written on ${spokenTime(now, 'en')} from the tabs and the history. What only you know goes into the column Your notes; it stays when this page is written anew.`,
      '',
      '',
    ]),
    ...part('What was decided', ['What', 'How', 'When and by whom'], decided(facts)),
    ...part('Set otherwise than usual', ['Setting', 'This season', 'Usually'], changedSettings(settings)),
    ...part('Out of the ordinary', ['What', 'What was said', 'When'], incidents(facts.lines)),
    ...part('What to do on which day', ['What', 'What it is', 'Next season'], days(settings)),
    ...part('Countries wished', ['Country', 'First wishes', 'All wishes'], demand(facts.wishes)),
    ...part(
      'One more place would have helped',
      ['Where', 'Whom', 'How many'],
      prices.prices.map(
        ({limit, improved, sentence}): Cells => [limit, sentence, counted(improved, 'person', 'people')],
      ),
    ),
    ...part(
      'Places left empty',
      ['Where', 'Why', 'How many'],
      prices.empty.map(({place, left, sentence}): Cells => [place, sentence, counted(left, 'place')]),
    ),
  ];
}

function line(kind: HandoverKind, part: string, cells: Cells): HandoverLine {
  return {kind, part, cells};
}

/** A heading, what stands in the columns, the lines, an empty row before. */
function part(title: string, columns: Cells, lines: readonly Cells[]): HandoverLine[] {
  const none: Cells = ['None.', '', ''];
  return [
    line('space', title, ['', '', '']),
    line('heading', title, [title, '', '']),
    ...(lines.length === 0 ? [] : [line('columns', title, columns)]),
    ...(lines.length === 0 ? [none] : lines).map(cells => line('line', title, cells)),
  ];
}

const DECISIONS: Readonly<Record<Milestone, string>> = {
  draw: 'The seed of all draws',
  'readings dealt': 'Readings dealt',
  'first round': 'First round',
  'interviews planned': 'Interviews planned',
  'second round': 'Second round',
  allocation: 'Allocation',
  announcement: 'Announcement',
  season: 'The season',
};

const STATES: Readonly<Record<string, string>> = {open: 'begun', locked: 'locked', done: 'done'};

function decided({milestones, officers}: HandoverFacts): Cells[] {
  const names = new Map(officers.map(({email, name}) => [email, name]));
  return milestones.map(({milestone, at, by, state, reason}) => [
    DECISIONS[milestone as Milestone] ?? milestone,
    [STATES[state] ?? state, reason].filter(each => each !== '').join(': '),
    [at === null ? '' : spokenTime(at, 'en'), names.get(by) || by].filter(each => each !== '').join(', '),
  ]);
}

function changedSettings(settings: SettingValues): Cells[] {
  return (Object.keys(SETTINGS) as SettingName[])
    .filter(name => settings[name] !== SETTINGS[name].initial)
    .map(name => [SETTINGS[name].title, shown(settings[name]), shown(SETTINGS[name].initial) || 'empty']);
}

/** Of what happened often, so many are told in full. */
const MOST_TOLD = 5;

/** One line for all that is of one kind, in the order in which each kind first happened. */
function incidents(lines: readonly Line[]): Cells[] {
  const kinds = new Map<string, Line[]>();
  for (const each of lines) {
    if (each.who === 'automation' || (ROUTINE.has(each.action) && each.state !== 'undone')) continue;
    const kind = `${actionInWords(each.action)}${each.state === 'undone' ? ' (taken back)' : ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  return [...kinds].map(([kind, own]) => [
    own.length === 1 ? kind : `${kind}, ${own.length} times`,
    [
      ...own.slice(0, MOST_TOLD).map(({summary}) => summary),
      ...(own.length > MOST_TOLD ? [`… and ${own.length - MOST_TOLD} more: SCOPE › History…`] : []),
    ].join('\n'),
    spanOf(own),
  ]);
}

/** Of one step its number and day, of several the first and the last. */
function spanOf(lines: readonly Line[]): string {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  if (first === last) return `${spokenDay(first.at, 'en')}, step ${first.number}`;
  const [from, to] = [spokenDay(first.at, 'en'), spokenDay(last.at, 'en')];
  return `${from === to ? from : `${from} to ${to}`}, steps ${first.number} to ${last.number}`;
}

function days(settings: SettingValues): Cells[] {
  return TIMES.map(name => [settings[name] as string, name] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([at, name]) => [SETTINGS[name].title, SETTINGS[name].meaning, spokenTime(toInstant(nextYear(at)), 'en')]);
}

function demand(wishes: HandoverFacts['wishes']): Cells[] {
  const countries = [...new Set(wishes.map(({country}) => country).filter(each => each !== ''))];
  const counts = countries.map(country => {
    const own = wishes.filter(each => each.country === country);
    return {country, first: own.filter(({rank}) => rank === 1).length, all: own.length};
  });
  return counts
    .sort((one, other) => other.first - one.first || other.all - one.all || (one.country < other.country ? -1 : 1))
    .map(({country, first, all}) => [
      country,
      counted(first, 'first wish', 'first wishes'),
      counted(all, 'wish', 'wishes'),
    ]);
}

/** A note beside a line, and the line as it then was. */
export interface Note {
  readonly part: string;
  readonly what: string;
  readonly note: string;
}

/**
 * Puts notes beside the lines again to which they belong; those whose line is gone stand at the end, so that nothing that somebody wrote is lost.
 *
 * @return the lines with a note each, empty for none
 */
export function withNotes(lines: readonly HandoverLine[], notes: readonly Note[]): (readonly [HandoverLine, string])[] {
  const left = [...notes];
  const taken = lines.map((each): readonly [HandoverLine, string] => {
    const at = left.findIndex(note => note.part === each.part && nameOf(note.what) === nameOf(each.cells[0]));
    if (at < 0 || each.kind === 'columns') return [each, ''];
    return [each, left.splice(at, 1)[0]!.note];
  });
  if (left.length === 0) return taken;
  const [space, heading] = part(GONE, ['', '', ''], []);
  const gone = left.map(({part: before, what, note}) => {
    const name = before === GONE || before === '' ? what : `${before}: ${what}`;
    return [line('line', GONE, [name, '', '']), note] as const;
  });
  return [...taken, [space!, ''], [heading!, ''], ...gone];
}

const GONE = 'Notes whose line is gone';

/** What happened three times by now is the line of what had happened twice. */
function nameOf(what: string): string {
  return what.replace(/, \d+ times$/, '');
}
