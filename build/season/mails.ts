/** The mails that reached people, by the step of the season that each is about: the product names it in a header of its own. */
import type {Season} from '../../emulator/demo';

type Received = ReturnType<Season['workspace']['mailbox']>['received'][number];

/** `receipt`, `not invited`; empty for a mail that is not the product's. */
export function stepOf({headers}: Received): string {
  const mark = headers['x-scope-desk'] ?? '';
  return /^S\d\d S\d\d-\d{4,6} (.+) \S+$/.exec(mark)?.[1] ?? '';
}

/** What an address received about one step. */
export function receivedAbout({workspace}: Pick<Season, 'workspace'>, address: string, step: string): Received[] {
  return workspace.mailbox(address).received.filter(message => stepOf(message) === step);
}
