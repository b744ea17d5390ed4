import {makeSheet} from './make';

describe('how cells look', () => {
  it('23. setBackground takes what is no colour without an error, and changes nothing', () => {
    const {run} = makeSheet();
    expect(
      run(`const range = sheet.getRange('A1:B1');
        range.setBackgrounds([['#F00', 'Gold']]).setBackground('no colour');
        return range.getBackgrounds()`),
    ).toEqual([['#ff0000', '#ffd700']]);
  });

  it('23. setNotes with a number keeps the text that Java makes of it', () => {
    const {run} = makeSheet();
    expect(
      run(`const range = sheet.getRange('A1:B1');
        range.setNotes([[25, 'seen']]);
        const before = range.getNotes();
        sheet.getRange('A1').setNote(25);
        sheet.getRange('B1').clearNote();
        return [before, range.getNotes(), sheet.getRange('C1').getNote()]`),
    ).toEqual([[['25.0', 'seen']], [['25', '']], '']);
  });

  it('answers of a new cell what Google answers', () => {
    const {run} = makeSheet();
    expect(
      run(`const cell = sheet.getRange('A1');
        return [cell.getBackground(), cell.getFontColor(), cell.getFontFamily(), cell.getFontSize(), cell.getFontWeight(),
          cell.getFontStyle(), cell.getFontLine(), cell.getHorizontalAlignment(), cell.getVerticalAlignment(),
          cell.getWrap(), String(cell.getWrapStrategy()), cell.getTextRotation().getDegrees(), cell.getTextDirection()]`),
    ).toEqual([
      '#ffffff',
      '#000000',
      'Arial',
      10,
      'normal',
      'normal',
      'none',
      'general',
      'bottom',
      false,
      'OVERFLOW',
      0,
      null,
    ]);
  });

  it('keeps each look apart, sets it for one value or a table, and null takes it back', () => {
    const {run} = makeSheet();
    expect(
      run(`const range = sheet.getRange('A1:B2');
        range.setFontColor('red').setFontSizes([[8, 9], [10, 11]]).setFontWeight('bold').setFontStyle('italic')
          .setFontLine('line-through').setHorizontalAlignment('center').setVerticalAlignment('top').setFontFamily('Roboto')
          .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setTextRotation(45).setBackgroundRGB(1, 2, 3);
        sheet.getRange('B2').setFontWeight(null).setVerticalText(true).setWrap(true).setBackground(null);
        const last = sheet.getRange('B2');
        return [range.getFontColors(), range.getFontSizes(), range.getFontWeights(), range.getFontStyle(), range.getFontLine(),
          range.getHorizontalAlignment(), range.getVerticalAlignment(), range.getFontFamily(), range.getWrapStrategies().join(),
          range.getTextRotation().getDegrees(), last.getTextRotation().isVertical(), range.getBackgrounds()]`),
    ).toEqual([
      [
        ['#ff0000', '#ff0000'],
        ['#ff0000', '#ff0000'],
      ],
      [
        [8, 9],
        [10, 11],
      ],
      [
        ['bold', 'bold'],
        ['bold', 'normal'],
      ],
      'italic',
      'line-through',
      'center',
      'top',
      'Roboto',
      'CLIP,CLIP,CLIP,WRAP',
      45,
      true,
      [
        ['#010203', '#010203'],
        ['#010203', '#ffffff'],
      ],
    ]);
  });

  it('refuses a table of another size', () => {
    const {message} = makeSheet();
    expect(message("sheet.getRange('A1:B2').setBackgrounds([['red', 'red']])")).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  it('knows colours of the theme', () => {
    const {run, message} = makeSheet();
    expect(
      run(`const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
        const cell = sheet.getRange('A1').setBackgroundObject(accent);
        const rgb = SpreadsheetApp.newColor().setRgbColor('#102030').build().asRgbColor();
        return [cell.getBackground(), String(cell.getBackgroundObject().getColorType()),
          String(cell.getBackgroundObject().asThemeColor().getThemeColorType()), rgb.getRed(), rgb.getGreen(), rgb.getBlue(),
          rgb.asHexString(), String(cell.getFontColorObject().getColorType())]`),
    ).toEqual(['#4285f4', 'THEME', 'ACCENT1', 16, 32, 48, '#102030', 'RGB']);
    expect(message("SpreadsheetApp.newColor().setRgbColor('no')")).toBe('Invalid color: no');
  });

  it('gives text a style in one go', () => {
    const {run} = makeSheet();
    expect(
      run(`const style = SpreadsheetApp.newTextStyle().setBold(true).setUnderline(true).setForegroundColor('navy').build();
        const cell = sheet.getRange('A1').setFontSize(14).setTextStyle(style);
        const read = cell.getTextStyle();
        return [cell.getFontWeight(), cell.getFontLine(), cell.getFontColor(), read.getFontSize(), read.isItalic(),
          read.isUnderline(), style.isItalic(), style.copy().setItalic(true).build().isItalic()]`),
    ).toEqual(['bold', 'underline', '#000080', 14, false, true, null, true]);
  });

  it('24. looks move with inserted, deleted and sorted rows, are copied, and go with clearFormat', () => {
    const {run} = makeSheet();
    expect(
      run(`sheet.getRange('A1:A3').setValues([[3], [1], [2]]).setBackgrounds([['red'], ['lime'], ['blue']]);
        sheet.getRange('A1').setNote('three');
        const colours = at => sheet.getRange(at).getBackgrounds().flat().join();
        sheet.getRange('A1:A3').sort(1);
        const sorted = [colours('A1:A3'), sheet.getRange('A3').getNote()];
        sheet.insertRowBefore(2);
        const inserted = colours('A1:A4');
        sheet.deleteRow(1);
        sheet.getRange('A3').copyTo(sheet.getRange('C1'));
        const copied = [colours('C1'), sheet.getRange('C1').getNote()];
        sheet.getRange('C1').clearFormat();
        return [sorted, inserted, colours('A1:A3'), copied, colours('C1')]`),
    ).toEqual([
      ['#00ff00,#0000ff,#ff0000', 'three'],
      '#00ff00,#0000ff,#0000ff,#ff0000',
      '#0000ff,#0000ff,#ff0000',
      ['#ff0000', 'three'],
      '#ffffff',
    ]);
  });
});

describe('rich text', () => {
  it('keeps styles and links of parts of a text', () => {
    const {run} = makeSheet();
    expect(
      run(`const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
        const value = SpreadsheetApp.newRichTextValue().setText('See the form').setTextStyle(0, 3, bold)
          .setLinkUrl(8, 12, 'https://forms.example.org/').build();
        sheet.getRange('A1').setRichTextValue(value);
        const read = sheet.getRange('A1').getRichTextValue();
        return [sheet.getRange('A1').getValue(), read.getText(), read.getLinkUrl(), read.getTextStyle().isBold(),
          read.getRuns().map(run => [run.getText(), run.getStartIndex(), run.getEndIndex(), run.getTextStyle().isBold(), run.getLinkUrl()])]`),
    ).toEqual([
      'See the form',
      'See the form',
      null,
      null,
      [
        ['See', 0, 3, true, null],
        [' the ', 3, 8, false, null],
        ['form', 8, 12, false, 'https://forms.example.org/'],
      ],
    ]);
  });

  it('is text and nothing else: never a number, never a formula', () => {
    const {run} = makeSheet();
    expect(
      run(`const rich = text => SpreadsheetApp.newRichTextValue().setText(text).build();
        sheet.getRange('A1:B1').setRichTextValues([[rich('=1+1'), rich('007')]]);
        return [sheet.getRange('A1:B1').getValues(), sheet.getRange('A1').getFormula()]`),
    ).toEqual([[['=1+1', '007']], '']);
  });

  it('is null for what is no text, and gone with other content', () => {
    const {run} = makeSheet();
    expect(
      run(`const link = SpreadsheetApp.newRichTextValue().setText('CV').setLinkUrl('https://drive.example.org/1').build();
        sheet.getRange('A1:A2').setRichTextValues([[link], [link]]);
        const before = sheet.getRange('A1').getRichTextValue().getLinkUrl();
        sheet.getRange('A1').setValue('CV');
        sheet.getRange('A2').setValue(5);
        return [before, sheet.getRange('A1').getRichTextValue().getLinkUrl(), sheet.getRange('A2').getRichTextValue(),
          sheet.getRange('A9').getRichTextValue().getText()]`),
    ).toEqual(['https://drive.example.org/1', null, null, '']);
  });

  it('refuses offsets beyond the text', () => {
    const {message} = makeSheet();
    expect(message("SpreadsheetApp.newRichTextValue().setText('abc').setLinkUrl(1, 9, 'https://a.be')")).toBe(
      'Invalid argument: endOffset',
    );
  });
});

describe('merged cells', () => {
  it('keep the content of their first cell, and tell where they are', () => {
    const {run} = makeSheet();
    expect(
      run(`sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).merge();
        sheet.getRange('D1:E3').mergeAcross();
        sheet.getRange('G1:H3').mergeVertically();
        const names = ranges => ranges.map(range => range.getA1Notation()).join();
        return [sheet.getRange('A1:B2').getValues(), sheet.getRange('B2').isPartOfMerge(), sheet.getRange('C1').isPartOfMerge(),
          names(sheet.getRange('B2').getMergedRanges()), names(sheet.getRange('D1:H3').getMergedRanges())]`),
    ).toEqual([
      [
        [1, ''],
        ['', ''],
      ],
      true,
      false,
      'A1:B2',
      'D1:E1,D2:E2,D3:E3,G1:G3,H1:H3',
    ]);
  });

  it('are taken whole or not at all', () => {
    const {message, run} = makeSheet();
    run("sheet.getRange('A1:B2').merge()");
    const partly = 'You must select all cells in a merged range to merge or unmerge them.';
    expect(message("sheet.getRange('B2:C3').merge()")).toBe(partly);
    expect(message("sheet.getRange('A1').breakApart()")).toBe(partly);
    expect(run("sheet.getRange('A1:C3').breakApart(); return sheet.getRange('A1').isPartOfMerge()")).toBe(false);
  });

  it('24. move and grow with inserted lines, and are copied with the formats', () => {
    const {run} = makeSheet();
    expect(
      run(`sheet.getRange('A2:B3').merge();
        sheet.insertRowBefore(1); sheet.insertRowAfter(3); sheet.deleteColumn(1);
        sheet.getRange('A3:A5').copyTo(sheet.getRange('F10'));
        return sheet.getDataRange().offset(0, 0, 100, 20).getMergedRanges().map(range => range.getA1Notation())`),
    ).toEqual(['A3:A5', 'F10:F12']);
  });
});

it('looks, notes, rich text and merges survive a snapshot', () => {
  const {run, runAfterSnapshot} = makeSheet();
  run(`sheet.getRange('A1').setBackground('red').setNote('n').setBorder(true, true, true, true, false, false, 'blue', SpreadsheetApp.BorderStyle.DOUBLE);
    sheet.getRange('B1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('x').setLinkUrl('https://a.be').build());
    sheet.getRange('C1:D1').merge()`);
  expect(
    runAfterSnapshot(`return [sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote(),
      sheet.getRange('B1').getRichTextValue().getLinkUrl(), sheet.getRange('D1').isPartOfMerge()]`),
  ).toEqual(['#ff0000', 'n', 'https://a.be', true]);
});
