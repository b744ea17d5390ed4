/** Who is invited changes after the interviews were planned: a seat that came free, a decision by hand, a withdrawal. Nobody is lost, and nobody is waited for in vain. */
import type {Snapshot} from '../../emulator';
import {
  book,
  bookings,
  choices,
  emailOf,
  invitedSeason,
  mayTake,
  planInterviews,
  seasonCalendar,
  sendLinks,
} from '../make/booking-season';
import {ask, referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {answers, NEO, resume, type Season, table} from './world';

const INVITED = 9;
/** On hold at first. */
const NEXT = 10;

let season: Season;
let ready: Snapshot;
/** Somebody who has booked A01. */
let who: number;
beforeAll(async () => {
  season = invitedSeason(await builtProduct(), NEXT);
  decide(season);
  planInterviews(season);
  sendLinks(season);
  who = [1, 2, 3, 4].find(number => mayTake(season, number, 'A01'))!;
  book(season, who, 'A01');
  season.workspace.advance({minutes: 20});
  ready = season.workspace.snapshot();
}, 240_000);

/** Nine national seats, the tenth on hold; as saving and locking would have left it. */
function decide(here: Season): void {
  type(here, 'Applications', 'Decided by', at => (at <= INVITED ? 'National seat' : 'On hold 1'));
  type(here, 'Applications', 'Decision', at => (at <= INVITED ? 'invited' : 'on hold'));
  const saved = {seats: {}, national: INVITED, score: 'raw', seed: 'x', rules: [], input: '', by: NEO, at: ''};
  const at = table(here, 'Stages').findIndex(({Milestone}) => Milestone === 'first round');
  type(here, 'Stages', 'Details', row => (row === at + 1 ? JSON.stringify({byHand: [], saved}) : null));
}

function type({book: sheet}: Season, tab: string, title: string, cell: (row: number) => string | null): void {
  const [header = [], ...rows] = sheet.tab(tab).values();
  const column = letters(header.indexOf(title));
  rows.forEach((_row, at) => {
    const value = cell(at + 1);
    if (value !== null && at < NEXT) sheet.tab(tab).type(`${column}${at + 2}`, value);
  });
}

function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${String.fromCharCode(64 + Math.floor(at / 26))}${last}`;
}

const again = (): Season => resume(season, ready);
const candidate = (here: Season, number: number) =>
  table(here, 'Candidates').find(({Reference}) => Reference === referenceOf(number));
const slot = (here: Season, name: string) => table(here, 'Interviews').find(({Slot}) => Slot === name);
const subjects = (here: Season, number: number): string[] =>
  here.workspace.mailbox(emailOf(number)).received.map(({subject}) => subject);
const told = (here: Season, step: string): string[] =>
  ask<{mails: {reference: string}[]}>(here, NEO, 'previewNotices', step, null).mails.map(({reference}) => reference);
const notInvited = (here: Season, frees: string[]) =>
  ask<{summary: string}>(here, NEO, 'overrideDecision', {
    reference: referenceOf(who),
    decision: 'not invited',
    reason: 'The motivation letter was copied',
    frees,
  });

describe('who is invited after the interviews were planned', () => {
  it('is a candidate at once when a seat is filled, and gets both mails', () => {
    const here = again();
    ask(here, NEO, 'withdrawApplication', {reference: referenceOf(who), reason: 'Studies elsewhere'});
    const {summary} = ask<{summary: string}>(here, NEO, 'fillSeat', referenceOf(NEXT));

    expect(summary).toContain(`${referenceOf(NEXT)} can book as soon as “Book your interview” is sent`);
    expect(candidate(here, NEXT)).toMatchObject({State: 'to book', Slot: ''});
    expect(told(here, 'invited')).toContain(referenceOf(NEXT));
    expect(told(here, 'book your interview')).toEqual([referenceOf(NEXT)]);
    sendLinks(here);
    const free = choices(here)
      .map(choice => choice.split(' ·')[0]!)
      .find(name => mayTake(here, NEXT, name))!;
    book(here, NEXT, free);
    expect(bookings(here)[referenceOf(NEXT)]).toBe(free);
  });

  it('gives the slot back with event and mail when somebody who has booked withdraws', () => {
    const here = again();
    expect(seasonCalendar(here).events()).toHaveLength(1);
    const before = subjects(here, who).length;
    ask(here, NEO, 'withdrawApplication', {reference: referenceOf(who), reason: 'Studies elsewhere'});
    here.workspace.advance({minutes: 20});

    expect(slot(here, 'A01')).toMatchObject({State: 'free', Reference: ''});
    expect(candidate(here, who)).toMatchObject({State: 'withdrawn', Slot: ''});
    expect(seasonCalendar(here).events()).toHaveLength(0);
    expect(subjects(here, who)).toHaveLength(before + 1);
    expect(here.workspace.mailbox(emailOf(who)).received.at(-1)!.text).not.toContain('Studies elsewhere');
    expect(choices(here).some(choice => choice.startsWith('A01'))).toBe(true);
  });

  it('cancels an interview by a decision only where the officer was shown it', () => {
    const here = again();
    expect(() => notInvited(here, [])).toThrow(
      `${referenceOf(who)} has A01: an interview was booked that would be cancelled.`,
    );
    expect(slot(here, 'A01')).toMatchObject({State: 'booked'});
    const {booked} = ask<{booked: Record<string, {slot: string}>}>(here, NEO, 'readSelection');
    expect(booked[referenceOf(who)]!.slot).toBe('A01');

    expect(notInvited(here, ['A01']).summary).toContain('1 interview cancelled, with a mail');
    expect(slot(here, 'A01')).toMatchObject({State: 'free'});
    expect(told(here, 'not invited')).toContain(referenceOf(who));
  });

  it('lets somebody who is invited again book again, with a new link', () => {
    const here = again();
    notInvited(here, ['A01']);
    here.workspace.advance({minutes: 20});
    ask(here, NEO, 'overrideDecision', {
      reference: referenceOf(who),
      decision: 'invited',
      reason: 'It was their own',
      frees: [],
    });

    expect(candidate(here, who)).toMatchObject({State: 'to book', Slot: '', Attempt: 2});
    expect(told(here, 'book your interview')).toEqual([referenceOf(who)]);
    sendLinks(here);
    book(here, who, 'A01');
    here.workspace.advance({minutes: 20});
    expect(bookings(here)[referenceOf(who)]).toBe('A01');
    expect(seasonCalendar(here).events()).toHaveLength(1);
  });

  it('keeps the interview of somebody who sends the form again: what was decided counts, the new one is set aside and its author told', () => {
    const here = again();
    type(here, 'Applications', 'Student number', at => (at === who ? 'r0712345' : null));
    const other = 'private@example.org';
    const names = {Voornaam: `First${who}`, Naam: `Last${who}`, Universiteit: 'UGent'};
    here.form.submitAs(other, answers({...names, Studentennummer: 'r0712345'}));
    here.workspace.advance({minutes: 20});
    const rows = table(here, 'Applications');

    expect(rows[who - 1]).toMatchObject({Reference: referenceOf(who), State: 'complete', 'Counts instead': ''});
    expect(rows.at(-1)).toMatchObject({State: 'superseded', 'Counts instead': referenceOf(who), Decision: ''});
    expect(here.workspace.mailbox(other).received.map(({text}) => text)).toEqual([
      expect.stringContaining(referenceOf(who)),
    ]);
    expect(bookings(here)).toEqual({[referenceOf(who)]: 'A01'});
    expect(seasonCalendar(here).events()).toHaveLength(1);
    expect(told(here, 'invited')).toContain(referenceOf(who));
  });

  it('gives no seat of theirs away while their interview stands, and none back to who has withdrawn and edits the application', () => {
    const here = again();
    type(here, 'Applications', 'Student number', at => (at === who ? 'r0712345' : null));
    const names = {Voornaam: `First${who}`, Naam: `Last${who}`, Universiteit: 'UGent', Studentennummer: 'r0712345'};
    here.form.submitAs('private@example.org', answers(names));
    expect(() => ask(here, NEO, 'fillSeat', referenceOf(NEXT))).toThrow(
      `${referenceOf(NEXT)} does not move up: no seat is free any more.`,
    );

    ask(here, NEO, 'withdrawApplication', {reference: referenceOf(who), reason: 'Studies elsewhere'});
    // The typed application has no row in the form's tab: an answer of the same address is an edit of it.
    here.form.submitAs(emailOf(who), answers({...names, Voornaam: `First${who}`}));
    here.workspace.advance({minutes: 20});

    expect(table(here, 'Applications')[who - 1]).toMatchObject({State: 'withdrawn', Version: 1});
    expect(candidate(here, who)).toMatchObject({State: 'withdrawn', Slot: ''});
    expect(slot(here, 'A01')).toMatchObject({State: 'free', Reference: ''});
    expect(here.workspace.mailbox(emailOf(who)).received.at(-1)!.text).toMatch(/withdrawn|ingetrokken|retirée/);
  });
});
