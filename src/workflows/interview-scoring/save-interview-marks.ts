/** Saves the marks of one panel member; what another window has saved in between is shown and not overwritten. */
import {type ShownMarks, shownBy} from '../../domain/interview-scoring/list';
import {type GivenMarks, planMarks, savedElsewhere} from '../../domain/interview-scoring/save-marks';
import {plan} from '../../domain/plan/plan';
import {criteriaOf} from '../../domain/season/criteria';
import {interviewMarks} from '../../domain/tables/interview-marks';
import {decideAndCommit} from '../commit';
import {openOfficersDesk} from '../officer';
import {ensureInterviewColumns, interviewFacts} from './interview-facts';

/** `changed`: nothing was saved, and these marks stand in the sheet now. */
export type SavedMarks =
  | {readonly state: 'saved'; readonly savedAt: string}
  | {readonly state: 'changed'; readonly there: ShownMarks};

/** @throws {Refusal} for marks that are none, of a wrong person, or for an interview that is not this one any more */
export function saveInterviewMarks(given: GivenMarks): SavedMarks {
  const {desk, officer, configuration} = openOfficersDesk('reader');
  let there: ShownMarks | null = null;
  decideAndCommit(desk, book => {
    ensureInterviewColumns(book, configuration);
    const facts = interviewFacts(desk, configuration, book);
    const other = savedElsewhere(given, officer, facts);
    there = other === null ? null : shownBy(criteriaOf(configuration, 'interview', interviewMarks).criteria)(other);
    return other === null ? planMarks(given, officer, facts) : plan({action: 'save interview marks', summary: ''});
  });
  return there === null ? {state: 'saved', savedAt: desk.now.toISOString()} : {state: 'changed', there};
}
