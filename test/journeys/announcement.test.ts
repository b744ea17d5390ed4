/** The announcement on the emulator with the bundle that ships: frozen, announced on the minute, answered, given on, cut off at every call. */
import type {Snapshot} from '../../emulator';
import {ACCEPT, ANSWER_QUESTION, DECLINE} from '../../src/domain/offers/answer-form';
import type {AnnouncementView} from '../../src/domain/offers/view';
import {CODE_QUESTION} from '../../src/domain/personal-form/read-answers';
import type {LetterPreview} from '../../src/workflows/announcement/preview-announcement';
import {addressOf, again, answer, LEO, lockedAllocation, offered, rpc, until, value} from './announcement-world';
import {crashTable} from './crash-table';
import {type Season, table} from './world';

const CANDIDATES = 40;
const MINUTE = '2027-11-19T17:00:00.000Z';

const kept: Record<string, Snapshot> = {};
let season: Season;
beforeAll(async () => {
  season = await lockedAllocation(CANDIDATES);
  kept.locked = season.workspace.snapshot();
  value(rpc(season, 'freezeAllocation'));
  kept.frozen = season.workspace.snapshot();
  value(rpc(season, 'announce'));
  until(season, '2027-11-19T17:40:00+01:00');
  season.workspace.advance({minutes: 40});
  kept.announced = season.workspace.snapshot();
}, 240_000);

const at = (moment: 'locked' | 'frozen' | 'announced'): Season => again(season, kept[moment]!);
const view = (here: Season): AnnouncementView => value(rpc(here, 'readAnnouncement'));
const rowOf = (here: Season, reference: string) => table(here, 'Allocation').find(row => row.Reference === reference)!;
const outbox = (here: Season) =>
  table(here, 'Outbox')
    .map(({Reference, Step, State}) => `${Reference} ${Step} ${State}`)
    .sort();

const holding = (here: Season) =>
  table(here, 'Allocation').filter(({State}) => State === 'offered' || State === 'accepted');

/** One who has a place that somebody waits for declines. */
function declined(): {here: Season; freed: AnnouncementView} {
  const here = at('announced');
  for (const {Reference} of offered(here)) {
    answer(here, String(Reference), DECLINE);
    const now = view(here);
    if (now.repairs[0]!.lines.length > 0) return {here, freed: now};
  }
  throw new Error('Nobody waits for any place.');
}

describe('freezing', () => {
  it('makes the form, the offers and a letter for everybody, in a number of calls that does not depend on how many', () => {
    const here = at('locked');
    const run = rpc(here, 'freezeAllocation');
    value(run);

    expect(view(here)).toMatchObject({phase: 'frozen', letters: {held: CANDIDATES, queued: 0, sent: 0, failed: 0}});
    expect(run.callCount).toBeLessThanOrEqual(60);
    expect(here.book.hasTab('Offer answers')).toBe(true);
    here.workspace.advance({hours: 1});
    expect(outbox(here).filter(row => row.endsWith('sent'))).toEqual([]);
  });

  it('shows the letters in each language, with a link that only the mail will fill', () => {
    const letters = value<LetterPreview[]>(rpc(at('frozen'), 'previewAnnouncement'));

    expect(new Set(letters.filter(({step}) => step === 'country').map(({language}) => language))).toEqual(
      new Set(['nl', 'fr', 'en']),
    );
    expect(letters.filter(({html}) => /\{\{|undefined|null/.test(html))).toEqual([]);
  });

  it('is a coordinator’s', () => {
    const here = at('locked');
    const run = here.project.rpc('freezeAllocation', [], {as: here.workspace.account(LEO)});

    expect(() => value(run)).toThrow('Only a coordinator may do this');
  });

  it('can be taken back, and then frozen and announced again without a second letter', () => {
    const here = at('frozen');
    value(rpc(here, 'takeAnnouncementBack', 'Poland wrote'));
    expect(view(here).phase).toBe('locked');
    value(rpc(here, 'freezeAllocation'));
    value(rpc(here, 'announce'));
    until(here, '2027-11-19T18:30:00+01:00');

    expect(view(here).letters).toMatchObject({sent: CANDIDATES, held: 0, failed: 0});
    for (const {Reference} of table(here, 'Allocation')) {
      const mails = here.workspace.mailbox(addressOf(Reference)).received;
      expect([Reference, mails.length]).toEqual([Reference, 1]);
    }
  });
});

describe('the announcement', () => {
  it('reaches nobody before its minute and everybody once within ten minutes after it', () => {
    const here = at('announced');
    const times = table(here, 'Allocation').map(({Reference}) => {
      const {received} = here.workspace.mailbox(addressOf(Reference));
      return received.map(({date}) => date.toISOString());
    });

    expect(times.map(({length}) => length)).toEqual(times.map(() => 1));
    expect(times.flat().filter(time => time < MINUTE || time > '2027-11-19T17:20:00.000Z')).toEqual([]);
    expect(view(here).phase).toBe('announced');
  });

  it('leaves no code in the sheet', () => {
    const here = at('announced');
    const [mail] = here.workspace.mailbox(addressOf(offered(here)[0]!.Reference)).received;
    const code = /entry\.\d+=(\w+)/.exec(mail!.text!)![1]!;
    const cells = ['Allocation', 'Outbox', 'Journal'].flatMap(tab => here.book.tab(tab).values().flat().map(String));

    expect(code).toMatch(/^S[0-9a-f]{32}$/);
    expect(cells.filter(cell => cell.includes(code))).toEqual([]);
  });
});

describe('answers', () => {
  it('are taken in at once and confirmed within ten minutes', () => {
    const here = at('announced');
    const [first, second] = offered(here).map(({Reference}) => String(Reference));
    answer(here, first!, ACCEPT);
    answer(here, second!, DECLINE);

    expect([rowOf(here, first!).State, rowOf(here, second!).State]).toEqual(['accepted', 'declined']);
    here.workspace.advance({minutes: 10});
    expect(here.workspace.mailbox(addressOf(first!)).received).toHaveLength(2);
  });

  it('are taken in by the worker when no trigger told of them', () => {
    const here = at('announced');
    const reference = String(offered(here)[0]!.Reference);
    here.workspace.faults.crashAtCall(1);
    answer(here, reference, ACCEPT);
    expect(rowOf(here, reference).State).toBe('offered');
    here.workspace.advance({minutes: 10});

    expect(rowOf(here, reference).State).toBe('accepted');
  });

  it('cost a number of calls that does not grow with the answers', () => {
    const here = at('announced');
    const costs: number[] = [];
    here.project.inner.onRun = (run, request) => {
      if (request.handler === 'onFormSubmitted') costs.push(run.callCount);
    };
    for (const {Reference} of offered(here).slice(0, 5)) answer(here, String(Reference), ACCEPT);

    expect(Math.max(...costs)).toBeLessThanOrEqual(20);
    expect(costs.at(-1)).toBeLessThanOrEqual(costs[0]!);
  });

  it('that were silent are on the list to call, reminded twice, and declined only by a click', () => {
    const here = at('announced');
    const reference = String(offered(here)[0]!.Reference);
    until(here, '2027-11-25T09:00:00+01:00');

    expect(view(here).offers.find(each => each.reference === reference)?.silent).toBe(true);
    expect(here.workspace.mailbox(addressOf(reference)).received).toHaveLength(3);
    value(rpc(here, 'declineOffer', {reference, reason: 'called twice on Thursday'}));
    expect(rowOf(here, reference).State).toBe('declined');
  });
});

describe('a freed place', () => {
  it('goes to the first on the waiting list who wished it, who hears it once; nobody else moves', () => {
    const {here, freed} = declined();
    const before = table(here, 'Allocation');
    const [repair] = freed.repairs;
    const [line] = repair!.lines;
    value(rpc(here, 'repairOffers', {kind: 'fill-only', resultHash: repair!.resultHash}));
    here.workspace.advance({minutes: 10});
    const moved = table(here, 'Allocation').filter((row, row_) => row.Place !== before[row_]!.Place);

    expect(moved.map(({Reference, Place, State}) => [Reference, Place, State])).toEqual([
      [line!.reference, line!.to, 'offered'],
    ]);
    const mails = here.workspace.mailbox(addressOf(line!.reference)).received;
    expect(mails.map(({subject}) => subject)).toHaveLength(2);
    answer(here, line!.reference, ACCEPT);
    expect(rowOf(here, line!.reference).State).toBe('accepted');
  });

  it('is not given on twice by two officers', () => {
    const {here, freed} = declined();
    const request = {kind: 'fill-only', resultHash: freed.repairs[0]!.resultHash};
    value(rpc(here, 'repairOffers', request));

    expect(() => value(rpc(here, 'repairOffers', request))).toThrow('nothing to give on');
  });

  it('comes of a contract that its host withdraws, with three repairs to choose from', () => {
    const here = at('announced');
    const held = offered(here).map(({Place}) => String(Place));
    const country = held[0]!.split('-')[0]!;
    const contract = view(here).contracts.find(each => each.startsWith(`${country} ·`))!;
    value(rpc(here, 'withdrawContract', {contract, reason: 'mail of 20 November'}));
    const after = view(here);

    expect(after.repairs.map(({kind}) => kind)).toEqual(['fill-only', 'upgrade-round', 'full-re-run']);
    expect(after.repairs[0]!.lines.some(({lost}) => lost)).toBe(true);
    value(rpc(here, 'repairOffers', {kind: 'fill-only', resultHash: after.repairs[0]!.resultHash}));
    expect(
      offered(here).filter(
        ({Place}) =>
          String(Place).startsWith(`${country}-`) &&
          contract.endsWith('bilateral') &&
          !String(Place).endsWith('unilateral'),
      ),
    ).toEqual([]);
  });
});

describe('whatever is cut off', () => {
  /** What a person would compare: who has what, and each mail once. */
  const outcome = (here: Season) => ({
    allocation: here.book
      .tab('Allocation')
      .values()
      .map(row => row.map(String)),
    stages: table(here, 'Stages').map(({Milestone, State}) => `${Milestone} ${State}`),
    outbox: outbox(here),
    withdrawn: table(here, 'Contracts').map(row => `${row.Country} ${row.Withdrawn}`),
    mails: table(here, 'Allocation').map(({Reference}) =>
      here.workspace.mailbox(addressOf(Reference)).received.map(({subject}) => subject),
    ),
  });

  /** A deed of an officer, who presses again after it was cut off. */
  function pressed(begin: () => Season, name: string, input: readonly unknown[], every: number): number {
    const act = (here: Season): void => void rpc(here, name, ...input);
    const after = (here: Season): void => {
      act(here);
      here.workspace.advance({minutes: 10});
    };
    return crashTable({begin, act, after, compare: outcome, every});
  }

  const WITHDRAWN = {reason: 'mail of 20 November'};
  const placed = () => String(offered(at('announced'))[0]!.Reference);

  it('freezing', () => {
    expect(pressed(() => at('locked'), 'freezeAllocation', [], 11)).toBeGreaterThan(4);
  }, 120_000);

  it('announcing', () => {
    expect(pressed(() => at('frozen'), 'announce', [], 5)).toBeGreaterThan(4);
  }, 120_000);

  it('taking back', () => {
    expect(pressed(() => at('frozen'), 'takeAnnouncementBack', ['Poland wrote'], 5)).toBeGreaterThan(4);
  }, 120_000);

  it('an answer, taken in by the trigger or else by the automation', () => {
    const reference = placed();
    const act = (here: Season): void => answer(here, reference, ACCEPT);

    expect(crashTable({begin: () => at('announced'), act, compare: outcome, every: 4})).toBeGreaterThan(5);
  }, 120_000);

  it('an answer that only the automation takes in', () => {
    const reference = placed();
    const begin = (): Season => {
      const here = at('announced');
      here.workspace.faults.crashAtCall(1);
      answer(here, reference, DECLINE);
      here.workspace.faults.clear();
      return here;
    };
    const act = (here: Season): void => void here.workspace.advance({minutes: 10});

    expect(crashTable({begin, act, compare: outcome, every: 9})).toBeGreaterThan(4);
  }, 120_000);

  it('declining for somebody', () => {
    const declining = {reference: placed(), reason: 'called on Thursday'};

    expect(pressed(() => at('announced'), 'declineOffer', [declining], 5)).toBeGreaterThan(4);
  }, 120_000);

  it('withdrawing a contract, and giving its places on', () => {
    const here = at('announced');
    const country = String(offered(here)[0]!.Place).split('-')[0]!;
    const contract = view(here).contracts.find(each => each.startsWith(`${country} ·`))!;
    expect(pressed(() => at('announced'), 'withdrawContract', [{...WITHDRAWN, contract}], 6)).toBeGreaterThan(4);

    value(rpc(here, 'withdrawContract', {...WITHDRAWN, contract}));
    const {resultHash} = view(here).repairs[0]!;
    const withdrawn = here.workspace.snapshot();
    const request = {kind: 'fill-only', resultHash};
    expect(pressed(() => again(season, withdrawn), 'repairOffers', [request], 6)).toBeGreaterThan(4);
  }, 240_000);
});

describe('whatever comes in between', () => {
  it('two candidates answer while an officer gives places on: each answer counts once, no place is given twice', () => {
    const {here: begun, freed} = declined();
    const before = begun.workspace.snapshot();
    const [repair] = freed.repairs;
    const touched = new Set(repair!.lines.map(({reference}) => reference));
    const [yes = '', no = ''] = offered(begun)
      .map(({Reference}) => String(Reference))
      .filter(reference => !touched.has(reference));
    const room = new Map<string, number>(freed.free);
    for (const {Place} of holding(begun)) room.set(String(Place), (room.get(String(Place)) ?? 0) + 1);
    let boundaries = 0;
    for (let n = 1; n < 80; n += 6) {
      const here = again(season, before);
      let [seen, done] = [0, false];
      here.workspace.faults.onCall(({handler}) => {
        if (handler !== 'repairOffers' || done || ++seen !== n) return;
        done = true;
        answer(here, yes, ACCEPT);
        answer(here, no, DECLINE);
      });
      rpc(here, 'repairOffers', {kind: 'fill-only', resultHash: repair!.resultHash});
      here.workspace.faults.clear();
      if (!done) break;
      boundaries += 1;
      here.workspace.advance({minutes: 20});
      const held = new Map<string, number>();
      for (const {Place} of holding(here)) held.set(String(Place), (held.get(String(Place)) ?? 0) + 1);

      expect([...held].filter(([place, count]) => count > (room.get(place) ?? 0))).toEqual([]);
      expect([rowOf(here, yes).State, rowOf(here, no).State]).toEqual(['accepted', 'declined']);
      for (const reference of [yes, no])
        expect(outbox(here).filter(line => line === `${reference} confirmed sent`)).toHaveLength(1);
      for (const {reference} of repair!.lines)
        expect(here.workspace.mailbox(addressOf(reference)).received.length).toBeLessThanOrEqual(2);
    }
    expect(boundaries).toBeGreaterThan(3);
  }, 120_000);
});

describe('what is not as it should be', () => {
  it('a tab with answers that was deleted: said in the window, and nothing else stops', () => {
    const here = at('announced');
    const [tab] = here.book
      .tabs()
      .filter(each => each.values()[0]?.includes(CODE_QUESTION) === true)
      .slice(-1);
    here.book.deleteTab(tab!.name, {as: here.neo});
    here.workspace.advance({minutes: 20});

    expect(view(here).problems.map(({sentence}) => sentence)).toEqual([
      'The tab with the answers to offers is gone, so no answer is taken in: File › Version history gives it back, or connect the form to this sheet again.',
    ]);
  });

  it('a question that was renamed in the tab: the cell is named, and the answer counts once the title is back', () => {
    const here = at('announced');
    const reference = String(offered(here)[0]!.Reference);
    const [tab] = here.book
      .tabs()
      .filter(each => each.values()[0]?.includes(CODE_QUESTION) === true)
      .slice(-1);
    const column = tab!.values()[0]!.indexOf(ANSWER_QUESTION);
    tab!.type(1, column + 1, 'Yes or no?', {as: here.neo});
    answer(here, reference, ACCEPT);
    here.workspace.advance({minutes: 10});
    expect(view(here).problems.map(({sentence}) => sentence)).toEqual([
      `Row 1 of "${tab!.name}" has no column “${ANSWER_QUESTION}”, so no answer is taken in: put the title back, in the form and in the tab.`,
    ]);

    tab!.type(1, column + 1, ANSWER_QUESTION, {as: here.neo});
    here.workspace.advance({minutes: 10});
    expect(rowOf(here, reference).State).toBe('accepted');
    expect(view(here).problems).toEqual([]);
  });

  it('an allocation edited by hand after the freeze: nothing is announced', () => {
    const here = at('frozen');
    const column = here.book.tab('Allocation').values()[0]!.indexOf('Place');
    here.book.tab('Allocation').type(2, column + 1, 'Nowhere-July', {as: here.neo});

    expect(() => value(rpc(here, 'announce'))).toThrow(
      'The tab Allocation is not what was frozen: take the freeze back, look at what was changed, and freeze again. Nothing was announced.',
    );
  });

  it('a contract that is withdrawn before the minute: nobody is told of its places', () => {
    const here = at('frozen');
    const country = String(offered(here)[0]!.Place).split('-')[0]!;
    const contract = view(here).contracts.find(each => each.startsWith(`${country} ·`))!;
    const withdrawing = {contract, reason: 'mail of 18 November'};
    value(rpc(here, 'withdrawContract', withdrawing));
    expect(() => value(rpc(here, 'announce'))).toThrow(/the contract is withdrawn or smaller since the freeze/);

    const late = at('frozen');
    value(rpc(late, 'announce'));
    expect(() => value(rpc(late, 'withdrawContract', withdrawing))).toThrow(
      'The letters leave on Friday 19 November 2027, 18:00 (Brussels time) and some would tell of a place of this contract: take the announcement back first',
    );
  });
});
