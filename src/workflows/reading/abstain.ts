/** Gives one reading back with a reason, so that it can be dealt to somebody else; who recognises the applicant is never given it again. */
import {plan} from '../../domain/plan/plan';
import {type GivenBack, planAbstain} from '../../domain/reading/plan-reading';
import type {ReaderFacts} from '../../domain/reading/view';
import {officers} from '../../domain/tables/officers';
import type {ReadingRow} from '../../domain/tables/readings';
import {decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {readerFacts} from './next-reading';
import {outcome, type Saved} from './save-reading';

export function abstain(given: GivenBack): Saved {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  let facts: ReaderFacts | undefined;
  let row: ReadingRow | undefined;
  decideAndCommit(desk, book => {
    facts = readerFacts(book, configuration, officer);
    const rows = given.recognised ? book.rows(officers) : [];
    const planned = planAbstain(given, {...facts, officers: rows}, desk.now.toISOString());
    row = planned?.row;
    return planned?.plan ?? plan({action: 'abstain', summary: ''});
  });
  return outcome(facts!, row, given.reference, false);
}
