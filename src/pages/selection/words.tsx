/** Small parts that the steps share: numbers as officers read them, a decision with its mark, a move. */
import type {Move} from '../../domain/selection/who-moves';

export {points, signed} from '../kit/numbers';

/** How much of the circle is full. */
const FULL: Readonly<Record<string, string>> = {
  invited: 'M1.5 6a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0',
  'on hold': 'M6 1.5a4.5 4.5 0 0 1 0 9z',
};

/** The mark is decoration, drawn so that no font decides how it looks: the word stands beside it. */
export function Decision({decision}: {readonly decision: string | null}) {
  const word = decision || 'undecided';

  return (
    <span class={`decision ${word.replace(/ /g, '-')}`}>
      <svg class="icon" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" />
        <path d={FULL[word] ?? ''} fill="currentColor" />
      </svg>{' '}
      {word}
    </span>
  );
}

/** Longer lists are cut, and say so. */
const MOST_MOVES = 40;

export function Moves({moves, label}: {readonly moves: readonly Move[]; readonly label: string}) {
  const rest = moves.length - MOST_MOVES;

  return (
    <>
      <ul class="moves" aria-label={label}>
        {moves.slice(0, MOST_MOVES).map(({reference, university, from, to}) => (
          <li key={reference}>
            {reference} ({university || 'no university'}): <Decision decision={from} /> → <Decision decision={to} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="quiet">and {rest} more.</p>}
    </>
  );
}
