/** What the dialog Plan interviews… may ask. */
import type {Cancelling} from '../domain/interviews/officers-cancelling';
import type {RoundWish} from '../domain/interviews/plan-round';
import {cancelInterview} from '../workflows/interviews/cancel-interview';
import {planInterviews} from '../workflows/interviews/plan-interviews';
import {previewInterviews} from '../workflows/interviews/preview-interviews';
import {answering} from './answer';
import {text} from './shapes';
import {cancelling, roundWish} from './shapes-interviews';

export const interviewsRpc = {
  previewInterviews: answering((given: RoundWish | null) =>
    previewInterviews(given === null ? null : roundWish(given)),
  ),
  planInterviews: answering((wish: RoundWish, hash: string) => planInterviews(roundWish(wish), text(hash))),
  cancelInterview: answering((given: Cancelling) => cancelInterview(cancelling(given))),
};
