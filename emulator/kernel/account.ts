/** A Google account: a person with an address, an edition and a language. */

import type {Locale} from './errors';

export type Edition = 'consumer' | 'workspace';

export interface AccountOptions {
  edition?: Edition;
  locale?: Locale;
  name?: string;
}

export class Account {
  constructor(
    readonly email: string,
    readonly edition: Edition,
    readonly locale: Locale,
    readonly name: string,
  ) {}

  /** Everything behind the @; accounts of one Workspace domain can see each other's addresses (behaviour 69). */
  get domain(): string {
    return this.email.slice(this.email.lastIndexOf('@') + 1);
  }
}

/** Google compares addresses without case. */
export function addressKey(email: string): string {
  return email.trim().toLowerCase();
}
