/** Which documents an exchange needs: the season's own list, what single hosts ask besides, and when each is due, as Settings and Contracts say. */
import type {Problem} from '../problem';
import type {Configuration, Contract} from '../season/configuration';
import {parts} from '../season/configuration';
import {ACTORS, type Actor} from '../tables/documents';

export interface DocumentKind {
  readonly name: string;
  readonly actor: Actor;
  /** Before the start; negative after it. */
  readonly weeks: number;
}

/** The application form has its date in Contracts where the host says one. */
const APPLICATION_FORM = 'AF';

interface Read {
  readonly kinds: readonly DocumentKind[];
  readonly problems: readonly Problem[];
}

/** They name the month: when it moves, the host, the outgoing and the insurer make them again. */
export const NAMES_MONTH: readonly string[] = ['CA', 'CC', 'Insurance'];

/** The contract of a place: a country may have one for swaps and one for paid places. */
export function contractOf(country: string, kind: string, {contracts}: Configuration): Contract | undefined {
  const own = contracts.filter(each => each.country === country);
  return own.find(each => each.kind === kind) ?? own[0];
}

/** The documents for a placement in a country, in the order of Settings. */
export function documentsFor(country: string, kind: string, configuration: Configuration): readonly DocumentKind[] {
  const {settings} = configuration;
  const contract = contractOf(country, kind, configuration);
  const own = readSpecial(settings.specialDocuments).kinds.filter(each => each.country === country);
  return [...readList(settings.documentList).kinds.map(kind => asHostSays(kind, contract)), ...own].map(
    ({name, actor, weeks}) => ({name, actor, weeks}),
  );
}

function asHostSays(kind: DocumentKind, contract: Contract | undefined): DocumentKind {
  if (kind.name !== APPLICATION_FORM || contract?.afWeeks == null) return kind;
  return {...kind, weeks: contract.afWeeks};
}

/** What cannot be read of both settings, one sentence each. */
export function checkDocuments({settings, contracts}: Configuration): readonly Problem[] {
  const countries = new Set(contracts.map(({country}) => country));
  const special = readSpecial(settings.specialDocuments);
  const strangers = special.kinds
    .filter(({country}) => !countries.has(country))
    .map(({country, name}) =>
      fault('Special documents', `names ${name} for ${country}, which is not in Contracts: write the country as there`),
    );
  return [...readList(settings.documentList).problems, ...special.problems, ...strangers];
}

/** `CA: host 8; EF: outgoing -5`. */
function readList(text: string): Read {
  const kinds: DocumentKind[] = [];
  const problems: Problem[] = [];
  for (const part of parts(text)) {
    const [, name = '', who = '', weeks = ''] = /^(.+?):\s*(\w+)\s+(-?\d{1,2})$/.exec(part) ?? [];
    const actor = ACTORS.find(each => each.toLowerCase() === who.toLowerCase());
    if (actor === undefined) {
      problems.push(
        fault('Documents', `has “${part}”, which cannot be read: write it as “CA: host 8”, with ${ACTORS.join(', ')}`),
      );
    } else if (kinds.some(kind => kind.name === name)) problems.push(fault('Documents', `has “${name}” twice`));
    else kinds.push({name, actor, weeks: Number(weeks)});
  }
  return {kinds, problems};
}

/** `Japan: Chest X-ray 22`: the outgoing hands it in. */
function readSpecial(text: string) {
  const kinds: (DocumentKind & {readonly country: string})[] = [];
  const problems: Problem[] = [];
  for (const part of parts(text)) {
    const [, country, name = '', weeks] = /^(.+?):\s*(.+?)\s+(-?\d{1,2})$/.exec(part) ?? [];
    if (country === undefined) {
      problems.push(
        fault('Special documents', `has “${part}”, which cannot be read: write it as “Japan: Chest X-ray 22”`),
      );
    } else kinds.push({country, name, actor: 'outgoing', weeks: Number(weeks)});
  }
  return {kinds, problems};
}

function fault(setting: string, what: string): Problem {
  return {code: 'documents', sentence: `${setting} in Settings ${what}.`, where: {tab: 'Settings'}};
}
