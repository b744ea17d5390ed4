/**
 * The Certificate tab: the certificate once more, in formulas of the sheet alone. No script takes part in what it says.
 *
 * Three blocks. The checks count what does not hold; all zero is green. The limits are the places and caps, each with the turn at which it was full. The
 * wishes are the frozen input, one eligible wish a row, with whether it stands above the place given and which turn refused it.
 *
 * Formulas take no array literals and no decimals, which are written differently from locale to locale; arguments are separated by `;`, which every
 * locale takes.
 */
import {listed} from '../listed';
import {columnLetter} from '../tables/column-letter';
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

/** Beside them where deferred acceptance goes by orders of hosts: what the orders say in place of the turn. */
const ORDER_TITLE = 'In the host’s order';
const ORDER_FORMULA_TITLES = ['Turn here', 'Held here'];

/** @param evidence of the saved allocation: its hash is what the tab is bound to */
export function certificateTab(
  {frozen, inputHash, resultHash}: Pick<AllocationEvidence, 'frozen' | 'inputHash' | 'resultHash'>,
  column: ColumnRange,
): CertificateTab {
  const input = thawed(frozen);
  const reading = readForCertificate(input);
  const wishes = wishRows(reading, input.pins ?? {});
  const ranked = frozen.mechanism === 'deferred-acceptance' ? [...reading.ownOrder.keys()] : [];
  const layout = layoutOf(reading, wishes, ranked);
  const checks = checksOf(frozen, {inputHash, resultHash}, layout, column);

  return {
    values: valuesOf(reading, wishes, checks, layout, frozen),
    blocks: [
      verdict(checks.length),
      ...checkBlocks(checks),
      ...limitBlocks(reading, layout, column),
      ...givenBlocks(reading, layout),
      ...wishBlocks(frozen, layout, column),
      ...orderBlocks(reading, wishes, layout, column),
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
  /** Of a joint application the limits that count both, and those that count only one of the two, whichever; of others none. */
  readonly forTwo: readonly number[];
  readonly forOne: readonly number[];
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
      ...limitsOfPair(reading, at, place),
    })),
  );
}

function limitsAt({kindOf, places, limitsFrom, limitsAt: list}: Reading, at: number, place: number): number[] {
  const cell = kindOf[at]! * places.length + place;

  return [...list.slice(limitsFrom[cell]!, limitsFrom[cell + 1]!)];
}

function limitsOfPair(reading: Reading, at: number, place: number): Pick<WishRow, 'forTwo' | 'forOne'> {
  const friend = reading.friend[at]!;
  if (friend < 0) return {forTwo: [], forOne: []};
  const [mine, theirs] = [limitsAt(reading, at, place), limitsAt(reading, friend, place)];

  return {
    forTwo: mine.filter(limit => theirs.includes(limit)),
    forOne: [...mine.filter(limit => !theirs.includes(limit)), ...theirs.filter(limit => !mine.includes(limit))],
  };
}

/** Ranges of the tab's own columns, absolute. */
interface Layout {
  readonly wishRows: number;
  readonly limitRows: number;
  readonly limit: (title: string) => string;
  readonly given: (title: string) => string;
  readonly wish: (title: string) => string;
  /** The columns that name a limit of the wish: the place, then one per cap. */
  readonly limitsOfWish: readonly string[];
  /** The same of a joint application: those that must have room for two, and for one. */
  readonly limitsOfPair: {readonly forTwo: readonly string[]; readonly forOne: readonly string[]};
  readonly wishColumn: (title: string) => number;
  readonly wishTitles: readonly string[];
  /** Numbers of the places whose hosts have an order that decides. */
  readonly ranked: ReadonlySet<number>;
}

function layoutOf({limits, people}: Reading, wishes: readonly WishRow[], ranked: readonly number[]): Layout {
  const numbered = (title: string, of: (row: WishRow) => number): string[] =>
    Array.from({length: Math.max(0, ...wishes.map(of))}, (_, at) => `${title} ${at + 1}`);
  const caps = numbered('Cap', row => row.limits.length - 1);
  const forTwo = numbered('Both', row => row.forTwo.length);
  const forOne = numbered('One of both', row => row.forOne.length);
  const titles = [
    ...[...WISH_TITLES, ...caps, ...forTwo, ...forOne],
    ...[...FORMULA_TITLES, ...(ranked.length === 0 ? [] : [ORDER_TITLE, ...ORDER_FORMULA_TITLES])],
  ];
  const range = (column: number, rows: number): string => {
    const name = columnLetter(column - 1);

    return `$${name}$2:$${name}$${Math.max(2, rows + 1)}`;
  };
  const wishColumn = (title: string): number => WISHES_AT + titles.indexOf(title);
  const wish = (title: string): string => range(wishColumn(title), wishes.length);

  return {
    limitRows: limits.length,
    wishRows: wishes.length,
    limit: title => range(LIMITS_AT + LIMIT_TITLES.indexOf(title), limits.length),
    given: title => range(GIVEN_AT + GIVEN_TITLES.indexOf(title), people.length),
    wish,
    limitsOfWish: ['Place', ...caps].map(wish),
    limitsOfPair: {forTwo: forTwo.map(wish), forOne: forOne.map(wish)},
    wishColumn,
    wishTitles: titles,
    ranked: new Set(ranked),
  };
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
      says: layout.ranked.size > 0 ? BY_ORDERS : CLAIMS[frozen.mechanism],
      formula: wished ? '0' : `SUM(${wish('Claim')})`,
      ...(wished ? {} : {look: first(wish('Reference'), `${wish('Claim')}>0`)}),
    },
  ];
}

const BY_MERIT = 'Nobody would rather have a place that is free, or that someone with a lower rank holds.';
const BY_ORDERS =
  'Nobody would rather have a place that is free, or that someone lower in the order of its host holds; without such an order, someone with a lower rank.';
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
  {wishTitles, wishColumn, ranked}: Layout,
  frozen: Frozen,
): Value[][] {
  const notes = [...NOTES, ...notesOnOrders(places, ranked), ...notProven(thawed(frozen))];
  const height = Math.max(FIRST_CHECK + checks.length + notes.length, limits.length, people.length, wishes.length) + 1;
  const width = WISHES_AT + wishTitles.length - 1;
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
  put(1, WISHES_AT, wishTitles);
  const numbers = new Map(
    frozen.candidates.map(([id, , , , places, own]) => [id, new Map(places.map((p, at) => [p, own[at]!]))]),
  );
  const idsOf = (numbers: readonly number[]): string[] => numbers.map(at => limits[at]!.id);
  wishes.forEach(({candidate, number, place, partner, pin, limits: [, ...capsOf], forTwo, forOne}, at) => {
    const own = numbers.get(candidate)?.get(place) ?? null;
    const {id, country} = places[place]!;
    put(at + 2, WISHES_AT, [candidate, number, id, own, country, partner, pin, ...idsOf(capsOf)]);
    if (forTwo.length > 0) put(at + 2, wishColumn('Both 1'), idsOf(forTwo));
    if (forOne.length > 0) put(at + 2, wishColumn('One of both 1'), idsOf(forOne));
  });

  return values;
}

/** Under the checks. */
const NOTES = [
  'These are ordinary formulas: click on any cell to see what it counts. No script takes part.',
  'A turn is a rank; two who apply jointly are treated at the lower of their ranks. Places by pin come first.',
  'With merit order exactly one allocation can pass all checks: that of the published rule.',
];

/** What the formulas do with orders of hosts, and what green then says. */
function notesOnOrders(places: Reading['places'], ranked: ReadonlySet<number>): string[] {
  if (ranked.size === 0) return [];
  const countries = [...new Set([...ranked].map(at => places[at]!.country))].sort();

  return [
    `${listed(countries, 6)}: the order of the host, as Contracts has it, counts in place of the rank. More than one allocation can pass then: that this one is the best for the candidates is shown by Replay.`,
  ];
}

function kindOf(place: string): string {
  return place.endsWith('-unilateral') ? 'unilateral' : 'bilateral';
}

const HELD_NOW = ['proposed', 'offered', 'accepted'];
const MONTH_COLUMNS: Readonly<Record<string, string>> = {July: 'july', August: 'august', September: 'september'};

function limitBlocks({limits, places, friend}: Reading, layout: Layout, column: ColumnRange): FormulaBlock[] {
  if (limits.length === 0) return [];
  const {wishRows, limitsOfWish, wish, ranked} = layout;
  const cell = (title: string, row: number): string =>
    `$${columnLetter(LIMITS_AT - 1 + LIMIT_TITLES.indexOf(title))}${row}`;
  const isJoint = friend.some(at => at >= 0);
  const none = wishRows === 0;
  const formulas = limits.map((_, at) => {
    const row = at + 2;
    const id = cell('Limit', row);
    const left = `${cell('Size', row)}-${cell('Filled', row)}`;
    const filled = limitsOfWish.map(range => `SUMIF(${range};${id};${wish('Given here')})`).join('+');
    const turns = wish(ranked.has(at) ? 'Held here' : 'Held at turn');
    const last = `MAX(${limitsOfWish.map(range => `MAXIFS(${turns};${range};${id})`).join(';')})`;
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
    `=SUMIF(${wish('Reference')};$${columnLetter(GIVEN_AT - 1)}${at + 2};${wish('Its number')})`,
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
  const {wish, limit, given, limitsOfWish, limitsOfPair, wishRows} = layout;
  if (wishRows === 0) return [];
  const own = (name: string): string => column('Allocation', name);
  const rankOf = (of: string): string => `SUMIF(${own('reference')};${of};${own('rank')})`;
  const partner = rankOf(wish('Joint with'));
  const turnAt = (range: string): string =>
    wish(layout.ranked.size > 0 && range === limitsOfWish[0] ? 'Turn here' : 'Turn');
  const fullFor = (range: string, title: string): string =>
    `COUNTIFS(${limit('Limit')};${range};${limit(title)};"<"&${turnAt(range)})`;
  const full = (range: string): string => `COUNTIFS(${limit('Limit')};${range};${limit('Full at turn')};">=0")`;
  const byMerit = mechanism === 'merit-order' || mechanism === 'deferred-acceptance';
  const alone = limitsOfWish.map(range => (byMerit ? fullFor(range, 'Full at turn') : full(range))).join('+');
  const together = [
    ...limitsOfPair.forTwo.map(range => fullFor(range, 'Full for two')),
    ...limitsOfPair.forOne.map(range => fullFor(range, 'Full at turn')),
  ].join('+');
  const refused = together === '' ? alone : `IF(${wish('Joint with')}="";${alone};${together})`;
  const formulas = [
    rankOf(wish('Reference')),
    `IF(${wish('Joint with')}="";${wish('Rank')};IF(${partner}>${wish('Rank')};${partner};${wish('Rank')}))`,
    `COUNTIFS(${own('reference')};${wish('Reference')};${own('allocated')};${wish('Place')})`,
    `(${wish('Pinned')}<>"")*COUNTIFS(${own('reference')};${wish('Reference')};${own('allocated')};${wish('Pinned')})`,
    `${wish('Given here')}*${wish('Number')}`,
    `${wish('Given here')}*(1-${wish('By pin')})*${wish('Turn')}`,
    `SUMIF(${given('Candidate')};${wish('Reference')};${given('Given number')})`,
    `(${wish('Number given')}=0)+(${wish('Number')}<${wish('Number given')})`,
    `((${refused})>0)*1`,
    `(${wish('Above the given')}>0)*(${wish('Refused')}=0)*(${wish('By pin')}=0)`,
  ].map(formula => `=ARRAYFORMULA(${formula})`);

  return [{row: 2, column: layout.wishColumn('Rank'), formulas: [formulas]}];
}

/** Where a host's order decides: the place of each candidate in it, as the cell in Contracts says, and what follows for the turn. */
function orderBlocks(
  {places}: Reading,
  wishes: readonly WishRow[],
  {ranked, wish, wishColumn}: Layout,
  column: ColumnRange,
): FormulaBlock[] {
  if (ranked.size === 0 || wishes.length === 0) return [];
  const cell = (title: string, row: number): string => `$${columnLetter(wishColumn(title) - 1)}${row}`;
  const positions = wishes.map(({place}, at) => {
    if (!ranked.has(place)) return ['=""'];
    const contract = `(${column('Contracts', 'country')}=${cell('Wished country', at + 2)})*(${column('Contracts', 'kind')}="${kindOf(places[place]!.id)}")`;
    const order = `INDEX(FILTER(${column('Contracts', 'hostOrder')};${contract}>0);1)`;
    const plain = `SUBSTITUTE(SUBSTITUTE(${order};" ";"");CHAR(10);";")&";"`;

    return [`=IFERROR(SEARCH(${cell('Reference', at + 2)}&";";${plain});0)`];
  });
  const here = [
    `=ARRAYFORMULA(IF(${wish(ORDER_TITLE)}="";${wish('Turn')};${wish(ORDER_TITLE)}))`,
    `=ARRAYFORMULA(${wish('Given here')}*(1-${wish('By pin')})*${wish('Turn here')})`,
  ];

  return [
    {row: 2, column: wishColumn(ORDER_TITLE), formulas: positions},
    {row: 2, column: wishColumn(ORDER_FORMULA_TITLES[0]!), formulas: [here]},
  ];
}
