/** Where the second round stands, with the final scores that closing it would write. Reads, decides nothing, writes nothing. */
import {type SecondRoundView, secondRoundView} from '../../domain/interview-scoring/round-view';
import {refreshConfiguration} from '../configuration';
import {openOfficersDesk} from '../officer';
import {interviewFacts, unreadableInterviews} from './interview-facts';

export interface SecondRoundPage extends SecondRoundView {
  /** Whether the person at the keyboard may close and open the round; otherwise the page shows, and changes nothing. */
  readonly mayDecide: boolean;
}

export function readSecondRound(): SecondRoundPage {
  const {desk, officer} = openOfficersDesk('officer');
  const {configuration} = refreshConfiguration(desk);
  const view = secondRoundView(interviewFacts(desk, configuration));
  const problems = [...unreadableInterviews(desk.book), ...view.problems];
  return {...view, problems, mayDecide: officer.role === 'coordinator'};
}
