/** Who would move with other weights or seats. Reads, writes nothing. */
import {proposalOf} from '../../domain/selection/proposal';
import {type WhatIf, type WhatIfAnswer, whatIf} from '../../domain/selection/what-if';
import {openOfficersDesk} from '../officer';
import {roundFacts} from './round-facts';

export function whatIfSelection(asked: WhatIf): WhatIfAnswer {
  const {desk, configuration} = openOfficersDesk('officer', {fresh: true});
  const facts = roundFacts(desk.book, configuration);
  return whatIf(facts, proposalOf(facts), asked);
}
