import {proposedConflicts} from '../../../src/domain/dealing/conflicts';

const person = (key: string, surname: string, email = `${key}@x.be`) => ({key, surname, email});

describe('proposedConflicts', () => {
  it('proposes the same surname, whatever its accents, case and spaces', () => {
    const readers = [person('r1', 'van den Bossche'), person('r2', 'Lefèvre'), person('r3', 'Peeters')];

    expect(proposedConflicts([person('A-2', 'LEFEVRE'), person('A-1', 'Vandenbossche')], readers)).toEqual([
      {application: 'A-1', reader: 'r1', because: 'same surname'},
      {application: 'A-2', reader: 'r2', because: 'same surname'},
    ]);
  });

  it('proposes the same e-mail address once, even where the surname agrees too', () => {
    expect(proposedConflicts([person('A-1', 'Maes', 'An@X.be')], [person('r1', 'Maes', 'an@x.be ')])).toEqual([
      {application: 'A-1', reader: 'r1', because: 'same e-mail'},
    ]);
  });

  it('takes two missing surnames for no agreement', () => {
    expect(proposedConflicts([person('A-1', '')], [person('r1', ' ')])).toEqual([]);
  });
});
