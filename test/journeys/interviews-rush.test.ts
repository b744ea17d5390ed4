/** The minute in which everybody books: 200 candidates, 200 slots, executions inside each other. */

import type {Run} from '../../emulator';
import {calendarsOf} from '../../emulator/calendar/model';
import {latency} from '../../emulator/demo';
import {
  bookingForm,
  choices,
  emailOf,
  invitedSeason,
  linkOf,
  planInterviews,
  SLOT,
  sendLinks,
} from '../make/booking-season';
import {referenceOf} from '../make/interview-season';
import {builtProduct} from '../make/product';
import {type Season, table} from './world';

const CANDIDATES = 200;
let season: Season;
beforeAll(async () => {
  season = invitedSeason(await builtProduct(), CANDIDATES, latency);
  const setting = season.book
    .tab('Settings')
    .values()
    .findIndex(([title]) => title === 'Mails per 24 hours');
  season.book.tab('Settings').type(`B${setting + 1}`, '2000', {as: season.neo});
  planInterviews(season, {spareSlots: 0, parallelPanels: 6});
  sendLinks(season);
  season.workspace.advance({minutes: 30});
}, 240_000);

describe('200 candidates in the same minute', () => {
  it('each slot has one of them, nobody two, everybody without one is told, and the calendar says the same', () => {
    const form = bookingForm(season);
    const links = Array.from({length: CANDIDATES}, (_, at) => form.prefill(linkOf(season, at + 1)));
    const runs: Run[] = [];
    season.project.inner.onRun = run => runs.push(run);
    let next = 0;
    let depth = 0;
    const sendOne = (): void => {
      const at = next++;
      if (at >= CANDIDATES) return;
      // many want the same: the first ten that are shown
      const offered = choices(season).slice(0, -1);
      const pick = offered[(at * 7) % Math.min(10, offered.length)];
      if (pick === undefined) return;
      depth += 1;
      form.submitAs(emailOf(at + 1), {...links[at], [SLOT]: pick});
      depth -= 1;
    };
    let boundary = 0;
    season.workspace.faults.onCall(({handler}) => {
      boundary += 1;
      if (handler === 'onFormSubmitted' && boundary % 11 === 0 && depth < 4) sendOne();
    });
    while (next < CANDIDATES) sendOne();
    season.workspace.faults.clear();
    season.project.inner.onRun = () => {};
    season.workspace.advance({minutes: 40});

    const slots = table(season, 'Interviews');
    const booked = slots.filter(({State}) => State === 'booked');
    const people = table(season, 'Candidates');
    expect(slots).toHaveLength(CANDIDATES);
    expect(booked.length).toBeGreaterThan(60);
    expect(new Set(booked.map(({Reference}) => Reference)).size).toBe(booked.length);
    expect(booked.map(({Reference, Slot}) => `${Reference} ${Slot}`).sort()).toEqual(
      people
        .filter(({State}) => State === 'booked')
        .map(({Reference, Slot}) => `${Reference} ${Slot}`)
        .sort(),
    );
    const own = [...calendarsOf(season.workspace.core).byId.values()].find(({isPrimary}) => !isPrimary)!;
    const events = season.workspace.calendar(season.neo, own.id).events();
    expect(events.map(({title, start}) => `${/S27-\d+/.exec(title)} ${start.getTime()}`).sort()).toEqual(
      booked.map(({Reference, Starts}) => `${Reference} ${Number(Starts)}`).sort(),
    );
    const has = new Set(booked.map(({Reference}) => Reference));
    const untold = Array.from({length: CANDIDATES}, (_, at) => at + 1).filter(number => {
      const {received} = season.workspace.mailbox(emailOf(number));
      const entries = received.filter(({attachments}) => attachments.some(({name}) => name.endsWith('.ics')));
      return has.has(referenceOf(number)) ? entries.length !== 1 : received.length !== 2 || entries.length > 0;
    });
    expect(untold).toEqual([]);

    const single = runs.filter(({handler, error}) => handler === 'onFormSubmitted' && error === undefined);
    const calls = single.map(({callCount}) => callCount).sort((one, other) => one - other);
    expect(calls[Math.floor(calls.length / 2)]).toBeLessThanOrEqual(18);
    expect(calls.at(-1)).toBeLessThanOrEqual(20); // takes in several answers at once, and makes a tab longer
    expect(table(season, 'Outbox').filter(({State}) => State === 'held' || State === 'failed')).toEqual([]);
  }, 240_000);
});
