/** What ought to stand in the sheet after what people have sent so far: counted from the people, not from the product. */

import type {Submitted} from '../forms';
import type {Deed, Worth} from './parts';
import type {Person} from './people';

/** A deed that was done. */
export interface Sent {
  /** Null where the form refused it. */
  readonly response: Submitted | null;
  /** When it was done, in milliseconds: in a rush a little later than the person meant. */
  readonly at: number;
  /** The sheet was set up by then, so it was taken in at once; an edit before that is nobody's second version. */
  readonly seen: boolean;
}

export type State = Worth | 'superseded';

export interface Truth {
  /** Responses of the form: one application each. */
  readonly applications: number;
  readonly byState: Readonly<Record<State, number>>;
  /** Receipts by address: one for each version of each application that has an address. */
  readonly receipts: Readonly<Record<string, number>>;
  readonly late: number;
}

interface Doings {
  readonly people: readonly Person[];
  readonly sent: ReadonlyMap<Deed, Sent>;
  readonly window: {readonly closes: number};
}

/** What somebody's applications are by now, in the order in which they were sent. */
export function outcomes({deeds, counts}: Person, sent: Doings['sent']): State[] {
  const worths: Worth[] = [];
  for (const deed of deeds) {
    if (!sent.has(deed) || deed.makes === 'refused') continue;
    if (deed.does === 'edit') worths[0] = deed.makes;
    else worths.push(deed.makes);
  }
  const counting = Math.min(counts, worths.length - 1);
  return worths.map((worth, at) => (at === counting ? worth : 'superseded'));
}

/** The address that a response comes from: what the person typed, where the form asks for it, or the account. */
export function addressOf({as, answers}: Deed): string {
  return typeof answers.email === 'string'
    ? answers.email
        .replace(/[\r\n]+/g, '')
        .trim()
        .toLowerCase()
    : as;
}

export function truthOf(season: Doings): Truth {
  const {people, sent, window} = season;
  const states = people.flatMap(person => outcomes(person, sent));
  const count = (state: State) => states.filter(each => each === state).length;
  return {
    applications: states.length,
    byState: {
      complete: count('complete'),
      incomplete: count('incomplete'),
      'not eligible': count('not eligible'),
      superseded: count('superseded'),
    },
    receipts: receiptsOf(season),
    late: people.flatMap(person => lastTimes(person, sent)).filter(at => at > window.closes).length,
  };
}

function receiptsOf({people, sent}: Doings): Record<string, number> {
  const receipts: Record<string, number> = {};
  for (const {deeds, hostile} of people) {
    if (hostile?.field === 'email') continue;
    for (const deed of deeds) {
      const {response, seen} = sent.get(deed) ?? {};
      const isVersion = response && (deed.does === 'apply' || seen === true);
      if (isVersion) receipts[addressOf(deed)] = (receipts[addressOf(deed)] ?? 0) + 1;
    }
  }
  return receipts;
}

/** When each of a person's applications was last sent. */
function lastTimes({deeds}: Person, sent: Doings['sent']): number[] {
  const times: number[] = [];
  for (const deed of deeds) {
    const {response, at = 0} = sent.get(deed) ?? {};
    if (!response) continue;
    if (deed.does === 'edit') times[0] = at;
    else times.push(at);
  }
  return times;
}

/** Everybody's deeds in the order in which they mean to do them. */
export function inTime(people: readonly Person[]): {readonly person: Person; readonly deed: Deed}[] {
  return people
    .flatMap(person => person.deeds.map(deed => ({person, deed})))
    .sort((one, other) => one.deed.at - other.deed.at);
}
