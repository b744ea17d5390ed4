/** The people of a demo season: who they are, what they send and when, and what ought to come of it, so that a check can know the truth. */

import type {Student} from './answers';
import {COMMITTEES} from './committees';
import type {Field} from './fields';
import {HOSTILE_ADDRESSES, HOSTILE_ANSWERS} from './hostile';
import {LANGUAGE_MIX, LANGUAGES, type Language} from './language';
import {inventedName, mailName, type Name, SHARED_NAMES, UNUSUAL_NAMES} from './names';
import {type Deed, ONCE, PARTS, type Part, type Played, type Scene} from './parts';

export interface Person extends Played {
  readonly name: Name;
  /** The first address of the person, and the account at the browser. */
  readonly email: string;
  readonly language: Language;
  /** Code of the committee. */
  readonly committee: string;
  readonly studentNumber: string;
  readonly part: Part['name'];
  /** What the person types to do harm, or to be unlucky. */
  readonly hostile?: Hostile;
}

export interface Hostile {
  readonly tries: string;
  readonly field: Field;
  readonly text: string;
}

/** Somebody's place in the season before the person is invented. */
interface Role {
  readonly part: Part;
  readonly name?: Name;
  readonly hostile?: Hostile;
  readonly email?: string;
}

/** A season of this many applicants has the shape of one of 140. */
const SHAPE = 140;

/**
 * Invents the people, in no order.
 *
 * @param officers addresses of officers, one of whom applies too
 */
export function inventPeople(count: number, scene: Scene, officers: readonly string[]): Person[] {
  const {chance} = scene;
  const roles = chance.shuffled(rolesFor(count, scene, officers));
  const languages = chance.shuffled(languagesFor(count));
  const taken = new Set<string>();
  const turns = new Map<Part, number>();
  const people = roles.map((role, at) => {
    const turn = turns.get(role.part) ?? 0;
    turns.set(role.part, turn + 1);
    return personIn(role, inventStudent(role, languages[at]!, at, scene, taken), scene, turn);
  });
  return meetInOneSecond(people);
}

function rolesFor(count: number, {manner}: Scene, officers: readonly string[]): Role[] {
  const scaled = (of140: number) => Math.round((of140 * count) / SHAPE);
  const repeated = <Value>(values: readonly Value[]): Value[] =>
    Array.from({length: scaled(values.length)}, (_, at) => values[at % values.length]!);

  const parts = PARTS.flatMap(part => Array.from({length: scaled(part.of140)}, (): Role => ({part})));
  const hostile = repeated(HOSTILE_ANSWERS).map((each): Role => ({part: ONCE, hostile: each}));
  const addresses = manner.address === 'asked' ? repeated(HOSTILE_ADDRESSES) : [];
  const links = manner.documents === 'link' ? repeated(['javascript:alert(1)']) : [];
  const special: Role[] = [
    ...parts,
    ...repeated(UNUSUAL_NAMES).map(name => ({part: ONCE, name})),
    ...repeated(SHARED_NAMES.flatMap(name => [name, name])).map(name => ({part: ONCE, name})),
    ...(count >= 20 ? [{part: ONCE, email: officers[0]!}] : []),
    ...hostile,
    ...addresses.map(text => harmful('an address that is none', 'email', text)),
    ...links.map(text => harmful('a link that runs', 'cv', text)),
  ];
  const others = Array.from({length: Math.max(0, count - special.length)}, (): Role => ({part: ONCE}));
  return [...special, ...others].slice(0, count);
}

function harmful(tries: string, field: Field, text: string): Role {
  return {part: ONCE, hostile: {tries, field, text}};
}

/** As many of each language as the mix says, to the person. */
function languagesFor(count: number): Language[] {
  const shares = LANGUAGES.map(language => ({language, exact: LANGUAGE_MIX[language] * count}));
  const list = shares.flatMap(({language, exact}) => Array.from({length: Math.floor(exact)}, () => language));
  const byRest = [...shares].sort((one, other) => (other.exact % 1) - (one.exact % 1));
  for (let at = 0; list.length < count; at++) list.push(byRest[at % byRest.length]!.language);
  return list;
}

function inventStudent(
  {name: given, email}: Role,
  language: Language,
  at: number,
  {chance}: Scene,
  taken: Set<string>,
): Student {
  const name = given ?? inventedName(chance, language);
  const committee = differing(taken, name, () => chance.weighted(COMMITTEES, ({weight}) => weight[language]));
  const address = email ?? freeAddress(name, committee.domain, taken);
  return {name, email: address, language, committee, studentNumber: numberAt(committee.code, at)};
}

/** People of one name study at different universities, as far as there are universities. */
function differing<Value extends {readonly code: string}>(taken: Set<string>, {first, last}: Name, draw: () => Value) {
  for (let tries = 0; ; tries++) {
    const committee = draw();
    const mark = `${committee.code} ${first} ${last}`;
    if (taken.has(mark) && tries < 20) continue;
    taken.add(mark);
    return committee;
  }
}

function freeAddress(name: Name, domain: string, taken: Set<string>): string {
  const base = mailName(name);
  for (let number = 1; ; number++) {
    const address = `${base}${number === 1 ? '' : number}@${domain}`;
    if (taken.has(address)) continue;
    taken.add(address);
    return address;
  }
}

/** Numbers look different at each university; some begin with a zero. */
function numberAt(code: string, at: number): string {
  const digits = String(800_001 + at * 37).padStart(7, '0');
  if (code === 'KUL') return `r${digits}`;
  if (code === 'UG') return `0${digits}`;
  return code === 'ULB' || code === 'VUB' ? `000${digits}` : `s${digits}`;
}

function personIn({part, hostile}: Role, student: Student, scene: Scene, turn: number): Person {
  const played = part.play(student, scene, turn);
  const {name, email, language, committee, studentNumber} = student;
  const person = {...played, name, email, language, committee: committee.code, studentNumber, part: part.name};
  return hostile === undefined ? person : withHostile(person, hostile);
}

function withHostile(person: Person, hostile: Hostile): Person {
  const {field, text, tries} = hostile;
  const makes = field === 'email' || field === 'cv' ? 'incomplete' : undefined;
  const deeds = person.deeds.map(
    (deed): Deed => ({...deed, answers: {...deed.answers, [field]: text}, ...(makes === undefined ? {} : {makes})}),
  );
  return {...person, does: `types ${tries}`, hostile, deeds};
}

/** Two people press Submit in the same second. */
function meetInOneSecond(people: readonly Person[]): Person[] {
  const [one, other] = people.filter(({part, hostile}) => part === 'once' && hostile === undefined);
  if (one === undefined || other === undefined) return [...people];
  const {at} = one.deeds[0]!;
  const meeting: Person = {...other, deeds: other.deeds.map(deed => ({...deed, at}))};
  return people.map(person => (person === other ? meeting : person));
}
