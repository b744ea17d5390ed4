import {exportOf} from '../../../src/domain/personal-data/export';
import {personOf} from '../../../src/domain/personal-data/person';
import {makeApplication, makeContract} from '../../make/allocation';
import {makeConfiguration} from '../../make/intake';

describe('everything about one person', () => {
  it('has the place that a host gave them in its own order, and nobody else of it', () => {
    const contracts = [
      makeContract('Japan', {August: 1}, {hostOrder: ['S27-0002', 's27-0001']}),
      makeContract('Italy', {July: 1}, {hostOrder: ['S27-0002']}),
    ];
    const person = personOf('S27-0001', [makeApplication('S27-0001')]);
    const {sections} = exportOf(person, {
      configuration: makeConfiguration({contracts}),
      rowsOf: () => [],
      answers: [],
      steps: [],
      now: '2027-12-01T10:00:00.000Z',
    });

    expect(sections).toEqual([
      {title: 'Contracts', rows: [{Country: 'Japan', Kind: 'bilateral', 'Place in the order of the host': 2}]},
    ]);
  });
});
