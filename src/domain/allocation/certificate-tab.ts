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
import type {Value} from '../tables/define';
import {type Check, checksOf} from './certificate-checks';
import {givenBlocks, kindOf, limitBlocks, orderBlocks, wishBlocks} from './certificate-formulas';
import {
  type ColumnRange,
  type FormulaBlock,
  GIVEN_AT,
  GIVEN_TITLES,
  type Layout,
  LIMIT_TITLES,
  LIMITS_AT,
  layoutOf,
  WISHES_AT,
  type WishRow,
  wishRows,
} from './certificate-layout';
import {notProven} from './certificate-limits';
import {type Reading, readForCertificate} from './certificate-reading';
import {type Frozen, thawed} from './frozen';
import type {AllocationEvidence} from './plan-allocation';

export const CERTIFICATE = 'Certificate';

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
