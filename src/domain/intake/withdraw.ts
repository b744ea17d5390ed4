/**
 * Withdrawing: an application that does not count any more because its author, or an officer, wants it so; and letting it count again.
 *
 * Nothing is deleted. Another application of the same person counts from then on, if there is one; what waits to leave about the withdrawn one does not leave.
 */
import {byWhom, type Line} from '../history/line';
import {type OutboxRow, STEPS} from '../notices/notice';
import {replaceWaiting} from '../notices/replace';
import {type Plan, plan} from '../plan/plan';
import {Refusal} from '../problem';
import type {MilestoneRow} from '../season/milestone';
import type {Application} from './assess';
import {sentence} from './findings';
import {applicationChanges, ownState, settled} from './settle';

export interface Withdrawal {
  readonly reference: string;
  /** In the officer's words; part of the history. */
  readonly reason: string;
  readonly applications: readonly Application[];
  readonly outbox: readonly OutboxRow[];
  readonly milestones: readonly MilestoneRow[];
  /** What was done before; asked only where it was done already. */
  readonly lines: () => readonly Line[];
}

/** As the journal calls them. */
const [WITHDRAW, RESTORE] = ['withdraw', 'restore'];

/** A receipt answers what somebody sent; everything else is about an application that counts. */
const STEPS_OF_COUNTING = STEPS.filter(step => step !== 'receipt');

/** @throws {Refusal} when there is no such application, or it is withdrawn already */
export function planWithdrawal({reference, reason, applications, outbox, milestones, lines}: Withdrawal): Plan {
  const application = found(applications, reference);
  if (application.state === 'withdrawn') {
    const whom = byWhom(lines(), WITHDRAW, `(${reference})`);
    throw new Refusal('withdrawn', `${reference} is withdrawn already${whom}. ${application.problems}`);
  }
  const why = sentence({code: 'withdrawn', values: [trimmed(reason)]}, 'en');
  const withdrawn = {
    ...application,
    state: 'withdrawn',
    countsInstead: '',
    problems: [stripped(application.problems), why].filter(part => part !== '').join(' '),
  };
  return plan({
    action: WITHDRAW,
    summary: `${nameOf(application)} (${reference}) is withdrawn: ${trimmed(reason)}.`,
    changes: [
      ...resettled(applications, withdrawn, milestones),
      ...replaceWaiting(outbox, reference, STEPS_OF_COUNTING, 'The application was withdrawn.'),
    ],
  });
}

/** @throws {Refusal} when there is no such application, or it is not withdrawn */
export function planRestoring({reference, reason, applications, milestones, lines}: Omit<Withdrawal, 'outbox'>): Plan {
  const application = found(applications, reference);
  if (application.state !== 'withdrawn') {
    const whom = byWhom(lines(), RESTORE, `(${reference})`);
    const again = whom === '' ? '' : ` It was let count again${whom}.`;
    throw new Refusal('not-withdrawn', `${reference} is not withdrawn: it is ${application.state}.${again}`);
  }
  const problems = stripped(application.problems);
  const back = {...application, problems, state: ownState({...application, problems})};
  return plan({
    action: RESTORE,
    summary: `${nameOf(application)} (${reference}) counts again: ${trimmed(reason)}.`,
    changes: resettled(applications, back, milestones),
  });
}

/** The application as it becomes, and which others of the same person count now. */
function resettled(
  applications: readonly Application[],
  after: Application,
  milestones: readonly MilestoneRow[],
): Plan['changes'] {
  const before = new Map(applications.map(application => [application.reference, application]));
  const all = applications.map(application => (application.reference === after.reference ? after : application));
  const pointing = all.filter(({countsInstead}) => countsInstead === after.reference);
  const touched = new Set([after, ...pointing].map(({reference}) => reference));
  return applicationChanges(settled(all, {touched, milestones: () => milestones}), before);
}

function found(applications: readonly Application[], reference: string): Application {
  const application = applications.find(each => each.reference === reference);
  if (application !== undefined) return application;
  throw new Refusal('no-application', `There is no application ${reference}: look it up in the tab Applications.`, {
    tab: 'Applications',
  });
}

/** Without the reason of an earlier withdrawal, which stands last. */
function stripped(problems: string): string {
  return problems.slice(0, problems.length - withdrawalIn(problems).length).trim();
}

/** The sentence with the reason of a withdrawal; empty where there is none. */
export function withdrawalIn(problems: string): string {
  const at = problems.lastIndexOf('Withdrawn: ');
  return at < 0 ? '' : problems.slice(at);
}

function trimmed(reason: string): string {
  return reason.trim().replace(/[.\s]+$/, '');
}

function nameOf({firstName, lastName, email}: Application): string {
  return `${firstName} ${lastName}`.trim() || email;
}
