/** Text styles as scripts hold them: fonts, sizes, colours of a cell or of a part of its text. */

import {type Execution, exception, implement, ServiceObject} from '../../kernel';
import {hexOf, parseColor} from '../colors';
import {SpreadsheetApp} from '../objects';
import type {StyleState} from '../text';
import {Color} from './color';

/** How text looks; what is not set is left as it is, or differs within the text. */
export class TextStyle extends ServiceObject {
  constructor(
    execution: Execution,
    readonly style: StyleState,
  ) {
    super(execution);
  }
}

class TextStyleBuilder extends ServiceObject {
  constructor(
    execution: Execution,
    readonly style: StyleState = {},
  ) {
    super(execution);
  }

  set(change: StyleState): this {
    Object.assign(this.style, change);
    return this;
  }
}

implement('Spreadsheet.SpreadsheetApp', SpreadsheetApp, {
  newTextStyle() {
    return new TextStyleBuilder(this.execution);
  },
});

implement('Spreadsheet.TextStyle', TextStyle, {
  getFontFamily() {
    return this.style.family ?? null;
  },
  getFontSize() {
    return this.style.size ?? null;
  },
  getForegroundColor() {
    return this.style.color === undefined ? null : hexOf(this.style.color);
  },
  getForegroundColorObject() {
    return this.style.color === undefined ? null : new Color(this.execution, this.style.color);
  },
  isBold() {
    return this.style.bold ?? null;
  },
  isItalic() {
    return this.style.italic ?? null;
  },
  isStrikethrough() {
    return this.style.strikethrough ?? null;
  },
  isUnderline() {
    return this.style.underline ?? null;
  },
  copy() {
    return new TextStyleBuilder(this.execution, {...this.style});
  },
});

implement('Spreadsheet.TextStyleBuilder', TextStyleBuilder, {
  setFontFamily(family: string) {
    return this.set({family});
  },
  setFontSize(size: number) {
    if (size < 1) throw exception('Invalid argument: fontSize');
    return this.set({size});
  },
  setForegroundColor(css: string) {
    const color = parseColor(css);
    if (color === null) throw exception('Invalid color: {css}', {css});
    return this.set({color});
  },
  setForegroundColorObject(color: Color) {
    return this.set({color: color.color});
  },
  setBold(bold: boolean) {
    return this.set({bold});
  },
  setItalic(italic: boolean) {
    return this.set({italic});
  },
  setStrikethrough(strikethrough: boolean) {
    return this.set({strikethrough});
  },
  setUnderline(underline: boolean) {
    return this.set({underline});
  },
  build() {
    return new TextStyle(this.execution, {...this.style});
  },
});
