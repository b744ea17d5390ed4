import {outboxRow} from '../../../src/domain/notices/notice';
import type {MilestoneRow} from '../../../src/domain/season/milestone';
import {overview} from '../../../src/domain/season/overview';
import {PROGRESS, type SeasonFacts} from '../../../src/domain/season/progress';
import {STAGES} from '../../../src/domain/season/stages';
import type {Milestone} from '../../../src/domain/tables/milestones';
import {makeFacts} from '../../make/facts';
import {makeApplication, makeConfiguration} from '../../make/intake';

const CLOSED = '2027-10-19T10:00:00.000Z';

const locked = (milestone: Milestone, state = 'locked'): MilestoneRow => ({
  milestone,
  state,
  at: CLOSED,
  by: 'noor@example.org',
  reason: '',
  details: '',
});

const officers = [
  {
    email: 'noor@example.org',
    name: 'Noor',
    committee: 'KUL',
    role: 'coordinator' as const,
    languages: [],
    mostReadings: null,
    knows: [],
  },
];

/** After the form has closed, with one complete application and somebody to read it. */
function makeClosed(more: Partial<SeasonFacts> = {}): SeasonFacts {
  const configuration = makeConfiguration({officers});
  return makeFacts({now: CLOSED, configuration, applications: [makeApplication()], ...more});
}

function standing(facts: SeasonFacts) {
  const {states, next, blockedBecause, page} = overview({...facts, problems: [], delivery: null, who: ''});
  const at = states.findIndex(state => state === 'now' || state === 'blocked');
  return {
    stage: STAGES[at]?.key,
    state: states[at],
    next,
    blockedBecause,
    page,
    done: states.filter(each => each === 'done').length,
  };
}

describe('the stages', () => {
  it('each have their progress, in the same order', () => {
    expect(PROGRESS.map(({stage}) => stage)).toEqual(STAGES.map(({key}) => key));
  });

  it('begin with the set-up as long as no form is connected, and offer its page', () => {
    expect(standing(makeFacts({formUrl: undefined}))).toEqual({
      stage: 'set-up',
      state: 'now',
      next: 'Choose SCOPE › Set up or repair… to finish the set-up.',
      blockedBecause: null,
      page: 'set-up',
      done: 0,
    });
  });

  it('are at the intake until the form closes', () => {
    expect(standing(makeFacts({applications: [makeApplication()]}))).toMatchObject({
      stage: 'intake',
      next: '1 application so far. The form closes on Monday 18 October 2027, 23:59 (Brussels time).',
    });
    expect(standing(makeClosed())).toMatchObject({stage: 'first-round', state: 'now', done: 2});
  });

  it('stay at the intake when the form has closed and nobody has applied', () => {
    expect(standing(makeFacts({now: CLOSED}))).toMatchObject({stage: 'intake', state: 'now'});
  });

  it('are blocked while no answer can be taken in, and say so', () => {
    expect(standing(makeFacts({intakeTrouble: 'The tab is gone.'}))).toMatchObject({
      stage: 'intake',
      state: 'blocked',
      blockedBecause: 'No application is taken in: see below.',
    });
  });

  it('are blocked at the first round while there is nobody to read, or nothing', () => {
    const nothing = [makeApplication({state: 'incomplete'})];

    expect(standing(makeClosed({configuration: makeConfiguration()})).blockedBecause).toBe(
      'Nobody can read yet: add the officers to the tab Officers.',
    );
    expect(standing(makeClosed({applications: nothing})).blockedBecause).toBe(
      'No application is complete, so there is nothing to read.',
    );
  });

  it('come to the selection with the first round locked, and leave it when everybody complete is decided', () => {
    const milestones = [locked('first round')];
    const invited = makeApplication({decision: 'invited'});
    const open = makeApplication({reference: 'S27-0002'});
    const incomplete = makeApplication({reference: 'S27-0003', state: 'incomplete'});

    expect(standing(makeClosed({milestones, applications: [invited, open]}))).toMatchObject({
      stage: 'selection',
      next: '1 complete application without a decision: SCOPE › Select for the second round….',
    });
    expect(standing(makeClosed({milestones, applications: [invited, incomplete]}))).toMatchObject({
      stage: 'results-mail',
      next: '1 applicant not told yet: SCOPE › Send notices….',
    });
  });

  it('come to the selection when the score is chosen, and stay there until the round is locked', () => {
    const chosen = [{...locked('first round'), state: 'open'}];
    const applications = [makeApplication({decision: 'invited'})];

    expect(standing(makeClosed({milestones: chosen}))).toMatchObject({stage: 'selection', page: 'selection'});
    expect(standing(makeClosed({milestones: chosen, applications}))).toMatchObject({
      stage: 'selection',
      next: 'Everybody is decided on; lock the round when that is final: SCOPE › Select for the second round….',
    });
    expect(standing(makeClosed({milestones: [locked('first round')], applications}))).toMatchObject({
      stage: 'results-mail',
    });
  });

  it('wait with the results mail for the notice of the last decision, not of an earlier one', () => {
    const milestones = [locked('first round')];
    const applications = [makeApplication({decision: 'invited'})];
    const told = (step: 'invited' | 'on hold') =>
      outboxRow(
        {
          season: 'S27',
          step,
          reference: 'S27-0001',
          version: 'v1',
          to: 'x@x.be',
          language: 'nl',
          account: 'a@x.be',
          values: {},
        },
        CLOSED,
        'sent',
      );

    expect(standing(makeClosed({milestones, applications, outbox: [told('on hold')]})).stage).toBe('results-mail');
    expect(standing(makeClosed({milestones, applications, outbox: [told('invited')]})).stage).toBe('second-round');
  });

  it('end with the season closed', () => {
    const milestones = [
      locked('first round'),
      locked('second round'),
      locked('allocation'),
      locked('announcement', 'done'),
      locked('season', 'done'),
    ];
    const applications = [makeApplication({decision: 'not invited', email: ''})];
    const facts = makeClosed({milestones, applications, now: '2028-10-01T10:00:00.000Z'});

    expect(standing(facts)).toMatchObject({stage: undefined, next: 'The season is over.', done: 10});
  });
});

describe('what needs a look', () => {
  it('is a mail limit below the number of applicants, and an automation that does not run', () => {
    const {settings} = makeConfiguration();
    const configuration = makeConfiguration({settings: {...settings, mailLimit: 1}});
    const applications = [makeApplication(), makeApplication({reference: 'S27-0002'})];
    const {problems} = overview({
      who: '',
      ...makeFacts({configuration, applications, now: '2027-10-06T10:00:00.000Z'}),
      problems: [],
      delivery: null,
    });

    expect(problems.map(({code}) => code)).toEqual(['automation-silent', 'mail-limit']);
  });
});
