/** Settling which application of each person counts: the others stay, with a pointer to it. */
import {type Change, changed} from '../plan/plan';
import {applications as applicationsTable} from '../tables/applications';
import type {Application} from './assess';
import {stateOfProblems} from './findings';
import {counting, samePersons} from './same-person';

/**
 * The applications as they are afterwards.
 *
 * @param touched references of those that are new or have changed: only their persons are looked at
 */
export function settled(applications: readonly Application[], touched: ReadonlySet<string>): Application[] {
  const all = new Map(applications.map(application => [application.reference, application]));
  for (const group of samePersons(applications)) {
    if (!group.some(({reference}) => touched.has(reference))) continue;
    const counts = counting(group, ownState);
    for (const application of group) all.set(application.reference, pointed(application, counts));
  }
  return [...all.values()];
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
