import {notProven} from '../../../src/domain/allocation/certificate-limits';

const CANDIDATES = [
  {id: 'S27-0001', university: 'KUL'},
  {id: 'S27-0002', university: 'UG'},
];
const cap = (university: string) => ({id: `university ${university}`, capacity: 3, of: {university}});

describe('notProven', () => {
  it('names a pair of two universities that both have a cap, and no other pair', () => {
    const joint = [['S27-0001', 'S27-0002']] as const;
    const season = {candidates: CANDIDATES, joint, mechanism: 'merit-order'} as const;

    expect(notProven({...season, caps: [cap('KUL'), cap('UG')]})).toEqual([
      'S27-0001 with S27-0002: both universities have a cap, and the tab Certificate looks at each cap by itself, so it can miss a claim of such a pair. The certificate of the sidebar looks at both together.',
    ]);
    expect(notProven({...season, caps: [cap('KUL')]})).toEqual([]);
    expect(notProven({...season, joint: [], caps: [cap('KUL'), cap('UG')]})).toEqual([]);
  });

  it('says what is the engine’s word alone where most are placed under caps', () => {
    const caps = [cap('KUL')];

    expect(notProven({candidates: CANDIDATES, caps, mechanism: 'most-placed'})).toEqual([
      'Caps stand beside this mechanism: green says that every limit is kept and no free place is wanted; that nobody more could be placed is the engine’s word alone.',
    ]);
    expect(notProven({candidates: CANDIDATES, caps, mechanism: 'merit-order'})).toEqual([]);
    expect(notProven({candidates: CANDIDATES, caps: [], mechanism: 'most-placed'})).toEqual([]);
  });
});
