/**
 * What would be dealt: the first deal, what is missing later, or the unread work of a reader who stopped; all are one question, answered by
 * `domain/dealing` from what stands in the sheet.
 *
 * The proposal is shown before it is saved. Its `basis` is a fingerprint of everything that it was made from; saving asks for the same one, so what is
 * saved is what was shown.
 */
import type {DealApplication, DealReader, DealtReading} from '../dealing/deal';
import {type EarlierReading, type Redeal, redeal} from '../dealing/redeal';
import type {Problem} from '../problem';
import type {Configuration, Officer} from '../season/configuration';
import {criteriaOf, type MarkedCriterion} from '../season/criteria';
import {detailsOf, drawSeed, type MilestoneRow} from '../season/milestone';
import {officerNames} from '../season/officer-names';
import {readings} from '../tables/readings';
import {fingerprint} from '../text';
import {type Applicant, conflictsOf, declaredConflicts} from './conflicts';
import {earlierReadings, isReader} from './readers';
import type {LocatedReading} from './sound-readings';

export interface DealFacts {
  /** Rows of Readings, read with the columns of the criteria where there are any yet. */
  readonly readings: readonly LocatedReading[];
  readonly applications: readonly Applicant[];
  readonly milestones: readonly MilestoneRow[];
  readonly configuration: Configuration;
}

/** What the milestone remembers of the deal. */
export interface DealtDetails {
  /** When it was first dealt. */
  readonly dealtAt: string;
  readonly seed: string;
  /** Criteria of that moment: marks in the column of one that the rubric no longer has do not count. */
  readonly criteria: readonly string[];
  readonly readings: number;
  readonly applications: number;
}

export interface DealChoices {
  /** Address of the reader who reads no more; null for nobody. */
  readonly away: string | null;
  /** Proposed conflicts that the officer declares with this deal. */
  readonly declare: readonly DealtReading[];
}

export interface DealProposal {
  readonly deal: Redeal;
  readonly basis: string;
  readonly seed: string;
  readonly readers: readonly Officer[];
  /** What officers call a reader. */
  readonly nameOf: (reader: string) => string;
  readonly criteria: readonly MarkedCriterion[];
  readonly earlier: readonly EarlierReading[];
  /** Conflicts that are declared already. */
  readonly declared: readonly DealtReading[];
  readonly problems: readonly Problem[];
}

/** When readings were first dealt; undefined before. */
export function dealtAt({milestones}: Pick<DealFacts, 'milestones'>): string | undefined {
  return detailsOf<DealtDetails>(milestones, 'readings dealt')?.dealtAt;
}

/** Only complete applications are read. */
export function isDealt({state}: Pick<Applicant, 'state'>): boolean {
  return state === 'complete';
}

export function proposeDeal(facts: DealFacts, choices: DealChoices): DealProposal {
  const {configuration, applications} = facts;
  const {criteria, problems} = criteriaOf(configuration, 'first', readings);
  const earlier = earlierReadings(
    facts.readings.map(({row}) => row),
    criteria,
  );
  const readers = readersIn(configuration.officers, earlier);
  const declared = declaredConflicts(configuration.officers, applications);
  const dealt = applications.filter(isDealt).map(each => toApplication(each));
  const present = presence(dealt, readers);
  const seed = `${drawSeed(facts.milestones)}:readings`;
  const nameOf = officerNames(configuration.officers);
  const input = {
    applications: dealt,
    readers: readers.map(each => ({
      ...toReader(each),
      name: nameOf(each.email),
      ...(isReader(each) ? {} : {maximum: 0}),
    })),
    conflicts: [...conflictsOf(configuration.officers, applications).conflicts, ...choices.declare].filter(present),
    readingsEach: configuration.settings.readers,
    seed,
  };
  const deal = redeal(
    input,
    earlier.filter(each => each.state === 'unread' || present(each)),
    choices.away ?? undefined,
  );
  return {
    deal,
    basis: fingerprint(JSON.stringify([input, earlier, choices, criteria.map(({name}) => name)])),
    seed,
    readers,
    nameOf,
    criteria,
    earlier,
    declared: declared.conflicts,
    problems: [...problems, ...declared.problems, ...deal.problems],
  };
}

export function toApplication({reference, committee, language}: Applicant): DealApplication {
  const university = committee === '' ? null : committee;
  return language === '' ? {reference, university} : {reference, university, language};
}

export function toReader({email, committee, languages, mostReadings}: Officer): DealReader {
  return {
    reader: email,
    university: committee === '' ? null : committee,
    languages,
    ...(mostReadings === null ? {} : {maximum: mostReadings}),
  };
}

/** Who reads, and who has read: whose role has changed since is dealt nothing more, and the marks given stay. */
function readersIn(officers: readonly Officer[], earlier: readonly EarlierReading[]): readonly Officer[] {
  const gave = new Set(earlier.filter(({state}) => state === 'given').map(({reader}) => reader));
  return officers.filter(each => isReader(each) || gave.has(each.email));
}

/** Whether both sides of a pair are in this deal. */
function presence(dealt: readonly DealApplication[], readers: readonly Officer[]): (pair: DealtReading) => boolean {
  const references = new Set(dealt.map(({reference}) => reference));
  const addresses = new Set(readers.map(({email}) => email));
  return ({application, reader}) => references.has(application) && addresses.has(reader);
}
