/**
 * Notices that answer a person's own act and are made by their workflow: the receipt, and what becomes of a booking. Nobody says yes to one of them, so they have no
 * audience and always stand; they are kinds so that officers can give them a text of their own.
 */
import type {NoticeKind} from '../kind';
import type {Step} from '../notice';

const itself = (
  step: Step,
  title: string,
  who: string,
  {placeholders, needs}: Required<Pick<NoticeKind, 'placeholders' | 'needs'>>,
): NoticeKind => ({step, title, who, placeholders, needs, sentBy: 'itself'});

export const receipt = itself('receipt', 'Receipt', 'Whoever sends an application, each time.', {
  placeholders: ['submitted', 'formCloses', 'late', 'countsInstead', 'problems', 'answers'],
  needs: ['problems', 'countsInstead'],
});

export const interviewConfirmed = itself('interview confirmed', 'Interview booked', 'Whoever books an interview.', {
  placeholders: ['when', 'minutes', 'link', 'moveUntil'],
  needs: ['when', 'link'],
});

export const interviewMoved = itself(
  'interview moved',
  'Interview moved',
  'Whoever moves an interview, or has it moved by an officer.',
  {placeholders: ['before', 'when', 'minutes', 'link', 'moveUntil', 'reason'], needs: ['when', 'link']},
);
