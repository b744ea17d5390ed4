/**
 * Caps as officers type them in Settings: `university KUL 12; month July 40; country Italy, month July 2; each university 15`.
 */
import type {Problem} from '../problem';
import type {Cap, CapScope, Place} from './types';

const PARTS = ['country', 'region', 'month', 'university'] as const;
type Part = (typeof PARTS)[number];

/** @param universities codes of the committees, for `each university` @return what can be read, and a problem for each part that cannot */
export function readCaps(
  typed: string,
  places: readonly Place[],
  universities: readonly string[],
): {caps: Cap[]; problems: Problem[]} {
  const problems: Problem[] = [];
  const caps = typed
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .flatMap(part => {
      const read = readCap(part, places, universities);
      if (read === null) problems.push(unreadable(part));

      return read ?? [];
    });

  return {caps: firstOfEach(caps), problems};
}

/** A cap that is named for itself counts before the one for each. */
function firstOfEach(caps: readonly Cap[]): Cap[] {
  const byId = new Map<string, Cap>();
  for (const cap of caps) if (!byId.has(cap.id)) byId.set(cap.id, cap);

  return [...byId.values()];
}

function readCap(part: string, places: readonly Place[], universities: readonly string[]): Cap[] | null {
  const [, scope, size] = /^(.+?)[\s:=]+(\d+)$/.exec(part) ?? [];
  if (scope === undefined) return null;
  const capacity = Number(size);
  const each = /^each\s+(\w+)$/i.exec(scope)?.[1]?.toLowerCase();
  if (each !== undefined) {
    const known = PARTS.find(one => one === each);
    return known === undefined
      ? null
      : valuesOf(known, places, universities).map(value => ({id: `${known} ${value}`, capacity, of: {[known]: value}}));
  }
  const of = readScope(scope);

  return of === null ? null : [{id: scope, capacity, of}];
}

function readScope(scope: string): CapScope | null {
  const of: {[Each in Part]?: string} = {};
  for (const named of scope.split(/\s*,\s*|\s+and\s+/)) {
    const [, part = '', value] = /^(\w+)\s+(.+)$/.exec(named) ?? [];
    const known = PARTS.find(one => one === part.toLowerCase());
    if (known === undefined || value === undefined) return null;
    of[known] = value.trim();
  }

  return of;
}

function valuesOf(part: Part, places: readonly Place[], universities: readonly string[]): string[] {
  const values = part === 'university' ? universities : places.flatMap(place => place[part] ?? []);

  return [...new Set(values)].sort();
}

function unreadable(part: string): Problem {
  return {
    code: 'cap-unreadable',
    sentence: `Settings: the cap “${part}” cannot be read and does not count; type it as in: university KUL 12; month July 40.`,
    where: {tab: 'Settings'},
  };
}
