/** Allocating on the emulator with the bundle that ships: save, certify, tamper, lock, replay. */
import type {Run, Snapshot} from '../../emulator';
import {allocate} from '../../src/domain/allocation/allocate';
import {resultHash, thawed} from '../../src/domain/allocation/frozen';
import type {SaveRequest} from '../../src/domain/allocation/plan-allocation';
import type {AllocationView} from '../../src/domain/allocation/view';
import type {SheetVerdict} from '../../src/tables/certificate';
import type {ReplayedAll} from '../../src/workflows/allocation/replay-allocation';
import {crashTable} from '../journeys/crash-table';
import {beginSeason, resume, type Season, seatOfficers, setUp, table} from '../journeys/world';
import {fillCandidates} from '../make/allocation-season';
import {builtProduct} from '../make/product';
import {STRIDE} from '../make/stride';

const CANDIDATES = 84;
const LEO = 'leo@example.org';
const READER = 'reader@example.org';

let season: Season;
let ready: Snapshot;
let saved: Snapshot;
beforeAll(async () => {
  season = beginSeason(await builtProduct());
  setUp(season);
  seatOfficers(season, [LEO, 'officer'], [READER, 'reader']);
  fillCandidates(season, CANDIDATES);
  value(season.project.rpc('readAllocation', []));
  ready = season.workspace.snapshot();
  save(season);
  value(season.project.rpc('writeCertificate', []));
  saved = season.workspace.snapshot();
}, 120_000);

const at = (moment: 'ready' | 'saved'): Season => resume(season, moment === 'ready' ? ready : saved);

function value<Value>({value: answer, error}: Run): Value {
  if (error !== undefined) throw new Error(error.stack);
  const {ok, message, value: inner} = answer as {ok: boolean; message: string; value: Value};
  if (!ok) throw new Error(message);
  return inner;
}

const view = ({project}: Season): AllocationView => value(project.rpc('readAllocation', []));

/** What the page sends after it has run on the view. */
function request(here: Season, more: Partial<SaveRequest> = {}): SaveRequest {
  const {frozen} = view(here);
  const {mechanism = frozen.mechanism, decisions = frozen.decisions, restore = []} = more;
  const {assignment} = allocate(thawed({...frozen, mechanism, decisions}));
  return {mechanism, decisions, restore, resultHash: more.resultHash ?? resultHash(assignment)};
}

function save(here: Season, more: Partial<SaveRequest> = {}): Run {
  const run = here.project.rpc('saveAllocation', [request(here, more)]);
  value(run);
  return run;
}

const certificate = (here: Season): SheetVerdict => value(here.project.rpc('writeCertificate', []));
const verdict = ({book}: Season): unknown => book.tab('Certificate').value('B1');
const places = (here: Season) => table(here, 'Allocation').map(row => [row.Reference, row.Place]);

describe('opening the sidebar', () => {
  it('brings everybody in at most 10 service calls', () => {
    const run = at('saved').project.rpc('readAllocation', []);

    expect(value<AllocationView>(run).people).toHaveLength(CANDIDATES);
    expect(run.callCount).toBeLessThanOrEqual(10);
  });

  it('is refused to a reader, and lets an officer look but not decide', () => {
    const here = at('ready');
    const ask = (email: string) => here.project.rpc('readAllocation', [], {as: here.workspace.account(email)});

    expect(() => value(ask(READER))).toThrow('Only an officer or a coordinator may do this');
    expect(value<AllocationView>(ask(LEO)).mayDecide).toBe(false);
  });
});

describe('saving', () => {
  it('writes a row per candidate in at most 15 service calls, the first time and again', () => {
    const here = at('ready');
    const runs = [save(here), save(here)];

    expect(table(here, 'Allocation')).toHaveLength(CANDIDATES);
    expect(runs.map(({callCount}) => callCount <= 15)).toEqual([true, true]);
  });

  it('costs no more calls with 1,000 candidates, whose entry takes several cells of the journal', async () => {
    const here = beginSeason(await builtProduct());
    setUp(here);
    seatOfficers(here, [LEO, 'officer']);
    fillCandidates(here, 1000);
    const first = save(here).callCount;
    const look = here.project.rpc('readAllocation', []).callCount;
    const costs = [look, first, save(here).callCount];

    expect(table(here, 'Allocation')).toHaveLength(1000);
    expect(
      here.book
        .tab('Journal')
        .values()
        .some(([, part]) => /^2[/]/.test(String(part))),
    ).toBe(true);
    expect(costs.map((calls, at) => calls <= [10, 15, 15][at]!)).toEqual([true, true, true]);
  }, 120_000);

  it('is refused to an officer who is no coordinator', () => {
    const here = at('ready');
    const run = here.project.rpc('saveAllocation', [request(here)], {as: here.workspace.account(LEO)});

    expect(() => value(run)).toThrow('Only a coordinator may do this');
  });

  it.each([
    ['no object', null],
    ['another mechanism', {mechanism: 'dictatorship', decisions: [], restore: [], resultHash: 'a'.repeat(64)}],
    ['no hash', {mechanism: 'merit-order', decisions: [], restore: [], resultHash: ''}],
    ['a row number', {mechanism: 'merit-order', decisions: [], restore: [7], resultHash: 'a'.repeat(64)}],
  ])('refuses %s', (_what, given) => {
    expect(() => value(at('ready').project.rpc('saveAllocation', [given]))).toThrow('The page asked for something');
  });

  it('refuses a result that is another one by now, because somebody changed a score', () => {
    const here = at('ready');
    const asked = request(here);
    const [best] = table(here, 'Candidates').sort(
      (one, other) => Number(other['Final score']) - Number(one['Final score']),
    );
    const row = table(here, 'Candidates').findIndex(({Reference}) => Reference === best!.Reference) + 2;
    const header = here.book.tab('Candidates').values()[0]!.indexOf('Final score') + 1;
    here.book.tab('Candidates').type(row, header, '0.01');

    expect(() => value(here.project.rpc('saveAllocation', [asked]))).toThrow('Nothing was saved: press Run again');
    expect(table(here, 'Allocation')).toEqual([]);
  });
});

/** A person types into the row of a candidate; columns by title. */
function typeOver(here: Season, tab: string, reference: unknown, title: string, text: string): void {
  const rows = here.book.tab(tab).values();
  const [header = []] = rows;
  const row = rows.findIndex(cells => cells[header.indexOf('Reference')] === reference) + 1;
  here.book.tab(tab).type(row, header.indexOf(title) + 1, text);
}

const placed = (here: Season) => table(here, 'Allocation').filter(({Place}) => Place !== '');
const unplaced = (here: Season) => table(here, 'Allocation').filter(({State}) => State === 'waiting');

describe('the Certificate tab', () => {
  it('is green, by the formulas of the sheet alone', () => {
    const here = at('saved');

    expect(certificate(here)).toEqual({green: true, says: 'Green: the sheet itself agrees', broken: []});
    expect(verdict(here)).toBe('Green: the sheet itself agrees');
  });

  it('is written in at most 40 service calls, whatever the number of candidates', () => {
    const here = at('saved');
    const run = here.project.rpc('writeCertificate', []);

    expect(value<SheetVerdict>(run).green).toBe(true);
    expect(run.callCount).toBeLessThanOrEqual(40);
  });

  it('stays green when officers sort the tab, insert a column, rename the tab and write notes beside it', () => {
    const here = at('saved');
    const tab = here.book.tab('Allocation');
    tab.sort(2);
    tab.insertColumn(1);
    tab.rename('Countries 2028');
    tab.type(1, 26, 'Our notes');

    expect(verdict(here)).toBe('Green: the sheet itself agrees');
  });

  it.each([
    [
      'types another country over one',
      (here: Season) => typeOver(here, 'Allocation', placed(here)[3]!.Reference, 'Country', 'Atlantis'),
    ],
    [
      'types another month over one',
      (here: Season) =>
        typeOver(
          here,
          'Allocation',
          placed(here)[0]!.Reference,
          'Month',
          placed(here)[0]!.Month === 'July' ? 'August' : 'July',
        ),
    ],
    [
      'gives a waiting candidate a place',
      (here: Season) => typeOver(here, 'Allocation', unplaced(here)[0]!.Reference, 'Country', 'Italy'),
    ],
    [
      'takes a place away, in all its cells',
      (here: Season) => {
        const {Reference} = placed(here)[5]!;
        for (const title of ['Country', 'Month', 'Kind', 'Place', 'Allocated'])
          typeOver(here, 'Allocation', Reference, title, '');
      },
    ],
    [
      'gives a taken place to somebody else as well, in all its cells',
      (here: Season) => {
        const [first] = placed(here);
        const {Reference} = unplaced(here)[0]!;
        for (const title of ['Country', 'Month', 'Kind', 'Place', 'Allocated'])
          typeOver(here, 'Allocation', Reference, title, String(first![title]));
      },
    ],
    [
      'lets two candidates change places',
      (here: Season) => {
        const [one, other] = [placed(here)[0]!, placed(here)[20]!];
        for (const title of ['Country', 'Month', 'Kind', 'Place', 'Allocated']) {
          typeOver(here, 'Allocation', one.Reference, title, String(other[title]));
          typeOver(here, 'Allocation', other.Reference, title, String(one[title]));
        }
      },
    ],
    ['improves a rank', (here: Season) => typeOver(here, 'Allocation', placed(here)[9]!.Reference, 'Rank', '1')],
    [
      'improves a score',
      (here: Season) => typeOver(here, 'Allocation', unplaced(here)[0]!.Reference, 'Final score', '9.99'),
    ],
    [
      'improves a final score in Candidates',
      (here: Season) => typeOver(here, 'Candidates', unplaced(here)[0]!.Reference, 'Final score', '9.99'),
    ],
    [
      'copies a row',
      (here: Season) => {
        const tab = here.book.tab('Allocation');
        const row = tab.values()[3]!.map(cell => (cell instanceof Date || cell === null ? '' : String(cell)));
        tab.paste(`A${tab.lastRow + 1}`, [row]);
      },
    ],
    ['deletes a row', (here: Season) => here.book.tab('Allocation').deleteRow(8)],
    ['changes a contract', (here: Season) => here.book.tab('Contracts').type('F4', '9')],
    ['withdraws a contract', (here: Season) => here.book.tab('Contracts').type('O2', 'TRUE')],
    [
      'changes a wish that was met',
      (here: Season) => {
        const {Reference, Wish} = placed(here)[0]!;
        const row = table(here, 'Wishes').findIndex(wish => wish.Reference === Reference && wish.Rank === Wish) + 2;
        here.book.tab('Wishes').type(row, 3, 'Atlantis');
      },
    ],
  ])('turns red when somebody %s', (_what, tamper) => {
    const here = at('saved');
    tamper(here);

    expect(String(verdict(here))).toMatch(/^Red: \d+ of 12 checks do not hold$/);
  });

  it('names the promise that is broken and where to look', () => {
    const here = at('saved');
    const {Reference} = placed(here)[3]!;
    typeOver(here, 'Allocation', Reference, 'Country', 'Atlantis');

    expect(certificate(here).broken).toEqual([
      {
        says: 'Country, month and kind of each row are those that were allocated: nobody has typed over them.',
        found: '1',
        look: Reference,
      },
    ]);
  });

  it('is red once another allocation is saved, until it is written again', () => {
    const here = at('saved');
    const [first] = placed(here);
    save(here, {
      decisions: [
        {candidate: String(first!.Reference), pin: null, forbidden: [String(first!.Place)], reason: 'was there before'},
      ],
    });

    expect(String(verdict(here))).toMatch(/^Red/);
    expect(certificate(here).green).toBe(true);
  });

  it('is not written for scores that are no longer those of the saved allocation', () => {
    const here = at('saved');
    typeOver(here, 'Candidates', placed(here)[0]!.Reference, 'Final score', '0.5');

    expect(() => certificate(here)).toThrow('it cannot be certified: run it again and save it');
  });
});

/** A person sets a setting; the officers' pages read it at the next look. */
function set({book}: Season, title: string, text: string): void {
  const row =
    book
      .tab('Settings')
      .values()
      .findIndex(([setting]) => setting === title) + 1;
  book.tab('Settings').type(row, 2, text);
}

describe('the Certificate tab of another rule', () => {
  /** @param first what both wish most, if anything in particular */
  const joint = (here: Season, pair: readonly string[] = ['S27-0001', 'S27-0002'], first = ''): void => {
    const [one = '', other = ''] = pair;
    typeOver(here, 'Candidates', one, 'Joint with', other);
    typeOver(here, 'Candidates', other, 'Joint with', one);
    const tab = here.book.tab('Wishes');
    table(here, 'Wishes').forEach((wish, at) => {
      if (first !== '' && pair.includes(String(wish.Reference)) && wish.Rank === 1)
        tab.paste(`C${at + 2}`, [[first, '']], {as: here.neo});
    });
    const lists = table(here, 'Wishes').filter(({Reference}) => Reference === one);
    for (const {Rank, Country} of lists) {
      const row = table(here, 'Wishes').findIndex(wish => wish.Reference === other && wish.Rank === Rank) + 2;
      if (row > 1) here.book.tab('Wishes').type(row, 3, String(Country));
    }
  };

  it.each([
    [
      'with caps that cross',
      (here: Season) => set(here, 'Caps on places', 'each university 12; month July 15; country Italy 2'),
      {},
    ],
    ['for most placed', () => {}, {mechanism: 'most-placed' as const}],
    ['for most first wishes', () => {}, {mechanism: 'rank-maximal' as const}],
    ['with two who apply jointly', (here: Season) => joint(here), {}],
  ])('is green %s, and red when a place is taken away', (_what, prepare, more) => {
    const here = at('ready');
    prepare(here);
    save(here, more);

    expect(certificate(here)).toEqual({green: true, says: 'Green: the sheet itself agrees', broken: []});
    const {Reference} = placed(here)[0]!;
    for (const title of ['Country', 'Month', 'Kind', 'Place', 'Allocated'])
      typeOver(here, 'Allocation', Reference, title, '');
    expect(String(verdict(here))).toMatch(/^Red/);
  });

  describe('with a pair of two universities that both have a cap', () => {
    let PAIR: readonly string[] = [];
    beforeAll(() => {
      const ranked = table(at('saved'), 'Allocation')
        .slice(7)
        .map(({Reference}) => String(Reference));
      const university = new Map(table(at('saved'), 'Candidates').map(row => [row.Reference, row.Committee]));
      const other = ranked.find(one => university.get(one) !== university.get(ranked[0]!))!;
      PAIR = [ranked[0]!, other];
    });

    /** Caps by which so many more than those before the pair may come from each of its universities. */
    function capped(more: readonly [number, number]): Season {
      const here = at('ready');
      joint(here, PAIR, 'Brazil');
      save(here);
      const own = PAIR.map(one => table(here, 'Allocation').find(({Reference}) => Reference === one)!);
      const turn = Math.max(...own.map(({Rank}) => Number(Rank)));
      const universityOf = (reference: unknown) =>
        table(here, 'Candidates').find(({Reference}) => Reference === reference)!.Committee;
      const caps = PAIR.map((one, at) => {
        const before = placed(here).filter(
          ({Rank, Reference}) =>
            Number(Rank) < turn && !PAIR.includes(String(Reference)) && universityOf(Reference) === universityOf(one),
        );
        return `university ${universityOf(one)} ${before.length + more[at]!}`;
      });
      expect(own.map(({Place}) => Place !== '')).toEqual([true, true]);
      set(here, 'Caps on places', caps.join('; '));
      save(here);
      return here;
    }

    it('sees the claim of a pair that finds the last place of both', () => {
      const here = capped([1, 1]);
      expect(certificate(here).says).toBe('Green: the sheet itself agrees');
      for (const one of PAIR)
        for (const title of ['Country', 'Month', 'Kind', 'Place', 'Allocated', 'Wish'])
          typeOver(here, 'Allocation', one, title, '');

      expect(verdict(here)).toBe('Red: 1 of 12 checks do not hold');
      expect(PAIR).toContain(certificate(here).broken[0]!.look);
    });

    it.each([[[0, 1]], [[1, 0]]] as const)('sees none where the cap of one of them was full before (%j)', more => {
      const here = capped(more);

      expect(placed(here).filter(({Reference}) => PAIR.includes(String(Reference)))).toEqual([]);
      expect(certificate(here).says).toBe('Green: the sheet itself agrees');
    });
  });

  describe('where hosts rank candidates themselves', () => {
    const HOSTS = ['Italy · bilateral', 'Poland · bilateral'];

    /** Everybody who wished the country, the lowest score first. */
    function upsideDown(here: Season, contract: string): string[] {
      const {frozen} = view(here);
      const own = frozen.places.flatMap(([, country], at) => (contract.startsWith(`${country} `) ? [at] : []));
      return frozen.candidates
        .filter(([, , , , wished]) => wished.some(place => own.includes(place)))
        .sort(([, one], [, other]) => (one ?? 0) - (other ?? 0))
        .map(([reference]) => reference);
    }

    function ranked(prepare: (here: Season) => void = () => {}): Season {
      const here = at('ready');
      prepare(here);
      for (const contract of HOSTS)
        value(here.project.rpc('saveHostOrder', [{contract, list: upsideDown(here, contract).join('\n')}]));
      save(here, {mechanism: 'deferred-acceptance'});
      return here;
    }

    it('is green for deferred acceptance, which is not the order of merit, and says what counts', () => {
      const here = ranked();
      const merit = at('ready');
      save(merit);

      expect(certificate(here)).toEqual({green: true, says: 'Green: the sheet itself agrees', broken: []});
      expect(places(here)).not.toEqual(places(merit));
      const said = here.book
        .tab('Certificate')
        .values()
        .map(([cell]) => String(cell));
      expect(said.filter(each => each.startsWith('Italy and Poland: the order of the host'))).toHaveLength(1);
    });

    it.each([
      ['month July 30', true],
      ['month July 20', false],
    ])('says with caps beside them what the certificate of the sidebar says (%s: %s)', (caps, stable) => {
      const here = ranked(one => set(one, 'Caps on places', caps));
      const {certified} = value<{certified: boolean}>(
        here.project.rpc('runAllocation', [{mechanism: 'deferred-acceptance', decisions: []}]),
      );

      expect([certified, certificate(here).green]).toEqual([stable, stable]);
    });

    it('is red once the order in Contracts is another one', () => {
      const here = ranked();
      certificate(here);
      const row = table(here, 'Contracts').findIndex(({Country}) => Country === 'Italy') + 2;
      const order = String(here.book.tab('Contracts').value(`N${row}`)).split('; ');
      here.book.tab('Contracts').type(`N${row}`, order.reverse().join('; '));

      expect(String(verdict(here))).toMatch(/^Red/);
    });

    it('is red when somebody loses a place that its host would rather give to them', () => {
      const here = ranked();
      certificate(here);
      const {Reference} = placed(here).find(({Country}) => Country === 'Italy')!;
      for (const title of ['Country', 'Month', 'Kind', 'Place', 'Allocated'])
        typeOver(here, 'Allocation', Reference, title, '');

      expect(String(verdict(here))).toMatch(/^Red/);
      expect(
        view(here)
          .hosts.filter(({order}) => order.length > 0)
          .map(({country}) => country),
      ).toEqual(['Italy', 'Poland']);
    });

    it('keeps an order that an officer saved, cut off at any call and pressed again, in one entry of the journal', () => {
      const request = {contract: 'Italy · bilateral', list: '1. S27-0007 Amber\ns27-0003\n\nS27-0009'};
      const press = (here: Season): void => void here.project.rpc('saveHostOrder', [request]);
      const orders = (here: Season) => table(here, 'Contracts').map(row => row['Order of the host']);
      const cuts = crashTable({
        begin: () => at('ready'),
        act: press,
        after: press,
        compare: here => [orders(here), table(here, 'Journal').map(({Entry, Part, Action}) => [Entry, Part, Action])],
      });

      expect(cuts).toBeGreaterThan(4);
      const here = at('ready');
      const run = here.project.rpc('saveHostOrder', [request]);
      expect(value<{summary: string}>(run).summary).toBe('The host of Italy (bilateral) ranks 3 candidates.');
      expect(orders(here).filter(order => order !== '')).toEqual(['S27-0007; S27-0003; S27-0009']);
      expect(run.callCount).toBeLessThanOrEqual(25);
    });
  });

  it('is green with a pin that goes against merit', () => {
    const here = at('saved');
    const [wants] = unplaced(here);
    const wished = view(here).frozen;
    const [, , , , [first]] = wished.candidates.find(([id]) => id === wants!.Reference)!;
    save(here, {
      decisions: [
        {candidate: String(wants!.Reference), pin: wished.places[first!]![0], forbidden: [], reason: 'promised'},
      ],
    });

    expect(certificate(here).says).toBe('Green: the sheet itself agrees');
  });
});

describe('an edit by hand', () => {
  it('is shown with its row, and not overwritten before the officer says so', () => {
    const here = at('saved');
    const {Reference, Place} = placed(here)[3]!;
    typeOver(here, 'Allocation', Reference, 'Country', '');
    const {handEdits} = view(here);

    expect(handEdits.map(({candidate, saved: was, sheet}) => [candidate, was, sheet])).toEqual([
      [Reference, Place, null],
    ]);
    expect(() => save(here)).toThrow(`${Reference} was edited by hand`);
    save(here, {restore: [String(Reference)]});
    expect(view(here).handEdits).toEqual([]);
  });
});

describe('locking', () => {
  const lock = ({project}: Season): unknown => value(project.rpc('lockAllocation', []));
  const closeSecondRound = ({book, neo}: Season): void => {
    const row = book.tab('Stages').lastRow + 1;
    book.tab('Stages').paste(`A${row}`, [['second round', 'locked']], {as: neo});
  };

  it('waits for the second round', () => {
    expect(() => lock(at('saved'))).toThrow('The second round is not locked');
  });

  it('refuses while nothing is saved, and after an edit by hand', () => {
    const [nothing, edited] = [at('ready'), at('saved')];
    closeSecondRound(edited);
    typeOver(edited, 'Allocation', placed(edited)[0]!.Reference, 'Country', 'Atlantis');

    expect(() => lock(nothing)).toThrow('There is no saved allocation to lock');
    expect(() => lock(edited)).toThrow('edited by hand');
  });

  it('keeps everything as it is, until it is opened again with a reason', () => {
    const here = at('saved');
    closeSecondRound(here);
    lock(here);
    const open = (reason: string): unknown => value(here.project.rpc('openAllocation', [reason]));

    expect(() => save(here)).toThrow('The allocation was locked by');
    expect(() => lock(here)).toThrow('The allocation was locked by');
    expect(() => open(' ')).toThrow('needs a reason');
    open('a contract came in');
    save(here);
    expect(verdict(here)).toBe('Green: the sheet itself agrees');
  });

  it.each([
    ['lockAllocation', false, []],
    ['openAllocation', true, ['a contract came in']],
  ] as const)('%s, cut off at any call and pressed again, has happened once', (name, locked, input) => {
    const ready = at('saved');
    closeSecondRound(ready);
    if (locked) lock(ready);
    const begin = ready.workspace.snapshot();
    const press = (here: Season): void => void here.project.rpc(name, input);
    const stages = (here: Season) => table(here, 'Stages').map(({Milestone, State, By}) => [Milestone, State, By]);
    const entries = (here: Season) => table(here, 'Journal').map(({Entry, Part, Action}) => [Entry, Part, Action]);

    const cuts = crashTable({
      begin: () => resume(ready, begin),
      act: press,
      after: press,
      compare: here => [stages(here), entries(here), places(here)],
    });
    expect(cuts).toBeGreaterThan(5);
  });
});

describe('replay', () => {
  const replayed = ({project}: Season, ...before: number[]): ReplayedAll =>
    value(project.rpc('replayAllocation', before));

  it('makes every saved allocation again, bit for bit', () => {
    const here = at('saved');
    const [first] = placed(here);
    save(here, {
      decisions: [
        {candidate: String(first!.Reference), pin: null, forbidden: [String(first!.Place)], reason: 'was there before'},
      ],
    });
    const {runs, broken} = replayed(here);

    expect(broken).toEqual([]);
    expect(runs.map(({replay}) => replay?.sentence)).toEqual([
      'Made again, the result is the same, bit for bit.',
      'Made again, the result is the same, bit for bit.',
    ]);
    expect(runs.map(({replay}) => [replay?.inputHolds, replay?.sameResult, replay?.certified])).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
  });

  it('goes back to the first one, a few at a time', () => {
    const here = at('saved');
    for (const mechanism of ['most-placed', 'rank-maximal', 'merit-order'] as const) save(here, {mechanism});
    const newest = replayed(here);
    const older = replayed(here, newest.runs.at(-1)!.entry);

    expect([newest, older].map(({runs, older: more}) => [runs.length, more])).toEqual([
      [3, true],
      [1, false],
    ]);
    expect([...newest.runs, ...older.runs].map(({replay}) => replay?.sameResult)).toEqual([true, true, true, true]);
    expect(() => replayed(here, 0)).toThrow('The page asked for something');
  });

  it('makes it again from the journal alone, after scores, wishes and contracts have changed', () => {
    const here = at('saved');
    for (const tab of ['Candidates', 'Wishes', 'Contracts']) here.book.tab(tab).clear('B2:F60');

    expect(replayed(here).runs[0]!.replay).toMatchObject({sameResult: true, lines: []});
  });

  it('says where the sheet says something else', () => {
    const here = at('saved');
    const {Reference, Allocated} = placed(here)[2]!;
    typeOver(here, 'Allocation', Reference, 'Allocated', 'Atlantis-July');

    expect(replayed(here).runs[0]!.replay!.lines).toEqual([
      {candidate: Reference, saved: Allocated, now: 'Atlantis-July'},
    ]);
  });
});

describe('a certificate that is cut off', () => {
  it('is never green by half, and the next run makes the same tab of it', () => {
    const uncertified = at('ready');
    save(uncertified);
    const begin = uncertified.workspace.snapshot();
    const write = (here: Season): Run => here.project.rpc('writeCertificate', []);
    const look = (here: Season) => ({formulas: here.book.tab('Certificate').formulas(), coloured: colours(here)});
    write(uncertified);
    const expected = look(uncertified);
    for (const phase of ['before', 'after'] as const) {
      // The whole tab is reckoned anew after each cut.
      for (let call = 1; ; call += STRIDE === 1 ? 1 : 3 * STRIDE) {
        const here = resume(uncertified, begin);
        here.workspace.faults.crashAtCall(call, phase);
        const {error} = write(here);
        here.workspace.faults.clear();
        if (error === undefined) break;
        if (here.book.hasTab('Certificate') && String(verdict(here)).startsWith('Green'))
          expect(look(here).formulas).toEqual(expected.formulas);
        expect([phase, call, value<SheetVerdict>(write(here)).green, look(here)]).toEqual([
          phase,
          call,
          true,
          expected,
        ]);
      }
    }
  }, 240_000);

  /** How many rules colour the tab, whether edits are warned of, and how many rows stay in sight. */
  function colours({project}: Season): number[] {
    const globals = project.globals();
    const app = globals.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
    const sheet = app.getActiveSpreadsheet().getSheetByName('Certificate')!;
    const found = [
      sheet.getConditionalFormatRules().length,
      sheet.getProtections(app.ProtectionType.SHEET).filter(each => each.isWarningOnly()).length,
      sheet.getFrozenRows(),
    ];
    globals.end();
    return found;
  }
});

describe('saving that is cut off', () => {
  it('at any service call, before or after it, is finished by the next, and nothing is written twice', () => {
    const whole = at('ready');
    save(whole);
    const expected = places(whole);
    for (const phase of ['before', 'after'] as const) {
      for (let call = 1; ; call += STRIDE) {
        const here = at('ready');
        const asked = request(here);
        here.workspace.faults.crashAtCall(call, phase);
        const {error} = here.project.rpc('saveAllocation', [asked]);
        here.workspace.faults.clear();
        if (error === undefined) break;
        save(here);
        expect([phase, call, places(here)]).toEqual([phase, call, expected]);
      }
    }
  }, 240_000);
});
