/** One evening's interviews for whoever is at the keyboard. Reads, decides nothing, writes nothing. */
import {type Asked, type ListView, listView} from '../../domain/interview-scoring/list';
import {openOfficersDesk} from '../officer';
import {interviewFacts, unreadableInterviews} from './interview-facts';

export function readInterviewList(asked: Asked): ListView {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  const view = listView(asked, officer, interviewFacts(desk, configuration));
  return view.officer ? {...view, problems: [...unreadableInterviews(desk.book), ...view.problems]} : view;
}
