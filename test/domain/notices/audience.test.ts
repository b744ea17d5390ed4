/** Who of an audience gets a mail, and the limit in whole committees. */
import {recipientsOf} from '../../../src/domain/notices/audience';
import {textProblems} from '../../../src/domain/notices/check-texts';
import type {Addressee} from '../../../src/domain/notices/kind';
import {kindOf} from '../../../src/domain/notices/kinds';
import {outboxRow} from '../../../src/domain/notices/notice';
import {roomFor} from '../../../src/domain/notices/room';
import {makeConfiguration} from '../../make/intake';
import {makeNotice} from '../../make/notices';

const NOW = '2027-10-28T16:00:00.000Z';
const invited = kindOf('invited')!;

const person = (at: number, more: Partial<Addressee> = {}): Addressee => ({
  reference: `S27-000${at}`,
  name: `Zoë ${at}`,
  committee: 'KUL',
  to: `s${at}@x.be`,
  language: 'nl',
  version: 'd1',
  values: {
    firstName: 'Zoë',
    lastName: 'P',
    reference: `S27-000${at}`,
    season: 'S',
    committee: 'KU Leuven',
    interviewsFrom: 'x',
    interviewsTo: 'y',
  },
  ...more,
});

describe('who gets a mail', () => {
  it.each([
    ['a@x.be\r\nBcc: all@x.be', 'the address “a@x.be ⏎ Bcc: all@x.be” has a line break; correct it'],
    ['a@x.be,b@x.be', '“a@x.be,b@x.be” is more than one address, and a mail goes to one; correct it'],
    ['', 'there is no address; correct it'],
    ['   ', 'there is no address; correct it'],
    ['nobody', '“nobody” is no address; correct it'],
  ])('not the one with the address %j', (to, why) => {
    const {to: ready, leftOut} = recipientsOf(
      invited,
      {to: [person(1, {to}), person(2)], leftOut: []},
      [],
      [],
      makeConfiguration(),
    );

    expect(leftOut).toEqual([{reference: 'S27-0001', name: 'Zoë 1', why}]);
    expect(ready.map(({reference}) => reference)).toEqual(['S27-0002']);
  });

  it('an officer who applies too, pointed out', () => {
    const officer = {
      email: 's1@x.be',
      name: '',
      committee: '',
      role: 'reader' as const,
      languages: [],
      mostReadings: null,
      knows: [],
    };
    const {to, problems} = recipientsOf(
      invited,
      {to: [person(1)], leftOut: []},
      [],
      [],
      makeConfiguration({officers: [officer]}),
    );

    expect(to).toHaveLength(1);
    expect(problems.map(({sentence}) => sentence)).toEqual([
      'S27-0001 Zoë 1 has the address of an officer, s1@x.be: look whether it is the applicant’s own.',
    ]);
  });

  it('nobody twice, and who was told something else before is pointed out', () => {
    const rows = [
      outboxRow(makeNotice({reference: 'S27-0001'}), NOW, 'sent'),
      outboxRow(makeNotice({reference: 'S27-0002'}), NOW, 'queued'),
      outboxRow(makeNotice({reference: 'S27-0003'}), NOW, 'held'),
      {...outboxRow(makeNotice({reference: 'S27-0004', step: 'not invited'}), NOW, 'sent'), sentAt: NOW},
    ];
    const found = recipientsOf(
      invited,
      {to: [1, 2, 3, 4].map(at => person(at)), leftOut: []},
      [],
      rows,
      makeConfiguration(),
    );

    expect(found.to.map(({reference}) => reference)).toEqual(['S27-0003', 'S27-0004']);
    expect([found.told, found.waiting]).toEqual([1, 1]);
    expect(found.problems.map(({sentence}) => sentence)).toEqual([
      'S27-0004 Zoë 4 was told “not invited” on Thursday 28 October 2027, 18:00 (Brussels time) and now gets “invited”.',
    ]);
  });
});

describe('texts', () => {
  const draft = (html: string) => ({
    nl: {subject: 'Dag', text: html, html, images: [], attachments: []},
    fr: null,
    en: null,
  });

  it.each([
    ['{{Voornaam}}', /^The Dutch draft “Dag” uses \{\{Voornaam\}\}, which is none of the placeholders: First name, /],
    ['{{First name', /has \{\{ or \}\} that belong to no placeholder\.$/],
    ['{{Committee}}', /^The Dutch draft “Dag” uses \{\{Committee\}\}, which is empty for S27-0002 Zoë 2\.$/],
    ['', /^The Dutch draft “Dag” is empty\.$/],
  ])('with %j is reported before anything is sent', (html, sentence) => {
    const people = [person(1), person(2, {values: {...person(2).values, committee: ''}})];

    expect(textProblems(invited, people, draft(html)).map(each => each.sentence)).toEqual([
      expect.stringMatching(sentence),
    ]);
  });

  it('a kind without a text in a language is reported, and a built-in text that fits is not', () => {
    const bare = {...invited, step: 'test' as const};

    expect(textProblems(bare, [person(1)], {nl: null, fr: null, en: null}).map(({code}) => code)).toEqual(['no-text']);
    expect(textProblems(invited, [person(1)], {nl: null, fr: null, en: null})).toEqual([]);
  });
});

describe('the limit', () => {
  const people = ['A', 'A', 'A', 'B', 'B', 'C'].map((committee, at) => person(at + 1, {committee}));
  const room = (limit: number) => roomFor(people, [], {account: 'neo@x.be', limit, at: NOW, now: NOW});

  it('has room, or goes in whole committees, a day and an hour apart', () => {
    expect(room(6).split).toBeNull();
    expect(room(4).split).toEqual([
      {committees: ['A', 'C'], count: 4, notBefore: NOW},
      {committees: ['B'], count: 2, notBefore: '2027-10-29T17:00:00.000Z'},
    ]);
    expect(room(2)).toMatchObject({room: 2, needed: 6, split: null});
  });
});
