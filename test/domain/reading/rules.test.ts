/** Every rule on every path: dealing, dealing again, rows and marks that were typed, the sidebar, proposals for further readings. */
import {proposeDeal} from '../../../src/domain/reading/deal-proposal';
import {furtherReaders, settledBy} from '../../../src/domain/reading/further';
import {planSave} from '../../../src/domain/reading/plan-reading';
import {scoresOf} from '../../../src/domain/reading/scores';
import {soundReadings} from '../../../src/domain/reading/sound-readings';
import {planTakeInMarks, type TypedFacts} from '../../../src/domain/reading/typed-marks';
import {scoringView} from '../../../src/domain/reading/view';
import type {Officer} from '../../../src/domain/season/configuration';
import {DEFAULT_SETTINGS} from '../../../src/domain/season/settings';
import {applications, UNDECIDED} from '../../../src/domain/tables/applications';
import type {RowOf} from '../../../src/domain/tables/define';
import type {ReadingRow} from '../../../src/domain/tables/readings';
import {located, makeApplicant, makeOfficer, makeReading, makeRound} from '../../make/reading';

const THE_READER = 'rik@bemsa.example.org';
const OTHER = 'sam@bemsa.example.org';
const THIRD = 'tom@bemsa.example.org';
const THE_ONE = 'S27-0001';
const REFERENCES = [THE_ONE, 'S27-0002', 'S27-0003'];
const NOW = '2027-10-20T18:00:00.000Z';
const MARKS = {Letter: 7, CV: 8};

/** One reader and one application that a rule keeps apart, or nothing. */
interface World {
  readonly reader?: Partial<Officer>;
  readonly applicant?: Partial<ReturnType<typeof makeApplicant>>;
  readonly rows?: readonly ReadingRow[];
}

const pair = {application: THE_ONE, reader: THE_READER};
const isPair = (one: {application: string; reader: string}) => one.application === THE_ONE && one.reader === THE_READER;
const theRow = (state: string, marks = {}) => makeReading(THE_ONE, THE_READER, marks, {state, savedAt: null});

/** As many readings each as there are readers: whoever may read something gets it. */
function facts({reader = {}, applicant = {}, rows: had = []}: World, ...rows: ReadingRow[]): TypedFacts {
  return {
    readings: located(...had, ...rows),
    applications: REFERENCES.map(each =>
      makeApplicant(each, {committee: 'VUB', ...(each === THE_ONE ? {committee: 'KUL', ...applicant} : {})}),
    ),
    milestones: [],
    configuration: makeRound(
      [makeOfficer(THE_READER, reader), makeOfficer(OTHER, {knows: ['S27-0002']}), makeOfficer(THIRD)],
      {settings: {...DEFAULT_SETTINGS, readers: 3}},
    ),
  };
}

const codes = (problems: readonly {code: string}[]) => [...new Set(problems.map(({code}) => code))].join();

const PATHS = {
  dealing: (world: World) => proposeDeal(facts(world), {away: null, declare: []}).deal.readings.some(isPair),
  'dealing the work of another': (world: World) =>
    proposeDeal(facts(world, makeReading(THE_ONE, OTHER)), {away: OTHER, declare: []}).deal.readings.some(isPair),
  'a row that was typed, when dealing again': (world: World) => {
    const {taken} = proposeDeal(facts(world, theRow('dealt')), {away: null, declare: []}).deal;
    return taken.some(isPair) ? 'taken back' : true;
  },
  'marks that are given, when dealing again': (world: World) => {
    const {deal} = proposeDeal(facts(world, theRow('done', MARKS)), {away: null, declare: []});
    return codes(deal.problems.filter(({code}) => code === 'kept-breach')) || true;
  },
  'the sidebar': (world: World) => {
    const {readings, applications: applied, configuration, milestones} = facts(world, theRow('dealt'));
    const empty = Object.fromEntries(Object.keys(applications.columns).map(name => [name, '']));
    const all = applied.map(each => ({...empty, ...UNDECIDED, ...each}) as RowOf<typeof applications>);
    const officer = configuration.officers[0]!;
    const reader = {readings: readings.map(({row}) => row), applications: all, configuration, milestones, officer};
    const {barred, basis} = scoringView(reader, THE_ONE).reading!;
    try {
      planSave({reference: THE_ONE, basis, marks: MARKS, comment: ''}, reader, NOW);
      return barred ?? true;
    } catch (refusal) {
      return (refusal as Error).message === `${barred} Nothing was saved.` ? 'shown and refused' : refusal;
    }
  },
  'taking typed marks in': (world: World) => {
    const {changes, problems} = planTakeInMarks(facts(world, theRow('', MARKS)), NOW);
    return changes.length > 0 || codes(problems);
  },
  'the scores': (world: World) => {
    const {readings, problems} = soundReadings(facts(world, theRow('done', MARKS)));
    return readings.some(isPair) ? codes(problems) || true : codes(problems);
  },
  'connecting the readers': (world: World) => {
    const rows = [makeReading('S27-0002', THE_READER, MARKS), makeReading(THE_ONE, OTHER, MARKS)];
    const {reader = {}} = world;
    const most = reader.mostReadings == null ? {} : {mostReadings: reader.mostReadings + 1};
    return scoresOf(facts({...world, reader: {...reader, ...most}}, ...rows)).bridging.some(isPair);
  },
  'settling the cut': (world: World) => {
    const [asked] = settledBy([{application: THE_ONE, distance: 0.1, readings: 3}], furtherReaders(facts(world)));
    return asked!.by.includes(THE_READER);
  },
} satisfies Readonly<Record<string, (world: World) => unknown>>;

type Found = Readonly<Record<keyof typeof PATHS, unknown>>;

/** What each path makes of one pair; `true` where it goes through. */
const found = (world: World) =>
  Object.fromEntries(Object.entries(PATHS).map(([path, through]) => [path, through(world)])) as Found;

/** A rule between two people holds on every path in the same way. */
const keptApart = (code: string): Found => ({
  dealing: false,
  'dealing the work of another': false,
  'a row that was typed, when dealing again': 'taken back',
  'marks that are given, when dealing again': 'kept-breach',
  'the sidebar': 'shown and refused',
  'taking typed marks in': code,
  'the scores': code,
  'connecting the readers': false,
  'settling the cut': false,
});

const otherwise = (more: Partial<Found>): Found => ({...found({}), ...more});

describe('every rule holds on every path, or is named there', () => {
  it('and without a rule every path goes through', () => {
    expect(found({})).toEqual(Object.fromEntries(Object.keys(PATHS).map(path => [path, true])));
  });

  it.each<[string, World, Partial<Found>]>([
    ['the own university', {reader: {committee: 'KUL'}}, keptApart('own-university')],
    ['a conflict declared by reference', {reader: {knows: [THE_ONE]}}, keptApart('conflict')],
    ['a conflict declared by name', {reader: {knows: [`zoe peeters ${THE_ONE}`]}}, keptApart('conflict')],
    ['the own application', {applicant: {email: ` ${THE_READER.toUpperCase()}`}}, keptApart('own-application')],
    ['a language', {reader: {languages: ['fr', 'en']}}, keptApart('language')],
    [
      'the maximum',
      {reader: {mostReadings: 1}, rows: [makeReading('S27-0003', THE_READER, MARKS)]},
      otherwise({
        dealing: false,
        'dealing the work of another': false,
        'a row that was typed, when dealing again': 'taken back',
        'taking typed marks in': 'beyond-maximum',
        'the scores': 'beyond-maximum',
        'connecting the readers': false,
        'settling the cut': false,
      }),
    ],
    [
      'who reads nothing',
      {reader: {role: 'interviewer'}},
      otherwise({
        dealing: false,
        'dealing the work of another': false,
        'a row that was typed, when dealing again': 'taken back',
        'taking typed marks in': 'no-reader',
        'connecting the readers': false,
        'settling the cut': false,
      }),
    ],
    [
      'a reading given back',
      {rows: [theRow('abstained')]},
      {
        dealing: false,
        'dealing the work of another': false,
        'connecting the readers': false,
        'settling the cut': false,
      },
    ],
    [
      'reading the same one twice',
      {rows: [makeReading(THE_ONE, THE_READER.toUpperCase(), MARKS)]},
      otherwise({
        dealing: false,
        'dealing the work of another': false,
        'marks that are given, when dealing again': 'kept-breach',
        'taking typed marks in': 'read-twice',
        'the scores': 'read-twice',
        'connecting the readers': false,
        'settling the cut': false,
      }),
    ],
  ])('%s', (_rule, world, expected) => {
    expect(found(world)).toMatchObject(expected);
  });

  it('a proposed conflict forbids nothing until it is ticked, and then does so at once', () => {
    const world: World = {reader: {name: `Rik Peeters ${THE_ONE}`}};
    const dealt = proposeDeal(facts(world), {away: null, declare: [pair]}).deal.readings;

    expect(found(world)).toEqual(found({}));
    expect(dealt.some(isPair)).toBe(false);
  });
});
