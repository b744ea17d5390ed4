/**
 * Taking in: from the form's answers to applications, wishes and receipts.
 *
 * Every response that has no application gets one, once: a known response makes nothing, however often it is told of. A response that its author has
 * edited is a new version of its application and gets a receipt; one that an officer corrected in the form's tab is a new version without one.
 * Nothing is deleted. Pure: the answer is a plan.
 */
import {counted, listed} from '../listed';
import {type Notice, outboxRow} from '../notices/notice';
import {type Change, changed, inserted, type Plan, plan, removed, type WholeRow} from '../plan/plan';
import type {Problem} from '../problem';
import type {Configuration} from '../season/configuration';
import type {MilestoneRow} from '../season/milestone';
import {applications as applicationsTable, UNDECIDED} from '../tables/applications';
import type {Language} from '../tables/committees';
import type {RowOf} from '../tables/define';
import {outbox as outboxTable} from '../tables/outbox';
import {wishes as wishesTable} from '../tables/wishes';
import {isEmail} from '../text';
import {type Application, type Assessed, assess, type Wish, yardstick} from './assess';
import {erasedKey, isErasedKey} from './erased';
import {type Finding, sentence, stateOfFindings} from './findings';
import {receiptValues} from './receipt';
import {referencer} from './reference';
import type {Response} from './responses';
import {applicationChanges, isFirstRoundOver, settled} from './settle';
import {withdrawalIn} from './withdraw';

export type WishRow = RowOf<typeof wishesTable>;

export interface Intake {
  readonly responses: readonly Response[];
  readonly problems: readonly Problem[];
  readonly applications: readonly Application[];
  readonly wishes: readonly WishRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly configuration: Configuration;
  /** Whether a response that is known is compared with what was taken in of it; all are, where this is left out. */
  readonly isCompared?: (response: Response) => boolean;
  /** The account from which receipts leave. */
  readonly account: string;
  /** Instant, ISO 8601. */
  readonly now: string;
}

/** A response that is new or has been edited, with the application that it becomes. */
interface Taken {
  readonly response: Response;
  readonly assessed: Assessed;
  readonly before: Application | undefined;
  readonly after: Application;
}

/**
 * Plans the taking in.
 *
 * Steps: find the responses without an application and the edited ones; assess each; settle which application of each person counts; make the changes,
 * the wishes and one receipt per new version.
 */
export function planTakeIn(intake: Intake): Plan {
  const fresh = newResponses(intake);
  if (fresh.length === 0)
    return plan({action: 'take in', summary: 'Nothing new in the form.', problems: intake.problems});

  const taken = takenIn(fresh, intake);
  const after = settle(intake, taken);
  const before = new Map(intake.applications.map(application => [application.reference, application]));
  return plan({
    action: 'take in',
    summary: summaryOf(taken),
    changes: [...applicationChanges(after, before), ...wishChanges(taken, intake.wishes)],
    inserts: [
      ...after.filter(({reference}) => !before.has(reference)).map(row => inserted(applicationsTable, row)),
      ...wishInserts(taken, intake.wishes),
      ...receipts(taken, after, intake),
    ],
    removals: wishRemovals(taken, intake.wishes),
    problems: intake.problems,
  });
}

interface Fresh {
  readonly response: Response;
  readonly before: Application | undefined;
}

/**
 * A response is known by its key. One with an unknown key is an edited one where an application of the same address has lost its row; otherwise it
 * is new. A known one whose answers differ was corrected in the tab.
 */
function newResponses({responses, applications, isCompared = () => true}: Intake): Fresh[] {
  const byKey = new Map(applications.map(application => [application.response, application]));
  const forgotten = applications.some(({response}) => isErasedKey(response));
  const present = new Set(responses.map(({key}) => key));
  const orphans = new Map<string, Application[]>();
  for (const application of applications) {
    if (present.has(application.response) || isErasedKey(application.response)) continue;
    orphans.set(application.email, [...(orphans.get(application.email) ?? []), application]);
  }
  return responses.flatMap((response): Fresh[] => {
    if (forgotten && byKey.has(erasedKey(response.key))) return [];
    const known = byKey.get(response.key);
    if (known !== undefined) {
      const isSame = !isCompared(response) || known.responseHash === response.hash;
      return isSame ? [] : [{response, before: known}];
    }
    return [{response, before: orphans.get(response.email)?.pop()}];
  });
}

/** An officer has changed a cell of the form's tab: the response is the one it was, and its author is told nothing. */
function isCorrection(response: Response, before: Application | undefined): boolean {
  return before?.response === response.key;
}

/** Whether it was withdrawn and stays so. Its author lets it count again by editing it; after the first round, when its seat may be somebody else's, only an officer does. */
function staysWithdrawn({response, before}: Fresh, intake: Intake): boolean {
  return before?.state === 'withdrawn' && (isCorrection(response, before) || isFirstRoundOver(intake.milestones));
}

function takenIn(fresh: readonly Fresh[], intake: Intake): Taken[] {
  const {applications, configuration} = intake;
  const next = referencer(
    configuration.season,
    applications.map(({reference}) => reference),
  );
  const measure = yardstick(configuration);
  return fresh.map(({response, before}) => {
    const assessed = assess(response, measure);
    const {wishes: _wishes, findings, ...cells} = assessed;
    const remains = staysWithdrawn({response, before}, intake);
    const sentences = findings.map(finding => sentence(finding, 'en'));
    const after: Application = {
      ...(before ?? UNDECIDED),
      ...cells,
      reference: before?.reference ?? next(),
      state: remains ? 'withdrawn' : stateOfFindings(findings),
      problems: [...sentences, ...(remains ? [withdrawalIn(before!.problems)] : [])].join(' ').trim(),
      countsInstead: '',
      version: (before?.version ?? 0) + (isCorrection(response, before) ? 0 : 1),
    };
    return {response, assessed, before, after};
  });
}

/** All applications as they are afterwards. */
function settle(intake: Intake, taken: readonly Taken[]): Application[] {
  const all = new Map(intake.applications.map(application => [application.reference, application]));
  for (const {after} of taken) all.set(after.reference, after);
  const touched = new Set(taken.map(({after}) => after.reference));
  return settled([...all.values()], {touched, milestones: () => intake.milestones});
}

function toRows({after, assessed}: Taken): WishRow[] {
  return assessed.wishes.map(({rank, country, months, asTyped}: Wish) => ({
    reference: after.reference,
    rank,
    country,
    months: months.join(', '),
    asTyped,
  }));
}

function known(
  wishes: readonly WishRow[],
  {reference, rank}: Pick<WishRow, 'reference' | 'rank'>,
): WishRow | undefined {
  return wishes.find(wish => wish.reference === reference && wish.rank === rank);
}

function edited(taken: readonly Taken[]): readonly Taken[] {
  return taken.filter(({before}) => before !== undefined);
}

function wishChanges(taken: readonly Taken[], existing: readonly WishRow[]): Change[] {
  return edited(taken)
    .flatMap(toRows)
    .flatMap(wish => {
      const was = known(existing, wish);
      return (was && changed(wishesTable, was, wish)) ?? [];
    });
}

function wishInserts(taken: readonly Taken[], existing: readonly WishRow[]): WholeRow[] {
  return taken.flatMap(each =>
    toRows(each)
      .filter(wish => each.before === undefined || known(existing, wish) === undefined)
      .map(wish => inserted(wishesTable, wish)),
  );
}

/** A shorter list than before leaves no old wish behind. */
function wishRemovals(taken: readonly Taken[], existing: readonly WishRow[]): WholeRow[] {
  const lengths = new Map(edited(taken).map(({after, assessed}) => [after.reference, assessed.wishes.length]));
  return existing
    .filter(({reference, rank}) => (rank ?? 0) > (lengths.get(reference) ?? Number.POSITIVE_INFINITY))
    .map(wish => removed(wishesTable, wish));
}

/** One receipt per new version; nobody to write to means none. */
function receipts(
  taken: readonly Taken[],
  settled: readonly Application[],
  {configuration, account, now}: Intake,
): WholeRow[] {
  const final = new Map(settled.map(application => [application.reference, application]));
  return taken.flatMap(({response, assessed, before, after}) => {
    if (!isEmail(after.email) || isCorrection(response, before)) return [];
    const notice: Notice = {
      season: configuration.season,
      step: 'receipt',
      reference: after.reference,
      version: `v${after.version}`,
      to: after.email,
      language: after.language as Language,
      account,
      values: receiptValues(response, final.get(after.reference)!, findingsFor(assessed), configuration),
    };
    return [inserted(outboxTable, outboxRow(notice, now))];
  });
}

/** What the applicant is told: everything but notes for officers. */
function findingsFor({findings}: Assessed): readonly Finding[] {
  return findings.filter(({code}) => code !== 'rowGone');
}

function summaryOf(taken: readonly Taken[]): string {
  const of = (rows: readonly Taken[], what: string): string[] =>
    rows.length === 0 ? [] : [`${counted(rows.length, what)} (${listed(rows.map(({after}) => after.reference))})`];
  const first = taken.filter(({before}) => before === undefined);
  const again = taken.filter(({before}) => before !== undefined);
  return `Took in ${[...of(first, 'new application'), ...of(again, 'edited application')].join(' and ')}.`;
}
