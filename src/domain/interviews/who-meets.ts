/**
 * Who may interview whom: nobody of the own university, and nobody who is known.
 *
 * Candidates are not told why a slot is not theirs, so everything here is asked on the server and never shown to them.
 */
import type {Officer} from '../season/configuration';
import {folded} from '../text';

export interface Interviewee {
  readonly reference: string;
  readonly committee: string;
  readonly firstName: string;
  readonly lastName: string;
}

export type Interviewer = Pick<Officer, 'email' | 'name' | 'committee' | 'knows'>;

/** Separates the addresses of a panel in its cell. */
const SEPARATOR = '; ';

/** The addresses of a panel, as its cell holds them; officers may type spaces and capitals. */
export function panelOf(cell: string): readonly string[] {
  return cell
    .split(/[;,\n]/)
    .map(address => address.trim().toLowerCase())
    .filter(address => address !== '');
}

export function panelCell(addresses: readonly string[]): string {
  return addresses.join(SEPARATOR);
}

/** Whether the officer knows the candidate, by reference or by name in either order, as declared under Knows. */
export function knows({knows: declared}: Pick<Officer, 'knows'>, candidate: Interviewee): boolean {
  if (declared.length === 0) return false;
  const names = namesOf(candidate);
  return declared.some(each => names.has(folded(each)));
}

function namesOf({reference, firstName, lastName}: Interviewee): ReadonlySet<string> {
  return new Set([reference, `${firstName} ${lastName}`, `${lastName} ${firstName}`].map(folded));
}

/** Who of many officers knows a candidate: what they declared is looked at once. */
export function knowers<Of extends Pick<Officer, 'knows'>>(
  officers: readonly Of[],
): (candidate: Interviewee) => readonly Of[] {
  const byText = new Map<string, Set<Of>>();
  for (const officer of officers) {
    for (const text of officer.knows.map(folded)) byText.set(text, (byText.get(text) ?? new Set()).add(officer));
  }
  return candidate => {
    if (byText.size === 0) return [];
    return [...new Set([...namesOf(candidate)].flatMap(name => [...(byText.get(name) ?? [])]))];
  };
}

/** An officer of no university, such as the national one, may meet everybody who is not known. */
export function mayMeet(officer: Interviewer, candidate: Interviewee): boolean {
  const own = officer.committee !== '' && officer.committee === candidate.committee;
  return !own && !knows(officer, candidate);
}

/** Decides for whole panels, by the addresses in their cell. */
export type PanelMayMeet = (cell: string, candidate: Interviewee) => boolean;

/**
 * Looks the officers up once. A panel with an address that is not in Officers meets nobody: of an unknown person nobody can say which university is theirs.
 */
export function panelRule(officers: readonly Interviewer[]): PanelMayMeet {
  const byEmail = new Map(officers.map(officer => [officer.email, {...officer, declared: officer.knows.map(folded)}]));
  const panels = new Map<string, readonly (Declared | undefined)[]>();
  const names = new Map<string, ReadonlySet<string>>();
  return (cell, candidate) => {
    const panel = panels.get(cell) ?? panelOf(cell).map(address => byEmail.get(address));
    panels.set(cell, panel);
    return panel.length > 0 && panel.every(officer => officer !== undefined && meets(officer, candidate, names));
  };
}

type Declared = Interviewer & {readonly declared: readonly string[]};

/** As {@link mayMeet}, with names compared that were prepared once. */
function meets(
  {committee, declared}: Declared,
  candidate: Interviewee,
  known: Map<string, ReadonlySet<string>>,
): boolean {
  if (committee !== '' && committee === candidate.committee) return false;
  if (declared.length === 0) return true;
  const names = known.get(candidate.reference) ?? namesOf(candidate);
  known.set(candidate.reference, names);
  return !declared.some(each => names.has(each));
}
