/**
 * Conflicts that names and addresses suggest, for an officer to declare or dismiss. Many people are called Janssens,
 * so a proposal forbids nothing by itself.
 */

import type {DealtReading} from './deal-input';

/** A person on either side; `key` is the application's reference or the reader's address. */
export interface NamedPerson {
  readonly key: string;
  readonly surname: string;
  readonly email: string;
}

export interface ProposedConflict extends DealtReading {
  readonly because: 'same e-mail' | 'same surname';
}

/** @return by application, then reader; accents, case, spaces and hyphens make no difference in a surname */
export function proposedConflicts(
  applicants: readonly NamedPerson[],
  readers: readonly NamedPerson[],
): ProposedConflict[] {
  const bySurname = grouped(readers, ({surname}) => plainName(surname));
  const byEmail = grouped(readers, ({email}) => email.trim().toLowerCase());
  return applicants
    .reduce<ProposedConflict[]>((all, {key, surname, email}) => {
      const same = byEmail.get(email.trim().toLowerCase()) ?? [];
      const alike = (bySurname.get(plainName(surname)) ?? []).filter(reader => !same.includes(reader));
      for (const reader of same) all.push({application: key, reader: reader.key, because: 'same e-mail'});
      for (const reader of alike) all.push({application: key, reader: reader.key, because: 'same surname'});
      return all;
    }, [])
    .sort((a, b) => compare(a.application, b.application) || compare(a.reader, b.reader));
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s'’-]/g, '')
    .toLowerCase();
}

function grouped(people: readonly NamedPerson[], keyOf: (person: NamedPerson) => string): Map<string, NamedPerson[]> {
  const groups = new Map<string, NamedPerson[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
