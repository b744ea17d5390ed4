/** Colours as scripts hold them: `Color` and its builder, and the RGB or theme colour that each one is. */

import {EnumValue, type Execution, exception, implement, ServiceObject} from '../../kernel';
import {type ColorText, hexOf, parseColor, themeColor, themeTypeOf} from '../colors';
import {SpreadsheetApp} from '../objects';

/** A colour, plain or of the theme. */
export class Color extends ServiceObject {
  constructor(
    execution: Execution,
    readonly color: ColorText,
  ) {
    super(execution);
  }
}

class ColorBuilder extends ServiceObject {
  color: ColorText | null = null;
}

class RgbColor {
  constructor(readonly hex: string) {}

  part(at: number): number {
    return Number.parseInt(this.hex.slice(1 + 2 * at, 3 + 2 * at), 16);
  }
}

class ThemeColor {
  constructor(readonly type: string) {}
}

const colorType = (name: string) => EnumValue.of('Base.ColorType', name);

function typeOf(color: ColorText | null): EnumValue {
  if (color === null) return colorType('UNSUPPORTED');
  return colorType(themeTypeOf(color) === null ? 'RGB' : 'THEME');
}

function asRgb(color: ColorText | null): RgbColor {
  if (color === null || themeTypeOf(color) !== null) throw exception('The color is not an RGB color.');
  return new RgbColor(hexOf(color));
}

function asTheme(color: ColorText | null): ThemeColor {
  const type = color === null ? null : themeTypeOf(color);
  if (type === null) throw exception('The color is not a theme color.');
  return new ThemeColor(type);
}

implement('Spreadsheet.SpreadsheetApp', SpreadsheetApp, {
  newColor() {
    return new ColorBuilder(this.execution);
  },
});

implement('Spreadsheet.Color', Color, {
  getColorType() {
    return typeOf(this.color);
  },
  asRgbColor() {
    return asRgb(this.color);
  },
  asThemeColor() {
    return asTheme(this.color);
  },
});

implement('Spreadsheet.ColorBuilder', ColorBuilder, {
  setRgbColor(css: string) {
    const color = parseColor(css);
    if (color === null) throw exception('Invalid color: {css}', {css});
    this.color = color;
    return this;
  },
  setThemeColor(type: EnumValue) {
    this.color = themeColor(type.name);
    return this;
  },
  getColorType() {
    return typeOf(this.color);
  },
  asRgbColor() {
    return asRgb(this.color);
  },
  asThemeColor() {
    return asTheme(this.color);
  },
  build() {
    if (this.color === null) throw exception('A color needs an RGB or a theme color.');
    return new Color(this.execution, this.color);
  },
});

implement('Base.RgbColor', RgbColor, {
  asHexString() {
    return this.hex;
  },
  getRed() {
    return this.part(0);
  },
  getGreen() {
    return this.part(1);
  },
  getBlue() {
    return this.part(2);
  },
  getColorType() {
    return colorType('RGB');
  },
});

implement('Spreadsheet.ThemeColor', ThemeColor, {
  getThemeColorType() {
    return EnumValue.of('Spreadsheet.ThemeColorType', this.type);
  },
  getColorType() {
    return colorType('THEME');
  },
});
