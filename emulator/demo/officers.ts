/** The officers of a demo season: the national exchange officer and eighteen local ones, two or three a committee. */

import type {Chance} from './chance';
import {COMMITTEES} from './committees';
import type {Language} from './language';
import {inventedName, mailName} from './names';

export interface Officer {
  readonly name: string;
  readonly email: string;
  /** Code of the committee; `''` for the national officer. */
  readonly committee: string;
  readonly role: 'coordinator' | 'officer';
  readonly language: Language;
}

export const LOCAL_OFFICERS = 18;

/** The national officer first. */
export function inventOfficers(chance: Chance): Officer[] {
  const neo: Officer = {
    name: 'Anna Nélissen',
    email: 'neo@bemsa.example.org',
    committee: '',
    role: 'coordinator',
    language: 'en',
  };
  const locals = Array.from({length: LOCAL_OFFICERS}, (_, at) => localOfficer(chance, at));
  return [neo, ...locals];
}

function localOfficer(chance: Chance, at: number): Officer {
  const {code, weight} = COMMITTEES[at % COMMITTEES.length]!;
  const language = weight.nl > 0 ? 'nl' : 'fr';
  const name = inventedName(chance, language);
  const email = `${mailName(name)}.${at + 1}@bemsa.example.org`;
  return {name: `${name.first} ${name.last}`, email, committee: code, role: 'officer', language};
}
