/** Where the season stands: what the home sidebar shows, from what the sheet says. */
import type {Standing} from '../notices/standing';
import {restProblems} from '../personal-data/rest';
import type {Problem} from '../problem';
import type {OutboxState} from '../tables/outbox';
import {spokenTime} from '../time/brussels';
import {automationProblems} from './automation';
import {checkMailLimit} from './check-surroundings';
import type {Configuration} from './configuration';
import type {PageName} from './pages';
import {PROGRESS, type Progress, type SeasonFacts} from './progress';
import {STAGES, type StageState} from './stages';

/** Applications of one committee. */
export interface CommitteeCount {
  readonly committee: string;
  readonly complete: number;
  readonly incomplete: number;
  readonly notEligible: number;
}

/** Plain JSON. */
export interface Overview {
  /** Name of the file; told only while it holds no season. */
  readonly spreadsheet: string;
  /** Name of the season; null while the spreadsheet holds none. */
  readonly season: string | null;
  /** One per stage, in the order of {@link STAGES}. */
  readonly states: readonly StageState[];
  /** What to do next, in one sentence. */
  readonly next: string;
  /** What keeps the stage from going on. */
  readonly blockedBecause: string | null;
  /** The page on which the next thing is done; null where it is done elsewhere. */
  readonly page: PageName | null;
  /** Where applicants apply; null while no form is connected. */
  readonly formUrl: string | null;
  readonly committees: readonly CommitteeCount[];
  /** Applications that do not count: of people who applied again, or withdrew. */
  readonly aside: number;
  readonly mails: readonly {readonly state: OutboxState; readonly count: number}[];
  /** How far the mails are; null before there is an automation. */
  readonly delivery: Standing | null;
  /** When the automation was last at work. */
  readonly automation: string | null;
  readonly problems: readonly Problem[];
}

/** What the sheet says. */
export interface Facts extends SeasonFacts {
  /** What was found wrong while reading. */
  readonly problems: readonly Problem[];
  readonly delivery: Standing | null;
  /** Address of whoever looks. */
  readonly who: string;
}

/** The overview of a spreadsheet that holds no season yet: everything waits for the set-up. */
export function notSetUp(spreadsheet: string): Overview {
  return {
    spreadsheet,
    season: null,
    states: STAGES.map((_stage, index) => (index === 0 ? 'now' : 'later')),
    next: 'Choose SCOPE › Set up or repair….',
    blockedBecause: null,
    page: 'set-up',
    formUrl: null,
    committees: [],
    aside: 0,
    mails: [],
    delivery: null,
    automation: null,
    problems: [],
  };
}

export function overview({problems, delivery, who, ...facts}: Facts): Overview {
  const stage = currentStage(facts);
  const blockedBecause = stage.isDone(facts) ? null : stage.blockedBecause(facts);
  const {applications, automation, configuration, formUrl, now} = facts;
  return {
    spreadsheet: '',
    season: configuration.settings.seasonName,
    states: statesOf(facts, blockedBecause !== null),
    next: stage.isDone(facts) ? 'The season is over.' : stage.next(facts),
    blockedBecause,
    page: stage.page ?? null,
    formUrl: formUrl ?? null,
    committees: countsOf(applications, configuration),
    aside: applications.filter(({state}) => state === 'superseded' || state === 'withdrawn').length,
    mails: mailsOf(facts.outbox),
    delivery,
    automation: automation?.lastRun === undefined ? null : spokenTime(automation.lastRun, 'en'),
    problems: [
      ...automationProblems(automation, now),
      ...restProblems(automation, facts.outbox, who),
      ...mailLimitProblems(facts),
      ...problems,
    ],
  };
}

function mailLimitProblems({applications, configuration: {settings}}: SeasonFacts): Problem[] {
  const applicants = applications.filter(({state}) => state !== 'superseded' && state !== 'withdrawn').length;
  return checkMailLimit({applicants, mailLimit: settings.mailLimit});
}

/** The first stage that is not done; the last one of a season that is over. */
function currentStage(facts: SeasonFacts): Progress {
  return PROGRESS.find(({isDone}) => !isDone(facts)) ?? PROGRESS.at(-1)!;
}

function statesOf(facts: SeasonFacts, blocked: boolean): StageState[] {
  const current = PROGRESS.findIndex(({isDone}) => !isDone(facts));
  return PROGRESS.map((_progress, index) => {
    if (current < 0 || index < current) return 'done';
    if (index > current) return 'later';
    return blocked ? 'blocked' : 'now';
  });
}

function countsOf(rows: Facts['applications'], {committees}: Configuration): CommitteeCount[] {
  const counting = rows.filter(({state}) => state !== 'superseded' && state !== 'withdrawn');
  const codes = [
    ...committees.map(({code}) => code),
    ...(counting.some(({committee}) => committee === '') ? [''] : []),
  ];
  return codes.map(code => {
    const own = counting.filter(({committee}) => committee === code);
    const count = (state: string): number => own.filter(row => row.state === state).length;
    return {
      committee: code === '' ? 'unknown' : code,
      complete: count('complete'),
      incomplete: count('incomplete'),
      notEligible: count('not eligible'),
    };
  });
}

function mailsOf(rows: Facts['outbox']): Overview['mails'] {
  const counts = new Map<string, number>();
  for (const {state} of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => ({state: state as OutboxState, count}));
}
