import type {ExchangeRows} from '../../../src/domain/exchange/files';
import {lateCardAddressees, planLateCard} from '../../../src/domain/exchange/late-card';
import {planWeekly} from '../../../src/domain/exchange/mails';
import {planDocuments} from '../../../src/domain/exchange/notes';
import {carriedOut, makeExchange, SENDING, sendingAt} from '../../make/exchange';
import {makeOfficer} from '../../make/reading';

const ZOE = 'S27-0001';
/** The CA of Zoë was due on 8 May. */
const LATE = '2028-05-10T09:00:00.000Z';

const withOfficers = (rows: ExchangeRows): ExchangeRows => ({
  ...rows,
  configuration: {
    ...rows.configuration,
    officers: [
      makeOfficer('neo@x.be', {committee: '', role: 'coordinator'}),
      makeOfficer('kul@x.be', {committee: 'KUL', role: 'officer'}),
      makeOfficer('ulb@x.be', {committee: 'ULB', role: 'officer'}),
      makeOfficer('reader@x.be', {committee: 'KUL', role: 'reader'}),
    ],
  },
});

describe('the weekly mails', () => {
  const rows = withOfficers(makeExchange());
  // 27 March is 14 weeks before 3 July: AF of Zoë is due, and nothing of Bo’s but what is late.
  const week = planWeekly(rows, sendingAt('2028-03-20T07:00:00.000Z'));

  it('go to each outgoing with something due, and to officers about their own committee', () => {
    expect(week.inserts.map(({row}) => [row.Step, row.To]).sort()).toEqual([
      ['digest', 'kul@x.be'],
      ['digest', 'neo@x.be'],
      ['digest', 'ulb@x.be'],
      ['exchange reminder', 'bo@ulb.be'],
      ['exchange reminder', 'zoe@student.kuleuven.be'],
    ]);
  });

  it('are made once a week', () => {
    const again = planWeekly(carriedOut(rows, week), sendingAt('2028-03-22T07:00:00.000Z'));

    expect(again.inserts).toEqual([]);
  });

  it('name sixty documents at most, and where the rest stands', () => {
    const [row] = rows.documents;
    const many = Array.from({length: 75}, (_, nth) => ({...row!, document: `D${nth}`, dueOn: '2028-03-21'}));
    const digest = planWeekly({...rows, documents: many}, sendingAt('2028-03-20T07:00:00.000Z')).inserts.find(
      ({row: each}) => each.Step === 'digest',
    );
    const {count, lines} = JSON.parse(String(digest!.row.Values)) as {count: string; lines: string[]};

    expect([count, lines.length, lines.at(-1)]).toEqual(['75', 61, '+ 15: SCOPE › Follow exchanges…']);
  });
});

describe('the letter about a late card', () => {
  const withHost = (hostEmail: string): ExchangeRows => {
    const rows = makeExchange();
    return {...rows, files: rows.files.map(file => ({...file, hostEmail}))};
  };

  it('goes to the host’s officer once, in English', () => {
    const rows = withHost('neo@italy.example.org');
    const plan = planLateCard(ZOE, rows, sendingAt(LATE));

    expect(plan.inserts[0]!.row).toMatchObject({To: 'neo@italy.example.org', Language: 'en', Reference: ZOE});
    expect(() => planLateCard(ZOE, carriedOut(rows, plan), sendingAt(LATE))).toThrow('was written to already');
  });

  it('is refused before the day, and without an address', () => {
    expect(() => planLateCard(ZOE, withHost('neo@italy.example.org'), sendingAt('2028-05-08T09:00:00Z'))).toThrow(
      'is not late',
    );
    expect(() => planLateCard(ZOE, withHost(''), sendingAt(LATE))).toThrow('write it into the file first');
  });

  it('does not leave any more when the card has come in', () => {
    const rows = withHost('neo@italy.example.org');
    const noted = carriedOut(rows, planDocuments([{reference: ZOE, document: 'CA', state: 'done'}], rows, SENDING));

    expect(lateCardAddressees(rows, LATE).map(({reference}) => reference)).toEqual([ZOE]);
    expect(lateCardAddressees(noted, LATE)).toEqual([]);
  });
});
