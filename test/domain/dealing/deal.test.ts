import * as fc from 'fast-check';
import {type DealApplication, type DealInput, type DealReader, deal} from '../../../src/domain/dealing/deal';
import {sha256Hex} from '../../../src/domain/sha256';

const UNIVERSITIES = ['KU Leuven', 'UGent', 'ULB', 'UCLouvain', 'VUB'];

/** A season that can be dealt: several universities, k readers of other universities for everyone. */
function makeInput({
  applications = 40,
  readers = 10,
  ...rest
}: {applications?: number; readers?: number} & Partial<Omit<DealInput, 'applications' | 'readers'>> = {}): DealInput {
  return {
    applications: Array.from({length: applications}, (_, i) => ({
      reference: `A-${i}`,
      university: UNIVERSITIES[i % 5]!,
    })),
    readers: Array.from({length: readers}, (_, i) => ({reader: `r${i}@x.be`, university: UNIVERSITIES[i % 5]!})),
    conflicts: [],
    readingsEach: 2,
    seed: '2027',
    ...rest,
  };
}

/** Any season, feasible or not. */
const anyInput = fc
  .record({
    applications: fc.array(
      fc.record({university: fc.constantFrom(...UNIVERSITIES, null), language: fc.constantFrom('nl', 'fr', 'en')}),
      {maxLength: 30},
    ),
    readers: fc.array(
      fc.record({
        university: fc.constantFrom(...UNIVERSITIES, null),
        languages: fc.constantFrom(['nl', 'en'], ['fr', 'en'], ['nl', 'fr', 'en'], []),
        limit: fc.constantFrom(null, null, 0, 2, 5),
      }),
      {maxLength: 12},
    ),
    conflicts: fc.array(fc.tuple(fc.nat(29), fc.nat(11)), {maxLength: 10}),
    readingsEach: fc.integer({min: 1, max: 3}),
    seed: fc.string({maxLength: 5}),
  })
  .map(
    ({applications, readers, conflicts, ...rest}): DealInput => ({
      ...rest,
      applications: applications.map((one, i): DealApplication => ({...one, reference: `A-${i}`})),
      readers: readers.map(
        ({limit, ...one}, i): DealReader => ({
          ...one,
          reader: `r${i}@x.be`,
          ...(limit === null ? {} : {maximum: limit}),
        }),
      ),
      conflicts: conflicts
        .filter(([a, r]) => a < applications.length && r < readers.length)
        .map(([a, r]) => ({application: `A-${a}`, reader: `r${r}@x.be`})),
    }),
  );

function allowed(input: DealInput, application: DealApplication, reader: DealReader): boolean {
  const own = application.university !== null && application.university === reader.university;
  const conflict = input.conflicts.some(c => c.application === application.reference && c.reader === reader.reader);
  const language =
    !application.language || !reader.languages?.length || reader.languages.includes(application.language);
  return !own && !conflict && language;
}

/**
 * The most readings that fit, by the smallest cut instead of by a flow: for every set of readers, what the others have
 * room for plus what the applications could ask of the set (Ford and Fulkerson 1956).
 */
function mostReadings(input: DealInput): number {
  const masks = input.applications.map(application =>
    input.readers.reduce((mask, reader, r) => (allowed(input, application, reader) ? mask | (1 << r) : mask), 0),
  );
  const cuts = Array.from({length: 2 ** input.readers.length}, (_, set) => {
    const room = input.readers.reduce((sum, {maximum}, r) => (set & (1 << r) ? sum : sum + (maximum ?? 1e9)), 0);
    return masks.reduce((sum, mask) => sum + Math.min(input.readingsEach, bits(mask & set)), room);
  });
  return Math.min(...cuts);
}

function bits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bits(mask >> 1);
}

describe('deal', () => {
  it('gives every application its readers, with loads within one, connected, and says so', () => {
    const {readings, complete, problems, summary} = deal(makeInput());

    expect(readings).toHaveLength(80);
    expect({complete, problems}).toEqual({complete: true, problems: []});
    expect(summary.loads.map(({load}) => load)).toEqual(new Array(10).fill(8)); // 80 readings over 10 readers
    expect(summary).toMatchObject({applications: 40, readings: 80, groups: 1, pairs: {all: 40, crossUniversity: 40}});
    expect(summary.weakestLink!.standardError).toBeGreaterThan(0);
  });

  it('keeps every hard rule, whatever the input', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const {readings} = deal(input);
        const applicationOf = new Map(input.applications.map(one => [one.reference, one]));
        const readerOf = new Map(input.readers.map(one => [one.reader, one]));
        for (const {application, reader} of readings) {
          expect(allowed(input, applicationOf.get(application)!, readerOf.get(reader)!)).toBe(true);
        }
        expect(new Set(readings.map(r => `${r.application} ${r.reader}`)).size).toBe(readings.length);
        for (const {reader, maximum} of input.readers) {
          expect(readings.filter(r => r.reader === reader).length).toBeLessThanOrEqual(maximum ?? readings.length);
        }
        for (const {reference} of input.applications) {
          expect(readings.filter(r => r.application === reference).length).toBeLessThanOrEqual(input.readingsEach);
        }
      }),
    );
  });

  it('deals as many readings as any deal could, and names a rule exactly when some are missing', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const {readings, complete, problems} = deal(input);
        const missing = input.applications.length * input.readingsEach - readings.length;

        expect(readings.length).toBe(mostReadings(input));
        expect(complete).toBe(missing === 0);
        expect(problems.some(({code}) => code === 'too-few-readers' || code === 'readers-full')).toBe(missing > 0);
      }),
      {numRuns: 200},
    );
  });

  it('has loads within one where nothing but the own university stands in the way', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 80}),
        fc.integer({min: 8, max: 18}),
        fc.integer({min: 1, max: 3}),
        fc.string(),
        (applications, readers, readingsEach, seed) => {
          const loads = deal(makeInput({applications, readers, readingsEach, seed})).summary.loads.map(
            ({load}) => load,
          );
          const spread = Math.max(...loads) - Math.min(...loads);
          // With very few applications the own university alone can leave a reader with nothing to read.
          if (applications >= 10) expect(spread).toBeLessThanOrEqual(1);
        },
      ),
      {numRuns: 60},
    );
  });

  it('has no chain of hand-overs left that would make loads more equal, or says so', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const {summary, problems} = deal(input);
        const free = summary.loads.filter(
          ({reader}) => input.readers.find(r => r.reader === reader)!.maximum === undefined,
        );
        const loads = free.map(({load}) => load);
        if (loads.length > 0 && Math.max(...loads) - Math.min(...loads) > 1) {
          expect(problems.map(({code}) => code)).toContain('uneven-loads');
        }
      }),
    );
  });

  it('is connected wherever it says nothing to the contrary', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const {summary, problems} = deal(input);
        expect(problems.some(({code}) => code === 'not-connected')).toBe(summary.groups > 1);
      }),
    );
    for (let seed = 0; seed < 100; seed++) {
      const few = makeInput({applications: 12, readers: 9, seed: `${seed}`});
      expect(deal(few).summary.groups).toBe(1);
    }
  });

  it('is the same deal for the same seed in any order of the rows, and another for another seed', () => {
    const input = makeInput({conflicts: [{application: 'A-3', reader: 'r1@x.be'}]});
    const turned = {...input, applications: [...input.applications].reverse(), readers: [...input.readers].reverse()};

    expect(deal(turned)).toEqual(deal(input));
    expect(deal({...input, seed: '2028'}).readings).not.toEqual(deal(input).readings);
  });

  it('is the deal that it has always been, so that an old one can be made again from its seed', () => {
    const lopsided = makeInput({
      applications: 120,
      readers: 18,
      conflicts: [{application: 'A-3', reader: 'r1@x.be'}],
      kept: [{application: 'A-7', reader: 'r3@x.be'}],
    });
    const mostOfOne = {
      ...lopsided,
      applications: lopsided.applications.map((one, i) => (i % 3 === 0 ? one : {...one, university: 'ULB'})),
      readers: lopsided.readers.map((one, i) => (i % 3 === 0 ? one : {...one, university: 'ULB', maximum: 30})),
    };
    const printOf = (input: DealInput): string => sha256Hex(JSON.stringify(deal(input).readings)).slice(0, 16);

    expect(printOf(makeInput({applications: 140, readers: 18}))).toBe('fdd83822ed61e0ec');
    expect(printOf(mostOfOne)).toBe('a8163f271e567498');
  });

  it('mixes pairs: 18 readers of 140 applications hardly ever meet twice', () => {
    const {readings, summary} = deal(makeInput({applications: 140, readers: 18}));
    const pairs = new Map<string, number>();
    for (const {reference} of makeInput({applications: 140}).applications) {
      const pair = readings
        .filter(r => r.application === reference)
        .map(r => r.reader)
        .join();
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }

    // 18 readers in 5 universities make 129 cross-university pairs, so 140 applications repeat at least 11.
    expect(Math.max(...pairs.values())).toBeLessThanOrEqual(3);
    expect(pairs.size).toBeGreaterThan(100);
    expect(summary.pairs.crossUniversity).toBe(140);
  });

  it('gives a reader with a maximum no more, and the others equal loads', () => {
    const input = makeInput();
    const [first, ...others] = input.readers;
    const {summary} = deal({...input, readers: [{...first!, maximum: 3}, ...others]});

    expect(summary.loads.map(({load}) => load).sort((a, b) => a - b)).toEqual([3, 8, 8, 8, 8, 9, 9, 9, 9, 9]); // 77 over 9
  });

  it('gives a reader with a minimum at least that', () => {
    const input = makeInput();
    const [first, ...others] = input.readers;
    const {summary} = deal({...input, readers: [{...first!, minimum: 15}, ...others]});

    expect(summary.loads.find(({reader}) => reader === 'r0@x.be')!.load).toBe(15);
  });

  it('makes room by handing over where every direct reader is full', () => {
    // Each application has two readers with one place each; a wrong first choice can only be put right by a chain.
    const languages = [
      ['a', 'c'],
      ['a', 'b'],
      ['b', 'c'],
    ];
    for (let seed = 0; seed < 30; seed++) {
      const {summary, complete} = deal({
        applications: ['a', 'b', 'c'].map(language => ({reference: language, university: null, language})),
        readers: languages.map((list, i) => ({reader: `r${i}`, university: null, languages: list, maximum: 1})),
        conflicts: [],
        readingsEach: 1,
        seed: `${seed}`,
      });
      expect({complete, loads: summary.loads.map(({load}) => load)}).toEqual({complete: true, loads: [1, 1, 1]});
    }
  });

  it('joins two halves that greed alone would leave apart', () => {
    // Four readers and four applications: without care {r0,r1} and {r2,r3} may share nothing.
    for (let seed = 0; seed < 60; seed++) {
      const {summary} = deal(makeInput({applications: 4, readers: 4, seed: `${seed}`}));
      expect(summary.groups).toBe(1);
      expect(summary.loads.map(({load}) => load)).toEqual([2, 2, 2, 2]);
    }
  });

  it('stays connected at the price of one reading where equal loads would part the readers', () => {
    // Only the two of Ghent may read what is of Leuven: 20 readings, and with equal loads they would read nothing else.
    const input: DealInput = {
      applications: Array.from({length: 20}, (_, i) => ({
        reference: `A-${i}`,
        university: i < 10 ? 'KU Leuven' : 'ULB',
      })),
      readers: Array.from({length: 10}, (_, i) => ({reader: `r${i}`, university: i < 8 ? 'KU Leuven' : 'UGent'})),
      conflicts: [],
      readingsEach: 2,
      seed: '2027',
    };
    const {summary, complete, problems} = deal(input);

    expect({groups: summary.groups, complete}).toEqual({groups: 1, complete: true});
    expect(
      summary.loads
        .slice(8)
        .map(({load}) => load)
        .sort(),
    ).toEqual([10, 11]);
    expect(problems.map(({code}) => code)).toEqual(['uneven-loads']);
  });
});

describe('deal says which rule is in the way, and for whom', () => {
  it('where all who may read have reached their maximum', () => {
    const readers = makeInput({readers: 4}).readers.map(reader => ({...reader, maximum: 5}));
    const {problems, readings} = deal({...makeInput({applications: 12}), readers});

    expect(readings).toHaveLength(20);
    expect(problems[0]!.code).toBe('readers-full');
    expect(problems[0]!.sentence).toMatch(
      /12 applications .* need 24 readings by r0@x.be, r1@x.be, r2@x.be and r3@x.be, whose maximum leaves room for 20: 4 too few\. Raise a maximum or add a reader\./,
    );
  });

  it('where a maximum binds only for those who read a language', () => {
    const french = {reader: 'fr@x.be', name: 'Fleur', university: null, languages: ['fr'], maximum: 2};
    const applications = ['A', 'B', 'C'].map(reference => ({reference, university: null, language: 'fr'}));
    const dutch = ['d1', 'd2'].map(reader => ({reader, university: null, languages: ['nl']}));
    const {problems} = deal({applications, readers: [french, ...dutch], conflicts: [], readingsEach: 1, seed: ''});

    expect(problems[0]!.sentence).toContain('3 applications');
    expect(problems[0]!.sentence).toContain('need 3 readings by Fleur, whose maximum leaves room for 2: 1 too few.');
    expect(problems[0]!.sentence).toContain('The others are kept out by language (2 readers).');
  });

  it('where an application has too few readers at all', () => {
    const input = makeInput({applications: 1, readers: 3});
    const readers = input.readers.map(reader => ({
      ...reader,
      university: reader.reader === 'r2@x.be' ? 'ULB' : 'KU Leuven',
    }));
    const {problems} = deal({...input, readers});

    expect(problems[0]).toEqual({
      code: 'too-few-readers',
      sentence: 'A-0 can have only 1 of 2 readings: there are 3 readers, and in the way is own university (2 readers).',
    });
  });

  it('where languages part the readers, and with one reading each', () => {
    const part = (language: string) => ({
      applications: [1, 2, 3, 4].map(i => ({reference: `${language}-${i}`, university: null, language})),
      readers: [1, 2].map(i => ({reader: `${language}${i}`, university: null, languages: [language]})),
    });
    const [nl, fr] = [part('nl'), part('fr')];
    const both = {applications: [...nl.applications, ...fr.applications], readers: [...nl.readers, ...fr.readers]};
    const parted = deal({...both, conflicts: [], readingsEach: 2, seed: ''});

    expect(parted.problems.map(({code}) => code)).toEqual(['not-connected']);
    expect(parted.problems[0]!.sentence).toContain('2 groups that share no application: own university');
    expect(deal(makeInput({readingsEach: 1})).problems[0]!.sentence).toContain('with one reading per application');
  });

  it('where there is nobody, or nothing', () => {
    expect(deal(makeInput({readers: 0})).problems.map(({sentence}) => sentence)).toEqual([
      'There are no readers, so nothing can be dealt: add officers who read.',
    ]);
    expect(deal(makeInput({applications: 0})).problems.map(({code}) => code)).not.toContain('uneven-loads');
  });

  it('for numbers and names that cannot be dealt with, and deals the rest', () => {
    const input = makeInput();
    const {problems, complete, readings} = deal({
      ...input,
      applications: [
        ...input.applications,
        input.applications[0]!,
        {reference: 'A-x', university: null, readings: 1.5},
      ],
      readers: input.readers.map((reader, i) => (i === 0 ? {...reader, maximum: -1} : reader)),
      conflicts: [{application: 'A-99', reader: 'r1@x.be'}],
    });

    expect(problems.map(({code}) => code)).toEqual([
      'application-twice',
      'reader-limit',
      'readings-of-one',
      'conflict-unknown',
    ]);
    expect(complete).toBe(false);
    expect(readings).toHaveLength(39 * 2);
    expect(readings.some(({reader}) => reader === 'r0@x.be')).toBe(false);
  });

  it.each([0, -1, 1.5])('for %d readings each, and deals nothing', readingsEach => {
    const {problems, readings} = deal(makeInput({readingsEach}));
    expect(readings).toEqual([]);
    expect(problems[0]!.sentence).toContain(`Readings per application is ${readingsEach}`);
  });
});
