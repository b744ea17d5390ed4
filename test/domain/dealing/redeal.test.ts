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

  it('takes back what a maximum that was lowered leaves no room for, and no mark', () => {
    const [marked] = earlier(() => false).filter(({reader}) => reader === 'r0');
    const before = earlier(one => pair(one) === pair(marked!));
    const own = before.filter(({reader}) => reader === 'r0');
    const lowered = (maximum: number) =>
      redeal({...input, readers: input.readers.map(one => (one.reader === 'r0' ? {...one, maximum} : one))}, before);

    for (const maximum of [own.length, 3, 1, 0]) {
      const {taken, complete, problems} = lowered(maximum);
      expect([taken.length, complete, problems]).toEqual([own.length - Math.max(1, maximum), true, []]);
      expect(taken.every(({reader}) => reader === 'r0')).toBe(true);
    }
  });

  it('names marks given against a rule, does not count them, and deals the application again', () => {
    const before = earlier(() => true);
    const after = redeal({...input, conflicts: [before[5]!]}, before);

    expect(after.taken).toEqual([]);
    expect(after.problems).toEqual([
      {
        code: 'kept-breach',
        sentence: `The reading of ${before[5]!.application} by ${before[5]!.reader} does not count: declared conflict. Its marks stay where they are.`,
      },
    ]);
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
