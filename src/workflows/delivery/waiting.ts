/** What of the outbox may still leave. Most of its rows have left long ago, so the worker looks at three columns first; what it then does, it decides from the whole rows. */
import {isUnfinished, type OutboxRow} from '../../domain/notices/notice';
import {outbox} from '../../domain/tables/outbox';
import type {Desk} from '../desk';

export type Unfinished = Pick<OutboxRow, 'step' | 'state' | 'account'>;

export function unfinished({book}: Pick<Desk, 'book'>): readonly Unfinished[] {
  return book.glance(outbox, ['step', 'state', 'account']).filter(({state}) => isUnfinished(state));
}
