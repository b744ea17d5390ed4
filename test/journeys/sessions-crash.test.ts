/** The actions on sessions cut off at every service call: one event in the calendar, one row per person, one mail each, whatever was cut off. */
import type {Snapshot} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import {seasonCalendar} from '../make/booking-season';
import {ask, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {ANN, announcedSeason, answer, emailOf, invite, OG} from '../make/sessions-season';
import {crashTable} from './crash-table';
import {resume, type Season, table} from './world';

jest.setTimeout(240_000);

let season: Season;
let announced: Snapshot;
let planned: Snapshot;
let invited: Snapshot;
beforeAll(async () => {
  season = announcedSeason(await builtProduct());
  announced = season.workspace.snapshot();
  const here = resume(season, announced);
  ask(here, ANN, 'planEvent', OG);
  here.workspace.advance({minutes: 20});
  planned = here.workspace.snapshot();
  const there = resume(season, announced);
  invite(there);
  invited = there.workspace.snapshot();
});

/** Everything that a person would compare, without times and codes. */
function outcome(here: Season) {
  return {
    events: table(here, 'Events').map(({Event, State, Version}) => [Event, State, Version]),
    attendance: table(here, 'Attendance').map(({Event, Reference, Reply}) => [Event, Reference, Reply]),
    calendar: seasonCalendar(here)
      .events()
      .map(({resource}) => resource.summary),
    mails: [1, 2, 3].map(number => here.workspace.mailbox(emailOf(number)).received.map(({subject}) => subject)),
    forms: table(here, 'Events').map(({Form}) => String(Form).includes('YOUR-PERSONAL-CODE')),
    outbox: table(here, 'Outbox')
      .map(({Step, State}) => `${Step} ${State}`)
      .sort(),
  };
}

/** A person presses again unless it is done; refusals say that it is. */
const pressed = (here: Season, name: string, ...input: unknown[]): void => {
  here.project.rpc(name, input, {as: here.workspace.account(ANN)});
};

describe('cut off at any call', () => {
  it('planning a session makes it once', () => {
    const cuts = crashTable({
      begin: () => resume(season, announced),
      act: here => pressed(here, 'planEvent', OG),
      after: here => {
        pressed(here, 'planEvent', OG);
        here.workspace.advance({minutes: 30});
      },
      compare: outcome,
      every: 3,
    });

    expect(cuts).toBeGreaterThan(20);
  });

  it('cancelling it takes it out of the calendar once', () => {
    const act = (here: Season) => pressed(here, 'cancelEvent', {event: 'OG1', reason: 'Strike.'});
    crashTable({
      begin: () => resume(season, planned),
      act,
      after: here => {
        act(here);
        here.workspace.advance({minutes: 30});
      },
      compare: outcome,
      every: 2,
    });
  });

  it('putting people on the list puts each there once', () => {
    const act = (here: Season) => pressed(here, 'inviteToEvent', 'OG1');
    crashTable({begin: () => resume(season, planned), act, after: act, compare: outcome, every: 2});
  });

  it('an answer is noted and confirmed once', () => {
    crashTable({
      begin: () => resume(season, invited),
      act: here => answer(here, 1, 'I am coming'),
      compare: outcome,
      every: 2,
    });
  });

  it('attendance is noted once', () => {
    const evening = resume(season, invited);
    jumpTo(evening.workspace, Date.parse('2027-12-10T19:05:00+01:00'));
    const moment = evening.workspace.snapshot();
    const begin = () => resume(season, moment);
    const ticks = [
      {reference: referenceOf(2), presence: 'missed'},
      {reference: referenceOf(3), presence: 'came'},
    ];
    const act = (here: Season) => pressed(here, 'takeAttendance', {event: 'OG1', ticks});
    const presence = (here: Season) => ({
      ...outcome(here),
      presence: table(here, 'Attendance').map(({Reference, Presence}) => [Reference, Presence]),
    });

    expect(crashTable({begin, act, after: act, compare: presence, every: 2})).toBeGreaterThan(5);
  });

  it('the reminder of a session leaves once', () => {
    const begin = (): Season => {
      const here = resume(season, invited);
      jumpTo(here.workspace, Date.parse('2027-12-03T19:05:00+01:00'));
      expect(outcome(here).outbox.join()).not.toContain('event reminder');
      return here;
    };
    const whole = begin();
    whole.workspace.advance({minutes: 10});
    expect(outcome(whole).outbox.join()).toContain('event reminder');

    expect(
      crashTable({
        begin,
        act: here => here.workspace.advance({minutes: 10}),
        after: here => here.workspace.advance({minutes: 60}),
        compare: outcome,
        every: 4,
      }),
    ).toBeGreaterThan(10);
  });
});
