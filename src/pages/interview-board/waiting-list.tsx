/** Who was invited and has no interview: given a slot here, the make-up slot where somebody did not come. */
import type {BoardView} from '../../domain/interview-scoring/board';
import type {Picked} from './move-form';

interface WaitingListProps {
  readonly view: BoardView;
  readonly picked: Picked | null;
  readonly busy: boolean;
  readonly pick: (picked: Picked | null) => void;
}

export function WaitingList({view: {waiting, moreWaiting}, picked, busy, pick}: WaitingListProps) {
  if (waiting.length === 0) return null;

  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">Without an interview ({waiting.length + moreWaiting})</h2>
      <ul class="waiting">
        {waiting.map(({reference, name, committee, why, makeUp, bookable}) => {
          const isPicked = picked?.reference === reference;
          return (
            <li key={reference}>
              {name} <span class="quiet">{committee}</span>: {why}.{' '}
              {(makeUp || bookable) && (
                <button
                  type="button"
                  aria-pressed={isPicked}
                  aria-label={`${makeUp ? 'Give the make-up slot' : 'Give a slot'} to ${name}`}
                  disabled={busy}
                  onClick={() => pick(isPicked ? null : {reference, name, from: '', makeUp})}
                >
                  {makeUp ? 'Give the make-up slot' : 'Give a slot'}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {moreWaiting > 0 && <p class="quiet">and {moreWaiting} more, in Candidates.</p>}
    </section>
  );
}
