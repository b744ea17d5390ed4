/** What the Certificate tab promises, check by check: a formula that counts what does not hold, and where to look first. */
import type {ColumnRange, Layout} from './certificate-layout';
import type {Frozen} from './frozen';
import type {AllocationEvidence} from './plan-allocation';

/** One line of the first block: what is promised, how many cells break it, and where to look first. */
export interface Check {
  readonly says: string;
  /** Counts what breaks it. */
  readonly formula: string;
  /** Names the first that does. */
  readonly look?: string;
}

export function checksOf(
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
