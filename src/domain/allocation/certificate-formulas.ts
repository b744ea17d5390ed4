/** The formulas of the Certificate tab under its checks: limits, places given, wishes, and orders of hosts. */
import {columnLetter} from '../tables/column-letter';
import {
  type ColumnRange,
  type FormulaBlock,
  GIVEN_AT,
  type Layout,
  LIMIT_TITLES,
  LIMITS_AT,
  ORDER_FORMULA_TITLES,
  ORDER_TITLE,
  type WishRow,
} from './certificate-layout';
import type {Reading} from './certificate-reading';
import type {Frozen} from './frozen';

export function kindOf(place: string): string {
  return place.endsWith('-unilateral') ? 'unilateral' : 'bilateral';
}

const HELD_NOW = ['proposed', 'offered', 'accepted'];
const MONTH_COLUMNS: Readonly<Record<string, string>> = {July: 'july', August: 'august', September: 'september'};

export function limitBlocks({limits, places, friend}: Reading, layout: Layout, column: ColumnRange): FormulaBlock[] {
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
export function givenBlocks({people}: Reading, {wish, wishRows}: Layout): FormulaBlock[] {
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
export function wishBlocks({mechanism}: Frozen, layout: Layout, column: ColumnRange): FormulaBlock[] {
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
export function orderBlocks(
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
