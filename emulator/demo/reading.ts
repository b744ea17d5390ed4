/**
 * The first round as officers live it: the national officer deals the readings; readers score in the sidebar, a few of them in the tab; some give one back, one
 * stops answering, and what is left over is dealt again. With thousands of applications most readers keep their marks in a sheet of their own, and the
 * national officer pastes all of them into the tab at once.
 */

import {moveTo, type Pace} from './clock';
import {chanceOf, marksGiven} from './marks';
import type {Season, SeatedOfficer} from './season';
import {ask} from './set-up';

interface Proposal {
  readonly application: string;
  readonly reader: string;
  readonly because: string;
}

interface Preview {
  readonly basis: string;
  readonly changes: boolean;
  readonly proposals: readonly Proposal[];
}

interface Scoring {
  readonly criteria: readonly {readonly name: string}[];
  readonly queue: readonly {readonly reference: string; readonly state: string}[];
  readonly reading: {readonly reference: string; readonly basis: string} | null;
}

interface Saved {
  readonly state: 'saved' | 'changed';
  readonly view?: Scoring;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every third reader types the marks into the tab. */
const TYPISTS = 3;
/** The reader who is never heard of again after so many readings. */
const VANISHES_AFTER = 3;
/** Of thousands of applications a reader scores so many here, and the rest elsewhere. */
const BY_HAND_IN_BULK = 2;

/** When things happen, in milliseconds after the form has closed: 19 to 25 October. */
const TIMES = {dealing: 18 * HOUR, first: 2 * DAY, again: 5 * DAY + 18 * HOUR, last: 6 * DAY} as const;

export function readApplications(season: Season, pace: Pace): void {
  const at = (after: number): number => season.window.closes + after;
  moveTo(season.workspace, Math.max(season.workspace.core.now(), at(TIMES.dealing)), pace);
  dealReadings(season);
  const readers = busyReaders(season);
  const vanished = readers[readers.length - 1]!;
  const most = pace === 'bulk' ? BY_HAND_IN_BULK : Number.POSITIVE_INFINITY;
  for (const reader of readers) {
    moveTo(season.workspace, sitting(reader, at(TIMES.first), at(TIMES.again) - DAY), pace);
    readAll(season, reader, reader === vanished ? Math.min(most, VANISHES_AFTER) : most);
  }
  moveTo(season.workspace, at(TIMES.again), pace);
  if (pace === 'bulk') pasteMarks(season, vanished);
  dealAgain(season, vanished);
  if (pace === 'bulk') pasteMarks(season);
  for (const reader of pace === 'bulk' ? [] : readers.filter(each => each !== vanished)) {
    moveTo(season.workspace, sitting(reader, at(TIMES.again) + HOUR, at(TIMES.last)), pace);
    readAll(season, reader, most);
  }
  takeTypedMarksIn(season);
}

/** Anyone who must be kept apart is, before it is saved: here only who applies and reads at once. */
export function dealReadings(season: Season): void {
  const {neo, project} = season;
  project!.open({as: neo.account}).click('SCOPE', 'Score applications');
  ask(season, neo.account, 'openPage', 'dealing');
  const {proposals} = ask<Preview>(season, neo.account, 'previewReadings', {away: null, declare: []});
  const declare = proposals
    .filter(({because}) => because === 'same e-mail')
    .map(({application, reader}) => ({application, reader}));
  saveDeal(season, {away: null, declare});
}

/** What was given back goes to others; then the work of the one who does not answer. */
function dealAgain(season: Season, vanished: SeatedOfficer): void {
  takeTypedMarksIn(season);
  saveDeal(season, {away: vanished.email, declare: []});
}

function saveDeal(season: Season, choices: {away: string | null; declare: readonly object[]}): void {
  const {basis, changes} = ask<Preview>(season, season.neo.account, 'previewReadings', choices);
  if (changes) ask(season, season.neo.account, 'saveDeal', {...choices, basis});
}

/** Who has readings, in an order that says nothing; one who has many comes last. */
function busyReaders(season: Season): SeatedOfficer[] {
  const rows = readingRows(season);
  const count = ({email}: SeatedOfficer): number => rows.filter(row => row.Reader === email).length;
  return season.officers.filter(officer => count(officer) > 0).sort((one, other) => count(one) - count(other));
}

/** Some evening between two moments. */
function sitting({email}: SeatedOfficer, from: number, to: number): number {
  return from + Math.floor(chanceOf(`sitting ${email} ${from}`).share() * (to - from));
}

function readAll(season: Season, reader: SeatedOfficer, most: number): void {
  const turn = season.officers.indexOf(reader);
  if (turn % TYPISTS === 1) typeMarks(season, reader, most);
  else scoreInSidebar(season, reader, most);
}

/** Opens the sidebar and goes from application to application with Save and next. */
function scoreInSidebar(season: Season, reader: SeatedOfficer, most: number): void {
  season.project!.open({as: reader.account}).click('SCOPE', 'Score applications');
  let view = ask<Scoring>(season, reader.account, 'readScoring');
  const waiting = (): boolean => view.queue.some(({state}) => state === 'dealt');
  for (let done = 0; done < most && view.reading !== null && waiting(); done++) {
    const answer = oneReading(season, reader, view);
    if (answer.state !== 'saved' || answer.view === undefined)
      throw new Error(`${reader.email} cannot save a reading.`);
    view = answer.view;
  }
}

function oneReading(season: Season, reader: SeatedOfficer, {criteria, reading}: Scoring): Saved {
  const {reference, basis} = reading!;
  const applicant = applicantOf(season, reference);
  const chance = chanceOf(`manner ${reader.email} ${applicant}`);
  if (chance.happens(ABSTAINS)) {
    const recognised = chance.happens(0.5);
    const reason = recognised ? '' : 'I have helped with this letter.';
    return ask<Saved>(season, reader.account, 'abstain', {reference, basis, reason, recognised});
  }
  const given = marksGiven(reader.email, applicant, criteria.length);
  const marks = Object.fromEntries(criteria.map(({name}, at) => [name, given[at]]));
  const comment = chance.happens(COMMENTS) ? chance.pick(REMARKS) : '';
  return ask<Saved>(season, reader.account, 'saveReading', {reference, basis, marks, comment});
}

const ABSTAINS = 0.02;
const COMMENTS = 0.25;
const REMARKS = [
  'Knows exactly what she wants to see there.',
  'Letter says little about medicine.',
  'Addendum does not support half of what the CV claims.',
  'Would do well in a small hospital too.',
];

/** Types the marks into the row of each application, as in any sheet; once with a comma, which is put right when the import says so. */
function typeMarks(season: Season, reader: SeatedOfficer, most: number): void {
  const tab = season.book.tab('Readings');
  const [titles = []] = tab.values();
  const from = titles.length - criteriaCount(season);
  const addresses = addressesOf(season);
  const mine = readingRows(season)
    .filter(row => row.Reader === reader.email && row.State === 'dealt' && row.marks.every(mark => mark === ''))
    .slice(0, most);
  mine.forEach(({at, Reference}, index) => {
    const marks = marksGiven(reader.email, addresses.get(Reference) ?? '', titles.length - from).map(String);
    const slip = index === 0 ? [`${marks[0]},5`, ...marks.slice(1)] : marks;
    tab.paste(`${letters(from)}${at}`, [slip], {as: reader.account});
  });
}

/** All marks that are not in the tab yet are pasted at once, but for those of the reader who does not answer. */
function pasteMarks(season: Season, vanished?: SeatedOfficer): void {
  const tab = season.book.tab('Readings');
  const [titles = [], ...lines] = tab.values();
  const count = criteriaCount(season);
  const from = titles.length - count;
  const addresses = addressesOf(season);
  const open = new Map(
    readingRows(season)
      .filter(row => row.State === 'dealt' && row.Reader !== vanished?.email && row.marks.every(mark => mark === ''))
      .map(row => [row.at, row]),
  );
  const block = lines.map((line, index) => {
    const row = open.get(index + 2);
    const marks = row && marksGiven(row.Reader, addresses.get(row.Reference) ?? '', count);
    return (marks ?? line.slice(from)).map(String);
  });
  tab.paste(`${letters(from)}2`, block, {as: season.neo.account});
}

interface MarksTakenIn {
  readonly taken: number;
  readonly problems: readonly {
    readonly code: string;
    readonly where?: {readonly row?: number; readonly column?: string};
  }[];
}

/** What the import cannot read is put right in its cell, and taken in with the next. */
function takeTypedMarksIn(season: Season): void {
  const {problems} = ask<MarksTakenIn>(season, season.neo.account, 'takeInMarks');
  const tab = season.book.tab('Readings');
  const titles = (tab.values()[0] ?? []).map(String);
  for (const {code, where} of problems) {
    if (code !== 'not-a-mark' || where?.row === undefined) continue;
    const column = titles.indexOf(where.column ?? '');
    const row = readingRows(season).find(({at}) => at === where.row)!;
    const meant = marksGiven(row.Reader, applicantOf(season, row.Reference), criteriaCount(season));
    tab.paste(`${letters(column)}${where.row}`, [[String(meant[column - (titles.length - criteriaCount(season))])]], {
      as: season.neo.account,
    });
  }
  if (problems.length > 0) ask(season, season.neo.account, 'takeInMarks');
}

export interface ReadingRow {
  readonly Reference: string;
  readonly Reader: string;
  readonly State: string;
  /** As they stand in the columns of the criteria. */
  readonly marks: readonly unknown[];
  /** Row number. */
  readonly at: number;
}

/** Columns of Readings before those of the criteria. */
const FIXED = ['Reference', 'Reader', 'State', 'Saved', 'Comment', 'Abstained because'];

/** The rows of Readings, as somebody sees them who looks at the tab. */
export function readingRows({book}: Pick<Season, 'book'>): ReadingRow[] {
  const [header = [], ...rows] = book.tab('Readings').values();
  const titles = header.map(String);
  const marks = titles.flatMap((title, column) => (title === '' || FIXED.includes(title) ? [] : [column]));
  const at = (title: string): number => titles.indexOf(title);
  return rows.flatMap((row, index) =>
    row[at('Reference')] === ''
      ? []
      : [
          {
            Reference: String(row[at('Reference')]),
            Reader: String(row[at('Reader')]),
            State: String(row[at('State')]),
            marks: marks.map(column => row[column]),
            at: index + 2,
          },
        ],
  );
}

function criteriaCount({book}: Season): number {
  const titles = (book.tab('Readings').values()[0] ?? []).map(String);
  return titles.filter(title => title !== '' && !FIXED.includes(title)).length;
}

/** Address of the applicant with this reference. */
export function applicantOf(season: Pick<Season, 'book'>, reference: string): string {
  return addressesOf(season).get(reference) ?? '';
}

/** Addresses of all applicants by their references. */
function addressesOf({book}: Pick<Season, 'book'>): ReadonlyMap<string, string> {
  const [header = [], ...rows] = book.tab('Applications').values();
  const titles = header.map(String);
  const [reference, address] = [titles.indexOf('Reference'), titles.indexOf('E-mail')];
  return new Map(rows.map(row => [String(row[reference]), String(row[address])]));
}

/** 0 to A, 26 to AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
