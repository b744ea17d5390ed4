import type {Application} from '../../../src/domain/intake/assess';
import {sentence, stateOfProblems} from '../../../src/domain/intake/findings';
import {planRestoring, planWithdrawal} from '../../../src/domain/intake/withdraw';
import {outboxRow, type Step} from '../../../src/domain/notices/notice';
import type {Plan} from '../../../src/domain/plan/plan';
import {LOCKED, makeApplication} from '../../make/intake';

const REASON = 'She told us on the phone.';
const withdraw = (applications: readonly Application[], outbox: readonly ReturnType<typeof makeMail>[] = []) =>
  planWithdrawal({reference: 'S27-0001', reason: REASON, applications, outbox, milestones: [], lines: () => []});
const set = ({changes}: Plan) =>
  changes.map(({key, set}) => [
    key,
    Object.fromEntries(Object.entries(set).map(([title, [, after]]) => [title, after])),
  ]);

function makeMail(step: Step, state: 'held' | 'queued' | 'sent' = 'queued') {
  return outboxRow(
    {
      season: 'S27',
      step,
      reference: 'S27-0001',
      version: 'v1',
      to: 'zoe@x.be',
      language: 'nl',
      account: 'a@x.be',
      values: {},
    },
    '2027-10-05T10:00:00.000Z',
    state,
  );
}

describe('a withdrawal', () => {
  it('keeps the application, with the reason beside it and in the history', () => {
    const plan = withdraw([makeApplication({problems: 'The CV is missing.', state: 'incomplete'})]);

    expect(set(plan)).toEqual([
      ['S27-0001', {State: 'withdrawn', Problems: 'The CV is missing. Withdrawn: She told us on the phone.'}],
    ]);
    expect(plan.summary).toBe('Zoë Peeters (S27-0001) is withdrawn: She told us on the phone.');
  });

  it('lets another application of the same person count', () => {
    const other = makeApplication({reference: 'S27-0002', state: 'superseded', countsInstead: 'S27-0001'});

    expect(set(withdraw([makeApplication(), other]))).toEqual([
      ['S27-0001', expect.objectContaining({State: 'withdrawn'})],
      ['S27-0002', {State: 'complete', 'Counts instead': ''}],
    ]);
  });

  it('holds back what waits about it, and neither the receipt nor what has left', () => {
    const outbox = [makeMail('receipt'), makeMail('invited', 'held'), makeMail('on hold', 'sent')];

    expect(set(withdraw([makeApplication()], outbox)).slice(1)).toEqual([
      ['S27 S27-0001 invited v1', {State: 'replaced', Reason: 'The application was withdrawn.'}],
    ]);
  });

  it('is refused twice, and for a reference that there is not', () => {
    expect(() => withdraw([makeApplication({state: 'withdrawn', problems: 'Withdrawn: x.'})])).toThrow(
      'S27-0001 is withdrawn already. Withdrawn: x.',
    );
    expect(() => withdraw([])).toThrow('There is no application S27-0001');
  });

  it('can be taken back later: the state comes from what is wrong with it, the other one steps back', () => {
    const applications = [
      makeApplication({state: 'withdrawn', problems: 'The CV is missing. Withdrawn: She told us on the phone.'}),
      makeApplication({
        reference: 'S27-0002',
        submittedAt: '2027-10-01T18:00:00.000Z',
        state: 'incomplete',
        problems: 'The CV is missing.',
      }),
    ];
    const plan = planRestoring({
      reference: 'S27-0001',
      reason: 'Another Zoë.',
      applications,
      milestones: [],
      lines: () => [],
    });

    expect(set(plan)).toEqual([
      ['S27-0001', {State: 'incomplete', Problems: 'The CV is missing.'}],
      ['S27-0002', {State: 'superseded', 'Counts instead': 'S27-0001'}],
    ]);
    expect(() =>
      planRestoring({reference: 'S27-0002', reason: 'x', applications, milestones: [], lines: () => []}),
    ).toThrow('S27-0002 is not withdrawn: it is incomplete.');
  });

  it('taken back after the first round counts with its decision, whatever came in meanwhile', () => {
    const applications = [
      makeApplication({state: 'withdrawn', decision: 'invited', problems: 'Withdrawn: She told us on the phone.'}),
      makeApplication({reference: 'S27-0002', submittedAt: '2027-10-30T18:00:00.000Z'}),
    ];

    expect(
      set(
        planRestoring({
          reference: 'S27-0001',
          reason: 'She is back.',
          applications,
          milestones: [LOCKED],
          lines: () => [],
        }),
      ),
    ).toEqual([
      ['S27-0001', {State: 'complete', Problems: ''}],
      ['S27-0002', {State: 'superseded', 'Counts instead': 'S27-0001'}],
    ]);
  });
});

describe('the state by the sentences', () => {
  it.each([
    ['', 'complete'],
    ['Wish 3: there is no contract with “Atlantis”. Only the first 10 wishes count.', 'complete'],
    ['Wish 3: there is no contract with “Atlantis”. The CV is missing.', 'incomplete'],
    ['The CV is missing. 12 credits were earned; at least 45 are needed.', 'not eligible'],
    ['An officer typed this. The addendum is missing.', 'incomplete'],
  ])('%s', (problems, state) => {
    expect(stateOfProblems(problems)).toBe(state);
  });

  it('is not moved by a sentence that the applicant typed as a country', () => {
    const problems = sentence({code: 'unknownCountry', values: ['1', 'The CV is missing.']}, 'en');

    expect(stateOfProblems(problems)).toBe('complete');
  });
});
