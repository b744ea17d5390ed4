/**
 * Conflicts: whom an officer must not read, as the column Knows of Officers says it, by reference or by name, and the own application in any case.
 *
 * Of two applicants of one name it is not known who is meant, so both are kept away.
 */
import {proposedConflicts} from '../dealing/conflicts';
import type {DealtReading} from '../dealing/deal-input';
import type {Problem} from '../problem';
import type {Officer} from '../season/configuration';
import {officerNames} from '../season/officer-names';
import type {applications} from '../tables/applications';
import type {RowOf} from '../tables/define';
import {folded, normalEmail} from '../text';

export type Applicant = Pick<
  RowOf<typeof applications>,
  'reference' | 'firstName' | 'lastName' | 'email' | 'committee' | 'language' | 'state'
>;

export interface Declared {
  readonly conflicts: readonly DealtReading[];
  /** Names that fit nobody: a rule that would quietly not hold. */
  readonly problems: readonly Problem[];
}

export function declaredConflicts(officers: readonly Officer[], applicants: readonly Applicant[]): Declared {
  if (officers.every(({knows}) => knows.length === 0)) return {conflicts: [], problems: []};
  const known = byNameOrReference(applicants);
  const problems: Problem[] = [];
  const conflicts = officers.flatMap(({email, name, knows}) =>
    knows.flatMap(each => {
      const found = known.get(folded(each)) ?? [];
      if (found.length === 0) problems.push(unknown(name || email, each));
      return found.map(application => ({application, reader: email}));
    }),
  );
  return {conflicts, problems};
}

/** Those that are declared, and an officer's own application: nobody reads that, declared or not. */
export function conflictsOf(officers: readonly Officer[], applicants: readonly Applicant[]): Declared {
  const {conflicts, problems} = declaredConflicts(officers, applicants);
  const known = new Set(conflicts.map(pairOf));
  const addresses = new Set(officers.map(({email}) => email));
  const own = applicants
    .map(({reference, email}) => ({application: reference, reader: normalEmail(email)}))
    .filter(pair => addresses.has(pair.reader) && !known.has(pairOf(pair)));
  return {conflicts: [...conflicts, ...own], problems};
}

/** A conflict that a name or address suggests, with what an officer needs to judge it. */
export interface Proposal extends DealtReading {
  readonly because: string;
  readonly applicantName: string;
  readonly readerName: string;
}

/** Proposals that nobody has declared yet, and that matter: nobody reads the own university anyway. */
export function conflictProposals(
  officers: readonly Officer[],
  applicants: readonly Applicant[],
  declared: readonly DealtReading[],
): readonly Proposal[] {
  const reader = new Map(officers.map(each => [each.email, each]));
  const nameOf = officerNames(officers);
  const applicant = new Map(applicants.map(each => [each.reference, each]));
  const done = new Set(declared.map(pairOf));
  const proposals = proposedConflicts(
    applicants.map(({reference, lastName, email}) => ({key: reference, surname: lastName, email})),
    officers.map(({email, name}) => ({key: email, surname: surnameOf(name), email})),
  );
  return proposals
    .filter(each => !done.has(pairOf(each)))
    .flatMap(each => {
      const [officer, person] = [reader.get(each.reader)!, applicant.get(each.application)!];
      if (person.committee !== '' && officer.committee === person.committee) return [];
      const applicantName = `${person.firstName} ${person.lastName}`.trim();
      return [{...each, applicantName, readerName: nameOf(officer.email)}];
    });
}

export function pairOf({application, reader}: DealtReading): string {
  return `${application}\n${reader}`;
}

/** All but the first name: `Anna Van den Berg` is `Van den Berg`. */
function surnameOf(name: string): string {
  return name.trim().split(/\s+/).slice(1).join(' ');
}

function byNameOrReference(applicants: readonly Applicant[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const {reference, firstName, lastName} of applicants) {
    for (const key of [reference, `${firstName} ${lastName}`, `${lastName} ${firstName}`].map(folded)) {
      if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(reference));
    }
  }
  return new Map([...found].map(([key, references]) => [key, [...references]]));
}

function unknown(officer: string, name: string): Problem {
  return {
    code: 'conflict-unknown',
    sentence: `Officers: ${officer} is said to know "${name}", and no applicant has that name or reference, so it keeps nobody apart. Correct it in the column Knows.`,
    where: {tab: 'Officers', column: 'Knows'},
  };
}
