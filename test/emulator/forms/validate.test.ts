import {type GivenAnswers, readGiven} from '../../../emulator/forms/given';
import type {ItemDescription} from '../../../emulator/forms/make-item';
import type {FormState, TextRule} from '../../../emulator/forms/model';
import {answerFaults} from '../../../emulator/forms/validate';
import {makeForm} from './a-form';

function faultsIn(form: FormState, given: GivenAnswers, language: 'en' | 'fr' | 'nl' = 'en'): string[] {
  return answerFaults(form, readGiven(form, given), language).map(fault => fault.sentence);
}

function faults(item: ItemDescription, ...answer: GivenAnswers[string][]): string[] {
  const form = makeForm({title: 'Q', ...item});
  return faultsIn(form, answer.length > 0 ? {Q: answer[0]} : {});
}

describe('what a person may answer', () => {
  it('a required question wants an answer, in the language of the reader', () => {
    const form = makeForm({type: 'TEXT', title: 'Name', required: true});
    expect(faultsIn(form, {})).toEqual(['This is a required question']);
    expect(faultsIn(form, {Name: ''}, 'fr')).toEqual(['Cette question est obligatoire']);
    expect(faultsIn(form, {Name: ''}, 'nl')).toEqual(['Dit is een verplichte vraag']);
    expect(faultsIn(form, {Name: 'Zoë'})).toEqual([]);
  });

  it('a choice must be one that is offered, unless there is an Other', () => {
    const choices = ['Yes', 'No'];
    expect(faults({type: 'MULTIPLE_CHOICE', choices}, 'Perhaps')).toEqual([
      'The selected option is not one of the choices',
    ]);
    expect(faults({type: 'MULTIPLE_CHOICE', choices, otherOption: true}, 'Perhaps')).toEqual([]);
    expect(faults({type: 'CHECKBOX', choices, otherOption: true}, ['Yes', 'A', 'B'])).toHaveLength(1);
    expect(faults({type: 'CHECKBOX', choices}, ['Yes', 'Yes'])).toHaveLength(1);
  });

  it('a grid may want an answer in every row, from its own columns', () => {
    const grid = {type: 'GRID' as const, rows: ['July', 'August'], columns: ['1', '2'], required: true};
    expect(faults(grid, {July: '1'})).toEqual(['This question requires one response per row']);
    expect(faults(grid, ['1', '3'])).toEqual(['The selected option is not one of the choices']);
    expect(faults(grid, {July: '1', August: '1'})).toEqual([]);
    expect(faults({...grid, type: 'CHECKBOX_GRID'}, {July: ['1', '2']})).toHaveLength(1);
  });

  it('a grid may take each column only once', () => {
    const form = makeForm({type: 'GRID', title: 'Q', rows: ['a', 'b'], columns: ['1', '2']});
    Object.assign(form.items[0]!, {onePerColumn: true});
    expect(faultsIn(form, {Q: ['1', '1']})).toEqual(["Please don't select more than one response per column"]);
  });

  it('scale, date, time and duration have their bounds', () => {
    expect(faults({type: 'SCALE', lower: 0, upper: 10}, 11)).toHaveLength(1);
    expect(faults({type: 'SCALE', lower: 0, upper: 10}, 0)).toEqual([]);
    expect(faults({type: 'SCALE'}, '9abc')).toHaveLength(1);
    expect(faults({type: 'DATE'}, '2026-02-31')).toEqual(['Invalid date']);
    expect(faults({type: 'DATE'}, '2028-02-29')).toEqual([]);
    expect(faults({type: 'DATE', includesYear: false}, '02-29')).toEqual([]);
    expect(faults({type: 'DATETIME'}, '2026-07-01 24:00')).toEqual(['Invalid date']);
    expect(faults({type: 'TIME'}, '9:30')).toEqual(['Invalid time']);
    expect(faults({type: 'DURATION'}, '12:00:59')).toEqual([]);
  });

  it.each<[TextRule, string, string]>([
    [{rule: 'EMAIL'}, 'a@x.be', 'a@x.be,b@x.be'],
    [{rule: 'EMAIL'}, 'a@x.be', ' '],
    [{rule: 'URL'}, 'https://x.be/cv', 'not a url'],
    [{rule: 'NUMBER'}, '-4.5', '4,5'],
    [{rule: 'WHOLE_NUMBER'}, '3', '3.5'],
    [{rule: 'BETWEEN', start: 1, end: 3}, '3', '3.1'],
    [{rule: 'NOT_BETWEEN', start: 1, end: 3}, '4', '2'],
    [{rule: 'LENGTH_AT_MOST', number: 3}, 'abc', 'abcd'],
    [{rule: 'CONTAINS', pattern: 'b+'}, 'abbc', 'ac'],
    [{rule: 'MATCHES', pattern: 'r\\d|s'}, 'r1', 'r12'],
    [{rule: 'DOES_NOT_MATCH', pattern: 'r\\d'}, 'r12', 'r1'],
  ])('%j accepts %j and refuses %j', (rule, good, bad) => {
    const form = makeForm({type: 'TEXT', title: 'Q'});
    Object.assign(form.items[0]!, {validation: {rules: [rule], helpText: ''}});
    expect(faultsIn(form, {Q: good})).toEqual([]);
    expect(faultsIn(form, {Q: bad})).toHaveLength(1);
  });

  it("the owner's own sentence replaces Google's", () => {
    const form = makeForm({type: 'TEXT', title: 'Q'});
    Object.assign(form.items[0]!, {validation: {rules: [{rule: 'NUMBER'}], helpText: 'Digits please'}});
    expect(faultsIn(form, {Q: 'x'})).toEqual(['Digits please']);
  });

  it('an answer longer than a cell is refused (assumed)', () => {
    expect(faults({type: 'PARAGRAPH_TEXT'}, 'x'.repeat(50_000))).toEqual([]);
    expect(faults({type: 'PARAGRAPH_TEXT'}, 'x'.repeat(50_001))).toEqual([
      'Your response is too large. Try shortening some answers.',
    ]);
  });

  it('files are judged by number, size and kind', () => {
    const upload = {type: 'FILE_UPLOAD' as const, mimeTypes: ['application/pdf']};
    expect(faults(upload, {name: 'cv.pdf', bytes: [1]})).toEqual([]);
    expect(faults(upload, {name: 'cv.exe', bytes: [1]})).toEqual(['This file type is not accepted']);
    expect(
      faults(
        upload,
        [1, 2].map(n => ({name: `${n}.pdf`, bytes: []})),
      ),
    ).toEqual(['Too many files']);
  });

  it('only sections that the answers lead to count', () => {
    const form = makeForm(
      {type: 'MULTIPLE_CHOICE', title: 'Abroad?', choices: ['Yes', {value: 'No', goTo: {type: 'SUBMIT'}}]},
      {type: 'PAGE_BREAK', title: 'Abroad'},
      {type: 'TEXT', title: 'Country', required: true},
    );
    expect(faultsIn(form, {'Abroad?': 'No'})).toEqual([]);
    expect(faultsIn(form, {'Abroad?': 'Yes'})).toEqual(['This is a required question']);
    expect(faultsIn(form, {'Abroad?': 'No', Country: 'Peru'})).toEqual([
      'This question is in a section that these answers do not lead to',
    ]);
  });

  it('a form whose answers lead round in a circle cannot be sent', () => {
    const form = makeForm(
      {type: 'LIST', title: 'Done?', choices: ['Yes', {value: 'No', goTo: {type: 'RESTART'}}]},
      {type: 'PAGE_BREAK', title: 'End'},
    );
    expect(faultsIn(form, {'Done?': 'Yes'})).toEqual([]);
    expect(faultsIn(form, {'Done?': 'No'})).toHaveLength(1);
  });

  it('a mistake of the program that answers is thrown, with the name of the question', () => {
    const form = makeForm({type: 'TEXT', title: 'A'}, {type: 'TEXT', title: 'B'}, {type: 'TEXT', title: 'B'});
    expect(() => readGiven(form, {C: 'x'})).toThrow('the form has no question "C"');
    expect(() => readGiven(form, {B: 'x'})).toThrow('2 questions are called "B"');
    expect(() => readGiven(form, {A: ['x']})).toThrow('cannot answer "A", a TEXT question');
    expect(() => readGiven(form, {constructor: 'x'})).toThrow('no question "constructor"');
    expect(readGiven(form, {[String(form.items[2]!.id)]: 'x'}).answers.size).toBe(1);
  });
});
