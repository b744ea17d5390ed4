/**
 * What a season must keep, whatever people type: each broken promise is a sentence. The truth comes from the people of the demo season and from the
 * form, the mailboxes and the executions; the product's own tabs are what is judged.
 *
 * A stage promises something for its own end, looked at when it has just run, and something that holds from then on, looked at when the season is over.
 * Its promises stand in `promises-<stage>.ts`; this file has those that hold for any season.
 */

import {type Season, stages} from '../../emulator/demo';
import {stepOf} from './mails';
import {allocationPromises} from './promises-allocation';
import {announcementPromises} from './promises-announcement';
import {closePromises} from './promises-close';
import {exchangePromises} from './promises-exchange';
import {intakePromises} from './promises-intake';
import {interviewsPromises} from './promises-interviews';
import {readingPromises} from './promises-reading';
import {resultsPromises} from './promises-results';
import {secondRoundPromises} from './promises-second-round';
import {selectionPromises} from './promises-selection';
import {informationPromises, sessionsPromises} from './promises-sessions';
import type {StagePromises} from './stage-promises';
import type {Tally} from './tally';

/** In the order of the stages; a stage that is added to the product adds its line. */
export const PROMISES: readonly StagePromises[] = [
  informationPromises,
  intakePromises,
  readingPromises,
  selectionPromises,
  resultsPromises,
  interviewsPromises,
  secondRoundPromises,
  allocationPromises,
  announcementPromises,
  sessionsPromises,
  exchangePromises,
  closePromises,
];

/** The one tab that is made of formulas. */
const CERTIFICATE = 'Certificate';

/** Google stops an execution after so many seconds, … */
const LONGEST_SECONDS = 360;
/** … and lets the triggers of an account run for so many minutes a day. */
const TRIGGER_MINUTES = {consumer: 90, workspace: 360} as const;

/** What the stage that has just run has broken. */
export function brokenAfter(stage: string, season: Season): string[] {
  return PROMISES.filter(promises => promises.stage === stage).flatMap(({atItsEnd}) => atItsEnd(season));
}

/** What the season has broken that ends with this stage. */
export function brokenAtTheEnd(last: string, season: Season, tally: Tally): string[] {
  return [
    ...executionsBroken(tally),
    ...triggersBroken(season, tally),
    ...formulasBroken(season),
    ...draftsBroken(season),
    ...promisesUntil(last).flatMap(({lasting}) => lasting?.(season) ?? []),
  ];
}

/** The promises of the stages that have run when this one is over. */
export function promisesUntil(last: string): readonly StagePromises[] {
  const names = stages.map(({name}) => name);
  const over = new Set(names.slice(0, names.indexOf(last) + 1));
  return PROMISES.filter(({stage}) => over.has(stage));
}

function executionsBroken({failures, notEmulated, workflows}: Tally): string[] {
  return [
    ...failures.slice(0, 5).map(failure => `An execution failed: ${failure}`),
    ...[...notEmulated].map(member => `The product uses ${member}, which the emulator does not have.`),
    ...workflows
      .filter(({longestSeconds}) => longestSeconds > LONGEST_SECONDS)
      .map(
        ({name, longestSeconds}) => `${name} took ${longestSeconds.toFixed(0)} s; Google allows ${LONGEST_SECONDS} s.`,
      ),
  ];
}

function triggersBroken({neo}: Season, {longestDayMinutes}: Tally): string[] {
  const most = TRIGGER_MINUTES[neo.account.edition];
  if (longestDayMinutes <= most) return [];
  return [`Triggers ran for ${longestDayMinutes.toFixed(0)} minutes in a day; Google allows ${most}.`];
}

function draftsBroken({workspace, neo}: Season): string[] {
  const left = workspace.mailbox(neo.email).drafts.filter(({message}) => stepOf(message) !== '');
  return left.length === 0 ? [] : ['A draft of a notice is left in the mailbox that sends.'];
}

/** Nothing that people typed became a formula. */
function formulasBroken({book}: Season): string[] {
  return book.tabs().flatMap(tab => {
    if (tab.name === CERTIFICATE) return [];
    const found = tab
      .formulas()
      .flat()
      .find(formula => formula !== '');
    return found === undefined ? [] : [`The tab “${tab.name}” holds the formula ${found.slice(0, 60)}.`];
  });
}
