// biome-ignore-all lint/a11y/useSemanticElements: a table of 10,000 rows cannot be in the document, and the grid itself has the focus
// biome-ignore-all lint/a11y/useFocusableInteractive: a table of 10,000 rows cannot be in the document, and the grid itself has the focus
/** What the grid is made of: column heads, rows, cells and what stands in a cell. */

import type {CellShown} from '../../worker/cells';
import {openAddress} from '../route';
import type {Cells} from './bands';
import {Editor} from './editor';
import type {GridProps} from './grid';
import {type Block, isIn, letters} from './selection';

/** Wider than this hardly a letter is: a shorter text needs no more room than its cell. */
const WIDE = 12;

export interface Placed {
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly isFrozen: boolean;
}

interface HeadProps extends Placed {
  readonly isSelected: boolean;
  readonly onResize: GridProps['onResize'];
}

export function ColumnHead({column, left, width, isFrozen, isSelected, onResize}: HeadProps) {
  const drag = (event: PointerEvent) => {
    event.stopPropagation();
    const grip = event.currentTarget as HTMLElement;
    const from = event.clientX;
    grip.setPointerCapture(event.pointerId);
    grip.onpointerup = up => {
      grip.onpointerup = null;
      onResize(column, width + up.clientX - from);
    };
  };
  const place = isFrozen
    ? {position: 'sticky', left: `${left}px`, zIndex: '1'}
    : {position: 'absolute', left: `${left}px`};
  return (
    <div
      class={`head${isSelected ? ' on' : ''}`}
      role="columnheader"
      aria-colindex={column + 1}
      data-column-head={column}
      style={{...place, width: `${width}px`}}
    >
      {letters(column)}
      <span class="grip" onPointerDown={drag} />
    </div>
  );
}

interface RowProps extends GridProps {
  readonly block: Block;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly columns: readonly Placed[];
  readonly cells: Cells;
}

export function Row(props: RowProps) {
  const {row, top, height, width, columns, block} = props;
  const isSelected = row >= block.row && row < block.row + block.rows;
  return (
    <div
      class="row"
      role="row"
      aria-rowindex={row + 1}
      style={{top: `${top}px`, height: `${height}px`, width: `${width}px`}}
    >
      <div class={`side${isSelected ? ' on' : ''}`} role="rowheader" aria-colindex={1} data-row-head={row}>
        {row}
      </div>
      {columns.map(each => (
        <CellView key={each.column} {...props} placed={each} />
      ))}
    </div>
  );
}

function CellView({placed, ...props}: RowProps & {readonly placed: Placed}) {
  const {row, height, cells, selection, block, editing, info} = props;
  const {column, left, width, isFrozen} = placed;
  const shown = cells.at(row, column);
  const isCursor = selection.cell.row === row && selection.cell.column === column;
  const isSelected = isIn(block, {row, column});
  const place = isFrozen ? {position: 'sticky', left: `${left}px`} : {position: 'absolute', left: `${left}px`};
  const spill = spillOf(props, placed, shown);
  const edges = `${isFrozen && column === info.frozenColumns ? ' last-frozen' : ''}${row === info.frozenRows ? ' last-frozen-row' : ''}`;
  return (
    <div
      id={`cell-${row}-${column}`}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      class={`cell${isCursor ? ' cursor' : ''}${isSelected && !isCursor ? ' in' : ''}${isFrozen ? ' frozen' : ''}${spill === null ? '' : ' spills'}${edges}`}
      data-row={row}
      data-column={column}
      style={{...place, width: `${width}px`, height: `${height}px`, ...cells.look(row, shown)}}
      title={typeof shown === 'string' ? undefined : shown.note}
    >
      {isCursor && editing !== null ? (
        <Editor editing={editing} onEnd={props.onEditEnd} />
      ) : (
        <Content shown={shown} spill={spill} onToggle={checked => props.onToggle({row, column}, checked)} />
      )}
    </div>
  );
}

/** Long text runs on over the empty cells at its right, as far as they go; null where it has no room or is cut off on purpose. */
function spillOf({row, cells, columns}: RowProps, placed: Placed, shown: CellShown): number | null {
  const text = typeof shown === 'string' ? shown : shown.text;
  const look = cells.look(row, shown);
  if (text.length * WIDE < placed.width || placed.isFrozen || look?.whiteSpace || look?.justifyContent) return null;
  let room = placed.width;
  for (const next of columns.slice(columns.indexOf(placed) + 1)) {
    const beside = cells.at(row, next.column);
    if ((typeof beside === 'string' ? beside : beside.text) !== '') break;
    room += next.width;
  }
  return room > placed.width ? room - 6 : null;
}

interface ContentProps {
  readonly shown: CellShown;
  readonly spill: number | null;
  readonly onToggle: (checked: boolean) => void;
}

function Content({shown, spill, onToggle}: ContentProps) {
  const style = spill === null ? undefined : {maxWidth: `${spill}px`};
  if (typeof shown === 'string') return shown === '' ? null : <span style={style}>{shown}</span>;
  const {text, kind, link, note} = shown;
  return (
    <>
      {kind === 'checkbox' ? (
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={text}
          checked={text === 'TRUE'}
          onClick={event => {
            event.preventDefault();
            onToggle(text !== 'TRUE');
          }}
        />
      ) : link === undefined ? (
        <span class={kind === 'list' && text !== '' ? 'chip' : kind} style={style}>
          {text}
        </span>
      ) : (
        <a
          href={link}
          tabIndex={-1}
          target="_blank"
          rel="noreferrer"
          onClick={event => openAddress(link) && event.preventDefault()}
        >
          {text}
        </a>
      )}
      {note !== undefined && <i class="note-mark" />}
    </>
  );
}
