import {type ScoresInput, scoresOf} from '../../../src/domain/reading/scores';
import {located, makeApplicant, makeOfficer, makeReading, makeRound} from '../../make/reading';

const AN = 'an@bemsa.example.org';
const BO = 'bo@bemsa.example.org';
const CAS = 'cas@bemsa.example.org';
const officers = [AN, BO, CAS].map(email => makeOfficer(email));

function input(readings: ScoresInput['readings'], more: Partial<ScoresInput> = {}): ScoresInput {
  const applications = ['S27-0001', 'S27-0002'].map(reference => makeApplicant(reference));
  return {readings, applications, configuration: makeRound(officers), ...more};
}

const sentences = (found: readonly {readonly sentence: string}[]) => found.map(({sentence}) => sentence);

describe('scoresOf', () => {
  it('takes the plain mean of the weighted readings', () => {
    const {byReference, problems} = scoresOf(
      input(
        located(
          makeReading('S27-0001', AN, {Letter: 8, CV: 4}), // (75·8 + 25·4) / 100 = 7
          makeReading('S27-0001', BO, {Letter: 6, CV: 2}), // (75·6 + 25·2) / 100 = 5
        ),
      ),
    );

    expect(byReference['S27-0001']).toMatchObject({raw: 6, readings: 2});
    expect(problems).toEqual([]);
  });

  it('says "not yet" with fewer readings than the season asks for', () => {
    const {byReference} = scoresOf(input(located(makeReading('S27-0001', AN, {Letter: 8}))));

    expect(byReference).toEqual({'S27-0001': {raw: null, adjusted: null, standardError: null, readings: 1}});
  });

  it('counts what is done, and neither what is dealt, typed and not taken in, nor abstained', () => {
    const {byReference, problems} = scoresOf(
      input(
        located(
          makeReading('S27-0001', AN, {Letter: 8}, {state: 'dealt'}),
          makeReading('S27-0001', BO, {Letter: 7}, {state: 'abstained'}),
          makeReading('S27-0001', CAS),
        ),
      ),
    );

    expect([byReference, problems]).toEqual([{}, []]);
  });

  it('names each row that cannot count, and counts the others', () => {
    const {byReference, problems} = scoresOf(
      input(
        located(
          makeReading('S27-0001', AN, {Letter: 8, CV: 8}),
          makeReading('S27-0001', BO, {Letter: 6, CV: 6}),
          makeReading('S27-0002', AN, {Letter: '9,5', CV: 8}),
          makeReading('S27-0002', BO, {Letter: '9abc', CV: 11}),
          makeReading('S27-0002', 'stranger@x.be', {Letter: 5}),
          makeReading('S27-0099', BO, {Letter: 5}),
        ),
      ),
    );

    expect(byReference).toMatchObject({'S27-0001': {raw: 7, readings: 2}});
    expect(sentences(problems)).toEqual([
      'Reader an on S27-0002, Letter: "9,5" is written with a comma: if 9.5 is meant, write it with a point.',
      'Reader bo on S27-0002, Letter: "9abc" is not a mark: give a number from 0 to 10.',
      'Reader bo on S27-0002, CV: 11 is not a mark: give a number from 0 to 10.',
      'stranger@x.be is not an officer of this season, so the reading does not count.',
      'There is no application S27-0099 (any more), so the reading does not count.',
    ]);
  });

  it('counts no reading of the own university, none in a declared conflict, and neither of two by one reader', () => {
    const configuration = makeRound([
      makeOfficer(AN, {committee: 'KUL'}),
      makeOfficer(BO, {knows: ['Zoë Peeters S27-0001']}),
      makeOfficer(CAS),
    ]);
    const {byReference, problems} = scoresOf(
      input(
        located(
          makeReading('S27-0001', AN, {Letter: 8}),
          makeReading('S27-0001', BO, {Letter: 8}),
          makeReading('S27-0002', CAS, {Letter: 8}),
          makeReading('S27-0002', CAS.toUpperCase(), {Letter: 9}),
        ),
        {configuration},
      ),
    );

    expect(byReference).toEqual({});
    expect(sentences(problems)).toEqual([
      'Reader an and S27-0001 are both of KUL: nobody reads the own university, so the reading does not count.',
      'Reader bo is declared to know S27-0001, so the reading does not count.',
      'Reader cas has 2 readings of S27-0002 (rows 4, 5): none of them counts until all but one are removed.',
    ]);
  });

  it('refuses to correct where readers share no application, and proposes the reading that would connect them', () => {
    const scores = scoresOf(
      input(
        located(
          makeReading('S27-0001', AN, {Letter: 8}),
          makeReading('S27-0001', BO, {Letter: 8}),
          makeReading('S27-0002', CAS, {Letter: 8}),
        ),
      ),
    );

    expect(scores).toMatchObject({
      verdict: 'refused',
      reason: expect.stringMatching(/^The readers are not connected/),
      bridging: [{reader: AN, application: 'S27-0002'}],
    });
  });

  it('proposes nobody who could not be dealt the application: by language, maximum, role or its state', () => {
    const readings = located(
      makeReading('S27-0001', AN, {Letter: 8}),
      makeReading('S27-0001', BO, {Letter: 8}),
      makeReading('S27-0002', CAS, {Letter: 8}),
    );
    const proposed = (configuration: ScoresInput['configuration'], state = 'complete') => {
      const applications = [
        makeApplicant('S27-0001', {state}),
        makeApplicant('S27-0002', {language: 'fr', committee: 'ULB'}),
      ];
      return scoresOf(input(readings, {applications, configuration})).bridging;
    };
    const round = makeRound([
      makeOfficer(AN, {languages: ['nl']}),
      makeOfficer(BO, {mostReadings: 1}),
      makeOfficer(CAS),
    ]);

    expect(proposed(round)).toEqual([{reader: CAS, application: 'S27-0001'}]);
    expect(proposed(round, 'withdrawn')).toEqual([]);
    expect(proposed({...round, officers: round.officers.map(one => ({...one, role: 'interviewer'}))})).toEqual([]);
  });

  it('proposes to nobody more than the maximum, with what is dealt and not read yet', () => {
    const references = ['S27-0001', 'S27-0002', 'S27-0003', 'S27-0004'];
    const bridging = (...more: ReturnType<typeof makeReading>[]) => {
      const rows = [AN, BO, CAS].map((reader, at) => makeReading(references[at]!, reader, {Letter: 8}));
      const full = {mostReadings: 1};
      const officersNow = [makeOfficer(AN, {mostReadings: 2}), makeOfficer(BO, full), makeOfficer(CAS, full)];
      return scoresOf(
        input(located(...rows, ...more), {
          applications: references.map(reference => makeApplicant(reference)),
          configuration: makeRound(officersNow),
        }),
      ).bridging;
    };

    expect(bridging()).toEqual([{reader: AN, application: 'S27-0002'}]);
    expect(bridging(makeReading('S27-0004', AN))).toEqual([]);
  });

  it('names a State that is none, with its cell', () => {
    const {problems} = scoresOf(input(located(makeReading('S27-0001', AN, {Letter: 8}, {state: 'Done'}))));

    expect(problems).toEqual([
      {
        code: 'state-unknown',
        sentence:
          'State is "Done" and must be dealt, done, abstained or taken back: until then the reading of S27-0001 counts as not read.',
        where: {tab: 'Readings', row: 2, column: 'State'},
      },
    ]);
  });

  it('calls readers by name in the reason and the problems, with the address where two have one name', () => {
    const dirk = 'dirk@bemsa.example.org';
    const configuration = makeRound([
      makeOfficer(AN, {name: 'An Maes', committee: 'KUL'}),
      makeOfficer(BO, {name: 'an maes'}),
      makeOfficer(CAS, {name: ''}),
      makeOfficer(dirk),
    ]);
    const references = Array.from({length: 22}, (_, at) => `S27-01${10 + at}`);
    const rows = references.flatMap((reference, at) =>
      [CAS, dirk].map((reader, turn) => makeReading(reference, reader, {Letter: 5 + ((at * 7 + turn * 5) % 4)})),
    );
    const {reason, problems} = scoresOf(
      input(
        located(
          ...rows,
          makeReading('S27-0110', BO, {Letter: 5}), // one application in common with the others
          makeReading('S27-0111', AN, {Letter: 5}),
        ),
        {applications: references.map(reference => makeApplicant(reference)), configuration},
      ),
    );

    expect(reason).toMatch(/^The severities of an maes \(bo@bemsa\.example\.org\) and cas@bemsa\.example\.org can be/);
    expect(sentences(problems)).toEqual([
      'An Maes (an@bemsa.example.org) and S27-0111 are both of KUL: nobody reads the own university, so the reading does not count.',
    ]);
  });

  it('does not depend on the order of the rows', () => {
    const rows = [AN, BO, CAS].flatMap((reader, at) =>
      ['S27-0001', 'S27-0002'].map((reference, index) =>
        makeReading(reference, reader, {Letter: at + index + 3, CV: 5}),
      ),
    );

    expect(scoresOf(input(located(...[...rows].reverse())))).toEqual(scoresOf(input(located(...rows))));
  });

  it('leaves a criterion out that has the title of another column, and says so', () => {
    const anchors: string[] = [];
    const configuration = makeRound(officers, {
      criteria: [
        {round: 'first', criterion: 'Letter', weight: 60, anchors},
        {round: 'first', criterion: 'comment', weight: 20, anchors},
        {round: 'first', criterion: 'LETTER', weight: 10, anchors},
        {round: 'first', criterion: 'CV', weight: 0, anchors},
      ],
    });
    const {problems} = scoresOf(input([], {configuration}));

    expect(sentences(problems)).toEqual([
      '"comment" cannot be a criterion: Readings has a column of that title. Give it another name in Rubric.',
      'The rubric has "LETTER" twice; only the first counts.',
      '"CV" weighs 0 and does not count: give it a weight above 0, or take it out of the rubric.',
    ]);
  });
});
