/** My marks of one interview. */
import type {ShownMarks} from '../../domain/interview-scoring/list';
import {spokenTime} from '../../domain/time/brussels';
import type {GivenMarks, SheetMarks} from '../kit/compare';
import {MarksForm, marksFrom} from '../kit/marks-form';
import {ask} from '../kit/server';
import type {InterviewProps} from './interview';

const NONE: ShownMarks = {marks: {}, notes: '', savedAt: null};

export function MarksOf({talk, view, item, next}: InterviewProps) {
  const {slot, reference, mine} = item;
  const inSheet = ({marks, notes, savedAt}: ShownMarks): SheetMarks => ({
    marks: marksFrom(marks, view.criteria, view.scale),
    comment: notes,
    basis: savedAt ?? '',
    savedAt: savedAt === null ? null : spokenTime(savedAt, 'en'),
  });
  const save = async ({marks, comment, basis}: GivenMarks, stay: boolean): Promise<(() => void) | SheetMarks> => {
    const basedOn = basis === '' ? null : basis;
    const answer = await ask('saveInterviewMarks', {slot, reference, marks, notes: comment, basedOn});
    if (answer.state === 'changed') return inSheet(answer.there);
    return () => {
      talk.say(`${reference} is saved.`);
      if (!stay) next();
    };
  };

  return (
    <MarksForm
      key={mine?.savedAt ?? ''}
      name={`scope ${view.season} ${view.me} interview ${reference}`}
      criteria={view.criteria}
      scale={view.scale}
      inSheet={inSheet(mine ?? NONE)}
      locked={view.locked !== ''}
      comment={['Notes', 'Notes for the officers']}
      next="Save and next"
      save={save}
    />
  );
}
