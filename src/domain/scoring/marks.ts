/**
 * Marks as people type them: a cell becomes a mark, a blank, or a sentence about what is wrong with it.
 *
 * Nothing is guessed: "9,5" may be meant as 9.5, but only its author knows, so it is asked and not assumed.
 */

/** Marks go from `lowest`, 0 unless said, to `highest` in steps of `step`. */
export interface Scale {
  readonly lowest?: number;
  readonly highest: number;
  readonly step: number;
}

export const DEFAULT_SCALE: Scale = {highest: 10, step: 0.5};

/** `mark: null` is a blank: the criterion takes no part. `trouble` is a sentence for whoever typed it. */
export type TypedMark = {readonly mark: number | null} | {readonly trouble: string};

/**
 * @param cell what the sheet or the page gave: a number, a text, anything
 * @return for `'7.5'` the mark 7.5, for `''` a blank, for `'9,5'` trouble
 */
export function parseMark(cell: unknown, scale: Scale = DEFAULT_SCALE): TypedMark {
  if (cell === null || cell === undefined) return {mark: null};
  if (typeof cell === 'number') return checkedMark(cell, scale);
  if (typeof cell === 'string') return fromText(cell.trim(), scale);
  if (cell instanceof Date) return isDate(scale);
  return {
    trouble: `${typeof cell === 'boolean' ? cell : 'What the cell holds'} is not a mark: give ${rangeOf(scale)}.`,
  };
}

/** What somebody typed was taken for a day by Sheets, as 1/2 is. */
function isDate(scale: Scale): TypedMark {
  return {trouble: `The cell holds a date, not a mark: type ${rangeOf(scale)} again as plain text.`};
}

function fromText(text: string, scale: Scale): TypedMark {
  if (text === '') return {mark: null};
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return isDate(scale);
  if (/^\d+,\d+$/.test(text)) {
    return {
      trouble: `"${text}" is written with a comma: if ${text.replace(',', '.')} is meant, write it with a point.`,
    };
  }
  if (!/^[-+]?\d+(\.\d+)?$/.test(text)) return {trouble: `"${text}" is not a mark: give ${rangeOf(scale)}.`};
  return checkedMark(Number(text), scale);
}

function checkedMark(mark: number, scale: Scale): TypedMark {
  const {lowest = 0, highest, step} = scale;
  if (!(mark >= lowest && mark <= highest)) return {trouble: `${mark} is not a mark: give ${rangeOf(scale)}.`};
  const steps = (mark - lowest) / step;
  // 0.3 / 0.1 is 2.9999999999999996: a hair beside a step is on the step.
  if (Math.abs(steps - Math.round(steps)) < 1e-9) return {mark: markAt(Math.round(steps), scale)};
  const [below, above] = [Math.floor(steps), Math.ceil(steps)].map(count => markAt(count, scale));
  return {trouble: `${mark} lies between two steps of ${scale.step}: give ${below} or ${above}.`};
}

/** Every mark of the scale, lowest first. */
export function marksOf(scale: Scale): readonly number[] {
  const {lowest = 0, highest, step} = scale;
  return Array.from({length: Math.floor((highest - lowest) / step + 1e-9) + 1}, (_, count) => markAt(count, scale));
}

function markAt(count: number, {lowest = 0, step}: Scale): number {
  return Number((lowest + count * step).toFixed(6));
}

function rangeOf({lowest = 0, highest}: Scale): string {
  return `a number from ${lowest} to ${highest}`;
}
