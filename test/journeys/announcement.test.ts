/** The announcement on the emulator with the bundle that ships: frozen, announced on the minute, answered, given on, cut off at every call. */
import type {Run, Snapshot} from '../../emulator';
import {ACCEPT, DECLINE} from '../../src/domain/offers/answer-form';
import type {AnnouncementView} from '../../src/domain/offers/view';
import type {LetterPreview} from '../../src/workflows/preview-announcement';
import {addressOf, again, answer, LEO, lockedAllocation, offered, rpc, until, value} from './announcement-world';
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

describe('freezing', () => {
  it('makes the form, the offers and a letter for everybody, in a number of calls that does not depend on how many', () => {
    const here = at('locked');
    const run = rpc(here, 'freezeAllocation');
    value(run);

    expect(view(here)).toMatchObject({phase: 'frozen', letters: {held: CANDIDATES, queued: 0, sent: 0, failed: 0}});
    expect(run.callCount).toBeLessThanOrEqual(60);
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
  /** The same deed with a crash before or after each of its calls, and once more: what stands in the sheet in the end. */
  function everyCall(
    moment: 'locked' | 'frozen' | 'announced',
    deed: (here: Season) => Run | undefined,
    tabs: readonly string[],
  ): void {
    const finish = (here: Season) => {
      here.workspace.advance({minutes: 10});
      return tabs.map(tab =>
        here.book
          .tab(tab)
          .values()
          .map(row => row.map(String)),
      );
    };
    const calm = at(moment);
    const calls = deed(calm)!.callCount;
    const expected = finish(calm);
    for (let call = 1; call <= calls; call += 3) {
      for (const when of ['before', 'after'] as const) {
        const here = at(moment);
        here.workspace.faults.crashAtCall(call, when);
        deed(here);
        const answered = deed(here)?.value as {ok: boolean; message?: string};
        expect([call, when, answered.ok || /Done by|locked by|Nothing/.test(answered.message ?? '')]).toEqual([
          call,
          when,
          true,
        ]);
        expect([call, when, finish(here)]).toEqual([call, when, expected]);
      }
    }
  }

  it('announcing: every letter queued, once', () => {
    everyCall('frozen', here => rpc(here, 'announce'), ['Allocation']);
  }, 120_000);
});
