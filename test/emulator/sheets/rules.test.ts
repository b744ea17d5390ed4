import {makeSheet} from './make';

describe('conditional formatting', () => {
  it('24. keeps rules in their order, with ranges and formulas that move with the grid', () => {
    const {run, runAfterSnapshot} = makeSheet();
    run(`const late = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$C2>TODAY()').setBackground('red')
        .setBold(true).setRanges([sheet.getRange('A2:C10'), sheet.getRange('E:E')]).build();
      const done = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('done').setFontColor('green')
        .setRanges([sheet.getRange('D2:D10')]).build();
      sheet.setConditionalFormatRules([late, done]);
      sheet.insertColumnBefore(1); sheet.insertRowBefore(1)`);
    const read = `return sheet.getConditionalFormatRules().map(rule => {
      const is = rule.getBooleanCondition();
      return [rule.getRanges().map(range => range.getA1Notation()).join(), String(is.getCriteriaType()), is.getCriteriaValues(),
        is.getBackground(), is.getFontColor(), is.getBold(), is.getItalic()];
    })`;
    const rules = [
      ['B3:D11,F1:F1001', 'CUSTOM_FORMULA', ['=$D3>TODAY()'], '#ff0000', null, true, null],
      ['E3:E11', 'TEXT_EQUAL_TO', ['done'], null, '#008000', null, null],
    ];
    expect(run(read)).toEqual(rules);
    expect(runAfterSnapshot(read)).toEqual(rules);
    expect(run('sheet.clearConditionalFormatRules(); return sheet.getConditionalFormatRules()')).toEqual([]);
  });

  it('knows gradients, dates that count from today, and copies of rules', () => {
    const {run} = makeSheet();
    expect(
      run(`const range = [sheet.getRange('A1:A9')], {InterpolationType, RelativeDate} = SpreadsheetApp;
        const scale = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('white')
          .setGradientMidpointWithValue('yellow', InterpolationType.PERCENT, '50').setGradientMaxpoint('#0f0').setRanges(range).build();
        const due = SpreadsheetApp.newConditionalFormatRule().whenDateBefore(RelativeDate.TODAY).setItalic(true).setRanges(range).build();
        sheet.setConditionalFormatRules([scale, due, due.copy().setItalic(false).build()]);
        const [first, second, third] = sheet.getConditionalFormatRules(), is = first.getGradientCondition();
        return [first.getBooleanCondition(), is.getMinColor(), String(is.getMinType()), is.getMidColor(), is.getMidValue(), is.getMaxColor(),
          String(second.getBooleanCondition().getCriteriaType()), second.getBooleanCondition().getCriteriaValues()[0] === RelativeDate.TODAY,
          second.getBooleanCondition().getItalic(), third.getBooleanCondition().getItalic()]`),
    ).toEqual([null, '#ffffff', 'MIN', '#ffff00', '50', '#00ff00', 'DATE_BEFORE_RELATIVE', true, true, false]);
  });

  it('refuses rules without ranges, without a condition, or about another sheet', () => {
    const {message} = makeSheet();
    expect(message('SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()')).toContain(
      'at least one range',
    );
    expect(message("SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).build()")).toContain(
      'condition',
    );
    expect(
      message(`const other = book.insertSheet();
        const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([other.getRange('A1')]).build();
        sheet.setConditionalFormatRules([rule])`),
    ).toContain('on the sheet');
  });
});

describe('what hangs on areas', () => {
  it('24. goes with cells that are cut and pasted', () => {
    const {run} = makeSheet();
    expect(
      run(`const other = book.insertSheet('B');
        sheet.getRange('A1:B1').merge(); sheet.getRange('A2').protect(); book.setNamedRange('Here', sheet.getRange('A3'));
        book.setNamedRange('Wider', sheet.getRange('A1:Z9'));
        sheet.getRange('A1:B3').moveTo(other.getRange('D5'));
        return [other.getRange('E5').isPartOfMerge(), sheet.getRange('A1').isPartOfMerge(),
          other.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
          book.getRangeByName('Here').getSheet().getName(), book.getRangeByName('Here').getA1Notation(), book.getRangeByName('Wider').getA1Notation()]`),
    ).toEqual([true, false, 'D6', 'B', 'D7', 'A1:Z9']);
  });

  it('clearing the looks of a whole sheet takes conditional formats along, not alternating colours', () => {
    const {run} = makeSheet();
    expect(
      run(`sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange('A1')]).build()]);
        sheet.getRange('A1:B3').applyRowBanding();
        sheet.getRange('A1').setValue(1).setNote('n').insertCheckboxes();
        sheet.clear();
        return [sheet.getConditionalFormatRules().length, sheet.getBandings().length, sheet.getRange('A1').getNote(), sheet.getRange('A1').getDataValidation() === null]`),
    ).toEqual([0, 1, 'n', false]);
  });
});

describe('banding', () => {
  it('24. gives a range the colours of a theme, once, and moves with the grid', () => {
    const {run, message, runAfterSnapshot} = makeSheet();
    run(
      "sheet.getRange('A1:C5').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false); sheet.insertRowBefore(2)",
    );
    const read = `const [banding] = sheet.getBandings();
      return [banding.getRange().getA1Notation(), banding.getHeaderRowColor(), banding.getFirstRowColor(), banding.getSecondRowColor(),
        banding.getFooterRowColor(), banding.getFirstColumnColor(), sheet.getRange('A1').getBackground()]`;
    const expected = ['A1:C6', '#4dd0e1', '#ffffff', '#e0f7fa', null, null, '#ffffff'];
    expect(run(read)).toEqual(expected);
    expect(runAfterSnapshot(read)).toEqual(expected);
    expect(message("sheet.getRange('C6:D9').applyColumnBanding()")).toBe(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
    expect(
      run(`const [banding] = sheet.getRange('A1').getBandings();
        banding.setSecondRowColor('pink').setRange(sheet.getRange('E1:F3'));
        const copy = banding.copyTo(sheet.getRange('H1:I3'));
        banding.remove();
        return [book.getBandings().length, copy.getSecondRowColor(), copy.getRange().getA1Notation()]`),
    ).toEqual([1, '#ffc0cb', 'H1:I3']);
  });
});

const FILTERED = `sheet.getRange('A1:B5').setValues([['name', 'score'], ['Zoë', 7], ['Ali', 9], ['Bo', 3], ['Cem', '']]);
  const filter = sheet.getRange('A1:B5').createFilter();
  const hidden = () => [2, 3, 4, 5].filter(row => sheet.isRowHiddenByFilter(row));`;

describe('filters', () => {
  it('hide the rows that a column refuses, and show them again', () => {
    const {run} = makeSheet();
    expect(
      run(`${FILTERED}
        const criteria = () => SpreadsheetApp.newFilterCriteria();
        filter.setColumnFilterCriteria(2, criteria().whenNumberGreaterThan(5).build());
        const high = hidden();
        filter.setColumnFilterCriteria(1, criteria().setHiddenValues(['Ali']).build());
        const both = hidden();
        filter.removeColumnFilterCriteria(2);
        const one = [hidden(), filter.getColumnFilterCriteria(1).getHiddenValues(), filter.getColumnFilterCriteria(2)];
        filter.remove();
        return [high, both, one, hidden(), sheet.getFilter()]`),
    ).toEqual([[4, 5], [3, 4, 5], [[3], ['Ali'], null], [], null]);
  });

  it('stand once in a sheet, and sort below their header', () => {
    const {run, message} = makeSheet();
    expect(
      run(
        `${FILTERED} filter.sort(1, true); return [sheet.getRange('A1:A5').getValues().flat(), filter.getRange().getA1Notation()]`,
      ),
    ).toEqual([['name', 'Ali', 'Bo', 'Cem', 'Zoë'], 'A1:B5']);
    expect(message("sheet.getRange('D1:E2').createFilter()")).toBe(
      "You can't create a filter in a sheet that already has a filter.",
    );
  });

  it('24. move with inserted rows and columns, criteria and hidden rows included', () => {
    const {run, runAfterSnapshot} = makeSheet();
    run(`${FILTERED} filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberLessThan(5).build());
      sheet.insertColumnBefore(1); sheet.insertRowBefore(1)`);
    const read = `const filter = sheet.getFilter();
      return [filter.getRange().getA1Notation(), String(filter.getColumnFilterCriteria(3).getCriteriaType()),
        [1, 2, 3, 4, 5, 6].filter(row => sheet.isRowHiddenByFilter(row))]`;
    expect(run(read)).toEqual(['B2:C6', 'NUMBER_LESS_THAN', [3, 4, 6]]);
    expect(runAfterSnapshot(read)).toEqual(['B2:C6', 'NUMBER_LESS_THAN', [3, 4, 6]]);
  });
});

describe('range lists, selections and text finders', () => {
  it('a range list does for each what a range does', () => {
    const {run, message} = makeSheet();
    expect(
      run(`sheet.getRangeList(['A1', 'C1:C2']).setValue('x').setBackground('red').setFontWeight('bold').setNote('n');
        sheet.getRangeList(['C1']).clearContent().activate();
        return [sheet.getRange('A1:C2').getValues(), sheet.getRange('C2').getBackground(), sheet.getRange('C2').getNote(),
          book.getActiveRange().getA1Notation(), book.getSelection().getActiveRangeList().getRanges().length,
          SpreadsheetApp.getSelection().getCurrentCell().getA1Notation()]`),
    ).toEqual([
      [
        ['x', '', ''],
        ['', '', 'x'],
      ],
      '#ff0000',
      'n',
      'C1',
      1,
      'C1',
    ]);
    expect(message('sheet.getRangeList([])')).toBe('The range list must not be empty.');
  });

  it('a finder goes from match to match, row by row, over all sheets', () => {
    const {run} = makeSheet();
    expect(
      run(`sheet.getRange('A1:B2').setValues([['Zoë', 'zoe'], ['', 'Zoë L.']]);
        book.insertSheet('B').getRange('C3').setValue('ZOE');
        const names = ranges => ranges.map(range => range.getSheet().getName() + '!' + range.getA1Notation()).join();
        const find = () => book.createTextFinder('zoe');
        const walk = find();
        const steps = [walk.findNext(), walk.findNext(), walk.findPrevious(), walk.findPrevious()];
        return [names(find().findAll()), names(find().ignoreDiacritics(true).findAll()), names(find().matchCase(true).findAll()),
          names(sheet.createTextFinder('Zo.').useRegularExpression(true).matchEntireCell(true).findAll()),
          steps.map(step => step && step.getA1Notation()), sheet.createTextFinder('zo').startFrom(sheet.getRange('B1')).findNext().getA1Notation()]`),
    ).toEqual([
      'Sheet1!B1,B!C3',
      'Sheet1!A1,Sheet1!B1,Sheet1!B2,B!C3',
      'Sheet1!B1',
      'Sheet1!A1,Sheet1!B1',
      ['B1', 'C3', 'B1', null],
      'B2',
    ]);
  });

  it('replacing counts what it replaced, reads the result as typed, and leaves formulas alone unless told', () => {
    const {run} = makeSheet();
    expect(
      run(`sheet.getRange('A1:A3').setValues([['a-a'], ['x1'], ['="a"']]);
        const count = sheet.getRange('A1:A2').createTextFinder('a').replaceAllWith('$1');
        const digits = sheet.createTextFinder('x(\\\\d)').useRegularExpression(true).replaceAllWith('2$1');
        const inFormula = [sheet.createTextFinder('"a"').replaceAllWith('"b"'), sheet.createTextFinder('"a"').matchFormulaText(true).replaceAllWith('"b"')];
        return [count, digits, inFormula, sheet.getRange('A1:A2').getValues().flat(), sheet.getRange('A3').getFormula()]`),
    ).toEqual([2, 1, [0, 1], ['$1-$1', 21], '="b"']);
  });
});

describe('developer metadata', () => {
  it('24. hangs on rows, columns, sheets and the spreadsheet, and moves with them', () => {
    const {run, message, runAfterSnapshot} = makeSheet();
    run(`book.addDeveloperMetadata('season', '2027'); sheet.addDeveloperMetadata('table', 'Applications');
      sheet.getRange('3:3').addDeveloperMetadata('row', 'a'); sheet.getRange('B:B').addDeveloperMetadata('column');
      sheet.insertRowBefore(1); sheet.insertColumnBefore(1); sheet.setName('Renamed')`);
    const read = `return book.createDeveloperMetadataFinder().find().map(each => {
      const at = each.getLocation(), range = at.getRow() || at.getColumn();
      return [each.getKey(), each.getValue(), String(at.getLocationType()), range ? range.getA1Notation() : null, String(each.getVisibility())];
    })`;
    const expected = [
      ['season', '2027', 'SPREADSHEET', null, 'DOCUMENT'],
      ['table', 'Applications', 'SHEET', null, 'DOCUMENT'],
      ['row', 'a', 'ROW', 'A4:AA4', 'DOCUMENT'],
      ['column', null, 'COLUMN', 'C1:C1001', 'DOCUMENT'],
    ];
    expect(run(read)).toEqual(expected);
    expect(runAfterSnapshot(read)).toEqual(expected);
    expect(run('sheet.deleteRow(4); return book.createDeveloperMetadataFinder().withKey("row").find()')).toEqual([]);
    expect(message("sheet.getRange('A1:B2').addDeveloperMetadata('x')")).toBe(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  });

  it('is found by key, value, place and id, changed, moved and removed', () => {
    const {run} = makeSheet();
    expect(
      run(`const {DeveloperMetadataLocationType: Type} = SpreadsheetApp;
        sheet.getRange('2:2').addDeveloperMetadata('k', '1'); sheet.getRange('5:5').addDeveloperMetadata('k', '2'); sheet.addDeveloperMetadata('k', '3');
        const values = finder => finder.find().map(each => each.getValue()).join();
        const before = [values(sheet.createDeveloperMetadataFinder().withKey('k')), values(sheet.getRange('1:3').createDeveloperMetadataFinder()),
          values(sheet.getRange('B2').createDeveloperMetadataFinder()), values(sheet.getRange('B2').createDeveloperMetadataFinder().onIntersectingLocations()),
          values(book.createDeveloperMetadataFinder().withLocationType(Type.SHEET)), sheet.getRange('2:2').getDeveloperMetadata()[0].getValue(),
          sheet.getDeveloperMetadata().length, book.getDeveloperMetadata().length];
        const [row] = book.createDeveloperMetadataFinder().withValue('1').find();
        row.setKey('n').setValue('9').moveToColumn(sheet.getRange('C:C'));
        const [again] = book.createDeveloperMetadataFinder().withId(row.getId()).find();
        const moved = [again.getKey(), again.getValue(), again.getLocation().getColumn().getA1Notation(), again.getLocation().getRow()];
        again.remove();
        return [before, moved, values(book.createDeveloperMetadataFinder().withKey('n'))]`),
    ).toEqual([['1,2,3', '1', '', '1,3', '3', '1', 1, 0], ['n', '9', 'C1:C1000', null], '']);
  });

  it('for one project only is not seen by another', () => {
    const {run} = makeSheet();
    run("book.addDeveloperMetadata('mine', 'x', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)");
    expect(run('return book.getDeveloperMetadata().length')).toBe(0);
  });
});

describe('charts', () => {
  it('24. are kept as data, with ranges and place that move with the grid', () => {
    const {run, runAfterSnapshot} = makeSheet();
    run(`const data = book.insertSheet('Data');
      const chart = sheet.newChart().asColumnChart().setTitle('Seats').setStacked().addRange(data.getRange('A1:B5'))
        .setPosition(2, 3, 10, 20).setNumHeaders(1).setOption('legend.position', 'none').build();
      sheet.insertChart(chart); data.insertRowBefore(1); sheet.insertRowBefore(1); data.setName('Numbers')`);
    const read = `const [chart] = sheet.getCharts(), at = chart.getContainerInfo(), [range] = chart.getRanges();
      return [range.getSheet().getName(), range.getA1Notation(), at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), chart.getNumHeaders(),
        chart.getOptions().get('title'), chart.getOptions().get('isStacked'), String(chart.modify().getChartType())]`;
    const expected = ['Numbers', 'A2:B6', 3, 3, 10, 1, 'Seats', true, 'COLUMN'];
    expect(run(read)).toEqual(expected);
    expect(runAfterSnapshot(read)).toEqual(expected);
  });

  it('are changed and removed', () => {
    const {run, message} = makeSheet();
    expect(
      run(`sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange('A1:B2')).build());
        const [chart] = sheet.getCharts();
        sheet.updateChart(chart.modify().asLineChart().setOption('title', 'New').clearRanges().addRange(sheet.getRange('C1')).build());
        const [changed] = sheet.getCharts();
        const state = [changed.getChartId() === chart.getChartId(), changed.getOptions().get('title'), String(changed.modify().getChartType())];
        sheet.removeChart(changed);
        return [state, sheet.getCharts()]`),
    ).toEqual([[true, 'New', 'LINE'], []]);
    expect(message('sheet.removeChart(sheet.newChart().build())')).toBe('The chart is not on the sheet.');
  });
});

describe('settings of sheets and spreadsheets', () => {
  it('are kept and survive a snapshot', () => {
    const {run, runAfterSnapshot} = makeSheet();
    const read = `return [sheet.getTabColor(), sheet.hasHiddenGridlines(), sheet.isRightToLeft(), String(sheet.getRowGroupControlPosition()),
      String(book.getRecalculationInterval()), book.isIterativeCalculationEnabled(), book.getMaxIterativeCalculationCycles()]`;
    expect(run(read)).toEqual([null, false, false, 'AFTER', 'ON_CHANGE', false, 50]);
    run(`sheet.setTabColor('teal').setHiddenGridlines(true).setRightToLeft(true).setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
      book.setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR).setIterativeCalculationEnabled(true).setMaxIterativeCalculationCycles(7)`);
    expect(runAfterSnapshot(read)).toEqual(['#008080', true, true, 'BEFORE', 'HOUR', true, 7]);
  });
});
