/** Small parts that the steps share: numbers as officers read them, a decision with its mark, a move. */
import type {Move} from '../../domain/selection/who-moves';

export function points(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

const SHAPES: Readonly<Record<string, string>> = {invited: '●', 'on hold': '◐', 'not invited': '○'};

/** The mark is decoration: the word stands beside it. */
export function Decision({decision}: {readonly decision: string | null}) {
  const word = decision || 'undecided';

  return (
    <span class={`decision ${word.replace(/ /g, '-')}`}>
      <span aria-hidden="true">{SHAPES[word] ?? '·'}</span> {word}
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
