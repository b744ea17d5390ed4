/** Which evening is shown, and how far the whole round is. */
import {type BoardView, CELL_STATES, type CellState, type Evening} from '../../domain/interview-scoring/board';
import {State} from './state';

interface EveningsProps {
  readonly view: BoardView;
  readonly evening: string;
  readonly choose: (day: string) => void;
}

/** While something is dragged, an evening opens when the pointer comes over it. */
export function Evenings({view, evening, choose}: EveningsProps) {
  return (
    <nav aria-label="Evenings" class="evenings">
      {view.evenings.map(each => (
        <button
          key={each.day}
          type="button"
          aria-current={each.day === evening ? 'true' : undefined}
          onClick={() => choose(each.day)}
          onDragEnter={() => choose(each.day)}
        >
          {shortDay(each)} <span class="count">{filled(each)}</span>
        </button>
      ))}
    </nav>
  );
}

/** `Tue 2 Nov`. */
function shortDay({spoken}: Evening): string {
  const [weekday = '', date = '', month = ''] = spoken.split(' ');
  return `${weekday.slice(0, 3)} ${date} ${month.slice(0, 3)}`;
}

/** `8 of 12`: slots that are somebody's. */
function filled({rows}: Evening): string {
  const cells = rows.flatMap(({cells: row}) => row.flatMap(cell => cell ?? []));
  return `${cells.filter(({reference}) => reference !== '').length} of ${cells.length}`;
}

const WORDS: Readonly<Record<CellState, string>> = {
  free: 'free',
  over: 'stayed free',
  booked: 'booked',
  'to mark': 'without marks',
  'part marked': 'marked in part',
  marked: 'marked',
  'no-show': 'did not come',
  closed: 'closed',
};

export function Legend({view: {counts}}: {readonly view: BoardView}) {
  return (
    <ul class="legend" aria-label="The whole round">
      {CELL_STATES.filter(state => counts[state] > 0).map(state => (
        <li key={state}>
          <State state={state} word={`${counts[state]} ${WORDS[state]}`} />
        </li>
      ))}
    </ul>
  );
}
