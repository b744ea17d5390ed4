import {type DealInput, deal} from '../../../src/domain/dealing/deal';
import {type EarlierReading, redeal} from '../../../src/domain/dealing/redeal';

const universities = ['KU Leuven', 'UGent', 'ULB', 'VUB'];
const input: DealInput = {
  applications: Array.from({length: 24}, (_, i) => ({reference: `A-${i}`, university: universities[i % 4]!})),
  readers: Array.from({length: 8}, (_, i) => ({reader: `r${i}`, university: universities[i % 4]!})),
  conflicts: [],
  readingsEach: 2,
  seed: '2027',
};

function earlier(given: (reading: {application: string; reader: string}, index: number) => boolean): EarlierReading[] {
  return deal(input).readings.map((reading, i) => ({...reading, state: given(reading, i) ? 'given' : 'unread'}));
}

const pair = ({application, reader}: {application: string; reader: string}) => `${application} ${reader}`;

describe('redeal', () => {
  it('moves the unread work of a reader who vanished, and nothing else', () => {
    const before = earlier((_, i) => i % 3 === 0);
    const after = redeal(input, before, 'r0');
    const unread = before.filter(({reader, state}) => reader === 'r0' && state === 'unread');

    expect(after.taken.map(pair)).toEqual(unread.map(pair));
    expect(after.readings.map(({application}) => application)).toEqual(unread.map(({application}) => application));
    expect(after.readings.some(({reader}) => reader === 'r0')).toBe(false);
    expect(after).toMatchObject({complete: true, problems: []});
  });

  it('spreads that work over those who have least', () => {
    const after = redeal(
      input,
      earlier(() => false),
      'r0',
    );
    const loads = after.summary.loads.filter(({reader}) => reader !== 'r0').map(({load}) => load);

    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  it('finds another reader after an abstention, never the same one', () => {
    const before = earlier(() => true);
    const [first, ...others] = before;
    const after = redeal(input, [{...first!, state: 'abstained'}, ...others]);

    expect(after.readings).toHaveLength(1);
    expect(after.readings[0]!.application).toBe(first!.application);
    expect(after.readings[0]!.reader).not.toBe(first!.reader);
  });

  it('takes back unread work that a late conflict forbids', () => {
    const before = earlier(() => false);
    const after = redeal({...input, conflicts: [before[5]!]}, before);

    expect(after.taken.map(pair)).toEqual([pair(before[5]!)]);
    expect(after.readings.map(({application}) => application)).toEqual([before[5]!.application]);
  });

  it('names marks given against a rule, does not count them, and deals the application again', () => {
    const before = earlier(() => true);
    const after = redeal({...input, conflicts: [before[5]!]}, before);

    expect(after.taken).toEqual([]);
    expect(after.problems.map(({code}) => code)).toEqual(['kept-breach']);
    expect(after.readings.map(({application}) => application)).toEqual([before[5]!.application]);
  });

  it('changes nothing where nothing has to change', () => {
    expect(
      redeal(
        input,
        earlier(() => false),
      ),
    ).toMatchObject({readings: [], taken: [], complete: true});
  });
});
