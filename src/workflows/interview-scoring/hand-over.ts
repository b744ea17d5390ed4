/** Hands an interview over to a colleague: panel, calendar and Knows in one commit. */
import {type HandOver, planHandOver} from '../../domain/interview-scoring/hand-over';
import {officers} from '../../domain/tables/officers';
import {remember} from '../../google/memory';
import {type Committed, decideAndCommit} from '../commit';
import {MEMORY} from '../desk';
import {openOfficersDesk} from '../officer';
import {bookingRound, interviewFacts} from './interview-facts';

/** @throws {Refusal} for an interview that is not theirs to give, or when nobody can take it */
export function handOver(wanted: HandOver): Committed {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  const done = decideAndCommit(desk, book =>
    planHandOver(wanted, officer, {
      ...interviewFacts(desk, configuration, book),
      ...bookingRound(desk, configuration, book),
      officerRows: book.rows(officers),
    }),
  );
  remember({[MEMORY.configurationAt]: STALE});
  return done;
}

/** Older than any configuration that counts: what was added to Knows is read by whoever comes next. */
const STALE = new Date(0).toISOString();
