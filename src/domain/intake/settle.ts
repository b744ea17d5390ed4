/**
 * Settling which application of each person counts: the others stay, with a pointer to it.
 *
 * It is the latest complete one, until the first round is over. What was read and decided by then counts for its person from there on, whatever else they send: nobody
 * gives away a seat or an interview by sending the form again, and nobody is in the round with a letter that no reader has seen.
 */
import {type Change, changed} from '../plan/plan';
import {isLocked, type MilestoneRow, milestoneOf} from '../season/milestone';
import {applications as applicationsTable} from '../tables/applications';
import type {Application} from './assess';
import {stateOfProblems} from './findings';
import {counting, samePersons} from './same-person';

export interface Settling {
  /** References of those that are new or have changed: only their persons are looked at. */
  readonly touched: ReadonlySet<string>;
  /** Asked only about persons with a decision. */
  readonly milestones: () => readonly MilestoneRow[];
}

/** The applications as they are afterwards. Two of one person that were both decided both count: an officer withdraws one. */
export function settled(applications: readonly Application[], {touched, milestones}: Settling): Application[] {
  const all = new Map(applications.map(application => [application.reference, application]));
  for (const group of samePersons(applications)) {
    if (!group.some(({reference}) => touched.has(reference))) continue;
    const judged = group.filter(application => isJudged(application, milestones));
    const counts = judged.at(-1) ?? counting(group, ownState);
    for (const application of group) {
      all.set(application.reference, pointed(application, judged.includes(application) ? application : counts));
    }
  }
  return [...all.values()];
}

function isJudged({decision}: Application, milestones: Settling['milestones']): boolean {
  return decision !== '' && isFirstRoundOver(milestones());
}

/** Whether what was decided stands: the round is locked, or was when the interviews were planned. */
export function isFirstRoundOver(milestones: readonly MilestoneRow[]): boolean {
  return isLocked(milestones, 'first round') || milestoneOf(milestones, 'interviews planned') !== undefined;
}

/** The state that an application would have if it were the only one of its person. */
export function ownState({state, problems}: Application): string {
  return state === 'superseded' || state === 'withdrawn' ? stateOfProblems(problems) : state;
}

function pointed(application: Application, counts: Application): Application {
  return application.reference === counts.reference
    ? {...application, state: ownState(application), countsInstead: ''}
    : {...application, state: 'superseded', countsInstead: counts.reference};
}

/** The changes from the applications as they were. */
export function applicationChanges(after: readonly Application[], before: ReadonlyMap<string, Application>): Change[] {
  return after.flatMap(application => {
    const was = before.get(application.reference);
    return (was && changed(applicationsTable, was, application)) ?? [];
  });
}
