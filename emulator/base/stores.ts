/**
 * Whose data a script, user or document store holds. Properties, caches and locks are all kept apart in the same way: per project;
 * for a user store per person too, for a document store per container too.
 */
import {addressKey, type Execution} from '../kernel';

export type Scope = 'script' | 'user' | 'document';

/** The key of a store; undefined for a document store of a project that stands alone. */
export function storeKey({project, account}: Execution, scope: Scope): string | undefined {
  if (scope === 'script') return project.id;
  if (scope === 'user') return `${project.id} ${addressKey(account.email)}`;
  return project.container === null ? undefined : `${project.id} ${project.container}`;
}
