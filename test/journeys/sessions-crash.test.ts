/** The actions on sessions cut off at every service call: one event in the calendar, one row per person, one mail each, whatever was cut off. */
import type {Snapshot} from '../../emulator';
import {seasonCalendar} from '../make/booking-season';
import {ask} from '../make/interview-season';
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
});
