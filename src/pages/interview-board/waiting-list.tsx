/** Who was invited and has no interview; somebody who did not come can be given the make-up slot here. */
import type {BoardView} from '../../domain/interview-scoring/board';
import type {Picked} from './move-form';

interface WaitingListProps {
  readonly view: BoardView;
  readonly picked: Picked | null;
  readonly busy: boolean;
  readonly pick: (picked: Picked | null) => void;
}

const MOST = 100;

export function WaitingList({view: {waiting}, picked, busy, pick}: WaitingListProps) {
  if (waiting.length === 0) return null;

  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">Without an interview ({waiting.length})</h2>
      <ul class="waiting">
        {waiting.slice(0, MOST).map(({reference, name, committee, why, makeUp}) => {
          const isPicked = picked?.reference === reference;
          return (
            <li key={reference}>
              {name} <span class="quiet">{committee}</span>: {why}.{' '}
              {makeUp && (
                <button
                  type="button"
                  aria-pressed={isPicked}
                  disabled={busy}
                  onClick={() => pick(isPicked ? null : {reference, name, from: ''})}
                >
                  Give the make-up slot
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {waiting.length > MOST && <p class="quiet">and {waiting.length - MOST} more, in Candidates.</p>}
    </section>
  );
}
