/** Ranges: borders. Each cell keeps its own four sides; neighbours share the line between them, and the last one wins. */

import {type EnumValue, exception, implement} from '../../kernel';
import {type ColorText, parseColor} from '../colors';
import {bufferWrite, Range, refuseRangeEdit, SHEET_SCOPES, WRITE} from '../objects';
import {layerOf} from '../state';

interface Line {
  color: ColorText;
  style: string;
}

type Side = 'top' | 'left' | 'bottom' | 'right';
type Borders = {[side in Side]?: Line};

const OPPOSITE: Record<Side, [Side, number, number]> = {
  top: ['bottom', -1, 0],
  left: ['right', 0, -1],
  bottom: ['top', 1, 0],
  right: ['left', 0, 1],
};

implement(
  'Spreadsheet.Range',
  Range,
  {
    setBorder(
      top: boolean | null,
      left: boolean | null,
      bottom: boolean | null,
      right: boolean | null,
      vertical: boolean | null,
      horizontal: boolean | null,
      css: string | null = null,
      style: EnumValue | null = null,
    ) {
      refuseRangeEdit(this);
      const color = parseColor(css ?? 'black');
      if (color === null) throw exception('Invalid color: {css}', {css});
      const line = {color, style: style?.name ?? 'SOLID'};
      const {block} = this;
      bufferWrite(this, block.rows * block.columns, () => {
        for (let r = 0; r < block.rows; r++) {
          for (let c = 0; c < block.columns; c++) {
            draw(this, r, c, 'top', r === 0 ? top : horizontal, line);
            draw(this, r, c, 'bottom', r === block.rows - 1 ? bottom : horizontal, line);
            draw(this, r, c, 'left', c === 0 ? left : vertical, line);
            draw(this, r, c, 'right', c === block.columns - 1 ? right : vertical, line);
          }
        }
      });
      return this;
    },
  },
  {ops: {setBorder: WRITE}, scopes: {'*': SHEET_SCOPES}},
);

/** `null` leaves a side as it is, `false` takes it away. */
function draw({tab, block}: Range, r: number, c: number, side: Side, wanted: boolean | null, line: Line): void {
  if (wanted === null || wanted === undefined) return;
  const [row, column] = [block.row + r, block.column + c];
  setSide(row, column, side);
  const [opposite, down, across] = OPPOSITE[side];
  if (row + down >= 1 && column + across >= 1) setSide(row + down, column + across, opposite);

  function setSide(atRow: number, atColumn: number, name: Side): void {
    if (atRow > tab.rows || atColumn > tab.columns) return;
    const layer = layerOf<Borders>(tab, 'borders');
    const {[name]: _before, ...others} = layer.get(atRow, atColumn) ?? {};
    const borders: Borders = wanted ? {...others, [name]: line} : others;
    layer.set(atRow, atColumn, Object.keys(borders).length > 0 ? borders : undefined);
  }
}
