import * as fc from 'fast-check';
import {firstRoundOf, roundState} from '../../../src/domain/selection/first-round';
import {planChoice, planLock, planSave, planUnlock, type RoundFacts} from '../../../src/domain/selection/plan-round';
import {proposalOf} from '../../../src/domain/selection/proposal';
import {makeReading} from '../../make/reading';
import {
  carriedOut,
  decisionsOf,
  makeRoundFacts,
  NEO,
  noticeRow,
  SIGNED,
  saved,
  shownBasis,
  withApplication,
} from '../../make/selection';

const choose = (facts: RoundFacts, score: 'raw' | 'corrected' = 'raw') =>
  planChoice(facts, proposalOf(facts), score, SIGNED, () => 'fresh');
const save = (facts: RoundFacts, reason = '', basis = shownBasis(facts)) =>
  planSave(facts, proposalOf(facts), {basis, reason, ...SIGNED});
const lock = (facts: RoundFacts) => planLock(facts, proposalOf(facts), SIGNED);
const chosen = (facts: RoundFacts) => carriedOut(facts, choose(facts));

const BEST_OF_KUL = {marks: {KUL: [8, 7, 6, 9], ULB: [5, 4]}};

describe('choosing the score', () => {
  it('is on record with who, when and what the calibration said', () => {
    const facts = chosen(makeRoundFacts(BEST_OF_KUL));

    expect(firstRoundOf(facts.milestones).choice).toEqual({score: 'raw', verdict: 'refused', ...SIGNED});
    expect(roundState(facts.milestones)).toBe('chosen');
  });

  it('takes the corrected score only where the readings carry a correction', () => {
    expect(() => choose(makeRoundFacts(BEST_OF_KUL), 'corrected')).toThrow(
      /^The corrected score cannot be used\. There are too few readings to tell severity from chance/,
    );
  });

  it('tells a second officer who was first', () => {
    expect(() => choose(chosen(makeRoundFacts(BEST_OF_KUL)))).toThrow(
      `The raw score was chosen already, by ${NEO} on Wednesday 27 October 2027, 18:00 (Brussels time).`,
    );
  });

  it('records a seed where none was recorded, and says so', () => {
    const facts = makeRoundFacts(BEST_OF_KUL);
    const plan = choose({...facts, milestones: []});

    expect(plan.summary).toMatch(/No seed for draws had been recorded: one was recorded now\.$/);
    expect(plan.inserts.map(({row}) => [row.Milestone, row.Details])).toContainEqual(['draw', '{"seed":"fresh"}']);
  });
});

describe('saving the decisions', () => {
  it('writes score, rank, decision and why beside every complete application', () => {
    const facts = saved(makeRoundFacts(BEST_OF_KUL));

    expect(decisionsOf(facts)).toEqual({
      'S27-0001': 'invited',
      'S27-0002': 'on hold',
      'S27-0003': 'on hold',
      'S27-0004': 'invited',
      'S27-0005': 'invited',
      'S27-0006': 'invited',
    });
    expect(facts.applications[1]).toMatchObject({
      score: 7,
      uncorrected: 7,
      rank: 3,
      decidedBy: 'On hold 1',
      decisionVersion: 1,
    });
    expect(facts.applications[0]!.decidedBy).toBe('Seat of KUL');
    expect(roundState(facts.milestones)).toBe('saved');
  });

  it('decides nothing about who withdrew, applied again, is not eligible or waits for a document', () => {
    for (const state of ['withdrawn', 'superseded', 'not eligible', 'incomplete']) {
      const facts = saved(withApplication(makeRoundFacts(BEST_OF_KUL), 'S27-0004', {state}));

      expect(decisionsOf(facts)).toMatchObject({'S27-0004': '', 'S27-0001': 'invited', 'S27-0002': 'invited'});
    }
  });

  it('takes the decision from who withdrew since, and the seat goes to the next', () => {
    const facts = saved(makeRoundFacts(BEST_OF_KUL));
    const gone = withApplication(facts, 'S27-0004', {state: 'withdrawn'});
    const again = carriedOut(gone, save(gone));

    expect(again.applications[3]).toMatchObject({
      decision: '',
      decidedBy: '',
      score: null,
      rank: null,
      decisionVersion: 2,
    });
    expect(again.applications[1]).toMatchObject({decision: 'invited', decisionVersion: 2});
    expect(again.applications[0]).toMatchObject({decision: 'invited', decisionVersion: 1});
  });

  it('asks for the score first', () => {
    expect(() => save(makeRoundFacts(BEST_OF_KUL))).toThrow(
      'Choose first which score counts, raw or corrected: step 1.',
    );
  });

  it('refuses what is not what was shown, with the differences', () => {
    const facts = chosen(makeRoundFacts(BEST_OF_KUL));
    const basis = shownBasis(facts);
    const more = {...facts, readings: facts.readings.map(each => ({...each}))};
    more.readings[2] = {...more.readings[2]!, row: makeReading('S27-0002', 'r1@x.be', {Letter: 10, CV: 10})};
    const seats = {
      ...facts,
      configuration: {
        ...facts.configuration,
        committees: facts.configuration.committees.map(each => ({...each, interviewSeats: 3})),
      },
    };

    expect(() => save(more, '', basis)).toThrow(
      'Something has changed since you looked, so nothing was saved: S27-0002 was on hold and would now be invited; S27-0001 was invited and would now be on hold. Look again and repeat the step.',
    );
    expect(() => save(seats, '', basis)).toThrow(/S27-0002 was on hold and would now be invited/);
  });

  it('refuses a change that moves nobody too: the officer saw something else', () => {
    const facts = chosen(makeRoundFacts(BEST_OF_KUL));
    const basis = shownBasis(facts);
    const {configuration} = facts;
    const other = {...facts, configuration: {...configuration, settings: {...configuration.settings, minScore: 1}}};

    expect(() => save(other, '', basis)).toThrow(/nothing was saved: a mark or a setting; no decision moves\./);
  });

  it('tells a second officer who saved the same', () => {
    const facts = saved(makeRoundFacts(BEST_OF_KUL));

    expect(() => save(facts)).toThrow(/^These decisions were saved already, by neo@/);
  });

  it('replaces notices that wait to tell an older decision, and no others', () => {
    const facts = saved(makeRoundFacts(BEST_OF_KUL));
    const outbox = [noticeRow('S27-0002', 'on hold'), noticeRow('S27-0001', 'invited')];
    const gone = withApplication({...facts, outbox}, 'S27-0004', {state: 'withdrawn'});
    const again = carriedOut(gone, save(gone));

    expect(again.outbox.map(({reference, state}) => [reference, state])).toEqual([
      ['S27-0002', 'replaced'],
      ['S27-0001', 'queued'],
    ]);
  });

  it('changes what somebody was told already only with a reason, and says what was told', () => {
    const facts = saved(makeRoundFacts(BEST_OF_KUL));
    const sent = noticeRow('S27-0002', 'on hold', {state: 'sent', sentAt: '2027-10-28T16:00:00.000Z'});
    const gone = withApplication({...facts, outbox: [sent]}, 'S27-0004', {state: 'withdrawn'});

    expect(() => save(gone)).toThrow(
      'S27-0002 was told “on hold” on Thursday 28 October 2027, 18:00 (Brussels time). Their decision would change: give a reason; each gets a new mail when you send notices.',
    );
    expect(save(gone, 'S27-0004 withdrew').summary).toMatch(/Told before: S27-0002 .* Reason: S27-0004 withdrew$/);
    expect(save(gone, 'S27-0004 withdrew').changes.filter(({table}) => table === 'Outbox')).toEqual([]);
  });
});

describe('locking the round', () => {
  it('keeps who locked it, and everything that was saved', () => {
    const facts = carriedOut(saved(makeRoundFacts(BEST_OF_KUL)), lock(saved(makeRoundFacts(BEST_OF_KUL))));

    expect(facts.milestones[1]).toMatchObject({state: 'locked', ...SIGNED});
    expect(firstRoundOf(facts.milestones).saved).toMatchObject({
      score: 'raw',
      seed: 'lighthouse',
      seats: {KUL: 2, ULB: 2},
    });
    expect(() => save(facts)).toThrow(
      `The first round was locked by ${NEO} on Wednesday 27 October 2027, 18:00 (Brussels time): open it again with a reason first.`,
    );
    expect(() => lock(facts)).toThrow(/^The first round was locked already, by neo@/);
  });

  it('refuses before anything is saved, and when what is saved is no longer what the readings give', () => {
    const facts = chosen(makeRoundFacts(BEST_OF_KUL));

    expect(() => lock(facts)).toThrow('There are no decisions to lock yet: save them first.');
    expect(() => lock(withApplication(saved(makeRoundFacts(BEST_OF_KUL)), 'S27-0004', {state: 'withdrawn'}))).toThrow(
      /^What is saved is no longer what the readings and settings give \(S27-0001, S27-0002, S27-0003 and 1 more\)/,
    );
  });

  it('refuses while somebody has no decision', () => {
    expect(() => lock(saved(makeRoundFacts({marks: {KUL: [8, null]}})))).toThrow(
      'S27-0002 has no decision yet: get the missing readings, or decide by hand with a reason; then lock.',
    );
  });
});

describe('opening the round again', () => {
  const facts = saved(makeRoundFacts(BEST_OF_KUL));
  const locked = carriedOut(facts, lock(facts));

  it('needs a reason, which stays', () => {
    expect(() => planUnlock(locked.milestones, ' ', SIGNED)).toThrow(
      'Opening the first round again needs a reason: write one.',
    );
    const open = carriedOut(locked, planUnlock(locked.milestones, 'A reading was typed in the wrong row', SIGNED));
    expect(open.milestones[1]).toMatchObject({state: 'open', reason: 'A reading was typed in the wrong row'});
    expect(roundState(open.milestones)).toBe('saved');
  });

  it('does nothing to a round that is open', () => {
    expect(() => planUnlock(facts.milestones, 'why', SIGNED)).toThrow(
      'The first round is not locked, so there is nothing to open.',
    );
  });
});

describe('on random rounds, what is saved', () => {
  const anyRound = fc.record({
    KUL: fc.array(
      fc.option(
        fc.integer({min: 0, max: 40}).map(quarter => quarter / 4),
        {freq: 9},
      ),
      {maxLength: 14},
    ),
    ULB: fc.array(fc.integer({min: 0, max: 10}), {maxLength: 8}),
    seats: fc.record({KUL: fc.nat(6), ULB: fc.nat(6)}),
    onHoldLength: fc.nat(6),
    nationalSeats: fc.nat(3),
    shuffle: fc.infiniteStream(fc.nat()),
  });

  it('keeps the seats, the order of merit, and does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyRound, ({KUL, ULB, seats, onHoldLength, nationalSeats, shuffle}) => {
        const made = makeRoundFacts({marks: {KUL, ULB}, seats, settings: {onHoldLength, nationalSeats}});
        const facts = saved(made);
        const random = [...shuffle.take(1000)];
        const mixed = saved({
          ...made,
          applications: [...made.applications].sort((a, b) => key(a.reference) - key(b.reference)),
          readings: [...made.readings].reverse(),
        });
        const invited = facts.applications.filter(({decision}) => decision === 'invited');
        const own = (code: string) => facts.applications.filter(({committee}) => committee === code);

        expect(decisionsOf(facts)).toEqual(decisionsOf(mixed));
        expect(invited.length).toBeLessThanOrEqual(seats.KUL + seats.ULB + nationalSeats);
        for (const code of ['KUL', 'ULB']) {
          const lowest = Math.min(
            ...own(code)
              .filter(({decision}) => decision === 'invited')
              .map(({score}) => score!),
          );
          const left = own(code).filter(({decision, score}) => decision !== 'invited' && score !== null);
          expect(left.every(({score}) => score! <= lowest)).toBe(true);
        }
        expect(facts.applications.filter(({score, decision}) => (score === null) !== (decision === ''))).toEqual([]);

        function key(reference: string): number {
          return random[Number(reference.slice(4))]!;
        }
      }),
      {numRuns: 60},
    );
  });
});
