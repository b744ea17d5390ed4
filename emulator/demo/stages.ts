/**
 * The stages of a demo season: each brings it from where the one before left it to its own end, by menus, pages, forms and the clock, as people would.
 *
 * A stage that is added to the product adds its line to the table. `npm start -- --stage NAME` and `npm run season` go by it.
 */

import {allocatePlaces} from './allocation';
import {announceCountries} from './announcement';
import {jumpTo, type Pace} from './clock';
import {closeAndHandOver} from './close';
import {followExchanges, openExchanges} from './exchange';
import {scoreInterviews} from './interview-scoring';
import {planAndBook} from './interviews';
import {readApplications} from './reading';
import {sendResults} from './results';
import {letApply, type Season, waiting} from './season';
import {selectForSecondRound} from './selection';
import {holdInformationSessions, holdSessions} from './sessions';
import {seatOfficers, setUp, typeSetting} from './set-up';

export interface Stage {
  /** As it is written behind `--stage`. */
  readonly name: string;
  /** What has happened when it is over, in a sentence. */
  readonly does: string;
  run(season: Season, pace: Pace): void;
}

export const stages: readonly Stage[] = [
  {
    name: 'setup',
    does: 'The sheet is set up, the form is connected, the officers are in their tab; nobody has applied yet.',
    run(season, pace) {
      // Thousands of answers are waiting when the sheet is set up: as when a form has been open for days, or a new sheet takes over from another.
      if (pace === 'bulk') letApply(season, pace, LIVE_IN_BULK + tooLate(season));
      setUp(season);
      seatOfficers(season);
      if (pace !== 'bulk') return;
      typeSetting(season, 'Mails per 24 hours', WORKSPACE_MAILS);
      season.workspace.advance({minutes: 10});
    },
  },
  {
    name: 'information',
    does: 'Two committees have held an information session; its visitors have signed in and got the booklet.',
    run(season, pace) {
      holdInformationSessions(season, pace);
    },
  },
  {
    name: 'intake',
    does: 'Everybody has applied, some twice, some too late; every receipt has left.',
    run(season, pace) {
      letApply(season, pace);
      untilQuiet(season);
    },
  },
  {
    name: 'reading',
    does: 'Every application has been read; some readings were given back, and one reader vanished.',
    run(season, pace) {
      readApplications(season, pace);
      untilQuiet(season);
    },
  },
  {
    name: 'selection',
    does: 'Every complete application is invited, on hold or not invited, and the first round is locked; nobody has been told.',
    run(season, pace) {
      selectForSecondRound(season, pace);
      untilQuiet(season);
    },
  },
  {
    name: 'results',
    does: 'Everybody with a decision has been told, in three languages; the French invitation was written in Gmail.',
    run(season, pace) {
      sendResults(season, pace);
      untilQuiet(season);
    },
  },
  {
    name: 'interviews',
    does: 'Everybody who is invited has booked an interview through the form; all were held but for two who did not come; final scores are locked.',
    run(season, pace) {
      planAndBook(season, pace);
      scoreInterviews(season, pace);
      untilQuiet(season);
    },
  },
  {
    name: 'allocation',
    does: 'The places are given by merit, the sheet’s own certificate is green, and the allocation is locked.',
    run(season, pace) {
      allocatePlaces(season, pace);
    },
  },
  {
    name: 'announcement',
    does: 'Countries were announced on the minute; places that came free went down the waiting list, and all are accepted.',
    run(season, pace) {
      announceCountries(season, pace);
    },
  },
  {
    name: 'sessions',
    does: 'The exchange files are open; the OG session and PET are over: most came, who missed them was told what to do, and some have made up for it.',
    run(season, pace) {
      openExchanges(season);
      holdSessions(season, pace);
    },
  },
  {
    name: 'exchange',
    does: 'Everybody is home again: documents came in, some late; a month moved, a placement was cancelled; evaluations and certificates are there.',
    run(season, pace) {
      followExchanges(season, pace);
      untilQuiet(season);
    },
  },
  {
    name: 'close',
    does: 'One person has got all their data, two are forgotten; the handover is written, the season is closed, and the next one has begun in a copy.',
    run(season, pace) {
      closeAndHandOver(season, pace);
    },
  },
];

/** What an officer lets a workspace account send, with some room for other mail: Google allows 2,000. */
const WORKSPACE_MAILS = '1900';

/** So many still apply one by one, in time, when thousands have applied before. */
const LIVE_IN_BULK = 50;

/** How many send the form after it was to close. */
function tooLate(season: Season): number {
  return waiting(season).filter(({deed}) => deed.at > season.window.closes).length;
}

const DAY = 24 * 3_600_000;
const DAYS_AT_MOST = 60;

/**
 * Brings a new season to the end of a stage.
 *
 * @param onStage hears of each stage before it runs and when it is over
 * @throws {Error} naming the stages that there are
 */
export function runTo(
  season: Season,
  name: string,
  {pace = 'brisk', onStage}: {pace?: Pace; onStage?: (stage: Stage, at: 'begins' | 'over') => void} = {},
): void {
  const last = stages.findIndex(stage => stage.name === name);
  if (last < 0)
    throw new Error(`There is no stage "${name}"; there is: ${stages.map(stage => stage.name).join(', ')}.`);
  for (const stage of stages.slice(0, last + 1)) {
    onStage?.(stage, 'begins');
    stage.run(season, pace);
    onStage?.(stage, 'over');
  }
}

/** Lets the clock run until nothing waits in the outbox; where a run sends nothing because of a mail limit, the time is jumped over until there is room again. */
function untilQuiet({workspace, book}: Season): void {
  const until = workspace.core.now() + DAYS_AT_MOST * DAY;
  for (let left = Number.POSITIVE_INFINITY; workspace.core.now() < until; ) {
    workspace.advance({minutes: 10});
    const now = workspace.core.now();
    const {waiting, next} = outboxAt(book, now);
    if (waiting === 0) return;
    if (waiting === left) jumpTo(workspace, next);
    left = waiting;
  }
}

/** How many mails wait, and when the next of them may leave: at its own time, or a day after another one has left and counts no more. */
function outboxAt(book: Season['book'], now: number): {readonly waiting: number; readonly next: number} {
  if (!book.hasTab('Outbox')) return {waiting: 0, next: now};
  const [header = [], ...rows] = book.tab('Outbox').values();
  const at = (title: string): number => header.indexOf(title);
  const [state, sent, notBefore] = [at('State'), at('Sent'), at('Not before')];
  const waiting = rows.filter(row => row[state] === 'queued' || row[state] === 'drafted');
  const moments = [...waiting.map(row => Number(row[notBefore])), ...rows.map(row => Number(row[sent]) + DAY)];
  const next = moments.filter(moment => moment > now).reduce((one, other) => Math.min(one, other), now + DAY);
  return {waiting: waiting.length, next};
}
