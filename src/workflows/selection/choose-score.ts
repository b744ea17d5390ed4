/** Chooses whether the raw or the corrected score counts: before anybody looks at wishes, and on record. */
import type {ScoreChoice} from '../../domain/selection/first-round';
import {planChoice} from '../../domain/selection/plan-round';
import {proposalOf} from '../../domain/selection/proposal';
import {newSeed} from '../../google/chance';
import {type Committed, decideAndCommit} from '../commit';
import {MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {roundFacts} from './round-facts';

/** @throws {Refusal} when the round is locked, the correction cannot be used, or another officer has just chosen the same */
export function chooseScore(score: ScoreChoice): Committed {
  const {desk, officer, configuration} = openOfficersDesk('coordinator', {fresh: true});
  const seed = (): string => desk.memory.get<string>(MEMORY.drawSeed) ?? newSeed();
  return decideAndCommit(desk, book => {
    const facts = roundFacts(book, configuration);
    const signed = {by: officer.email, at: desk.now.toISOString()};
    return planChoice(facts, proposalOf(facts), score, signed, seed);
  });
}
