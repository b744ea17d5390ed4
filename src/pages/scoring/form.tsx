/** The marks of one reading. */
import type {ReadingView, ScoringView} from '../../domain/reading/view';
import type {GivenMarks, SheetMarks} from '../kit/compare';
import {MarksForm as Form, marksFrom} from '../kit/marks-form';
import {ask} from '../kit/server';

interface FormProps {
  readonly view: ScoringView;
  readonly reading: ReadingView;
  readonly saved: (view: ScoringView, what: string) => void;
}

export function MarksForm({view, reading, saved}: FormProps) {
  const save = async (given: GivenMarks, stay: boolean): Promise<(() => void) | SheetMarks> => {
    const answer = await ask('saveReading', {reference: reading.reference, ...given}, stay);
    if (answer.state === 'changed') return inSheet(answer.reading, view);
    return () => saved(answer.view, `${reading.reference} is saved.`);
  };

  return (
    <Form
      name={`scope ${view.season} ${view.me} ${reading.reference}`}
      criteria={view.criteria}
      scale={view.marks}
      inSheet={inSheet(reading, view)}
      locked={view.locked !== null || reading.barred !== null}
      comment={['Comment', 'Comment for the officers']}
      next="Save and next"
      save={save}
    />
  );
}

/** What stands in the sheet; a cell that holds no mark is shown as none, and the import names it. */
function inSheet({marks, comment, basis, savedAt}: ReadingView, view: ScoringView): SheetMarks {
  return {marks: marksFrom(marks, view.criteria, view.marks), comment, basis, savedAt};
}
