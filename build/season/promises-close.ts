/**
 * What a season promises of its end: who was forgotten stands nowhere any more, the journal follows from hash to hash up to its seal, the allocation can be replayed still, a person's
 * file names nobody else, nothing happens by itself in the closed sheet, and in the copy the next season begins without anybody.
 */

import {calendarsOf} from '../../emulator/calendar/model';
import {nameOfNext, type Season, whoAsks} from '../../emulator/demo';
import {scriptPart} from '../../emulator/script/triggers';
import {rowsOf, type SheetRow} from './rows';
import type {StagePromises} from './stage-promises';

const ERASED = 'Erased on request.';

export const closePromises: StagePromises = {
  stage: 'close',
  atItsEnd: season => [
    ...forgottenBroken(season),
    ...journalBroken(season),
    ...fileBroken(season),
    ...sleepBroken(season),
    ...handoverBroken(season),
    ...copyBroken(season),
  ],
  figures: season => ({
    forgotten: forgotten(season).length,
    'steps of the journal': Math.max(...rowsOf(season, 'Journal').map(({Entry}) => Number(Entry))),
    'lines of the handover': rowsOf(season, 'Handover').length,
  }),
};

function forgotten(season: Season): SheetRow[] {
  return rowsOf(season, 'Applications').filter(({Problems}) => Problems === ERASED);
}

/** The tool's own tabs and the handover: the tab of the form is Google's, and the page says so. */
function textOf({book}: Pick<Season, 'book'>, left: (tab: string) => boolean): string {
  const tabs = book.tabs().filter(({name}) => !left(name));
  return tabs
    .map(tab => JSON.stringify(tab.values()))
    .join('\n')
    .toLowerCase();
}

const isForms = (tab: string): boolean => /^Form| answers$/i.test(tab);

/** Whom the receipt of the forgotten reference went to: mails that have left are out of reach. */
function addressesOf({people, workspace}: Season, references: readonly string[]): string[] {
  const addresses = [...new Set(people.flatMap(({deeds}) => deeds.map(({as}) => as)))];
  return addresses.filter(address =>
    workspace
      .mailbox(address)
      .received.some(({headers}) => references.some(each => (headers['x-scope-desk'] ?? '').includes(` ${each} `))),
  );
}

function calendarText({workspace, neo}: Season): string {
  const own = [...calendarsOf(workspace.core).byId.values()].filter(({isPrimary}) => !isPrimary);
  return JSON.stringify(
    own.flatMap(({id}) =>
      workspace
        .calendar(neo.account, id)
        .events()
        .map(each => each.resource),
    ),
  ).toLowerCase();
}

function forgottenBroken(season: Season): string[] {
  const gone = forgotten(season).map(({Reference}) => String(Reference));
  if (gone.length < 2) return ['Two people asked to be forgotten, before and after the closing.'];
  const calendar = calendarText(season);
  const text = `${textOf(season, isForms)}\n${calendar}`;
  const entries = gone.filter(reference => calendar.includes(reference.toLowerCase()));
  const words = addressesOf(season, gone)
    .filter(address => text.includes(address.toLowerCase()))
    .map(address => `${address} asked to be forgotten and still stands in the sheet or the calendar.`);
  return [...words, ...entries.map(reference => `The calendar still has an entry of ${reference}, who is forgotten.`)];
}

/** As the page asks: stretch by stretch, to the end; the seal is the hash of the entry that it names. */
function journalBroken(season: Season): string[] {
  const broken: number[] = [];
  for (let from: number | null = 1; from !== null; ) {
    const checked: {broken: readonly number[]; next: number | null} = asked(season, 'checkHistory', from);
    broken.push(...checked.broken);
    from = checked.next;
  }
  const [{Details} = {Details: '{}'}] = rowsOf(season, 'Stages').filter(({Milestone}) => Milestone === 'season');
  const {seal} = JSON.parse(String(Details)) as {seal?: {entry: number; hash: string}};
  const sealed = rowsOf(season, 'Journal').some(({Entry, Hash}) => Entry === seal?.entry && Hash === seal?.hash);
  const replayed = asked<{broken: readonly unknown[]}>(season, 'replayAllocation');
  return [
    ...broken.map(entry => `Step ${entry} of the journal does not follow from the one before.`),
    ...(sealed ? [] : ['The seal of the season names no step of the journal.']),
    ...(replayed.broken.length === 0 ? [] : ['The allocation cannot be replayed after the erasure.']),
  ];
}

/** Also after the closing somebody may ask for everything about them: it is about nobody else. */
function fileBroken(season: Season): string[] {
  const reference = whoAsks(season);
  const {text} = asked<{text: string}>(season, 'exportPerson', reference);
  const all = rowsOf(season, 'Applications');
  const own = all.find(row => row.Reference === reference);
  const others = all.map(row => String(row['E-mail'])).filter(each => each !== '' && each !== own?.['E-mail']);
  const officers = [season.neo, ...season.officers].map(({email}) => email);
  return [
    ...(text.includes(String(own?.['E-mail'])) ? [] : [`The file of ${reference} does not hold the address.`]),
    ...[...others, ...officers]
      .filter(address => text.includes(address))
      .slice(0, 5)
      .map(address => `The file of ${reference} names ${address}.`),
  ];
}

function asked<Value>({project, neo}: Season, name: string, ...input: readonly unknown[]): Value {
  const {value} = project!.rpc(name, input, {as: neo.account});
  const answer = value as {ok: boolean; value: Value; message?: string};
  if (!answer?.ok) throw new Error(`${name} of a closed season: ${answer?.message ?? 'no answer'}`);
  return answer.value;
}

/** What changes a closed season, and the mark that the closing is carried out. */
const AFTERWARDS: ReadonlySet<string> = new Set(['close season', 'erase person', '']);

/** No trigger is left, and after the closing people are forgotten and nothing else happens. */
function sleepBroken(season: Season): string[] {
  const left = season.workspace.core.part(scriptPart).triggers.filter(({project}) => project === season.project!.id);
  const actions = rowsOf(season, 'Journal').map(({Action}) => String(Action));
  const later = actions.slice(actions.indexOf('close season') + 1).filter(each => !AFTERWARDS.has(each));
  return [
    ...left.map(({handler}) => `The closed season still has a trigger for ${handler}.`),
    ...later.map(action => `After the closing came “${action}”.`),
  ];
}

const PARTS = [
  'What was decided',
  'Out of the ordinary',
  'What to do on which day',
  'Countries wished',
  'One more place',
];

function handoverBroken(season: Season): string[] {
  const lines = season.book
    .tab('Handover')
    .values()
    .map(row => String(row[0]));
  return PARTS.filter(part => !lines.some(line => line.startsWith(part))).map(part => `The handover lacks “${part}”.`);
}

/** Settings and contracts, and nobody who applied. */
function copyBroken(season: Season): string[] {
  const {workspace} = season;
  const file = [...workspace.core.files.all()].find(({name}) => name === nameOfNext(season));
  if (file === undefined) return ['There is no copy for the next season.'];
  const copy = {book: workspace.spreadsheet(file.id)};
  const text = textOf(copy, () => false);
  const officers = new Set([season.neo, ...season.officers].map(({email}) => email));
  const named = rowsOf(season, 'Applications')
    .map(row => String(row['E-mail']).toLowerCase())
    .filter(address => address !== '' && !officers.has(address) && text.includes(`"${address}"`));
  const [year] = rowsOf(copy, 'Settings').filter(({Setting}) => Setting === 'Year');
  const contracts = [season, copy].map(each => rowsOf(each, 'Contracts').length);
  return [
    ...named.slice(0, 5).map(address => `${address} stands in the copy for the next season.`),
    ...(Number(year?.Value) === 2028 ? [] : [`The next season is of ${year?.Value}.`]),
    ...(contracts[0] === contracts[1] ? [] : [`Of ${contracts[0]} contracts the copy has ${contracts[1]}.`]),
  ];
}
