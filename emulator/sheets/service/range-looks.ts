/**
 * Ranges: how cells look: colours, fonts, alignment, wrapping, rotation, borders (behaviour 23). Each look is a layer of
 * its own; a cell without one looks as a new cell does. All of them are read and written in the same four ways, for one
 * value or a table of them.
 */

import {EnumValue, type Execution, exception, implement, ServiceObject} from '../../kernel';
import type {Methods} from '../../kernel/service';
import {hexOf, parseColor, rgbColor} from '../colors';
import {mapBlock} from '../content';
import {refuseOtherSize} from '../given';
import {beforeReading, bufferWrite, ops, Range, READ, refuseRangeEdit, SHEET_SCOPES, WRITE} from '../objects';
import {layerOf} from '../state';
import {cellStyle, setCellStyle} from '../text';
import {Color} from './color';
import {TextStyle} from './text-style';

/** One look: its layer, the names of its methods, and how a script's value becomes a cell's and back. */
interface Look {
  readonly layer: string;
  readonly one: string;
  readonly many: string;
  /** The cell's value; undefined is "as a new cell", {@link KEEP} leaves it as it is. @throws on what Google refuses */
  readonly read: (given: unknown) => unknown;
  readonly show: (kept: unknown, execution: Execution) => unknown;
}

const KEEP = Symbol('keep');

function look(layer: string, one: string, many: string, read: Look['read'], show: Look['show']): Look {
  return {layer, one, many, read, show};
}

/** One of a few words, without case; the first one is how a new cell looks. */
function words(layer: string, one: string, many: string, [plain, ...others]: readonly [string, ...string[]]): Look {
  const read = (given: unknown) => {
    const word = String(given).toLowerCase();
    if (word === plain || word === '') return undefined;
    if (others.includes(word)) return word;
    throw exception('Invalid argument: {word}', {word: String(given)});
  };
  return look(layer, one, many, read, kept => kept ?? plain);
}

/** What is no colour changes nothing, and nobody hears of it (behaviour 23). */
const color = (given: unknown) => parseColor(String(given)) ?? KEEP;
const colorObject = (given: unknown) => (given as Color).color;

const WHITE = '#ffffff';
const BLACK = '#000000';

const LOOKS: readonly Look[] = [
  look('background', 'Background', 'Backgrounds', color, kept => hexOf((kept as string) ?? WHITE)),
  look(
    'background',
    'BackgroundObject',
    'BackgroundObjects',
    colorObject,
    (kept, execution) => new Color(execution, (kept as string) ?? WHITE),
  ),
  look('fontColor', 'FontColor', 'FontColors', color, kept => hexOf((kept as string) ?? BLACK)),
  look(
    'fontColor',
    'FontColorObject',
    'FontColorObjects',
    colorObject,
    (kept, execution) => new Color(execution, (kept as string) ?? BLACK),
  ),
  look(
    'fontFamily',
    'FontFamily',
    'FontFamilies',
    given => String(given),
    kept => kept ?? 'Arial',
  ),
  look('fontSize', 'FontSize', 'FontSizes', readSize, kept => kept ?? 10),
  words('fontWeight', 'FontWeight', 'FontWeights', ['normal', 'bold']),
  words('fontStyle', 'FontStyle', 'FontStyles', ['normal', 'italic']),
  words('fontLine', 'FontLine', 'FontLines', ['none', 'underline', 'line-through']),
  look('horizontalAlignment', 'HorizontalAlignment', 'HorizontalAlignments', readHorizontal, kept => kept ?? 'general'),
  words('verticalAlignment', 'VerticalAlignment', 'VerticalAlignments', ['bottom', 'middle', 'top']),
  look('wrap', 'WrapStrategy', 'WrapStrategies', nameOf, kept =>
    enumOf('WrapStrategy', (kept as string) ?? 'OVERFLOW'),
  ),
  look(
    'wrap',
    'Wrap',
    'Wraps',
    given => (given ? 'WRAP' : undefined),
    kept => kept === 'WRAP',
  ),
  look('textDirection', 'TextDirection', 'TextDirections', nameOf, kept =>
    kept === undefined ? null : enumOf('TextDirection', kept as string),
  ),
  look(
    'textRotation',
    'TextRotation',
    'TextRotations',
    readRotation,
    (kept, execution) => new TextRotation(execution, (kept as number | 'vertical') ?? 0),
  ),
];

function nameOf(given: unknown): string {
  return (given as EnumValue).name;
}

function enumOf(enumName: string, name: string): EnumValue {
  return EnumValue.of(`Spreadsheet.${enumName}`, name);
}

function readSize(given: unknown): unknown {
  const size = Number(given);
  if (size < 1 || size > 400) throw exception('Invalid argument: size');
  return size === 10 ? undefined : size;
}

function readHorizontal(given: unknown): unknown {
  const word = String(given).toLowerCase();
  if (['normal', 'general', ''].includes(word)) return undefined;
  if (['left', 'center', 'right'].includes(word)) return word;
  throw exception('Invalid argument: {word}', {word: String(given)});
}

class TextRotation extends ServiceObject {
  constructor(
    execution: Execution,
    readonly turn: number | 'vertical',
  ) {
    super(execution);
  }
}

implement('Spreadsheet.TextRotation', TextRotation, {
  getDegrees() {
    return this.turn === 'vertical' ? 0 : this.turn;
  },
  isVertical() {
    return this.turn === 'vertical';
  },
});

function readRotation(given: unknown): unknown {
  const turn = given instanceof TextRotation ? given.turn : Number(given);
  if (turn !== 'vertical' && (turn < -90 || turn > 90)) throw exception('Invalid argument: degrees');
  return turn === 0 ? undefined : turn;
}

for (const each of LOOKS) {
  const [getOne, getMany, setOne, setMany] = [
    `get${each.one}`,
    `get${each.many}`,
    `set${each.one}`,
    `set${each.many}`,
  ] as const;
  implement(
    'Spreadsheet.Range',
    Range,
    {
      [getOne](): unknown {
        return readLook(this, each, 1)[0]![0];
      },
      [getMany](): unknown {
        return readLook(this, each);
      },
      [setOne](given: unknown): Range {
        return writeLook(this, each, () => given);
      },
      [setMany](table: unknown[][]): Range {
        refuseOtherSize(table, this.block);
        return writeLook(this, each, (r, c) => resolved(this, table[r]![c]));
      },
    } as Methods<Range>,
    {ops: ops({[READ]: [getOne, getMany], [WRITE]: [setOne, setMany]}), scopes: {'*': SHEET_SCOPES}},
  );
}

/** A row that begins with nothing comes as the script made it, objects and all. */
function resolved(range: Range, given: unknown): unknown {
  return range.execution.facades.fromScript(given);
}

function readLook(range: Range, {layer, show}: Look, only?: 1): unknown[][] {
  const {tab, block, execution} = range;
  const read = only ? {...block, rows: 1, columns: 1} : block;
  beforeReading(range, read.rows * read.columns);
  const kept = layerOf(tab, layer);
  return mapBlock(read, (row, column) => show(kept.get(row, column), execution));
}

function writeLook(range: Range, {layer, read}: Look, givenAt: (r: number, c: number) => unknown): Range {
  refuseRangeEdit(range);
  const {tab, block} = range;
  const values = mapBlock(block, (row, column) => {
    const given = givenAt(row - block.row, column - block.column);
    return given === null || given === undefined ? undefined : read(given);
  });
  bufferWrite(range, block.rows * block.columns, () => {
    const kept = layerOf(tab, layer);
    kept.setBlock(block.row, block.column, block.rows, block.columns, (r, c) => {
      const value = values[r]![c];
      return value === KEEP ? kept.get(block.row + r, block.column + c) : value;
    });
  });
  return range;
}

implement(
  'Spreadsheet.Range',
  Range,
  {
    setBackgroundRGB(red: number, green: number, blue: number) {
      return writeLook(this, LOOKS[0]!, () => rgbColor(red, green, blue));
    },
    setVerticalText(isVertical: boolean) {
      const rotation = LOOKS.find(each => each.layer === 'textRotation')!;
      return writeLook(this, rotation, () => new TextRotation(this.execution, isVertical ? 'vertical' : 0));
    },
    setShowHyperlink(show: boolean) {
      return writeLook(this, SHOW_HYPERLINK, () => show);
    },
    getTextStyle() {
      const {tab, block, execution} = this;
      beforeReading(this, 1);
      return new TextStyle(execution, cellStyle(tab, block.row, block.column));
    },
    getTextStyles() {
      const {tab, block, execution} = this;
      beforeReading(this, block.rows * block.columns);
      return mapBlock(block, (row, column) => new TextStyle(execution, cellStyle(tab, row, column)));
    },
    setTextStyle(style: TextStyle) {
      return setStyles(this, () => style);
    },
    setTextStyles(styles: TextStyle[][]) {
      refuseOtherSize(styles, this.block);
      const cells = styles.map(row => row.map(style => resolved(this, style) as TextStyle | null));
      return setStyles(this, (r, c) => cells[r]![c]!);
    },
  },
  {
    ops: ops({
      [READ]: ['getTextStyle', 'getTextStyles'],
      [WRITE]: ['setBackgroundRGB', 'setVerticalText', 'setShowHyperlink', 'setTextStyle', 'setTextStyles'],
    }),
    scopes: {'*': SHEET_SCOPES},
  },
);

const SHOW_HYPERLINK = look(
  'showHyperlink',
  '',
  '',
  given => (given ? undefined : false),
  kept => kept !== false,
);

function setStyles(range: Range, styleAt: (r: number, c: number) => TextStyle | null): Range {
  refuseRangeEdit(range);
  const {tab, block} = range;
  bufferWrite(range, block.rows * block.columns, () => {
    for (let r = 0; r < block.rows; r++) {
      for (let c = 0; c < block.columns; c++) {
        setCellStyle(tab, block.row + r, block.column + c, styleAt(r, c)?.style ?? {});
      }
    }
  });
  return range;
}
