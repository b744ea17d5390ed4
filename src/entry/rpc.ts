/**
 * What the pages may ask, by name; each line is one officer action. `main.ts` opens them to Google one by one.
 */
import type {Place} from '../domain/problem';
import {PAGE_NAMES, type PageName} from '../domain/season/pages';
import type {Choices, NewFormWish} from '../domain/set-up/preview';
import {readSeason} from '../workflows/season/read-season';
import {showCell} from '../workflows/season/show-cell';
import {makeApplicationForm} from '../workflows/set-up/make-form';
import {previewSetUp} from '../workflows/set-up/preview-set-up';
import {setUp} from '../workflows/set-up/set-up';
import {answering} from './answer';
import {openPage} from './menus';
import {allocationRpc} from './rpc-allocation';
import {announcementRpc} from './rpc-announcement';
import {closingRpc} from './rpc-closing';
import {deliveryRpc} from './rpc-delivery';
import {eventsRpc} from './rpc-events';
import {exchangeRpc} from './rpc-exchange';
import {historyRpc} from './rpc-history';
import {intakeRpc} from './rpc-intake';
import {interviewScoringRpc} from './rpc-interview-scoring';
import {interviewsRpc} from './rpc-interviews';
import {noticesRpc} from './rpc-notices';
import {personRpc} from './rpc-person';
import {readingRpc} from './rpc-reading';
import {selectionRpc} from './rpc-selection';
import {choices, newFormWish, oneOf, place} from './shapes';

export const rpc = {
  ...deliveryRpc,
  ...historyRpc,
  ...intakeRpc,
  ...readingRpc,
  ...selectionRpc,
  ...interviewsRpc,
  ...interviewScoringRpc,
  ...allocationRpc,
  ...announcementRpc,
  ...eventsRpc,
  ...closingRpc,
  ...exchangeRpc,
  ...personRpc,
  ...noticesRpc,
  readSeason: answering(readSeason),
  previewSetUp: answering((given: Choices) => previewSetUp(choices(given))),
  setUp: answering((given: Choices) => setUp(choices(given))),
  makeApplicationForm: answering((given: NewFormWish) => makeApplicationForm(newFormWish(given))),
  openPage: answering((given: PageName) => openPage(oneOf(given, PAGE_NAMES))),
  showCell: answering((given: Place) => showCell(place(given))),
};

export type Rpc = typeof rpc;
