import {convertIcsCalendar} from 'ts-ics';
import {planAnswers} from '../../../src/domain/interviews/answers';
import {planOfficersBooking} from '../../../src/domain/interviews/booking';
import {CANCEL_CHOICE} from '../../../src/domain/interviews/booking-form';
import {waitsForLink, withLink} from '../../../src/domain/interviews/booking-notices';
import type {Round} from '../../../src/domain/interviews/bookings';
import {eventPlanOf} from '../../../src/domain/interviews/events';
import {icsText} from '../../../src/domain/interviews/ics';
import {bookingReminder, bookYourInterview} from '../../../src/domain/notices/kinds/interviews';
import {isMail, type OutboxRow} from '../../../src/domain/notices/notice';
import {contentOf, textStep} from '../../../src/domain/notices/render';
import {CODE_PLACE} from '../../../src/domain/personal-form/codes';
import {applications} from '../../../src/domain/tables/applications';
import {candidates} from '../../../src/domain/tables/candidates';
import type {Language} from '../../../src/domain/tables/committees';
import {interviews} from '../../../src/domain/tables/interviews';
import {milestones} from '../../../src/domain/tables/milestones';
import {carriedOut, makeAnswer, makeRound, makeSlot, SLOTS} from '../../make/interviews';

const LINK = 'https://meet.google.com/abc-defg-hij';

function content({values, language, ...row}: OutboxRow) {
  return contentOf(textStep({...row, values}), language as Language, JSON.parse(values) as never, null);
}

/** As the worker does once the calendar has answered. */
function withLinks(round: Round): Round {
  const events = round.outbox.flatMap(row => (row.state === 'queued' && !isMail(row) ? (eventPlanOf(row) ?? []) : []));
  const outbox = round.outbox.map(row =>
    events.some(event => waitsForLink(row, event)) ? {...row, ...withLink(row, LINK, round)} : row,
  );
  return {...round, outbox};
}

function answered(round: Round, who: number, choice: string, minute = 0): Round {
  const at = `2027-10-29T10:${String(minute).padStart(2, '0')}:00.000Z`;
  return carriedOut(round, planAnswers([makeAnswer(who, choice, {at})], round));
}

describe('the mails of a booking', () => {
  it('all have words and every value in each language, and no two of them the same', () => {
    let round = makeRound({committees: ['KUL', 'KUL', 'KUL'], settings: {mostMoves: 1}});
    for (const who of [0, 1, 2]) {
      const fresh = {...round, slots: SLOTS};
      round = {...fresh, outbox: round.outbox};
      round = withLinks(answered(round, who, 'A01', who));
      round = withLinks(answered(round, who, 'A02', who + 10));
      round = answered(round, who, 'A03', who + 20);
      round = withLinks(
        carriedOut(
          round,
          planOfficersBooking(round, {reference: `S27-000${who + 1}`, slot: 'A03', reason: 'Ann is ill'}),
        ),
      );
      round = answered(round, who, CANCEL_CHOICE, who + 30);
      round = answered(round, who, CANCEL_CHOICE, who + 40);
    }
    const mails = round.outbox.filter(isMail).map(row => ({row, filled: content(row)}));

    expect(new Set(mails.map(({row}) => `${row.step} ${row.language}`)).size).toBe(5 * 3);
    for (const {row, filled} of mails) {
      expect(`${filled.subject}${filled.text}`).not.toMatch(/\{\{|undefined|null/);
      if (row.step !== 'booking refused')
        expect(filled.text).toMatch(/Brussels time|Belgische tijd|heure de Bruxelles/);
    }
  });

  it('never show an empty link: what waits for it is held', () => {
    const round = answered(makeRound(), 0, 'A01');
    const held = round.outbox.filter(({state}) => state === 'held');

    expect(held.map(({step}) => step)).toEqual(['interview confirmed', 'interview reminder', 'interview reminder']);
    for (const row of withLinks(round).outbox.filter(isMail)) {
      expect(row.state).toBe('queued');
      expect(content(row).text).toContain(LINK);
    }
  });

  it('say in the first line what the candidate may do with the link, and carry a place for the code', () => {
    const round = makeRound();
    const rows = {
      [applications.tab]: round.applications,
      [candidates.tab]: round.candidates,
      [interviews.tab]: round.slots,
      [milestones.tab]: [
        {
          milestone: 'interviews planned',
          state: 'open',
          at: round.now,
          by: '',
          reason: '',
          details: JSON.stringify({
            url: `https://docs.google.com/forms/x?entry.1=${CODE_PLACE}`,
            plannedAt: round.now,
            rounds: 2,
          }),
        },
      ],
    };
    const facts = {
      configuration: round.configuration,
      rows: ({tab}: {tab: string}) => rows[tab] as never,
      now: round.now,
    };

    for (const kind of [bookYourInterview, bookingReminder]) {
      const {to} = kind.audience!(facts);
      expect(to.map(({reference, version}) => `${reference} ${version}`)).toEqual(
        ['S27-0001', 'S27-0002', 'S27-0003'].flatMap(reference =>
          (kind === bookingReminder ? ['r1', 'e2'] : ['i1']).map(version => `${reference} ${version}`),
        ),
      );
      for (const {language, values} of to)
        expect(contentOf(kind.step, language, values, null).text).toContain(CODE_PLACE);
    }
  });
});

describe('the calendar entry', () => {
  const event = (text: string) => {
    const {method, events = []} = convertIcsCalendar(undefined, text);
    return {method, event: events[0]!};
  };

  const entry = {
    uid: 'x@scope-desk',
    sequence: 2,
    method: 'REQUEST' as const,
    start: '2027-11-02T17:00:00.000Z',
    end: '2027-11-02T17:20:00.000Z',
    stamp: '2027-10-29T10:00:00.000Z',
    summary: 'SCOPE 2027: interview',
    description: 'mardi 2 novembre; 18:00, à Bruxelles\nhttps://meet.google.com/x',
    location: LINK,
    organizer: {name: 'BeMSA, "SCOPE"', email: 'scope@example.org'},
    attendee: {name: 'Zoë Peeters', email: 'zoe@example.be'},
  };

  it('is read by a parser as what it says, whatever stands in the texts', () => {
    const {method, event: read} = event(icsText(entry));

    expect(method).toBe('REQUEST');
    expect([read.uid, read.sequence, read.summary, read.description, read.location]).toEqual([
      entry.uid,
      2,
      entry.summary,
      entry.description,
      LINK,
    ]);
    expect([read.start, read.end].map(time => time!.date.toISOString())).toEqual([entry.start, entry.end]);
    expect(read.attendees).toMatchObject([{name: 'Zoë Peeters', email: 'zoe@example.be'}]);
    expect(read.organizer?.email).toBe('scope@example.org');
  });

  it('has lines of at most 75 octets with CRLF, and no line of somebody else’s making', () => {
    const text = icsText({
      ...entry,
      summary: `é${'ü'.repeat(100)}`,
      description: 'a\r\nATTENDEE:mailto:evil@x.be\u0000',
    });
    const lines = text.split('\r\n');

    expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(lines.filter(line => line.startsWith('ATTENDEE'))).toHaveLength(1);
    expect(event(text).event.summary).toBe(`é${'ü'.repeat(100)}`);
  });

  it.each([
    ['before the clocks go back', '2027-10-30T23:30:00.000Z', '2027-10-31T01:30'],
    ['after the clocks go back', '2027-10-31T01:30:00.000Z', '2027-10-31T02:30'],
    ['at midnight', '2027-11-02T23:00:00.000Z', '2027-11-03T00:00'],
    ['at the end of a month', '2027-11-30T22:50:00.000Z', '2027-11-30T23:50'],
  ])('says the right hour in Brussels %s', (_when, start, local) => {
    const {event: read} = event(icsText({...entry, start, end: new Date(Date.parse(start) + 1_200_000).toISOString()}));
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Brussels',
      dateStyle: 'short',
      timeStyle: 'short',
    });

    expect(clock.format(read.start.date).replace(' ', 'T')).toBe(local);
    expect(read.end!.date.getTime() - read.start.date.getTime()).toBe(1_200_000);
  });

  it('keeps its UID through a move, with a higher sequence, and is cancelled by the same', () => {
    let round = withLinks(answered(makeRound(), 0, 'A01'));
    round = withLinks(answered(round, 0, 'A02', 10));
    round = answered(round, 0, CANCEL_CHOICE, 20);
    const entries = round.outbox
      .map(({values}) => (JSON.parse(values) as {icsText?: string}).icsText)
      .filter(text => text !== undefined)
      .map(event);

    expect(entries.map(each => [each.method, each.event.sequence ?? 0])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
      ['CANCEL', 2],
    ]);
    expect(new Set(entries.map(each => each.event.uid)).size).toBe(1);
  });

  it('names in words which of the two hours is meant, when it comes twice', () => {
    const slots = [makeSlot('A01', '2027-10-31T01:30:00.000Z', ['dee@vub.be'])];
    const round = withLinks(
      answered(makeRound({slots, committees: ['UG', 'UG', 'UG'], now: '2027-10-29T10:00:00.000Z'}), 2, 'A01 · x'),
    );

    expect(content(round.outbox.find(({step}) => step === 'interview confirmed')!).text).toContain(
      'Sunday 31 October 2027, 02:30 (Brussels time), after the clocks went back',
    );
  });
});
