/**
 * The Certificate tab: the certificate once more, in formulas of the sheet alone. No script takes part in what it says.
 *
 * Three blocks. The checks count what does not hold; all zero is green. The limits are the places and caps, each with the turn at which it was full. The
 * wishes are the frozen input, one eligible wish a row, with whether it stands above the place given and which turn refused it.
 *
 * Formulas take no array literals and no decimals, which are written differently from locale to locale; arguments are separated by `;`, which every
 * locale takes.
 */
import type {Value} from '../tables/define';
import {notProven} from './certificate-limits';
import {type Reading, readForCertificate} from './certificate-reading';
import {type Frozen, thawed} from './frozen';
import type {AllocationEvidence} from './plan-allocation';

export const CERTIFICATE = 'Certificate';

/**
 * Where a column of a table stands: `'Allocation'!$B$2:$B$85`. With `toTheEnd` also the rows that are still empty: `'Allocation'!$B$2:$B`; what compares
 * each row with each other does without them.
 */
export type ColumnRange = (table: string, column: string, toTheEnd?: boolean) => string;

/** A rectangle of formulas; row and column from 1. */
export interface FormulaBlock {
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly string[])[];
}

/** What to write: the values, and the formulas over them. */
export interface CertificateTab {
  readonly values: readonly (readonly Value[])[];
  readonly blocks: readonly FormulaBlock[];
  /** Number of checks, which stand from row {@link FIRST_CHECK} in the first four columns. */
  readonly checks: number;
}

export const FIRST_CHECK = 3;

/** What the tab's second cell says when all checks hold. */
export const GREEN = 'Green: the sheet itself agrees';

/** One line of the first block: what is promised, how many cells break it, and where to look first. */
interface Check {
  readonly says: string;
  /** Counts what breaks it. */
  readonly formula: string;
  /** Names the first that does. */
  readonly look?: string;
}

const LIMIT_TITLES = [
  'Limit',
  'Size',
  'Country',
  'Month',
  'Kind',
  'In Contracts',
  'Filled',
  'Full at turn',
  'Full for two',
  'Held now',
];
const LIMITS_AT = 6;
const GIVEN_TITLES = ['Candidate', 'Given number'];
const GIVEN_AT = LIMITS_AT + LIMIT_TITLES.length + 1;
const WISHES_AT = GIVEN_AT + GIVEN_TITLES.length + 1;
const WISH_TITLES = ['Reference', 'Number', 'Place', 'Own wish', 'Wished country', 'Joint with', 'Pinned'];
const FORMULA_TITLES = [
  'Rank',
  'Turn',
  'Given here',
  'By pin',
  'Its number',
  'Held at turn',
  'Number given',
  'Above the given',
  'Refused',
  'Claim',
];

/** @param evidence of the saved allocation: its hash is what the tab is bound to */
export function certificateTab(
  {frozen, inputHash, resultHash}: Pick<AllocationEvidence, 'frozen' | 'inputHash' | 'resultHash'>,
  column: ColumnRange,
): CertificateTab {
  const input = thawed(frozen);
  const reading = readForCertificate(input);
  const wishes = wishRows(reading, input.pins ?? {});
  const caps = Math.max(0, ...wishes.map(({limits}) => limits.length - 1));
  const layout = layoutOf(reading.limits.length, wishes.length, caps, reading.people.length);
  const checks = checksOf(frozen, {inputHash, resultHash}, layout, column);

  return {
    values: valuesOf(reading, wishes, checks, layout, frozen),
    blocks: [
      verdict(checks.length),
      ...checkBlocks(checks),
      ...limitBlocks(reading, layout, column),
      ...givenBlocks(reading, layout),
      ...wishBlocks(frozen, layout, column),
    ],
    checks: checks.length,
  };
}

interface WishRow {
  readonly candidate: string;
  readonly number: number;
  readonly place: number;
  readonly partner: string;
  readonly pin: string;
  /** The place itself first, then the caps that count it. */
  readonly limits: readonly number[];
}

/** The eligible wishes as the certificate reads them, by candidate in the order of merit. */
function wishRows(reading: Reading, pins: Readonly<Record<string, string>>): WishRow[] {
  const {people, from, wishes, friend} = reading;

  return people.flatMap(({id}, at) =>
    Array.from(wishes.subarray(from[at]!, from[at + 1]!), (place, index) => ({
      candidate: id,
      number: index + 1,
      place,
      partner: friend[at]! < 0 ? '' : people[friend[at]!]!.id,
      pin: pins[id] ?? '',
      limits: limitsAt(reading, at, place),
    })),
  );
}

function limitsAt({kindOf, places, limitsFrom, limitsAt: list}: Reading, at: number, place: number): number[] {
  const cell = kindOf[at]! * places.length + place;

  return [...list.slice(limitsFrom[cell]!, limitsFrom[cell + 1]!)];
}

/** Ranges of the tab's own columns, absolute. */
interface Layout {
  readonly caps: number;
  readonly wishRows: number;
  readonly limitRows: number;
  readonly limit: (title: string) => string;
  readonly given: (title: string) => string;
  readonly wish: (title: string) => string;
  /** The columns that name a limit of the wish: the place, then one per cap. */
  readonly limitsOfWish: readonly string[];
  readonly wishColumn: (title: string) => number;
}

function layoutOf(limitRows: number, wishCount: number, caps: number, candidates: number): Layout {
  const capTitles = Array.from({length: caps}, (_, at) => `Cap ${at + 1}`);
  const titles = [...WISH_TITLES, ...capTitles, ...FORMULA_TITLES];
  const range = (column: number, rows: number): string => {
    const name = letters(column);

    return `$${name}$2:$${name}$${Math.max(2, rows + 1)}`;
  };
  const wishColumn = (title: string): number => WISHES_AT + titles.indexOf(title);

  return {
    caps,
    limitRows,
    wishRows: wishCount,
    limit: title => range(LIMITS_AT + LIMIT_TITLES.indexOf(title), limitRows),
    given: title => range(GIVEN_AT + GIVEN_TITLES.indexOf(title), candidates),
    wish: title => range(wishColumn(title), wishCount),
    limitsOfWish: ['Place', ...capTitles].map(title => range(wishColumn(title), wishCount)),
    wishColumn,
  };
}

/** 1 is A, 27 is AA. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const first = Math.floor((column - 1) / 26);

  return (first > 0 ? letters(first) : '') + String.fromCharCode(65 + rest);
}

function verdict(checks: number): FormulaBlock {
  const found = `$B$${FIRST_CHECK}:$B$${FIRST_CHECK + checks - 1}`;
  const holding = `COUNTIF(${found};0)`;
  const formula = `=IF(${holding}=${checks};"${GREEN}";IF(COUNT(${found})<${checks};"Red: a check cannot be made";"Red: "&(${checks}-${holding})&" of ${checks} checks do not hold"))`;

  return {row: 1, column: 2, formulas: [[formula]]};
}

function checkBlocks(checks: readonly Check[]): FormulaBlock[] {
  return [
    {
      row: FIRST_CHECK,
      column: 2,
      formulas: checks.map(({formula, look}, at) => {
        const cell = `$B$${FIRST_CHECK + at}`;
        const where = look === undefined ? '""' : `IF(${cell}=0;"";IFERROR(${look};""))`;

        return [
          `=${formula}`,
          `=IF(ISNUMBER(${cell});IF(${cell}=0;"✔ holds";"✘ broken");"✘ cannot be made")`,
          `=${where}`,
        ];
      }),
    },
  ];
}

function checksOf(
  frozen: Frozen,
  {inputHash}: Pick<AllocationEvidence, 'inputHash' | 'resultHash'>,
  layout: Layout,
  column: ColumnRange,
): Check[] {
  const own = (name: string): string => column('Allocation', name);
  const {limit, wish} = layout;
  const array = (formula: string): string => `ARRAYFORMULA(SUM(${formula}))`;
  const first = (range: string, condition: string): string => `INDEX(FILTER(${range};${condition});1)`;
  const said = `IF(${own('country')}="";"";${own('country')}&"-"&${own('month')}&IF(${own('kind')}="unilateral";"-unilateral";""))`;
  const unchanged = `(${own('offerVersion')}<2)`;
  const noWish = `(${own('allocated')}<>"")*(COUNTIFS(${wish('Reference')};${own('reference')};${wish('Place')};${own('allocated')})=0)`;
  const typed = `${unchanged}*(((${own('place')}<>${own('allocated')})+(${said}<>${own('allocated')}))>0)`;
  const scale = 2000 * 10 ** decimalsOf(frozen);
  const otherScore = `(${own('score')}<>"")*(ABS(SUMIF(${column('Candidates', 'reference')};${own('reference')};${column('Candidates', 'finalScore')})-${own('score')})*${scale}>1001)`;
  const outOfRank = `(${own('rank')}<>"")*((COUNTIF(${own('rank')};${own('rank')})<>1)+(${own('rank')}<=COUNTIF(${own('score')};">"&${own('score')}))+(${own('rank')}>COUNTIF(${own('score')};">="&${own('score')})))`;
  const otherWish = `COUNTIFS(${column('Wishes', 'reference')};${wish('Reference')};${column('Wishes', 'rank')};${wish('Own wish')};${column('Wishes', 'country')};${wish('Wished country')})=0`;
  const wished = layout.wishRows === 0;

  return [
    {
      says: 'It belongs to the allocation that is saved.',
      formula: `1-${array(`(${column('Stages', 'milestone')}="allocation")*ISNUMBER(SEARCH("${inputHash}";${column('Stages', 'details')}))`)}`,
    },
    {
      says: `Each of the ${frozen.candidates.length} candidates has one row in Allocation.`,
      formula: `ABS(COUNTIF(${column('Allocation', 'reference', true)};"?*")-${frozen.candidates.length})+${array(`(${own('reference')}<>"")*(COUNTIF(${own('reference')};${own('reference')})<>1)`)}`,
    },
    {
      says: 'Final scores are those of Candidates.',
      formula: array(otherScore),
      look: first(own('reference'), `${otherScore}>0`),
    },
    {
      says: 'Ranks follow the final scores, each rank once. Between equal scores the tie rules and the draw decide: see Replay.',
      formula: array(outOfRank),
      look: first(own('reference'), `${outOfRank}>0`),
    },
    {
      says: 'Wishes are those of Wishes.',
      formula: wished ? '0' : array(`--(${otherWish})`),
      ...(wished ? {} : {look: first(wish('Reference'), otherWish)}),
    },
    {
      says: 'Sizes of places are those of Contracts.',
      formula: array(`(${limit('Country')}<>"")*(${limit('Size')}<>${limit('In Contracts')})`),
      look: first(limit('Limit'), `(${limit('Country')}<>"")*(${limit('Size')}<>${limit('In Contracts')})>0`),
    },
    {
      says: 'Country, month and kind of each row are those that were allocated: nobody has typed over them.',
      formula: array(typed),
      look: first(own('reference'), `${typed}>0`),
    },
    {
      says: 'Each place given is one that the candidate wished and may have.',
      formula: wished ? `COUNTIF(${own('allocated')};"?*")` : array(noWish),
      ...(wished ? {} : {look: first(own('reference'), `${noWish}>0`)}),
    },
    {
      says: 'No place and no cap holds more than its size.',
      formula: array(`--(${limit('Filled')}>${limit('Size')})`),
      look: first(limit('Limit'), `${limit('Filled')}>${limit('Size')}`),
    },
    {
      says: 'Offered and accepted places are within their size today.',
      formula: array(`(${limit('Country')}<>"")*(${limit('Held now')}>${limit('Size')})`),
      look: first(limit('Limit'), `(${limit('Country')}<>"")*(${limit('Held now')}>${limit('Size')})>0`),
    },
    {
      says: 'The totals add up: as many places are filled as candidates have one.',
      formula: wished ? '0' : `ABS(SUM(${wish('Given here')})-COUNTIF(${own('allocated')};"?*"))`,
    },
    {
      says: CLAIMS[frozen.mechanism],
      formula: wished ? '0' : `SUM(${wish('Claim')})`,
      ...(wished ? {} : {look: first(wish('Reference'), `${wish('Claim')}>0`)}),
    },
  ];
}

const BY_MERIT = 'Nobody would rather have a place that is free, or that someone with a lower rank holds.';
const BY_TOTAL = 'Nobody would rather have a place that is free.';
const CLAIMS: Readonly<Record<Frozen['mechanism'], string>> = {
  'merit-order': BY_MERIT,
  'deferred-acceptance': BY_MERIT,
  'most-placed': BY_TOTAL,
  'rank-maximal': BY_TOTAL,
};

/** Decimals to which the frozen scores go. */
function decimalsOf({candidates}: Frozen): number {
  const lengths = candidates.map(([, points]) => (String(points ?? 0).split('.')[1] ?? '').length);

  return Math.min(6, Math.max(0, ...lengths));
}

function valuesOf(
  {limits, places, people}: Reading,
  wishes: readonly WishRow[],
  checks: readonly Check[],
  {caps}: Layout,
  frozen: Frozen,
): Value[][] {
  const notes = [...NOTES, ...notProven(thawed(frozen))];
  const height = Math.max(FIRST_CHECK + checks.length + notes.length, limits.length, people.length, wishes.length) + 1;
  const width = WISHES_AT + WISH_TITLES.length + caps + FORMULA_TITLES.length - 1;
  const values: Value[][] = Array.from({length: height}, () => Array<Value>(width).fill(''));
  const put = (row: number, column: number, cells: readonly Value[]): void => {
    values[row - 1]!.splice(column - 1, cells.length, ...cells);
  };
  put(1, 1, [CERTIFICATE]);
  put(2, 1, ['Check', 'Broken', 'Verdict', 'Look at']);
  checks.forEach(({says}, at) => {
    put(FIRST_CHECK + at, 1, [says]);
  });
  notes.forEach((note, at) => {
    put(FIRST_CHECK + checks.length + 1 + at, 1, [note]);
  });
  put(1, LIMITS_AT, LIMIT_TITLES);
  limits.forEach(({id, size}, at) => {
    const place = places[at];
    const named = place === undefined ? ['', '', ''] : [place.country, place.month, kindOf(place.id)];
    put(at + 2, LIMITS_AT, [id, size, ...named]);
  });
  put(1, GIVEN_AT, GIVEN_TITLES);
  people.forEach(({id}, at) => {
    put(at + 2, GIVEN_AT, [id]);
  });
  put(1, WISHES_AT, [...WISH_TITLES, ...Array.from({length: caps}, (_, at) => `Cap ${at + 1}`), ...FORMULA_TITLES]);
  const numbers = new Map(
    frozen.candidates.map(([id, , , , places, own]) => [id, new Map(places.map((p, at) => [p, own[at]!]))]),
  );
  wishes.forEach(({candidate, number, place, partner, pin, limits: [, ...capsOf]}, at) => {
    const own = numbers.get(candidate)?.get(place) ?? null;
    const {id, country} = places[place]!;
    put(at + 2, WISHES_AT, [candidate, number, id, own, country, partner, pin, ...capsOf.map(cap => limits[cap]!.id)]);
  });

  return values;
}

/** Under the checks. */
const NOTES = [
  'These are ordinary formulas: click on any cell to see what it counts. No script takes part.',
  'A turn is a rank; two who apply jointly are treated at the lower of their ranks. Places by pin come first.',
  'With merit order exactly one allocation can pass all checks: that of the published rule.',
];

function kindOf(place: string): string {
  return place.endsWith('-unilateral') ? 'unilateral' : 'bilateral';
}

const HELD_NOW = ['proposed', 'offered', 'accepted'];
const MONTH_COLUMNS: Readonly<Record<string, string>> = {July: 'july', August: 'august', September: 'september'};

function limitBlocks({limits, places, friend}: Reading, layout: Layout, column: ColumnRange): FormulaBlock[] {
  if (limits.length === 0) return [];
  const {wishRows, limitsOfWish, wish} = layout;
  const cell = (title: string, row: number): string => `$${letters(LIMITS_AT + LIMIT_TITLES.indexOf(title))}${row}`;
  const isJoint = friend.some(at => at >= 0);
  const none = wishRows === 0;
  const formulas = limits.map((_, at) => {
    const row = at + 2;
    const id = cell('Limit', row);
    const left = `${cell('Size', row)}-${cell('Filled', row)}`;
    const filled = limitsOfWish.map(range => `SUMIF(${range};${id};${wish('Given here')})`).join('+');
    const last = `MAX(${limitsOfWish.map(range => `MAXIFS(${wish('Held at turn')};${range};${id})`).join(';')})`;
    const within = limitsOfWish.map(range => `(${range}=${id})*1`).join('+');
    const second = `IFERROR(LARGE(FILTER(${wish('Held at turn')};(${within})>0);2);0)`;

    return [
      places[at] === undefined ? '=""' : `=${inContracts(places[at]!.month, row, cell, column)}`,
      none ? '=0' : `=${filled}`,
      none ? '=""' : `=IF(${left}>0;"";${last})`,
      none || !isJoint ? '=""' : `=IF(${left}>1;"";IF(${left}=1;${last};${second}))`,
      places[at] === undefined
        ? '=""'
        : `=${HELD_NOW.map(state => `COUNTIFS(${column('Allocation', 'place')};${id};${column('Allocation', 'state')};"${state}")`).join('+')}`,
    ];
  });

  return [{row: 2, column: LIMITS_AT + LIMIT_TITLES.indexOf('In Contracts'), formulas}];
}

/** Per candidate the number of the place given among their eligible wishes; 0 for none. */
function givenBlocks({people}: Reading, {wish, wishRows}: Layout): FormulaBlock[] {
  if (people.length === 0 || wishRows === 0) return [];
  const formulas = people.map((_, at) => [
    `=SUMIF(${wish('Reference')};$${letters(GIVEN_AT)}${at + 2};${wish('Its number')})`,
  ]);

  return [{row: 2, column: GIVEN_AT + 1, formulas}];
}

/** Places of contracts that are not withdrawn. */
function inContracts(
  month: string,
  row: number,
  cell: (title: string, row: number) => string,
  column: ColumnRange,
): string {
  const of = (more: string): string =>
    `SUMIFS(${column('Contracts', MONTH_COLUMNS[month]!)};${column('Contracts', 'country')};${cell('Country', row)};${column('Contracts', 'kind')};${cell('Kind', row)}${more})`;

  return `${of('')}-${of(`;${column('Contracts', 'withdrawn')};TRUE`)}`;
}

/** One formula per column, over all rows. */
function wishBlocks({mechanism}: Frozen, layout: Layout, column: ColumnRange): FormulaBlock[] {
  const {wish, limit, given, limitsOfWish, wishRows} = layout;
  if (wishRows === 0) return [];
  const own = (name: string): string => column('Allocation', name);
  const rankOf = (of: string): string => `SUMIF(${own('reference')};${of};${own('rank')})`;
  const partner = rankOf(wish('Joint with'));
  const fullFor = (range: string, title: string): string =>
    `COUNTIFS(${limit('Limit')};${range};${limit(title)};"<"&${wish('Turn')})`;
  const refusedBy = (range: string): string =>
    `IF(${wish('Joint with')}="";${fullFor(range, 'Full at turn')};${fullFor(range, 'Full for two')})`;
  const full = (range: string): string => `COUNTIFS(${limit('Limit')};${range};${limit('Full at turn')};">=0")`;
  const refused = limitsOfWish.map(
    mechanism === 'merit-order' || mechanism === 'deferred-acceptance' ? refusedBy : full,
  );
  const formulas = [
    rankOf(wish('Reference')),
    `IF(${wish('Joint with')}="";${wish('Rank')};IF(${partner}>${wish('Rank')};${partner};${wish('Rank')}))`,
    `COUNTIFS(${own('reference')};${wish('Reference')};${own('allocated')};${wish('Place')})`,
    `(${wish('Pinned')}<>"")*COUNTIFS(${own('reference')};${wish('Reference')};${own('allocated')};${wish('Pinned')})`,
    `${wish('Given here')}*${wish('Number')}`,
    `${wish('Given here')}*(1-${wish('By pin')})*${wish('Turn')}`,
    `SUMIF(${given('Candidate')};${wish('Reference')};${given('Given number')})`,
    `(${wish('Number given')}=0)+(${wish('Number')}<${wish('Number given')})`,
    `((${refused.join('+')})>0)*1`,
    `(${wish('Above the given')}>0)*(${wish('Refused')}=0)*(${wish('By pin')}=0)`,
  ].map(formula => `=ARRAYFORMULA(${formula})`);

  return [{row: 2, column: layout.wishColumn('Rank'), formulas: [formulas]}];
}
