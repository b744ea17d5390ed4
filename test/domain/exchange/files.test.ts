import {planFiles} from '../../../src/domain/exchange/files';
import {makeExchange, SENDING} from '../../make/exchange';
import {makeApplication} from '../../make/intake';

const ERASED = {firstName: '', lastName: '', email: ''};

describe('opening files', () => {
  it('takes the department wishes of the application along, and none where the form does not ask', () => {
    const rows = makeExchange();
    const applications = [makeApplication({departments: 'Surgery; Paediatrics'}), ...rows.applications.slice(1)];
    const {inserts} = planFiles({...rows, applications, files: [], documents: []}, SENDING.now);

    expect(inserts.filter(({table}) => table === 'Exchange').map(({row}) => row.Departments)).toEqual([
      'Surgery; Paediatrics',
      '',
    ]);
  });

  it('opens none again for whoever came home and was erased', () => {
    const rows = makeExchange();
    const [zoe, bo] = rows.applications as [(typeof rows.applications)[number], (typeof rows.applications)[number]];
    const without = {...rows, files: [], documents: []};
    const erased = {...without, applications: [makeApplication({...zoe, ...ERASED}), bo]};
    const opened = (from: typeof rows) =>
      planFiles(from, SENDING.now)
        .inserts.filter(({table}) => table === 'Exchange')
        .map(({key}) => key);

    expect(opened(without)).toEqual(['S27-0001', 'S27-0002']);
    expect(opened(erased)).toEqual(['S27-0002']);
  });
});
