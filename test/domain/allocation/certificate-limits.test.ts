import {notProven} from '../../../src/domain/allocation/certificate-limits';

describe('notProven', () => {
  it('says what is the engine’s word alone where most are placed under caps', () => {
    const caps = [{id: 'university KUL', capacity: 3, of: {university: 'KUL'}}];

    expect(notProven({caps, mechanism: 'most-placed'})).toEqual([
      'Caps stand beside this mechanism: green says that every limit is kept and no free place is wanted; that nobody more could be placed is the engine’s word alone.',
    ]);
    expect(notProven({caps, mechanism: 'merit-order'})).toEqual([]);
    expect(notProven({caps: [], mechanism: 'most-placed'})).toEqual([]);
  });
});
