/** What the pages of the first round may ask. */
import type {DealChoices} from '../domain/reading/deal-proposal';
import type {DealOrder} from '../domain/reading/plan-deal';
import type {GivenBack, GivenMarks} from '../domain/reading/plan-reading';
import {abstain} from '../workflows/reading/abstain';
import {previewReadings, saveDeal} from '../workflows/reading/deal-readings';
import {readScoring} from '../workflows/reading/next-reading';
import {readProgress} from '../workflows/reading/read-progress';
import {remindNow} from '../workflows/reading/remind-now';
import {saveReading} from '../workflows/reading/save-reading';
import {takeInMarks} from '../workflows/reading/take-in-marks';
import {answering} from './answer';
import {dealChoices, dealOrder, givenBack, givenMarks, openReference} from './shapes-reading';

export const readingRpc = {
  readScoring: answering((open?: string | null) => readScoring(openReference(open))),
  saveReading: answering((given: GivenMarks, stay?: boolean) => saveReading(givenMarks(given), stay === true)),
  abstain: answering((given: GivenBack) => abstain(givenBack(given))),
  readProgress: answering(readProgress),
  takeInMarks: answering(takeInMarks),
  remindNow: answering(remindNow),
  previewReadings: answering((given: DealChoices) => previewReadings(dealChoices(given))),
  saveDeal: answering((given: DealOrder) => saveDeal(dealOrder(given))),
};
