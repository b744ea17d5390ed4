/** Hands an interview over to a colleague, and takes it back: panel, calendar and Knows in one commit. */
import {
  type HandedOver,
  type HandOver,
  type HandOverFacts,
  planHandOver,
  planTakeBack,
} from '../../domain/interview-scoring/hand-over';
import type {Missed} from '../../domain/interview-scoring/no-show';
import type {Plan} from '../../domain/plan/plan';
import type {Officer} from '../../domain/season/configuration';
import {officers} from '../../domain/tables/officers';
import {type Committed, decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {bookingRound, interviewFacts} from './interview-facts';

/** @throws {Refusal} for an interview that is not theirs to give, or a chosen colleague who cannot take it */
export function handOver(wanted: HandOver): HandedOver {
  let told: HandedOver | undefined;
  changePanel((officer, facts) => {
    const handingOver = planHandOver(wanted, officer, facts);
    told = handingOver.told;
    return handingOver.plan;
  });
  return told!;
}

/** @throws {Refusal} where nothing was handed over, or something has come of it */
export function takeHandOverBack(wanted: Missed): Committed {
  return changePanel((officer, facts) => planTakeBack(wanted, officer, facts));
}

function changePanel(decide: (officer: Officer, facts: HandOverFacts) => Plan): Committed {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  return decideAndCommit(desk, book =>
    decide(officer, {
      ...interviewFacts(desk, configuration, book),
      ...bookingRound(desk, configuration, book),
      officerRows: book.rows(officers),
    }),
  );
}
