import {NOT_ABOUT_APPLICANTS, POLICIES} from '../../../src/domain/personal-data/policy';
import {TABLES} from '../../../src/domain/tables';

describe('the policy of erasure', () => {
  it('says of every tab what becomes of a person’s rows in it', () => {
    const said = [...POLICIES.map(({definition}) => definition.tab), ...NOT_ABOUT_APPLICANTS];

    expect(TABLES.map(({tab}) => tab).filter(tab => !said.includes(tab))).toEqual([]);
  });

  it('names only columns that there are', () => {
    const unknown = POLICIES.flatMap(({definition, empties}) =>
      empties === 'row' ? [] : empties.filter(name => !(name in definition.columns)),
    );

    expect(unknown).toEqual([]);
  });
});
