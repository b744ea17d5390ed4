/** What the dialog Send notices… may ask. */
import {correctAddress, holdNotices, markUndeliverable, sendAgain} from '../workflows/notices/amend-notices';
import {chooseDraft, type DraftChoice, listDrafts} from '../workflows/notices/notice-drafts';
import {previewNotices, readNotices} from '../workflows/notices/preview-notices';
import {type SendRequest, sendNotices} from '../workflows/notices/send-notices';
import {type TestRequest, testNotice} from '../workflows/notices/test-notice';
import {answering} from './answer';
import {reference, text} from './shapes';
import {draftChoice, instantOrNow, sendingName, sendRequest, step, testRequest, textOrNone} from './shapes-notices';

export const noticesRpc = {
  readNotices: answering(readNotices),
  previewNotices: answering((kind: string, at: string | null) => previewNotices(sendingName(kind), instantOrNow(at))),
  sendNotices: answering((given: SendRequest) => sendNotices(sendRequest(given))),
  testNotice: answering((given: TestRequest) => testNotice(testRequest(given))),
  listDrafts: answering((after: string | null) => listDrafts(textOrNone(after))),
  chooseDraft: answering((given: DraftChoice) => chooseDraft(draftChoice(given))),
  markUndeliverable: answering((address: string) => markUndeliverable(text(address))),
  sendAgain: answering((key: string, email: string) => sendAgain(text(key), text(email))),
  correctAddress: answering((whose: string, email: string) => correctAddress(reference(whose), text(email))),
  holdNotices: answering((kind: string, hold: boolean) => holdNotices(step(kind), hold === true)),
};
