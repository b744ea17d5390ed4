/** Who would move if the officers had weighed otherwise, or had other seats. Nothing is saved. */
import type {Configuration} from '../season/configuration';
import {type Proposal, proposalOf, type SelectionFacts} from './proposal';
import {type Move, whoMoves} from './who-moves';

export interface WhatIf {
  /** New weights by criterion of the first round; those that are not named stay. */
  readonly weights: Readonly<Record<string, number>>;
  /** New seats by code of the university. */
  readonly seats: Readonly<Record<string, number>>;
}

export interface WhatIfAnswer {
  readonly moves: readonly Move[];
  /** Faults of what was asked, such as a weight below 0; sentences. */
  readonly problems: readonly string[];
}

export function whatIf(facts: SelectionFacts, proposal: Proposal, asked: WhatIf): WhatIfAnswer {
  const other = proposalOf({...facts, configuration: changedConfiguration(facts.configuration, asked)}, proposal.score);
  const known = new Set(proposal.problems.map(({sentence}) => sentence));
  return {
    moves: whoMoves(proposal.selection, other.selection),
    problems: other.problems.map(({sentence}) => sentence).filter(sentence => !known.has(sentence)),
  };
}

function changedConfiguration(configuration: Configuration, {weights, seats}: WhatIf): Configuration {
  return {
    ...configuration,
    criteria: configuration.criteria.map(each => {
      const weight = each.round === 'first' ? weights[each.criterion.trim()] : undefined;
      return weight === undefined ? each : {...each, weight};
    }),
    committees: configuration.committees.map(each => ({
      ...each,
      interviewSeats: seats[each.code] ?? each.interviewSeats,
    })),
  };
}
