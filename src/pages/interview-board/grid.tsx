/** One evening: a row per time, a column per panel. Arrow keys go from one slot that can be chosen to the next in that direction. */
import {useLayoutEffect, useRef} from 'preact/hooks';
import type {Cell, Evening} from '../../domain/interview-scoring/board';
import type {Dropped, Picked} from './move-form';
import {State} from './state';

interface GridProps {
  readonly evening: Evening;
  readonly busy: boolean;
  readonly picked: Picked | null;
  readonly dropped: Dropped | null;
  readonly pick: (picked: Picked | null) => void;
  readonly drop: (dropped: Dropped) => void;
}

export function Grid(props: GridProps) {
  const {evening, picked} = props;
  const table = useRef<HTMLTableElement>(null);
  const waiting = picked?.from === '' ? picked.reference : '';
  // Whoever is picked in the list below the board stands where no arrow key leads from.
  useLayoutEffect(() => {
    if (waiting !== '') table.current?.querySelector<HTMLElement>('button.target')?.focus();
  }, [waiting]);
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at;
    if (step === undefined || at === undefined) return;
    event.preventDefault();
    nearest(table.current!, at, step)?.focus();
  };

  return (
    <table class="board" ref={table} onKeyDown={walk}>
      <caption>{evening.spoken}</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          {evening.tracks.map(track => (
            <th key={track} scope="col">
              Panel {track}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {evening.rows.map(({time, cells}, row) => (
          <tr key={time}>
            <th scope="row">{time}</th>
            {cells.map((cell, column) => (
              <td key={evening.tracks[column]}>
                {cell !== null && <Slot {...props} cell={cell} at={`${row} ${column}`} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type SlotProps = GridProps & {readonly cell: Cell; readonly at: string};

function Slot(props: SlotProps) {
  const {cell, picked} = props;
  if (picked !== null && cell.notFor !== null) return <Target {...props} />;
  if (cell.movable) return <Movable {...props} />;
  return (
    <div class={classOf(cell)}>
      <Inside cell={cell} />
    </div>
  );
}

/** A booked interview: a button that picks it up, and puts it back. */
function Movable({cell, at, picked, busy, pick}: SlotProps) {
  const {slot, reference, name} = cell;
  const isPicked = picked?.reference === reference;
  const here: Picked = {reference, name, from: slot, makeUp: false};

  return (
    <button
      type="button"
      class={`${classOf(cell)}${isPicked ? ' picked' : ''}`}
      data-at={at}
      draggable={!busy}
      aria-pressed={isPicked}
      disabled={busy}
      onClick={() => pick(isPicked ? null : here)}
      onDragStart={event => {
        event.dataTransfer?.setData('text/plain', reference);
        pick(here);
      }}
    >
      <Inside cell={cell} />
    </button>
  );
}

/** A free slot while something is picked up. */
function Target({cell, at, evening, picked, dropped, busy, drop}: SlotProps) {
  const possible = !cell.notFor!.includes(picked!.reference);
  if (!possible) {
    return (
      <div class={`${classOf(cell)} impossible`}>
        <Inside cell={cell} />
        <span class="quiet">Not this panel: own university, or known.</span>
      </div>
    );
  }
  const here = (): void => drop({slot: cell.slot, when: `${evening.spoken}, ${cell.time}`});

  return (
    <button
      type="button"
      class={`${classOf(cell)} target${dropped?.slot === cell.slot ? ' chosen' : ''}`}
      data-at={at}
      disabled={busy}
      onClick={here}
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        event.preventDefault();
        here();
      }}
    >
      <Inside cell={cell} />
      <span class="here">Move here</span>
    </button>
  );
}

function Inside({cell: {slot, state, word, name, reference, committee, panel, conflict}}: {readonly cell: Cell}) {
  return (
    <>
      <span class="top">
        <span class="slot">{slot}</span> <State state={state} word={word} />
      </span>
      {reference !== '' && (
        <span class="who">
          {name} <span class="quiet">{committee}</span>
        </span>
      )}
      <span class="panel quiet">{panel.map(({name: member}) => member).join(', ')}</span>
      {conflict && <span class="conflict">Own university, known, or not in Officers: move it, or hand it over.</span>}
    </>
  );
}

function classOf({state}: Cell): string {
  return `cell ${state.replace(' ', '-')}`;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The nearest button in a direction; of those in another column or row, the least far aside. */
function nearest(table: HTMLTableElement, from: string, [down, right]: readonly [number, number]): HTMLElement | null {
  const [row, column] = placeOf(from);
  let best: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const button of table.querySelectorAll<HTMLElement>('button[data-at]:not(:disabled)')) {
    const [r, c] = placeOf(button.dataset.at!);
    const [along, aside] =
      down !== 0 ? [(r - row) * down, Math.abs(c - column)] : [(c - column) * right, Math.abs(r - row)];
    const distance = along + aside * 100;
    if (along <= 0 || distance >= least) continue;
    best = button;
    least = distance;
  }
  return best;
}

function placeOf(at: string): readonly [number, number] {
  const [row = 0, column = 0] = at.split(' ').map(Number);
  return [row, column];
}
