import {fingerprint, proposalOf, selectionBy} from '../../../src/domain/selection/proposal';
import {tieRulesOf} from '../../../src/domain/selection/tie-rules';
import {selectionView} from '../../../src/domain/selection/view';
import {whatIf} from '../../../src/domain/selection/what-if';
import {located, makeOfficer, makeReading} from '../../make/reading';
import {makeRoundFacts, noticeRow, saved, withApplication} from '../../make/selection';

const sentences = (facts: ReturnType<typeof makeRoundFacts>) =>
  proposalOf(facts).problems.map(({sentence}) => sentence);
const invited = (facts: ReturnType<typeof makeRoundFacts>) =>
  proposalOf(facts)
    .selection.rows.filter(({decision}) => decision === 'invited')
    .map(({reference}) => reference);

describe('a proposal breaks ties', () => {
  const TIED = {
    KUL: [
      [8, 4],
      [4, 8],
      [5, 7],
    ] as const,
  }; // Letter weighs 3, CV 1: 7, 5, 5.5

  it('by the mean mark for a criterion, in the order of the setting', () => {
    const marks = {
      KUL: [
        [6, 6],
        [5, 9],
        [7, 3],
      ] as const,
    }; // all 6
    const facts = (tieRules: string) => makeRoundFacts({marks, seats: {KUL: 1}, settings: {tieRules}});

    expect(invited(facts('Letter; CV'))).toEqual(['S27-0003']);
    expect(invited(facts('cv'))).toEqual(['S27-0002']);
  });

  it('by credits or by who applied first, where the season says so', () => {
    const made = makeRoundFacts({marks: {KUL: [6, 6]}, seats: {KUL: 1}, settings: {tieRules: 'Credits; Submitted'}});
    const facts = withApplication(withApplication(made, 'S27-0001', {credits: 120}), 'S27-0002', {credits: 180});

    expect(invited(facts)).toEqual(['S27-0002']);
    expect(
      invited(withApplication(facts, 'S27-0001', {credits: 180, submittedAt: '2027-10-01T00:00:00.000Z'})),
    ).toEqual(['S27-0001']);
  });

  it('and names a rule that there is not', () => {
    expect(tieRulesOf('Letter; Smile', ['Letter', 'CV']).problems[0]!.sentence).toBe(
      'Settings: Tie rules names "Smile", which breaks no tie; possible are Letter, CV, Uncorrected, Credits and Submitted.',
    );
    expect(tieRulesOf('Letter; letter', ['Letter']).rules).toHaveLength(1);
    expect(invited(makeRoundFacts({marks: TIED, seats: {KUL: 1}, settings: {tieRules: 'Smile'}}))).toEqual([
      'S27-0001',
    ]);
  });
});

describe('a proposal names what is wrong, and decides about the rest', () => {
  const marks = {KUL: [8, 7, 6], ULB: [5]};

  it.each([
    [-1, 'KUL has -1 interview seats: give a whole number from 0. Until then nobody of it is decided on.'],
    [1.5, 'KUL has 1.5 interview seats: give a whole number from 0. Until then nobody of it is decided on.'],
    [9, 'KUL has 9 seats and can fill 3 of them: 6 go to the national list.'],
  ])('with %p seats', (KUL, sentence) => {
    const facts = makeRoundFacts({marks, seats: {KUL, ULB: 1}});

    expect(sentences(facts)).toContain(sentence);
    expect(invited(facts)).toContain('S27-0004');
  });

  it('with a committee that has no seats, or an application of none', () => {
    expect(sentences(makeRoundFacts({marks, seats: {KUL: 1}}))).toContain(
      'ULB has 1 applicant and no number of interview seats: give one, 0 if need be. Until then nobody of it is decided on.',
    );
    expect(sentences(withApplication(makeRoundFacts({marks}), 'S27-0004', {committee: ''}))).toContain(
      'No university has 1 applicant and no number of interview seats: give one, 0 if need be. Until then nobody of it is decided on.',
    );
  });

  it('with a committee whose cell of seats is empty: nobody is turned away by it', () => {
    const facts = makeRoundFacts({marks, seats: {KUL: 1, ULB: null}});

    expect(sentences(facts)).toContain(
      'ULB has 1 applicant and no number of interview seats: give one, 0 if need be. Until then nobody of it is decided on.',
    );
    expect(proposalOf(facts).selection.rows.find(({reference}) => reference === 'S27-0004')?.decision).toBeNull();
    expect(invited(facts)).toEqual(['S27-0001']);
  });

  it('with an empty rubric and with weights of 0', () => {
    const facts = makeRoundFacts({marks});
    const criteria = facts.configuration.criteria.map(each => ({...each, weight: 0}));
    const empty = {...facts, configuration: {...facts.configuration, criteria: []}};

    expect(sentences(empty)[0]).toBe(
      'The rubric is empty: add at least one criterion with a weight before anybody reads.',
    );
    expect(sentences({...facts, configuration: {...facts.configuration, criteria}})).toContain(
      'No criterion of the rubric counts: give at least one a weight above 0.',
    );
    expect(proposalOf(empty).selection.rows.every(({decision}) => decision === null)).toBe(true);
  });

  it.each([
    [{Letter: 11, CV: 8}, 'Reader r1 on S27-0001, Letter: 11 is not a mark: give a number from 0 to 10.'],
    [
      {Letter: '9,5', CV: 8},
      'Reader r1 on S27-0001, Letter: "9,5" is written with a comma: if 9.5 is meant, write it with a point.',
    ],
    [{Letter: '9abc', CV: 8}, 'Reader r1 on S27-0001, Letter: "9abc" is not a mark: give a number from 0 to 10.'],
  ])('with the marks %j', (typed, sentence) => {
    const facts = makeRoundFacts({marks});
    const readings = [
      {...facts.readings[0]!, row: makeReading('S27-0001', 'r1@x.be', typed)},
      ...facts.readings.slice(1),
    ];
    const {selection, problems} = proposalOf({...facts, readings});

    expect(problems.map(problem => problem.sentence)).toContain(sentence);
    expect(problems.map(problem => problem.sentence)).toContain(
      'KUL: S27-0001 has no score yet and cannot be ranked: get the missing readings, or decide by hand.',
    );
    expect(selection.rows.filter(({decision}) => decision === null).map(({reference}) => reference)).toEqual([
      'S27-0001',
    ]);
  });

  it('with a stranger’s reading, one of the own university, and one of an application that is gone', () => {
    const facts = makeRoundFacts({marks});
    const wrong = [
      makeReading('S27-0001', 'nobody@x.be', {Letter: 1, CV: 1}),
      makeReading('S27-0001', 'own@x.be', {Letter: 1, CV: 1}),
      makeReading('S27-0099', 'r1@x.be', {Letter: 1, CV: 1}),
    ];
    const officers = [...facts.configuration.officers, makeOfficer('own@x.be', {committee: 'KUL'})];
    const {selection, problems} = proposalOf({
      ...facts,
      configuration: {...facts.configuration, officers},
      readings: [...facts.readings, ...located(...wrong)],
    });

    expect(problems.map(({code}) => code)).toEqual([
      'reader-not-officer',
      'own-university',
      'no-such-application',
      'unused-seats',
    ]);
    expect(selection.rows[0]).toMatchObject({reference: 'S27-0001', score: 8});
  });

  it('with everybody tied', () => {
    const facts = makeRoundFacts({marks: {KUL: [7, 7, 7]}, seats: {KUL: 1}});

    expect(sentences(facts)).toEqual([
      'All 3 applicants of KUL have the score 7: their order comes from the tie rules and the draw alone.',
    ]);
    expect(invited(facts)).toHaveLength(1);
  });
});

describe('what if', () => {
  const facts = makeRoundFacts({
    marks: {
      KUL: [
        [8, 4],
        [4, 10],
        [1, 1],
      ],
    },
    seats: {KUL: 1},
  });
  const ask = (weights: Record<string, number>, seats: Record<string, number> = {}) =>
    whatIf(facts, proposalOf(facts), {weights, seats});

  it('another weight counted: those who would have another decision, and nobody else', () => {
    expect(ask({Letter: 25, CV: 75}).moves).toEqual([
      {reference: 'S27-0001', university: 'KUL', from: 'invited', to: 'on hold'},
      {reference: 'S27-0002', university: 'KUL', from: 'on hold', to: 'invited'},
    ]);
    expect(ask({Letter: 3, CV: 1}).moves).toEqual([]);
  });

  it('there were another seat', () => {
    expect(ask({}, {KUL: 2}).moves).toEqual([
      {reference: 'S27-0002', university: 'KUL', from: 'on hold', to: 'invited'},
    ]);
  });

  it('names faults of the question only, not those that were there before', () => {
    expect(ask({}, {KUL: 0.5}).problems).toEqual([
      'KUL has 0.5 interview seats: give a whole number from 0. Until then nobody of it is decided on.',
    ]);
    expect(ask({}).problems).toEqual([]);
  });
});

describe('the fingerprint', () => {
  it('does not depend on the order of rows, and changes with everything that decides', () => {
    const facts = makeRoundFacts({marks: {KUL: [8, 7], ULB: [6]}});
    const print = (more: Partial<typeof facts>) => fingerprint(proposalOf({...facts, ...more}).input);
    const {configuration} = facts;
    const settings = (more: object) => ({
      configuration: {...configuration, settings: {...configuration.settings, ...more}},
    });

    expect(print({applications: [...facts.applications].reverse(), readings: [...facts.readings].reverse()})).toBe(
      print({}),
    );
    const others = [
      print({}),
      print({milestones: []}),
      print(settings({onHoldLength: 3})),
      print(settings({unusedSeatsNational: false})),
      print(settings({tieRules: 'CV'})),
      print({applications: facts.applications.slice(1)}),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});

describe('the view', () => {
  it('hides names while the season is blind, until the round is locked', () => {
    const facts = makeRoundFacts({marks: {KUL: [8]}, settings: {blind: true}});

    expect(selectionView(facts, proposalOf(facts)).rows[0]!.name).toBe('');
    const locked = {...facts, milestones: [{...facts.milestones[0]!, milestone: 'first round', state: 'locked'}]};
    expect(selectionView(locked, proposalOf(locked)).rows[0]!.name).toBe('Zoë Peeters');
  });

  it('says what saving again would change, and who was told otherwise', () => {
    const before = saved(makeRoundFacts({marks: {KUL: [8, 7]}, seats: {KUL: 1}}));
    const sent = noticeRow('S27-0002', 'on hold', {state: 'sent', sentAt: '2027-10-28T16:00:00.000Z'});
    const facts = withApplication({...before, outbox: [sent]}, 'S27-0001', {state: 'withdrawn'});
    const view = selectionView(facts, proposalOf(facts));

    expect(view.unsaved).toEqual([{reference: 'S27-0002', university: 'KUL', from: 'on hold', to: 'invited'}]);
    expect(view.told).toEqual(['S27-0002 was told “on hold” on Thursday 28 October 2027, 18:00 (Brussels time)']);
    expect(view.status).toMatch(/^Decisions saved by neo@.*; not locked yet\.$/);
  });

  it('compares both scores over the same input', () => {
    const proposal = proposalOf(makeRoundFacts({marks: {KUL: [8, 7, 3]}, seats: {KUL: 1}}));

    expect(selectionBy(proposal, 'raw').rows).toEqual(proposal.selection.rows);
  });
});
