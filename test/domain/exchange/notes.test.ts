import {planEnd, planFinish, toFinish} from '../../../src/domain/exchange/ending';
import {documentsOf, type ExchangeRows} from '../../../src/domain/exchange/files';
import {planDocuments, planFile} from '../../../src/domain/exchange/notes';
import {carriedOut, makeExchange, makePlace, makeReminder, SENDING, sendingAt} from '../../make/exchange';

const ZOE = 'S27-0001';
const NOTE = {reference: ZOE, departments: '', contact: '', hostEmail: '', reason: ''};
const JULY = {...NOTE, month: 'July', startsOn: '2028-07-03'};
const AUGUST = {...NOTE, month: 'August', startsOn: '2028-08-07', reason: 'Their mail of 3 May.'};

const dates = (rows: ExchangeRows): unknown =>
  documentsOf({reference: ZOE}, rows).map(({document, state, dueOn}) => [document, state, dueOn]);
const done = (...documents: string[]) =>
  documents.map(document => ({reference: ZOE, document, state: 'done' as const}));

describe('noting documents', () => {
  it('notes all that a post brought in one step, with the day and who noted it', () => {
    const rows = makeExchange();
    const plan = planDocuments([...done('AF'), {reference: 'S27-0002', document: 'AF', state: 'done'}], rows, SENDING);

    expect(plan.summary).toBe('Noted 2 documents: AF.');
    const [row] = documentsOf({reference: ZOE}, carriedOut(rows, plan));
    expect([row!.state, row!.doneOn, row!.notedBy]).toEqual(['done', '2028-01-10', SENDING.who]);
  });

  it('is refused as a whole where one of them is unknown', () => {
    const notes = [...done('AF'), {reference: 'S27-0002', document: 'Horoscope', state: 'done' as const}];

    expect(() => planDocuments(notes, makeExchange(), SENDING)).toThrow('S27-0002 has no document “Horoscope”');
  });
});

describe('a start that is known', () => {
  it('moves what is open and leaves what is done', () => {
    const rows = makeExchange();
    const noted = carriedOut(rows, planDocuments(done('AF'), rows, SENDING));

    expect(dates(carriedOut(noted, planFile({...JULY, startsOn: '2028-07-10'}, noted, SENDING)))).toEqual([
      ['AF', 'done', '2028-03-27'], // 14 weeks before 3 July
      ['CA', 'open', '2028-05-15'], // 8 weeks before 10 July
      ['CC', 'open', '2028-06-12'],
      ['EF', 'open', '2028-08-14'],
    ]);
  });

  it('is refused outside the month of the contract', () => {
    expect(() => planFile({...JULY, startsOn: '2028-08-01'}, makeExchange(), SENDING)).toThrow(
      '2028-08-01 is not in July 2028',
    );
  });
});

describe('a month that moves', () => {
  it('takes the place along, asks anew for what names the month, tells the outgoing, and keeps old mails from leaving', () => {
    const begun = makeExchange();
    const noted = carriedOut(begun, planDocuments(done('AF', 'CA', 'CC'), begun, SENDING));
    const rows = {...noted, outbox: [makeReminder(ZOE)]};
    const moved = carriedOut(rows, planFile(AUGUST, rows, SENDING));

    expect(moved.allocation[0]).toMatchObject({place: 'Italy-August', month: 'August', offerVersion: 2});
    expect(dates(moved)).toEqual([
      ['AF', 'done', '2028-03-27'],
      ['CA', 'open', '2028-06-12'],
      ['CC', 'open', '2028-07-10'],
      ['EF', 'open', '2028-09-11'],
    ]);
    expect(moved.outbox.map(({step, state}) => [step, state])).toEqual([
      ['exchange reminder', 'replaced'],
      ['exchange moved', 'queued'],
    ]);
    expect(JSON.parse(moved.outbox[1]!.values)).toMatchObject({
      place: 'Italië in augustus',
      before: 'Italië in juli',
      documents: ['CC: maandag 10 juli 2028', 'EF: maandag 11 september 2028'],
    });
  });

  it('back again is another mail', () => {
    const begun = makeExchange();
    const moved = carriedOut(begun, planFile(AUGUST, begun, SENDING));
    const back = carriedOut(moved, planFile({...JULY, reason: 'Back again.'}, moved, SENDING));

    expect(new Set(back.outbox.map(({key}) => key)).size).toBe(2);
    expect(back.outbox.map(({state}) => state)).toEqual(['replaced', 'queued']);
  });

  it('is refused where the places of the contract are held, also by somebody without a file yet', () => {
    const taken = makeExchange([
      makePlace(ZOE, 'Italy-July'),
      {...makePlace('S27-0002', 'Italy-August'), state: 'offered'},
    ]);

    expect(() => planFile(AUGUST, taken, SENDING)).toThrow('Italy has 1 place in August and 1 is taken');
  });

  it('stays within the kind of the contract: a place that costs is none of a swap', () => {
    const september = {...AUGUST, month: 'September', startsOn: '2028-09-04'};

    expect(() => planFile(september, makeExchange(), SENDING)).toThrow('Italy has 0 places in September');
  });

  it('needs a reason', () => {
    expect(() => planFile({...AUGUST, reason: ' '}, makeExchange(), SENDING)).toThrow('Say why the month moves');
  });
});

describe('the end', () => {
  it('of a cancelled placement frees the place, tells the outgoing, and keeps reminders from leaving', () => {
    const rows = {...makeExchange(), outbox: [makeReminder(ZOE)]};
    const end = {reference: ZOE, state: 'cancelled', reason: 'The host’s mail of 2 May.'} as const;
    const over = carriedOut(rows, planEnd(end, rows, SENDING));

    expect(over.allocation[0]!.state).toBe('withdrawn');
    expect(over.outbox.map(({step, state}) => [step, state])).toEqual([
      ['exchange reminder', 'replaced'],
      ['exchange cancelled', 'queued'],
    ]);
    expect(() => planDocuments(done('AF'), over, SENDING)).toThrow('is cancelled already');
  });

  it('comes when everything is in and the placement has begun', () => {
    const rows = makeExchange();
    const end = {reference: ZOE, state: 'finished', reason: ''} as const;
    const noted = carriedOut(rows, planDocuments(done('AF', 'CA', 'CC', 'EF'), rows, SENDING));

    expect(() => planEnd(end, rows, SENDING)).toThrow('still lacks AF, CA, CC, EF');
    expect(() => planEnd(end, noted, SENDING)).toThrow('begins on 2028-07-03');
    expect(carriedOut(noted, planEnd(end, noted, sendingAt('2028-09-01T08:00:00Z'))).files[0]!.state).toBe('finished');
  });

  it('comes for all at once in which nothing is open any more', () => {
    const rows = makeExchange();
    const noted = carriedOut(rows, planDocuments(done('AF', 'CA', 'CC', 'EF'), rows, SENDING));
    const october = '2028-10-10T08:00:00Z';

    expect(toFinish(noted, SENDING.now)).toEqual([]);
    expect(toFinish(noted, october)).toEqual([ZOE]);
    expect(() => planFinish([ZOE, 'S27-0002'], noted, october)).toThrow('S27-0002 still lacks');
    expect(planFinish([ZOE], noted, october).summary).toBe('Finished the exchange of S27-0001.');
  });
});
