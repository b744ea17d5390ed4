/** What officers call each other in sentences: by name; with the address where two have the same name, and by the address alone where there is no name. */
import {folded, normalEmail} from '../text';
import type {Officer} from './configuration';

/** @return the name for an address; who is no officer of the season keeps the address */
export function officerNames(officers: readonly Pick<Officer, 'email' | 'name'>[]): (address: string) => string {
  const alike = new Map<string, number>();
  for (const {name} of officers) alike.set(folded(name), (alike.get(folded(name)) ?? 0) + 1);
  const names = new Map(
    officers.map(({email, name}) => [
      email,
      name === '' ? email : alike.get(folded(name))! > 1 ? `${name} (${email})` : name,
    ]),
  );
  return address => names.get(normalEmail(address)) ?? address;
}
