import fc from 'fast-check';
import type {RepairKind} from '../../../src/domain/allocation/after-decline';
import {noLongerStands} from '../../../src/domain/notices/stands';
import {ACCEPT, DECLINE} from '../../../src/domain/offers/answer-form';
import {planOfferAnswers} from '../../../src/domain/offers/answers';
import type {OfferRows} from '../../../src/domain/offers/offer';
import {planRepair, repairHash, situationOf} from '../../../src/domain/offers/repair';
import {announcementView} from '../../../src/domain/offers/view';
import {makeApplication, makeCandidateRow, makeContract, makeRows, makeWishes} from '../../make/allocation';
import {AFTER, carriedOut, factsOf, makeAnnounced, makeAnswer, standing} from '../../make/offers';

const answer = (rows: OfferRows, reference: string, choice: string) =>
  carriedOut(rows, planOfferAnswers([makeAnswer(reference, choice)], rows, AFTER));

function repaired(rows: OfferRows, kind: RepairKind = 'fill-only'): OfferRows {
  const repair = situationOf(rows).repairs.find(each => each.kind === kind)!;
  return carriedOut(rows, planRepair({kind, resultHash: repairHash(repair)}, rows, AFTER));
}

const told = ({outbox}: OfferRows, reference: string) =>
  outbox
    .filter(row => row.reference === reference && row.queuedAt === AFTER.now)
    .map(({step, state}) => `${step} ${state}`);

/** The contract of a country as it is taken back. */
function withdraw(rows: OfferRows, country: string): OfferRows {
  const contracts = rows.configuration.contracts.map(each =>
    each.country === country ? {...each, withdrawn: true} : each,
  );
  return {...rows, configuration: {...rows.configuration, contracts}};
}

describe('giving a freed place on', () => {
  it('offers it to the first on the waiting list who wished it, with its own deadline and mail', () => {
    const after = repaired(answer(makeAnnounced(), 'S27-0002', DECLINE));

    expect(standing(after)).toEqual([
      ['S27-0001', 'Japan-August', 'offered'],
      ['S27-0002', 'Italy-August', 'declined'],
      ['S27-0003', 'Italy-August', 'offered'],
    ]);
    expect(after.allocation[2]!.row).toMatchObject({
      wish: 1,
      offeredAt: AFTER.now,
      answerBy: '2027-11-23T09:00:00.000Z',
      offerVersion: 2,
    });
    expect(told(after, 'S27-0003')).toEqual(['place freed queued', 'accept reminder queued', 'accept reminder queued']);
    expect(told(after, 'S27-0001')).toEqual([]);
  });

  it('reminds of it two days and one day before the deadline, at the same time of the day', () => {
    const {outbox} = repaired(answer(makeAnnounced(), 'S27-0002', DECLINE));

    expect(
      outbox
        .filter(({step, reference}) => step === 'accept reminder' && reference === 'S27-0003')
        .map(({notBefore}) => notBefore),
    ).toEqual(['2027-11-21T09:00:00.000Z', '2027-11-22T09:00:00.000Z']);
  });

  it('passes over whose language certificate would come too late for the host: who is eligible at that moment', () => {
    const contracts = [
      makeContract('Italy', {July: 1, August: 1}, {language: 'English B1', afWeeks: 14}),
      makeContract('Japan', {August: 1}),
    ];
    const configuration = {...makeRows().configuration, contracts};
    const rows = answer(makeAnnounced({configuration}), 'S27-0002', DECLINE);
    const [first, second, third] = rows.candidates;
    const fourth = {...third!, reference: 'S27-0004', finalScore: 6};
    const late = {...third!, certificateOn: '2028-05-20'};
    const waiting = {row: {...rows.allocation[2]!.row, reference: 'S27-0004', rank: 4}, at: 5};
    const later = {
      ...rows,
      candidates: [first!, second!, late, fourth],
      applications: [...rows.applications, makeApplication('S27-0004')],
      wishes: [...rows.wishes, ...makeWishes('S27-0004', 'Italy August')],
      allocation: [...rows.allocation, waiting],
    };

    expect(standing(repaired(later)).slice(2)).toEqual([
      ['S27-0003', '', 'waiting'],
      ['S27-0004', 'Italy-August', 'offered'],
    ]);
  });

  it('says in the window which dates of the host are over for whoever gets it now', () => {
    const contracts = [makeContract('Italy', {July: 1, August: 1}, {afWeeks: 14}), makeContract('Japan', {August: 1})];
    const rows = answer(makeAnnounced({configuration: {...makeRows().configuration, contracts}}), 'S27-0002', DECLINE);
    const shown = (now: string) => announcementView(rows, {now, mayDecide: true, problems: []}).repairs[0]!;

    expect(shown(AFTER.now).dates).toEqual([]);
    expect(shown('2028-05-10T09:00:00.000Z')).toMatchObject({
      lines: [{reference: 'S27-0003', to: 'Italy-August'}],
      dates: [
        'Italy in August asks AF, Passport, Letter of the dean and Language certificate 14 weeks before the start, on 2028-05-01: that day is over. Ask the host whether a later one will do before you give the place on.',
      ],
    });
  });

  it('gives a left-over place by rank to who adds it to their list', () => {
    const announced = makeAnnounced();
    const last = announced.wishes.find(({reference}) => reference === 'S27-0003')!;
    const wishes = [...announced.wishes, {...last, rank: 9, country: 'Italy', months: 'July', asTyped: 'Italy'}];

    expect(standing(repaired({...announced, wishes}))).toEqual([
      ['S27-0001', 'Japan-August', 'offered'],
      ['S27-0002', 'Italy-August', 'offered'],
      ['S27-0003', 'Italy-July', 'offered'],
    ]);
  });

  it('moves nobody who was announced, though somebody would now like the freed place better', () => {
    const after = repaired(answer(makeAnnounced(), 'S27-0001', DECLINE));

    expect(standing(after).slice(1)).toEqual([
      ['S27-0002', 'Italy-August', 'offered'],
      ['S27-0003', 'Japan-August', 'offered'],
    ]);
  });

  it('in an upgrade round moves who is better off first, and keeps a yes', () => {
    const accepted = answer(makeAnnounced(), 'S27-0002', ACCEPT);
    const after = repaired(answer(accepted, 'S27-0001', DECLINE), 'upgrade-round');

    expect(standing(after).slice(1)).toEqual([
      ['S27-0002', 'Japan-August', 'accepted'],
      ['S27-0003', 'Italy-August', 'offered'],
    ]);
    expect(told(after, 'S27-0002')).toEqual(['confirmed queued', 'place freed queued']);
  });

  it('says so when there is nothing to give on', () => {
    expect(() => repaired(makeAnnounced())).toThrow('There is no free place that anybody who waits has wished for');
  });

  it('is refused when the result is not the one that was shown', () => {
    const shown = answer(makeAnnounced(), 'S27-0002', DECLINE);
    const repair = situationOf(shown).repairs[0]!;
    const meanwhile = answer(shown, 'S27-0001', DECLINE);

    expect(() => planRepair({kind: 'fill-only', resultHash: repairHash(repair)}, meanwhile, AFTER)).toThrow(
      'the result is another one now. Nothing was done',
    );
  });
});

describe('a contract that is withdrawn after the announcement', () => {
  it('puts who lost the place back on the list in their rank, tells them, and gives them what is free', () => {
    const after = repaired(withdraw(makeAnnounced(), 'Japan'));

    expect(standing(after)).toEqual([
      ['S27-0001', 'Italy-July', 'offered'],
      ['S27-0002', 'Italy-August', 'offered'],
      ['S27-0003', '', 'waiting'],
    ]);
    expect(told(after, 'S27-0001')).toEqual([
      'offer withdrawn queued',
      'accept reminder queued',
      'accept reminder queued',
    ]);
    expect(after.allocation[0]!.row.offerVersion).toBe(2);
  });

  it('leaves without a place whom no other wish can be met', () => {
    const contracts = [makeContract('Italy', {August: 1}), makeContract('Japan', {August: 1})];
    const rows = makeRows();
    const announced = makeAnnounced({configuration: {...rows.configuration, contracts}});
    const after = repaired(withdraw(announced, 'Japan'));

    expect(standing(after)[0]).toEqual(['S27-0001', '', 'waiting']);
    expect(told(after, 'S27-0001')).toEqual(['offer withdrawn queued']);
  });

  it('never takes an announced place from anybody else', () => {
    const contracts = [makeContract('Italy', {August: 1}), makeContract('Japan', {August: 1})];
    const rows = withdraw(makeAnnounced({configuration: {...makeRows().configuration, contracts}}), 'Japan');
    const rerun = situationOf(rows).repairs[2]!;

    expect(rerun.keepsPromises).toBe(false);
    expect(() => planRepair({kind: 'full-re-run', resultHash: repairHash(rerun)}, rows, AFTER)).toThrow(
      'would take announced places from people who may keep them',
    );
  });
});

describe('what was promised', () => {
  it('stays, though its holder could not be given it any more: a list or a language was corrected since', () => {
    const announced = makeAnnounced();
    const wishes = announced.wishes.filter(({reference, country}) => reference !== 'S27-0001' || country !== 'Japan');
    const rows = answer({...announced, wishes}, 'S27-0002', DECLINE);

    expect(situationOf(rows).lost).toEqual([]);
    expect(standing(repaired(rows))).toEqual([
      ['S27-0001', 'Japan-August', 'offered'],
      ['S27-0002', 'Italy-August', 'declined'],
      ['S27-0003', 'Italy-August', 'offered'],
    ]);
  });

  it('is never given to somebody else while its holder is not among the candidates: first it is said what became of them', () => {
    const rows = answer(makeAnnounced(), 'S27-0002', DECLINE);
    const gone = {
      ...rows,
      candidates: rows.candidates.map(each => (each.reference === 'S27-0001' ? {...each, finalScore: null} : each)),
    };

    expect(situationOf(gone).adrift).toEqual(['S27-0001']);
    expect(() => repaired(gone)).toThrow(
      'S27-0001 holds Japan-August and is not among the scored candidates any more: put the row of Candidates right, or decline the place for them. Nothing was done.',
    );
  });

  it('is made anew by the mechanism that was saved, whatever Settings say', () => {
    const announced = makeAnnounced();
    const milestones = announced.milestones.map(each =>
      each.milestone === 'allocation'
        ? {...each, details: JSON.stringify({...JSON.parse(each.details), mechanism: 'most-placed'})}
        : each,
    );
    const rows = answer({...announced, milestones}, 'S27-0001', DECLINE);

    expect(situationOf(rows).repairs[2]!.certificate.says).toContain('That nobody can place more is shown by a replay');
  });
});

describe('on any season', () => {
  const COUNTRIES = ['Italy', 'Japan', 'Peru', 'Chad'];
  const season = fc.record({
    lists: fc.array(fc.shuffledSubarray(COUNTRIES, {minLength: 1}), {minLength: 2, maxLength: 9}),
    places: fc.array(fc.integer({min: 0, max: 3}), {minLength: 4, maxLength: 4}),
    declines: fc.array(fc.nat(8), {maxLength: 4}),
    withdrawn: fc.option(fc.nat(3)),
    kind: fc.constantFrom<RepairKind>('fill-only', 'upgrade-round'),
  });

  it('no place is held twice, nobody loses an announced place that is still there, and each change is told once', () => {
    fc.assert(
      fc.property(season, ({lists, places, declines, withdrawn, kind}) => {
        const references = lists.map((_list, at) => `S27-${String(at + 1).padStart(4, '0')}`);
        const contracts = COUNTRIES.map((country, at) => makeContract(country, {August: places[at]!}));
        const announced = makeAnnounced({
          configuration: {...makeRows().configuration, contracts},
          candidates: references.map((reference, at) => makeCandidateRow(reference, 9 - at / 10)),
          applications: references.map(reference => makeApplication(reference)),
          wishes: references.flatMap((reference, at) => makeWishes(reference, ...lists[at]!)),
        });
        const declined = declines.reduce(
          (rows, at) => answer(rows, references[at % references.length]!, DECLINE),
          announced,
        );
        const before = withdrawn === null ? declined : withdraw(declined, COUNTRIES[withdrawn]!);
        let after = before;
        try {
          after = repaired(before, kind);
        } catch (error) {
          if (!String(error).includes('nothing to give on')) throw error;
        }
        const gone = withdrawn === null ? '' : COUNTRIES[withdrawn]!;
        const held = after.allocation
          .filter(({row}) => row.state === 'offered' || row.state === 'accepted')
          .map(({row}) => row.country);
        COUNTRIES.forEach((country, at) => {
          const room = country === gone ? 0 : places[at]!;
          expect(held.filter(each => each === country).length).toBeLessThanOrEqual(room);
        });
        before.allocation.forEach(({row}, at) => {
          const now = after.allocation[at]!.row;
          const wishes = lists[at]!;
          if (row.state === 'offered' && row.country !== gone)
            expect(wishes.indexOf(now.country)).toBeLessThanOrEqual(wishes.indexOf(row.country));
          const mails = after.outbox.filter(
            each => each.reference === row.reference && ['place freed', 'offer withdrawn'].includes(each.step),
          );
          expect(noLongerStands(mails, factsOf(after))).toEqual([]);
          expect(mails).toHaveLength(now.place === row.place && now.state === row.state ? 0 : 1);
        });
      }),
      {numRuns: 120},
    );
  });
});
