/** Where the season stands: what the home sidebar shows, from what the sheet says. */
import {counted} from '../listed';
import type {Problem} from '../problem';
import type {applications} from '../tables/applications';
import type {RowOf} from '../tables/define';
import type {OutboxState, outbox} from '../tables/outbox';
import {spokenTime, toInstant} from '../time/brussels';
import {type Automation, automationProblems} from './automation';
import type {Configuration} from './configuration';
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
  readonly spreadsheet: string;
  /** Name of the season; null while the spreadsheet holds none. */
  readonly season: string | null;
  /** One per stage, in the order of {@link STAGES}. */
  readonly states: readonly StageState[];
  /** What to do next, in one sentence. */
  readonly next: string;
  /** Where applicants apply; null while no form is connected. */
  readonly formUrl: string | null;
  readonly committees: readonly CommitteeCount[];
  /** Applications that do not count: of people who applied again, or withdrew. */
  readonly aside: number;
  readonly mails: readonly {readonly state: OutboxState; readonly count: number}[];
  /** When the automation was last at work. */
  readonly automation: string | null;
  readonly problems: readonly Problem[];
}

export interface Facts {
  readonly spreadsheet: string;
  readonly configuration: Configuration | undefined;
  readonly automation: Automation | undefined;
  readonly formUrl: string | undefined;
  readonly applications: readonly RowOf<typeof applications>[];
  readonly outbox: readonly RowOf<typeof outbox>[];
  readonly problems: readonly Problem[];
  readonly now: string;
}

/** The overview of a spreadsheet that holds no season yet: everything waits for the set-up. */
export function notSetUp(spreadsheet: string): Overview {
  return {
    spreadsheet,
    season: null,
    states: STAGES.map((_stage, index) => (index === 0 ? 'now' : 'later')),
    next: 'Choose SCOPE › Set up or repair….',
    formUrl: null,
    committees: [],
    aside: 0,
    mails: [],
    automation: null,
    problems: [],
  };
}

export function overview(facts: Facts): Overview {
  const {spreadsheet, configuration, automation, formUrl, now} = facts;
  if (configuration === undefined) return notSetUp(spreadsheet);
  const ready = automation !== undefined && formUrl !== undefined;
  const closed = now > toInstant(configuration.settings.formCloses);
  return {
    spreadsheet,
    season: configuration.settings.seasonName,
    states: STAGES.map((_stage, index) => stateOf(index, ready, closed)),
    next: nextStep(facts, ready, closed),
    formUrl: formUrl ?? null,
    committees: countsOf(facts.applications, configuration),
    aside: facts.applications.filter(({state}) => state === 'superseded' || state === 'withdrawn').length,
    mails: mailsOf(facts.outbox),
    automation: automation?.lastRun === undefined ? null : spokenTime(automation.lastRun, 'en'),
    problems: [...automationProblems(automation, now), ...facts.problems],
  };
}

/** Set up, then intake until the form closes, then the first round. */
function stateOf(index: number, ready: boolean, closed: boolean): StageState {
  const current = ready ? (closed ? 2 : 1) : 0;
  if (index < current) return 'done';
  return index === current ? 'now' : 'later';
}

function nextStep({applications, configuration}: Facts, ready: boolean, closed: boolean): string {
  if (!ready) return 'Choose SCOPE › Set up or repair… to finish the set-up.';
  const closes = spokenTime(toInstant(configuration!.settings.formCloses), 'en');
  if (closed) return `The form closed on ${closes}. Look at the incomplete applications before the reading begins.`;
  if (applications.length === 0) return 'No applications yet: share the form.';
  return `${counted(applications.length, 'application')} so far. The form closes on ${closes}.`;
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
