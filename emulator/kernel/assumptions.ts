/**
 * The behaviours that nobody could check without Google (tier A), each switchable, so that the product can be tried both ways.
 * `docs/verify-on-google.md` lists them with the steps to check each on a real account.
 */

export interface Assumptions {
  /** 5. A script's text that starts with = is a formula even in a cell formatted as text (`@`). */
  formulasInTextCells: boolean;
  /** 34. What the form-submit event of an edited response carries: only the changed answers, or all. */
  editedResponseEvent: 'changed' | 'all';
  /** 35. How an uploaded file stands in the response tab. */
  fileUploadCell: 'open-link' | 'file-link';
  /** 4. A text answer of a form is read as if typed (`007` becomes 7), or stays text; `=…` stays text either way. */
  formAnswerCell: 'typed' | 'text';
  /** 34b. Linking a form to another spreadsheet fires that spreadsheet's submit triggers for every old response, or for none. */
  relinkedResponses: 'fire' | 'silent';
  /** 32. The response tab is named in this account's language. */
  responseTabLocale: 'owner' | 'english';
  /** 66. A second lock object of the same kind in the same execution gets the lock, or does not. */
  nestedLock: 'same-execution-wins' | 'fails';
  /** 86. Drafts sent through the advanced service count against the account's Gmail limit, or against nothing. */
  gmailSendLimit: 'enforced' | 'none';
  /** 83. How advanced services hand out octets (`raw`, `body.data`): as signed bytes, ready for a blob, or as base64url text. */
  advancedServiceBytes: 'array' | 'base64url';
  /** 57. The text for an address that is not one. */
  invalidEmailText: string;
  /** 59. The text when an event ends before it starts. */
  eventEndsBeforeStartText: string;
  /** 87. Share of video calls that answer `pending` at first; null: what the latency model says, none without one. */
  conferencePendingRate: number | null;
  /** 89. Guests from outside the domain that the scripts of an account may invite in 24 hours. */
  calendarGuestsPerDay: number;
  /** 72/73. Writes that were still buffered when an execution was cut off. */
  buffersOfCutOffExecution: 'lost' | 'written';
}

export const ASSUMPTIONS: Assumptions = {
  formulasInTextCells: true,
  editedResponseEvent: 'changed',
  fileUploadCell: 'open-link',
  formAnswerCell: 'typed',
  relinkedResponses: 'fire',
  responseTabLocale: 'owner',
  nestedLock: 'same-execution-wins',
  gmailSendLimit: 'enforced',
  advancedServiceBytes: 'array',
  invalidEmailText: 'Invalid email: {address}',
  eventEndsBeforeStartText: 'Event start time must be before event end time.',
  conferencePendingRate: null,
  calendarGuestsPerDay: 10_000,
  buffersOfCutOffExecution: 'lost',
};
