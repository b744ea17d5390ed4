/** What no erasure by the tool reaches, said before an officer says yes: whoever asked must hear it too. */

import {counted} from '../listed';

/** A row of a form's answers in which the person stands. */
export interface AnswerRow {
  readonly tab: string;
  readonly row: number;
}

/** Entries of the calendar that nobody here can take off; in an open season there are none. */
export interface EntriesLeft {
  readonly count: number;
  /** Whose calendar it is. */
  readonly account: string;
}

/** Sentences to an officer. */
export function outOfReach(answers: readonly AnswerRow[], mailsSent: number, entries: EntriesLeft | null): string[] {
  const byTab = new Map<string, number[]>();
  for (const {tab, row} of answers) byTab.set(tab, [...(byTab.get(tab) ?? []), row]);
  const rows = [...byTab].map(
    ([tab, own]) =>
      `The answers in “${tab}”, ${own.length === 1 ? 'row' : 'rows'} ${own.join(', ')}: delete them in the form (Responses › Individual › Delete) and the ${own.length === 1 ? 'row' : 'rows'} in the tab.`,
  );
  const mails =
    mailsSent === 0
      ? []
      : [
          `${mailsSent} ${mailsSent === 1 ? 'mail that has' : 'mails that have'} left: ${mailsSent === 1 ? 'it lies' : 'they lie'} in the Sent folder of the account that sent, and with the person.`,
        ];
  return [
    ...rows,
    'Documents that were uploaded: they lie in the folder of the form in Drive; delete them there.',
    ...mails,
    ...(entries === null || entries.count === 0
      ? []
      : [
          `${counted(entries.count, 'calendar entry', 'calendar entries')}: the season is closed, so no run takes them off any more. Let ${entries.account} erase here, or delete them in the SCOPE calendar of that account.`,
        ]),
    'Older versions of this sheet: File › Version history keeps them for as long as Google does. Only a copy of the sheet, with the original deleted, has none.',
    'The tab Handover, where it names them: write it again after the erasure, and look through your own notes there.',
    'Copies that officers made for themselves.',
  ];
}
