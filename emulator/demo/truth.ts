/** What ought to stand in the sheet when everybody has sent what they send: counted from the people, not from the product. */

import type {Deed, Worth} from './parts';
import type {Person} from './people';

export interface Truth {
  readonly people: number;
  /** Responses of the form: one application each. */
  readonly applications: number;
  readonly byState: Readonly<Record<Worth | 'superseded', number>>;
  /** Applications that are not the one that counts. */
  readonly duplicates: number;
  /** Times that an application was sent or changed: one receipt each, where there is an address. */
  readonly versions: number;
  readonly receipts: number;
  readonly late: number;
  readonly refused: number;
}

/** What somebody's applications are in the end, in the order in which they were sent. */
export function outcomes({deeds, counts}: Person): (Worth | 'superseded')[] {
  const worths: Worth[] = [];
  for (const {does, makes} of deeds) {
    if (makes === 'refused') continue;
    if (does === 'edit') worths[0] = makes;
    else worths.push(makes);
  }
  return worths.map((worth, at) => (at === counts ? worth : 'superseded'));
}

/** Counts what the people do. */
export function truthOf(people: readonly Person[], closes: number): Truth {
  const states = people.flatMap(outcomes);
  const sent = people.flatMap(({deeds}) => deeds).filter(({makes}) => makes !== 'refused');
  const count = (state: Worth | 'superseded') => states.filter(each => each === state).length;
  return {
    people: people.length,
    applications: states.length,
    byState: {
      complete: count('complete'),
      incomplete: count('incomplete'),
      'not eligible': count('not eligible'),
      superseded: count('superseded'),
    },
    duplicates: count('superseded'),
    versions: sent.length,
    receipts: sent.length - people.filter(({hostile}) => hostile?.field === 'email').length,
    late: sent.filter(({at}) => at > closes).length,
    refused: people.flatMap(({deeds}) => deeds).length - sent.length,
  };
}

/** Everybody's deeds in the order in which they happen. */
export function inTime(people: readonly Person[]): {readonly person: Person; readonly deed: Deed}[] {
  return people
    .flatMap(person => person.deeds.map(deed => ({person, deed})))
    .sort((one, other) => one.deed.at - other.deed.at);
}
