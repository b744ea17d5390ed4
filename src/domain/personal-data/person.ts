/**
 * A person in the season: all applications of theirs, and the words by which texts name them. What is exported or erased is decided beside this file.
 */
import type {Application} from '../intake/assess';
import {Refusal} from '../problem';
import {folded} from '../text';

export interface Person {
  /** Of the application that was asked for. */
  readonly reference: string;
  /** Of all their applications. */
  readonly references: readonly string[];
  readonly name: string;
  readonly committee: string;
  /** Addresses, numbers and the whole name: a text that holds one of them is about this person. */
  readonly marks: readonly string[];
}

/** A number shorter than this is found in texts that have nothing to do with it. */
const SHORTEST_NUMBER = 6;

/** @throws {Refusal} when there is no such application, or it was erased */
export function personOf(reference: string, applications: readonly Application[]): Person {
  const asked = applications.find(each => each.reference === reference);
  if (asked === undefined || isErased(asked)) {
    throw new Refusal('no-person', `${reference} is nobody: it is not in Applications, or was erased already.`, {
      tab: 'Applications',
    });
  }
  const own = applications.filter(each => isSame(each, asked));
  return {
    reference,
    references: own.map(each => each.reference),
    name: nameOf(asked),
    committee: asked.committee,
    marks: [...new Set(own.flatMap(marksOf))],
  };
}

/** Whether an application is one of which only the reference is left. */
export function isErased({firstName, lastName, email}: Application): boolean {
  return firstName === '' && lastName === '' && email === '';
}

/** The same address, or one that counts instead of the other, or the same name with the same student number. */
function isSame(one: Application, other: Application): boolean {
  if (one.reference === other.reference || one.countsInstead === other.reference) return true;
  if (
    other.countsInstead !== '' &&
    (one.reference === other.countsInstead || one.countsInstead === other.countsInstead)
  )
    return true;
  if (one.email !== '' && one.email === other.email) return true;
  return one.studentNumber !== '' && one.studentNumber === other.studentNumber && nameOf(one) === nameOf(other);
}

function nameOf({firstName, lastName}: Application): string {
  return `${firstName} ${lastName}`.trim();
}

function marksOf(application: Application): string[] {
  const {email, phone, studentNumber, firstName, lastName} = application;
  const numbers = [phone, studentNumber].filter(each => each.length >= SHORTEST_NUMBER);
  const names = firstName === '' || lastName === '' ? [] : [nameOf(application), `${lastName} ${firstName}`];
  return [...(email === '' ? [] : [email]), ...numbers, ...names];
}

/** Whether a text names the person; also where it is JSON, in which some letters are written otherwise. */
export function namesPerson(text: string, {marks}: Pick<Person, 'marks'>): boolean {
  const plain = text.toLowerCase();
  return marks.some(mark => {
    const own = mark.toLowerCase();
    return plain.includes(own) || plain.includes(JSON.stringify(own).slice(1, -1));
  });
}

/** Somebody who fits what an officer typed. */
export interface Match {
  readonly reference: string;
  readonly name: string;
  readonly email: string;
  readonly committee: string;
  readonly state: string;
}

const MOST_MATCHES = 12;

/** Applications by reference, address or name; erased ones are nobody's any more. */
export function findPeople(typed: string, applications: readonly Application[]): Match[] {
  const words = folded(typed).split(' ');
  if (words[0] === '') return [];
  return applications
    .filter(each => !isErased(each))
    .filter(each => {
      const text = folded(`${each.reference} ${each.email} ${nameOf(each)}`);
      return words.every(word => text.includes(word));
    })
    .slice(0, MOST_MATCHES)
    .map(each => ({
      reference: each.reference,
      name: nameOf(each),
      email: each.email,
      committee: each.committee,
      state: each.state,
    }));
}
