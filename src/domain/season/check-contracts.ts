/** Faults in Contracts. */
import {studyYear} from '../intake/eligibility';
import type {Problem} from '../problem';
import {CONTRACT_KINDS, type contracts, MONTHS} from '../tables/contracts';
import type {RowOf} from '../tables/define';
import {folded} from '../text';
import {cellFault, type Located, tabFault, typedAs} from './fault';

type ContractRow = RowOf<typeof contracts>;
type Contracts = readonly Located<ContractRow>[];

export function checkContracts(rows: Contracts): Problem[] {
  if (rows.length === 0)
    return [
      tabFault('no-contracts', 'Contracts', 'there is none yet: add one row per contract.', {
        row: 2,
        column: 'Country',
      }),
    ];
  return [...rows.flatMap(checkContract), ...repeatedContracts(rows)];
}

function checkContract({row, at}: Contracts[number]): Problem[] {
  const problems = monthsOf(row).flatMap(([month, places]) => checkPlaces(row, at, month, places));
  const fault = (code: string, column: string, what: string): void => {
    problems.push(cellFault(code, 'Contracts', at, column, what));
  };
  if (row.country.trim() === '') fault('country-missing', 'Country', 'the contract has no country.');
  if (!CONTRACT_KINDS.some(kind => kind === row.kind)) {
    fault(
      'kind-unknown',
      'Kind',
      `the kind of ${row.country} ${typedAs(row.kind)} and must be bilateral or unilateral.`,
    );
  }
  if (!row.withdrawn && monthsOf(row).every(([, places]) => places === null || places === 0)) {
    fault('no-month', 'July', `${row.country} has no month: type the places under July, August or September.`);
  }
  if (row.fromYear.trim() !== '' && studyYear(row.fromYear) === null) {
    fault(
      'year-unreadable',
      'From year',
      `${row.country} takes students from “${row.fromYear.trim()}”, which cannot be read as a study year, so nobody can be given a place there: choose one of the list, such as “first master”.`,
    );
  }
  if (row.fee !== null && row.fee < 0) fault('fee-negative', 'Fee (€)', `${row.country} has a fee of ${row.fee}.`);
  if (row.afWeeks !== null && (row.afWeeks < 0 || row.afWeeks > 52)) {
    fault(
      'af-weeks',
      'AF weeks before',
      `${row.country} asks the application form ${row.afWeeks} weeks before the start: type 0 to 52.`,
    );
  }
  return problems;
}

function monthsOf({july, august, september}: ContractRow): (readonly [month: string, places: number | null])[] {
  return [july, august, september].map((places, at) => [MONTHS[at]!, places] as const);
}

function checkPlaces({country}: ContractRow, at: number, month: string, places: number | null): Problem[] {
  if (places === null || (places >= 0 && Number.isInteger(places))) return [];
  const code = places < 0 ? 'places-negative' : 'places-not-whole';
  return [
    cellFault(code, 'Contracts', at, month, `${country} has ${places} places in ${month}: type a whole number from 0.`),
  ];
}

function repeatedContracts(rows: Contracts): Problem[] {
  const first = new Map<string, Located<ContractRow>>();
  return rows.flatMap(located => {
    const {row, at} = located;
    const key = `${folded(row.country)} ${row.kind}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, located);
    return before === undefined
      ? []
      : [
          cellFault(
            'contract-twice',
            'Contracts',
            at,
            'Country',
            `${row.country} (${row.kind}) stands in row ${before.at} already; put the places together in one row.`,
          ),
        ];
  });
}
