/**
 * Who is the same person: the same address, or the same name with the same student number.
 *
 * Of a person's applications the latest complete one counts, or the latest where none is complete; the others stay, with a pointer to it.
 */
import {folded} from '../text';
import type {Application} from './assess';

/** Groups of applications of one person, each in order of submission; withdrawn ones are left out. */
export function samePersons(applications: readonly Application[]): Application[][] {
  const leader = new Map<string, string>();
  const find = (reference: string): string => {
    let at = reference;
    while (leader.get(at) !== at) at = leader.get(at)!;
    leader.set(reference, at);
    return at;
  };
  const first = new Map<string, string>();
  const present = applications.filter(({state}) => state !== 'withdrawn');
  for (const application of present) {
    leader.set(application.reference, application.reference);
    for (const mark of marksOf(application)) {
      const other = first.get(mark);
      if (other === undefined) first.set(mark, application.reference);
      else leader.set(find(application.reference), find(other));
    }
  }
  const groups = new Map<string, Application[]>();
  for (const application of present) {
    const key = find(application.reference);
    groups.set(key, [...(groups.get(key) ?? []), application]);
  }
  return [...groups.values()].map(group => group.sort(bySubmission));
}

/** The application of a group that counts. */
export function counting(group: readonly Application[], stateOf: (application: Application) => string): Application {
  const complete = group.filter(application => stateOf(application) === 'complete');
  return (complete.length > 0 ? complete : group).at(-1)!;
}

function marksOf({email, firstName, lastName, studentNumber}: Application): string[] {
  const name = folded(`${firstName} ${lastName}`).split(' ').sort().join(' ');
  const number = folded(studentNumber);
  return [
    ...(email === '' ? [] : [`email ${email}`]),
    ...(name === '' || number === '' ? [] : [`name ${name} ${number}`]),
  ];
}

function bySubmission(one: Application, other: Application): number {
  const [mine, theirs] = [one.submittedAt ?? '', other.submittedAt ?? ''];
  if (mine !== theirs) return mine < theirs ? -1 : 1;
  return one.reference < other.reference ? -1 : 1;
}
