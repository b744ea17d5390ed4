import {type PlanFacts, planView} from '../../../src/domain/interviews/plan-view';
import {LOCKED} from '../../make/intake';
import {makeOfficer, makeRound, OFFICERS, SLOTS} from '../../make/interviews';

const WISH = {
  windows: [],
  interviewers: [],
  interviewMinutes: 20,
  breakMinutes: 5,
  panelSize: 2,
  parallelPanels: 1,
  spareSlots: 0,
};

/** The first candidate, of KUL, has A01 with Bob of ULB and Cas of UG. */
function facts(more: Parameters<typeof makeRound>[0] = {}): PlanFacts {
  const slots = SLOTS.map(slot => (slot.slot === 'A01' ? {...slot, state: 'booked', reference: 'S27-0001'} : slot));
  const round = makeRound({slots, ...more});
  return {...round, milestones: [], calendars: {busy: {}, notShared: []}, troubles: []};
}

describe('what Plan interviews… shows', () => {
  it('has each candidate who is to book, with the number of slots to choose from, the least choice first', () => {
    const round = facts();
    const [booked, ...others] = round.candidates;
    const {coverage} = planView(WISH, {...round, candidates: [{...booked!, state: 'booked', slot: 'A01'}, ...others]});

    // ULB may not meet Bob (A02), UG may meet whoever is left.
    expect(coverage.choices.map(({reference, committee, slots}) => [reference, committee, slots])).toEqual([
      ['S27-0002', 'ULB', 2],
      ['S27-0003', 'UG', 3],
    ]);
  });

  it('is in the way once the second round is closed', () => {
    const closed = {milestone: 'second round', state: 'locked', at: null, by: 'neo@x.be', reason: '', details: ''};
    const {obstacles} = planView(WISH, {...facts(), milestones: [LOCKED, closed]});

    expect(obstacles.map(({code}) => code)).toContain('second-round-locked');
  });

  it('says of which interview the panel may not meet the candidate any more', () => {
    const fine = facts();
    const known = facts({
      officers: [...OFFICERS.slice(0, 2), makeOfficer('cas@ug.be', 'UG', {knows: ['S27-0001']}), OFFICERS[3]!],
    });
    const moved = {
      ...fine,
      applications: fine.applications.map(row => (row.reference === 'S27-0001' ? {...row, committee: 'ULB'} : row)),
    };
    const gone = facts({officers: OFFICERS.filter(({email}) => email !== 'bob@ulb.be')});
    const warned = (each: PlanFacts): boolean =>
      planView(WISH, each).warnings.some(sentence =>
        sentence.startsWith('The panel of A01 (S27-0001) may not interview that candidate any more'),
      );

    expect([fine, known, moved, gone].map(warned)).toEqual([false, true, true, true]);
    expect(warned({...known, now: '2027-11-02T17:00:00.000Z'})).toBe(false);
  });

  it('warns of an interviewer of whom nobody says which university is theirs', () => {
    const officers = [...OFFICERS, makeOfficer('noor@x.be', '', {name: 'Noor', role: 'coordinator'})];
    const warnings = (interviewers: readonly string[]) =>
      planView({...WISH, interviewers: interviewers.map(email => ({email, busy: ''}))}, facts({officers})).warnings;

    expect(warnings(['ann@kul.be', 'noor@x.be'])).toContain(
      'Noor has no committee in Officers, so the plan lets them meet candidates of every university: fill in Committee, or name whom they know under Knows.',
    );
    expect(warnings(['ann@kul.be', 'bob@ulb.be'])).toEqual([]);
  });

  it('tells two of the same name apart by their address', () => {
    const officers = OFFICERS.map(each => ({...each, name: each.name === 'dee' ? 'Ann' : each.name}));
    const {people, warnings} = planView(
      {...WISH, interviewers: [{email: 'dee@vub.be', busy: ''}]},
      {...facts({officers}), calendars: {busy: {}, notShared: ['dee@vub.be']}},
    );

    expect(people.map(({name}) => name)).toEqual(['ann (ann@kul.be)', 'bob', 'cas', 'Ann (dee@vub.be)']);
    expect(warnings[0]).toMatch(/^Ann \(dee@vub.be\) does not share a calendar/);
  });
});
