/**
 * A list of thousands: only the rows in sight are drawn. One stop for Tab; arrows, Page Up and Down, Home and End move; Enter or a click chooses.
 */
import type {ComponentChildren} from 'preact';
import {useRef, useState} from 'preact/hooks';

interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly label: string;
  /** Pixels of a row, and of the part in sight. */
  readonly rowHeight: number;
  readonly height: number;
  readonly render: (item: Item) => ComponentChildren;
  readonly choose: (item: Item) => void;
  /** Key of the row on which the list begins. */
  readonly at?: string | null;
}

/** Rows drawn above and below those in sight. */
const SPARE = 4;

export function LongList<Item>(props: LongListProps<Item>) {
  const {items, keyOf, label, rowHeight, height, render, choose, at = null} = props;
  const begins = Math.max(0, at === null ? 0 : items.findIndex(item => keyOf(item) === at));
  const [active, setActive] = useState(begins);
  const [top, setTop] = useState(Math.max(0, begins * rowHeight - height / 2));
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(active, items.length - 1);
  const first = Math.max(0, Math.floor(top / rowHeight) - SPARE);
  const last = Math.min(items.length, Math.ceil((top + height) / rowHeight) + SPARE);
  const idOf = (row: number): string => `row-${label.replace(/\W/g, '-')}-${row}`;

  const moveTo = (row: number): void => {
    const next = Math.max(0, Math.min(items.length - 1, row));
    setActive(next);
    const element = list.current;
    if (element === null) return;
    if (next * rowHeight < element.scrollTop) element.scrollTop = next * rowHeight;
    if ((next + 1) * rowHeight > element.scrollTop + height) element.scrollTop = (next + 1) * rowHeight - height;
    setTop(element.scrollTop);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page};
    const step = steps[event.key];
    if (step !== undefined) moveTo(current + step);
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(items.length - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && items[current] !== undefined) choose(items[current]);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const row = Number((event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
    const item = items[row];
    if (item === undefined) return;
    setActive(row);
    choose(item);
  };

  return (
    <div
      ref={element => {
        if (element !== null && list.current === null) element.scrollTop = top;
        list.current = element;
      }}
      class="long-list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={items.length === 0 ? undefined : idOf(current)}
      tabIndex={0}
      style={{maxHeight: `${height}px`}}
      onScroll={event => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" style={{height: `${items.length * rowHeight}px`, position: 'relative'}}>
        {rowsDrawn(first, last, current, items.length).map(row => {
          const item = items[row]!;

          return (
            <div
              key={keyOf(item)}
              id={idOf(row)}
              role="option"
              tabIndex={-1}
              data-row={row}
              aria-selected={row === current}
              aria-setsize={items.length}
              aria-posinset={row + 1}
              class={row === current ? 'row current' : 'row'}
              style={{position: 'absolute', top: `${row * rowHeight}px`, height: `${rowHeight}px`, left: 0, right: 0}}
            >
              {render(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The rows in sight, and the current one wherever it is, so that it can be named to a screen reader. */
function rowsDrawn(first: number, last: number, current: number, count: number): number[] {
  const rows = Array.from({length: Math.max(0, last - first)}, (_, at) => first + at);
  const shown = current >= first && current < last;

  return shown || current < 0 || current >= count ? rows : [...rows, current];
}
