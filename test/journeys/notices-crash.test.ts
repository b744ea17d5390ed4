/** The other actions of Send notices…, cut off at every service call and pressed again; that each mail leaves once is in `notices-once`. */
import type {Snapshot} from '../../emulator';
import type {Preview} from '../../src/domain/notices/preview';
import {crashTable} from './crash-table';
import {address, again, ask, type Decided, decidedSeason, send} from './notices-world';
import {resume, type Season, table} from './world';

const PEOPLE = 6;
const TESTED = 'S27-0001';

let world: Decided;
let sent: Snapshot;
let draft: string;
beforeAll(async () => {
  world = await decidedSeason(PEOPLE);
  const {workspace, neo} = world.season;
  const letter = {subject: 'Proficiat {{First name}}', html: '<p>Dag {{First name}}</p>'};
  draft = workspace.mailbox(neo.email).writeDraft(letter).id;
  world = {...world, ready: workspace.snapshot()};
  const here = again(world);
  send(here, 'invited');
  here.workspace.advance({minutes: 30});
  sent = here.workspace.snapshot();
}, 240_000);

const decided = (): Season => again(world);
const told = (): Season => resume(world.season, sent);
function waiting(): Season {
  const here = decided();
  send(here, 'invited');
  return here;
}

/** Who first was sent an invitation, and the row of it. */
const firstInvited = (here: Season) =>
  table(here, 'Outbox').find(({Step, State}) => Step === 'invited' && State === 'sent')!;

/** Rows and mails, without ids and times. */
function outcome(here: Season): unknown {
  const marks = table(here, 'Journal').map(({Entry, Part}) => `${Entry} ${Part}`);
  return {
    addresses: table(here, 'Applications').map(row => [row.Reference, row['E-mail'], row.Problems]),
    outbox: table(here, 'Outbox')
      .map(({Step, Reference, To, State, Reason}) => [Step, Reference, To, State, Reason].join(' '))
      .sort(),
    texts: table(here, 'Templates').map(({Step, Language, Subject}) => [Step, Language, Subject]),
    mails: [...Array.from({length: PEOPLE}, (_, at) => address(at)), 'new@x.be', here.neo.email].map(
      each => here.workspace.mailbox(each).received.length,
    ),
    begun: new Set(marks.filter(mark => mark.includes('/')).map(mark => mark.split(' ')[0])).size,
    twice: marks.length - new Set(marks).size,
  };
}

interface Pressed {
  readonly from: () => Season;
  readonly input: (here: Season) => readonly unknown[];
  /** Whether it is there, so that nobody presses again. */
  readonly isDone?: (here: Season) => boolean;
}

const CASES: Readonly<Record<string, Pressed>> = {
  sendNotices: {
    from: decided,
    input: here => {
      const {approval} = ask<Preview>(here, 'previewNotices', 'invited', null);
      return [{step: 'invited', approval, at: null, split: false}];
    },
    isDone: here => table(here, 'Outbox').some(({Step}) => Step === 'invited'),
  },
  testNotice: {
    from: decided,
    input: () => [{step: 'invited', reference: TESTED}],
    isDone: here => table(here, 'Outbox').some(({Step}) => Step === 'test'),
  },
  chooseDraft: {from: decided, input: () => [{step: 'invited', language: 'nl', draft}]},
  holdNotices: {from: waiting, input: () => ['invited', true]},
  markUndeliverable: {from: told, input: here => [String(firstInvited(here).To)]},
  sendAgain: {from: told, input: here => [String(firstInvited(here).Key), 'new@x.be']},
  correctAddress: {from: decided, input: () => [TESTED, 'new@x.be']},
};

it.each(Object.entries(CASES))(
  '%s, cut off at any service call and pressed again',
  (name, {from, input, isDone = () => false}) => {
    const given = input(from());
    const press = (here: Season): void => void here.project.rpc(name, given);
    const cuts = crashTable({
      begin: from,
      act: press,
      after: here => {
        if (!isDone(here)) press(here);
        here.workspace.advance({minutes: 30});
      },
      compare: outcome,
      every: 2,
    });
    expect(cuts).toBeGreaterThan(10);
  },
  240_000,
);
