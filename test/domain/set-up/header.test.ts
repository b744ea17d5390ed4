import {compareHeader} from '../../../src/domain/set-up/header';
import {TABLES} from '../../../src/domain/tables';
import {officers} from '../../../src/domain/tables/officers';
import {readings, readingsOf} from '../../../src/domain/tables/readings';

const TITLES = Object.values(officers.columns).map(({title}) => title);
const without = (...titles: string[]) => TITLES.filter(title => !titles.includes(title));
const missing = (header: string[]) => compareHeader(officers, header).missing.map(({title}) => title);

describe('the header of a tab', () => {
  it('is complete in any order and spelling, with columns of the officers between', () => {
    const header = ['Remarks', ...TITLES.map(title => ` ${title.toUpperCase()} `).reverse(), '', 'Phone'];

    expect(compareHeader(officers, header)).toEqual({bare: false, missing: [], renamed: [], width: 10});
  });

  it('is bare where nothing stands in it', () => {
    expect(compareHeader(officers, ['', ' ', ''])).toMatchObject({bare: true, width: 0});
  });

  it('lacks a deleted column, wherever it was', () => {
    expect(missing(without('Name', 'Role'))).toEqual(['Name', 'Role']);
    expect(missing(without('E-mail'))).toEqual(['E-mail']);
    expect(missing(without('Knows'))).toEqual(['Knows']);
  });

  it.each(TITLES.map((title, at) => [title, at] as const))('sees that %s was only renamed', (title, at) => {
    const header = TITLES.map(each => (each === title ? 'Something else' : each));

    expect(compareHeader(officers, header).renamed).toEqual([{at: at + 1, now: 'Something else', title}]);
    expect(missing(header)).toEqual([]);
  });

  it('does not take a column of the officers’ for a renamed one where that is not sure', () => {
    const header = ['E-mail', 'Phone', 'Remarks', ...without('E-mail', 'Name')];

    expect(compareHeader(officers, header)).toMatchObject({renamed: [], missing: [officers.columns.name]});
  });

  it('does not take a cell without title for a renamed column', () => {
    expect(missing(TITLES.map(title => (title === 'Role' ? '' : title)))).toEqual(['Role']);
  });

  it('is complete for every table as Set up writes it', () => {
    for (const table of TABLES) {
      const header = Object.values(table.columns).map(({title}) => title);
      expect(compareHeader(table, header)).toMatchObject({missing: [], renamed: []});
    }
  });

  it('lacks a criterion that the rubric has renamed: marks under the old title are not taken for its own', () => {
    const titles = Object.values(readings.columns).map(({title}) => title);
    const rubric = [{name: 'Letter'}, {name: 'Curriculum'}];

    expect(compareHeader(readingsOf(rubric), [...titles, 'letter ', 'CV'])).toMatchObject({
      renamed: [],
      missing: [{title: 'Curriculum'}],
    });
  });
});
