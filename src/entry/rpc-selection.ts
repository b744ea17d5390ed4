/** What the dialog of the selection may ask; each line is one officer action. */
import type {ScoreChoice} from '../domain/selection/first-round';
import type {WhatIf} from '../domain/selection/what-if';
import {chooseScore} from '../workflows/selection/choose-score';
import {fillSeat} from '../workflows/selection/fill-seat';
import {lockFirstRound} from '../workflows/selection/lock-first-round';
import {type Override, overrideDecision} from '../workflows/selection/override-decision';
import {readSelection} from '../workflows/selection/read-selection';
import {type SaveSelection, saveSelection} from '../workflows/selection/save-selection';
import {unlockFirstRound} from '../workflows/selection/unlock-first-round';
import {whatIfSelection} from '../workflows/selection/what-if-selection';
import {answering} from './answer';
import {reference} from './shapes';
import {handInput, reason, saving, scoreChoice, whatIfAsked} from './shapes-selection';

export const selectionRpc = {
  readSelection: answering(readSelection),
  whatIfSelection: answering((given: WhatIf) => whatIfSelection(whatIfAsked(given))),
  chooseScore: answering((given: ScoreChoice) => chooseScore(scoreChoice(given))),
  saveSelection: answering((given: SaveSelection) => saveSelection(saving(given))),
  overrideDecision: answering((given: Override) => overrideDecision(handInput(given))),
  lockFirstRound: answering(lockFirstRound),
  unlockFirstRound: answering((given: string) => unlockFirstRound(reason(given))),
  fillSeat: answering((given: string) => fillSeat(reference(given))),
};
