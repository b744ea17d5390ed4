/**
 * What a coordinator sees of a deal before it is saved: who reads how much, how the readers are mixed, what stands in the way, and whom it proposes to
 * keep apart.
 */
import type {DealSummary} from '../dealing/deal';
import {counted} from '../listed';
import type {Problem} from '../problem';
import {spokenTime} from '../time/brussels';
import {conflictProposals, type Proposal} from './conflicts';
import {type DealChoices, type DealFacts, type DealProposal, dealtAt, isDealt, proposeDeal} from './deal-proposal';
import {byReader} from './readers';
import {reminderMoments} from './reminders';

export interface ReaderLoad {
  readonly reader: string;
  readonly name: string;
  readonly committee: string;
  /** Readings with marks, which stay whatever is dealt. */
  readonly given: number;
  /** Readings in all before and after this deal. */
  readonly before: number;
  readonly after: number;
}

/** Plain JSON. */
export interface DealPreview {
  readonly basis: string;
  /** What saving does, in one sentence. */
  readonly summary: string;
  /** Whether saving changes anything. */
  readonly changes: boolean;
  readonly applications: number;
  readonly readingsEach: number;
  readonly readings: number;
  /** Applications that are not read, by their state. */
  readonly aside: readonly {readonly state: string; readonly count: number}[];
  readonly loads: readonly ReaderLoad[];
  readonly pairs: DealSummary['pairs'];
  readonly weakestLink: {readonly names: readonly string[]; readonly standardError: number} | null;
  readonly proposals: readonly Proposal[];
  /** How many conflicts the column Knows declares. */
  readonly declared: number;
  /** When readers with unread work will be reminded, in words; empty when every moment has passed. */
  readonly reminders: readonly string[];
  readonly problems: readonly Problem[];
}

export function previewDeal(facts: DealFacts, choices: DealChoices, now: string): DealPreview {
  const proposal = proposeDeal(facts, choices);
  const {deal} = proposal;
  const {settings} = facts.configuration;
  return {
    basis: proposal.basis,
    summary: dealSentence(proposal, choices.away),
    changes: deal.readings.length + deal.taken.length + choices.declare.length > 0 || choices.away !== null,
    applications: deal.summary.applications,
    readingsEach: settings.readers,
    readings: deal.summary.readings,
    aside: asideOf(facts),
    loads: loadsOf(proposal),
    pairs: deal.summary.pairs,
    weakestLink: weakestOf(proposal),
    proposals: conflictProposals(proposal.readers, facts.applications.filter(isDealt), proposal.declared),
    declared: proposal.declared.length,
    reminders: reminderMoments(dealtAt(facts) ?? now, settings)
      .filter(({at}) => at > now)
      .map(({at}) => spokenTime(at, 'en')),
    problems: proposal.problems,
  };
}

/** What saving the proposal does, for the page and for the journal. */
export function dealSentence({deal, readers, earlier, nameOf}: DealProposal, away: string | null): string {
  const applications = new Set(deal.readings.map(({application}) => application)).size;
  const dealt = `${counted(deal.readings.length, 'reading')} of ${counted(applications, 'application')}`;
  if (away !== null) {
    return `Takes ${counted(deal.taken.length, 'unread reading')} back and deals ${dealt} to others; ${nameOf(away)} gets no more.`;
  }
  if (deal.readings.length === 0 && deal.taken.length === 0) return 'Everything is dealt: there is nothing to add.';
  if (earlier.length === 0) return `Deals ${dealt} to ${counted(readers.length, 'reader')}.`;
  const taken = deal.taken.length === 0 ? '' : `Takes ${counted(deal.taken.length, 'unread reading')} back and `;
  return `${taken}${taken === '' ? 'Deals' : 'deals'} ${dealt} that ${deal.readings.length === 1 ? 'is' : 'are'} missing. Marks that are given stay.`;
}

function asideOf({applications}: DealFacts): DealPreview['aside'] {
  const counts = new Map<string, number>();
  for (const application of applications) {
    if (!isDealt(application)) counts.set(application.state, (counts.get(application.state) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => ({state, count})).sort((one, other) => (one.state < other.state ? -1 : 1));
}

function loadsOf({deal, readers, earlier, nameOf}: DealProposal): ReaderLoad[] {
  const after = new Map(deal.summary.loads.map(({reader, load}) => [reader, load]));
  const live = byReader(earlier.filter(({state}) => state !== 'abstained'));
  return readers.map(({email, committee}) => {
    const own = live.get(email) ?? [];
    return {
      reader: email,
      name: nameOf(email),
      committee,
      given: own.filter(({state}) => state === 'given').length,
      before: own.length,
      after: after.get(email) ?? 0,
    };
  });
}

function weakestOf({deal, nameOf}: DealProposal): DealPreview['weakestLink'] {
  const link = deal.summary.weakestLink;
  if (link === null) return null;
  return {names: link.readers.map(nameOf), standardError: link.standardError};
}
