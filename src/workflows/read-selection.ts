/** The selection as it would be now, beside what is saved. Reads, decides nothing, writes nothing. */
import {proposalOf} from '../domain/selection/proposal';
import {type SelectionView, selectionView} from '../domain/selection/view';
import {openOfficersDesk} from './officer';
import {roundFacts, unreadableRows} from './round-facts';

export interface SelectionPage extends SelectionView {
  /** Whether the person at the keyboard may decide; otherwise the page shows, and changes nothing. */
  readonly mayDecide: boolean;
}

export function readSelection(): SelectionPage {
  const {desk, officer, configuration} = openOfficersDesk('officer', {fresh: true});
  const facts = roundFacts(desk.book, configuration);
  const view = selectionView(facts, proposalOf(facts));
  return {
    ...view,
    problems: [...unreadableRows(desk.book), ...view.problems],
    mayDecide: officer.role === 'coordinator',
  };
}
