/** What pages ask about single applications. */
import {Refusal} from '../domain/problem';
import {restoreApplication, type Withdrawn, withdrawApplication} from '../workflows/intake/withdraw';
import {answering} from './answer';
import {record, reference, text} from './shapes';

export const intakeRpc = {
  withdrawApplication: answering((given: Withdrawn) => withdrawApplication(withdrawn(given))),
  restoreApplication: answering((given: Withdrawn) => restoreApplication(withdrawn(given))),
};

function withdrawn(given: unknown): Withdrawn {
  const input = record(given);
  const reason = text(input.reason).trim();
  if (reason === '')
    throw new Refusal('no-reason', 'Say why: the reason stands in the history and beside the application.');
  return {reference: reference(input.reference), reason};
}
