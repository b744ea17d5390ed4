/** Faults in Committees and Officers. */
import {listed} from '../listed';
import type {Problem} from '../problem';
import {isReader} from '../reading/readers';
import {type committees, LANGUAGES} from '../tables/committees';
import type {RowOf} from '../tables/define';
import {type officers, ROLES} from '../tables/officers';
import {isEmail, normalEmail} from '../text';
import {cellFault, type Located, tabFault, typedAs} from './fault';

type Committees = readonly Located<RowOf<typeof committees>>[];
type Officers = readonly Located<RowOf<typeof officers>>[];

export function checkCommittees(rows: Committees): Problem[] {
  if (rows.length === 0) {
    return [
      tabFault(
        'no-committees',
        'Committees',
        'there is none: add one row per university, or choose SCOPE › Set up or repair….',
        {row: 2, column: 'Code', step: 'rows'},
      ),
    ];
  }
  return rows.flatMap(({row, at}) => [...checkSeats(row, at), ...checkLanguage(row, at)]);
}

function checkSeats({code, interviewSeats}: RowOf<typeof committees>, at: number): Problem[] {
  const fault = (kind: string, what: string): Problem[] => [
    cellFault(kind, 'Committees', at, 'Interview seats', `${code} ${what}`),
  ];
  if (interviewSeats === null || interviewSeats === 0)
    return fault('no-seats', 'has no interview seats: nobody of it can be invited.');
  if (interviewSeats < 0)
    return fault('seats-negative', `has ${interviewSeats} interview seats: type a whole number from 1.`);
  if (!Number.isInteger(interviewSeats))
    return fault('seats-not-whole', `has ${interviewSeats} interview seats: type a whole number.`);
  return [];
}

function checkLanguage({code, language}: RowOf<typeof committees>, at: number): Problem[] {
  if (LANGUAGES.some(known => known === language)) return [];
  return [
    cellFault(
      'language-unknown',
      'Committees',
      at,
      'Language',
      `the language of ${code} ${typedAs(language)} and must be nl, fr or en.`,
    ),
  ];
}

export function checkOfficers(rows: Officers, committeeRows: Committees): Problem[] {
  const codes = committeeRows.map(({row}) => row.code);
  const problems = [...rows.flatMap(each => checkOfficer(each, codes)), ...repeatedOfficers(rows)];
  if (rows.length === 0) {
    problems.push(
      tabFault('no-officers', 'Officers', 'there is none yet: add one row per officer, with a coordinator.', {
        row: 2,
        column: 'E-mail',
      }),
    );
  } else if (!rows.some(({row}) => row.role === 'coordinator')) {
    problems.push(
      tabFault('no-coordinator', 'Officers', 'nobody is coordinator: give at least one officer that role.', {
        row: rows[0]!.at,
        column: 'Role',
      }),
    );
  }
  return problems;
}

function checkOfficer({row, at}: Officers[number], codes: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const fault = (code: string, column: string, what: string): void => {
    problems.push(cellFault(code, 'Officers', at, column, what));
  };
  const who = row.name.trim() === '' ? row.email : row.name;
  if (!isEmail(row.email.trim())) fault('email-wrong', 'E-mail', `"${row.email}" is not an e-mail address.`);
  if (row.committee.trim() === '') {
    if (judges(row))
      fault('officer-without-committee', 'Committee', `${who} has no committee: type the code of the own university.`);
  } else if (!codes.includes(row.committee.trim())) {
    fault(
      'committee-unknown',
      'Committee',
      `${who} has committee "${row.committee}", which Committees does not list (${listed(codes, 9)}).`,
    );
  }
  if (!ROLES.some(role => role === row.role))
    fault(
      'role-unknown',
      'Role',
      `the role of ${who} ${typedAs(row.role)} and must be ${listed(ROLES).replace(' and ', ' or ')}.`,
    );
  const unknown = row.languages
    .split(/[\s,;]+/)
    .filter(each => each !== '' && !LANGUAGES.some(known => known === each));
  if (unknown.length > 0)
    fault('reads-in-unknown', 'Reads in', `${who} reads in ${listed(unknown)}; only nl, fr and en are known.`);
  if (row.mostReadings !== null && (row.mostReadings < 0 || !Number.isInteger(row.mostReadings))) {
    fault(
      'most-readings',
      'Most readings',
      `${who} has ${row.mostReadings} as most readings: type a whole number, or leave it empty.`,
    );
  }
  return problems;
}

/** A committee keeps people from judging their own university; a coordinator who neither reads nor interviews needs none. */
function judges({role, mostReadings}: RowOf<typeof officers>): boolean {
  return role !== 'coordinator' || isReader({role, mostReadings});
}

/** The same address typed with other capitals or blanks is one officer. */
function repeatedOfficers(rows: Officers): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({row, at}) => {
    const key = normalEmail(row.email);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    return before === undefined
      ? []
      : [
          cellFault(
            'officer-twice',
            'Officers',
            at,
            'E-mail',
            `${row.email} stands in row ${before} already; delete one of the two.`,
          ),
        ];
  });
}
