// biome-ignore-all lint/a11y/useSemanticElements: a table of 10,000 rows cannot be in the document, and the grid itself has the focus
// biome-ignore-all lint/a11y/useFocusableInteractive: a table of 10,000 rows cannot be in the document, and the grid itself has the focus
/**
 * The grid: headers, frozen lines, cells. Only what is in sight stands in the document. One element has the focus, the grid itself;
 * the cell with the cursor is its active descendant, so that a screen reader hears each cell with its place.
 */

import {useEffect, useMemo, useRef} from 'preact/hooks';
import type {Value} from '../../worker/commands';
import {useCells} from './bands';
import {ChartView} from './chart';
import type {Editing} from './editor';
import {ColumnHead, type Placed, Row} from './grid-cells';
import {type Block, blockOf, type Cell, isIn, type Selection} from './selection';
import {useLines} from './virtual';

export type TabInfo = Value<'sheets.tab'>;

const ROW = 21;
const COLUMN = 100;
const HEAD = 24;
const SIDE = 46;

export interface GridProps {
  /** Spreadsheet and tab. */
  readonly of: string;
  readonly tab: number;
  readonly name: string;
  readonly info: TabInfo;
  readonly selection: Selection;
  readonly editing: Editing | null;
  readonly onSelect: (cell: Cell, extend: boolean) => void;
  readonly onSelectBlock: (block: Block) => void;
  readonly onEdit: (text: string | null) => void;
  readonly onEditEnd: (text: string | null, move: 'down' | 'right' | 'none') => void;
  readonly onKey: (event: KeyboardEvent, page: number) => void;
  readonly onMenu: (at: {x: number; y: number}) => void;
  readonly onResize: (column: number, width: number) => void;
  readonly onToggle: (cell: Cell, checked: boolean) => void;
  readonly onClipboard: (event: ClipboardEvent) => void;
}

/** Sizes of lines, hidden ones 0. */
function useSizes(lines: TabInfo['rowLines'], plain: number): (index: number) => number {
  const text = JSON.stringify(lines);
  return useMemo(() => {
    const sizes = new Map(lines.sizes);
    for (const line of lines.hidden) sizes.set(line, 0);
    return (index: number) => sizes.get(index + 1) ?? plain;
  }, [text]);
}

function total(sizeOf: (index: number) => number, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += sizeOf(index);
  return sum;
}

export function Grid(props: GridProps) {
  const {of, tab, name, info, selection, editing, onSelect, onSelectBlock, onKey, onMenu, onClipboard} = props;
  const scroller = useRef<HTMLDivElement>(null);
  const height = useSizes(info.rowLines, ROW);
  const width = useSizes(info.columnLines, COLUMN);
  const frozenHeight = total(height, info.frozenRows);
  const frozenWidth = total(width, info.frozenColumns);
  const rows = useLines({scroller, count: info.rows, sizeOf: height, covered: HEAD + frozenHeight, padding: HEAD});
  const columns = useLines({
    scroller,
    count: info.columns,
    sizeOf: width,
    horizontal: true,
    covered: SIDE + frozenWidth,
    padding: SIDE,
  });
  const shownRows = rows.getVirtualItems().filter(({index, size}) => index >= info.frozenRows && size > 0);
  const shownColumns = columns.getVirtualItems().filter(({index, size}) => index >= info.frozenColumns && size > 0);
  const cells = useCells(of, tab, [
    [1, Math.max(1, info.frozenRows)],
    [(shownRows[0]?.index ?? 0) + 1, (shownRows.at(-1)?.index ?? 40) + 1],
  ]);
  const block = blockOf(selection);
  const {cell} = selection;

  useEffect(() => {
    if (cell.row > info.frozenRows) rows.scrollToIndex(cell.row - 1, {align: 'auto'});
    if (cell.column > info.frozenColumns) columns.scrollToIndex(cell.column - 1, {align: 'auto'});
  }, [of, cell.row, cell.column]);

  const frozenColumns = Array.from({length: info.frozenColumns}, (_, index) => index).filter(index => width(index) > 0);
  const placed: Placed[] = [
    ...frozenColumns.map(index => ({
      column: index + 1,
      left: SIDE + total(width, index),
      width: width(index),
      isFrozen: true,
    })),
    ...shownColumns.map(({index, start, size}) => ({column: index + 1, left: start, width: size, isFrozen: false})),
  ];
  const row = (index: number, at: number) => (
    <Row
      key={index}
      {...props}
      block={block}
      row={index + 1}
      top={at}
      height={height(index)}
      width={columns.getTotalSize()}
      columns={placed}
      cells={cells}
    />
  );
  const cellAt = (event: Event): Cell | null => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    return at === null ? null : {row: Number(at.dataset.row), column: Number(at.dataset.column)};
  };
  const lines = (event: Event, extend: boolean): boolean => {
    const {rowHead, columnHead} =
      (event.target as HTMLElement).closest<HTMLElement>('[data-row-head],[data-column-head]')?.dataset ?? {};
    const start = extend ? selection.cell : null;
    if (rowHead !== undefined) {
      const from = Math.min(start?.row ?? Number(rowHead), Number(rowHead));
      onSelectBlock({
        row: from,
        column: 1,
        rows: Math.max(start?.row ?? 0, Number(rowHead)) - from + 1,
        columns: info.columns,
      });
    }
    if (columnHead !== undefined) {
      const from = Math.min(start?.column ?? Number(columnHead), Number(columnHead));
      onSelectBlock({
        row: 1,
        column: from,
        rows: info.rows,
        columns: Math.max(start?.column ?? 0, Number(columnHead)) - from + 1,
      });
    }
    return rowHead !== undefined || columnHead !== undefined;
  };

  return (
    <div
      class={`grid${info.hiddenGridlines ? ' bare' : ''}`}
      ref={scroller}
      role="grid"
      id="grid"
      aria-label={`Sheet ${name}`}
      aria-rowcount={info.rows + 1}
      aria-colcount={info.columns + 1}
      aria-multiselectable="true"
      aria-activedescendant={`cell-${cell.row}-${cell.column}`}
      tabIndex={0}
      onKeyDown={event =>
        editing === null &&
        onKey(event, Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - HEAD) / ROW) - 2))
      }
      onCopy={onClipboard}
      onPaste={onClipboard}
      onCut={onClipboard}
      onPointerDown={event => {
        const at = cellAt(event);
        if (event.button === 2) {
          if (at !== null && !isIn(block, at)) onSelect(at, false);
          else if (at === null) lines(event, false);
          return;
        }
        if (at !== null) onSelect(at, event.shiftKey);
        else lines(event, event.shiftKey);
      }}
      onPointerMove={event => {
        const at =
          event.buttons === 1 && editing === null && !(event.target as HTMLElement).closest('.grip')
            ? cellAt(event)
            : null;
        if (at !== null && (at.row !== selection.corner.row || at.column !== selection.corner.column))
          onSelect(at, true);
      }}
      onDblClick={event => cellAt(event) !== null && props.onEdit(null)}
      onContextMenu={event => {
        event.preventDefault();
        onMenu({x: event.clientX, y: event.clientY});
      }}
    >
      <div
        class="canvas"
        role="presentation"
        style={{width: `${columns.getTotalSize()}px`, height: `${rows.getTotalSize()}px`}}
      >
        <div class="heads" role="row" aria-rowindex={1}>
          <div class="corner" role="columnheader" aria-colindex={1}>
            <span class="unseen">Row</span>
          </div>
          {placed.map(each => (
            <ColumnHead
              key={each.column}
              {...each}
              isSelected={each.column >= block.column && each.column < block.column + block.columns}
              onResize={props.onResize}
            />
          ))}
        </div>
        {info.frozenRows > 0 && (
          <div class="frozen-rows" role="rowgroup" style={{height: `${frozenHeight}px`}}>
            {Array.from({length: info.frozenRows}, (_, index) => height(index) > 0 && row(index, total(height, index)))}
          </div>
        )}
        <div role="rowgroup">{shownRows.map(({index, start}) => row(index, start))}</div>
        {info.charts.map(chart => (
          <ChartView
            key={chart.id}
            chart={chart}
            top={HEAD + total(height, chart.row - 1) + chart.offsetY}
            left={SIDE + total(width, chart.column - 1) + chart.offsetX}
          />
        ))}
      </div>
    </div>
  );
}
