/** Results from the dialog to the mailboxes, on the emulator. */
import type {NoticesView, Preview} from '../../src/domain/notices/preview';
import type {DraftPage} from '../../src/google/gmail';
import {
  address,
  again,
  ask,
  askAs,
  DECISIONS,
  type Decided,
  decide,
  decidedSeason,
  LEO,
  outboxStates,
  received,
  send,
} from './notices-world';
import {answers, table} from './world';

const PEOPLE = 9;
let world: Decided;
beforeAll(async () => {
  world = await decidedSeason(PEOPLE);
}, 120_000);

const SUBJECTS = {
  invited: ['SCOPE 2027: je bent uitgenodigd voor het interview', 'SCOPE 2027 : tu es invité·e à l’entretien'],
};

describe('results from the dialog', () => {
  it('reach everybody with that decision once, in their language, and nobody else', () => {
    const here = again(world);
    const preview = ask<Preview>(here, 'previewNotices', 'invited', null);
    expect(preview.mails.map(({to, language}) => [to, language])).toEqual([
      ['s0@x.be', 'nl'],
      ['s1@x.be', 'fr'],
      ['s2@x.be', 'nl'],
      ['s3@x.be', 'nl'],
      ['s4@x.be', 'fr'],
      ['s5@x.be', 'nl'],
    ]);
    expect([preview.blocking, preview.remarks, preview.leftOut, preview.mine]).toEqual([[], [], [], true]);
    ask(here, 'sendNotices', {step: 'invited', approval: preview.approval, at: null, split: false});
    expect(ask(here, 'deliverStep', false)).toMatchObject({sent: 6, stopped: 'done'});

    expect(Array.from({length: PEOPLE}, (_, at) => received(here, at))).toEqual([
      [SUBJECTS.invited[0]],
      [SUBJECTS.invited[1]],
      [SUBJECTS.invited[0]],
      [SUBJECTS.invited[0]],
      [SUBJECTS.invited[1]],
      [SUBJECTS.invited[0]],
      [],
      [],
      [],
    ]);
    const after = ask<Preview>(here, 'previewNotices', 'invited', null);
    expect([after.mails, after.told]).toEqual([[], 6]);
    expect(() => send(here, 'invited')).toThrow('Nobody is left to tell: 6 have been told, 0 wait in the outbox.');
  });

  it('are refused when anything has changed since they were looked at', () => {
    const here = again(world);
    const {approval} = ask<Preview>(here, 'previewNotices', 'invited', null);
    decide(here, at => (at === 0 ? 'on hold' : 'invited'));

    expect(() => ask(here, 'sendNotices', {step: 'invited', approval, at: null, split: false})).toThrow(
      'What would be sent has changed since you looked at it, so nothing was sent: look again.',
    );
    expect(outboxStates(here, 'invited')).toEqual({});
  });

  it('leave by themselves when another officer sends them, from the account of the automation', () => {
    const here = again(world);
    const leo = here.workspace.account(LEO);
    const {approval, mine} = askAs<Preview>(here, leo, 'previewNotices', 'invited', null);
    askAs(here, leo, 'sendNotices', {step: 'invited', approval, at: null, split: false});
    expect(askAs(here, leo, 'deliverStep', false)).toMatchObject({sent: 0, stopped: 'elsewhere'});
    here.workspace.advance({minutes: 10});

    expect(mine).toBe(false);
    expect(received(here, 0)).toHaveLength(1);
    expect(here.workspace.mailbox(address(0)).received.at(-1)?.from).toContain(here.neo.email);
  });

  it('wait for their minute, and leave within ten minutes after it', () => {
    const here = again(world);
    const at = new Date(here.workspace.now.getTime() + 3 * 3_600_000).toISOString();
    send(here, 'invited', {at});
    here.workspace.advance({hours: 2, minutes: 59});
    expect(received(here, 0)).toEqual([]);
    here.workspace.advance({minutes: 11});
    expect(received(here, 0)).toHaveLength(1);
    expect(() => send(here, 'on hold', {at: '2027-01-01T10:00:00.000Z'})).toThrow('has passed');
  });

  it('are not sent where the decision has changed while they waited: accept and refuse never both leave', () => {
    const here = again(world);
    const at = new Date(here.workspace.now.getTime() + 3_600_000).toISOString();
    send(here, 'invited', {at});
    decide(here, person => (person === 0 ? 'not invited' : 'invited'));
    send(here, 'not invited');
    here.workspace.advance({hours: 2});

    expect(received(here, 0)).toEqual(['SCOPE 2027: het resultaat van je kandidatuur']);
    expect(
      table(here, 'Outbox').filter(({Reference, State}) => Reference === reference(here, 0) && State === 'replaced'),
    ).toMatchObject([{Step: 'invited', Reason: 'Replaced by “not invited”.'}]);
  });

  it('are held back by the delivery where nobody replaced them', () => {
    const here = again(world);
    const at = new Date(here.workspace.now.getTime() + 3_600_000).toISOString();
    send(here, 'invited', {at});
    decide(here, person => (person === 0 ? 'on hold' : 'invited'));
    here.workspace.advance({hours: 2});

    expect(received(here, 0)).toEqual([]);
    expect(outboxStates(here, 'invited')).toEqual({sent: 5, replaced: 1});
    expect(ask<NoticesView>(here, 'readNotices').snags).toMatchObject([
      {state: 'replaced', reason: 'Not sent: what it tells no longer stands.'},
    ]);
  });

  it('go to the officer alone as a test', () => {
    const here = again(world);
    ask(here, 'testNotice', {step: 'invited', reference: reference(here, 1)});
    ask(here, 'deliverStep', false);

    expect(here.workspace.mailbox(here.neo.email).received.map(({subject}) => subject)).toEqual([
      '[Test] SCOPE 2027 : tu es invité·e à l’entretien',
    ]);
    expect(received(here, 1)).toEqual([]);
    expect(ask<Preview>(here, 'previewNotices', 'invited', null).mails).toHaveLength(6);
  });
});

describe('all results of the first round', () => {
  it('leave with one yes, each with its own decision', () => {
    const here = again(world);
    const preview = ask<Preview>(here, 'previewNotices', 'first-round results', null);
    expect(preview.mails.map(({step, language}) => `${step} ${language}`)).toEqual([
      ...['nl', 'fr', 'nl', 'nl', 'fr', 'nl'].map(language => `invited ${language}`),
      ...['on hold nl', 'on hold fr', 'not invited nl'],
    ]);
    ask(here, 'sendNotices', {step: 'first-round results', approval: preview.approval, at: null, split: false});
    ask(here, 'deliverStep', false);

    expect(Array.from({length: PEOPLE}, (_, at) => received(here, at))).toEqual([
      ...[0, 1, 0, 0, 1, 0].map(language => [SUBJECTS.invited[language]]),
      ['SCOPE 2027: je staat op de reservelijst voor het interview'],
      ['SCOPE 2027 : tu es sur la liste de réserve pour l’entretien'],
      ['SCOPE 2027: het resultaat van je kandidatuur'],
    ]);
    expect(table(here, 'Journal').at(-2)?.Summary ?? '').toBe(
      '6 mails “invited”, 2 mails “on hold” and 1 mail “not invited” may leave.',
    );
    expect(() => send(here, 'first-round results')).toThrow('Nobody is left to tell: 9 have been told');
  });

  it('are all or nothing: one decision that changes, or one mail too many for the limit, and none leaves', () => {
    const here = again(world);
    const {approval} = ask<Preview>(here, 'previewNotices', 'first-round results', null);
    decide(here, at => (at === 8 ? 'on hold' : DECISIONS[at < 6 ? 0 : 1]!));
    expect(() => ask(here, 'sendNotices', {step: 'first-round results', approval, at: null, split: false})).toThrow(
      'has changed since you looked at it',
    );
    const tab = here.book.tab('Settings');
    tab.type(`B${tab.values().findIndex(([setting]) => setting === 'Mails per 24 hours') + 1}`, '8');
    expect(() => send(here, 'first-round results')).toThrow('9 mails do not fit');
    expect(table(here, 'Outbox').filter(({Step}) => DECISIONS.includes(String(Step)))).toEqual([]);
  });

  it('go to nobody whose address is that of somebody with another decision', () => {
    const here = again(world);
    ask(here, 'correctAddress', reference(here, 8), address(0));

    for (const name of ['first-round results', 'invited', 'not invited']) {
      const {leftOut} = ask<Preview>(here, 'previewNotices', name, null);
      expect(leftOut.map(({why}) => why)).toContainEqual(expect.stringContaining('s0@x.be is the address of'));
    }
  });
});

describe('the limit', () => {
  const limited = (to: number) => {
    const here = again(world);
    const tab = here.book.tab('Settings');
    const row = tab.values().findIndex(([setting]) => setting === 'Mails per 24 hours') + 1;
    tab.type(`B${row}`, String(to));
    return here;
  };

  it('refuses before the first mail, with the number', () => {
    const here = limited(4);

    expect(() => send(here, 'invited')).toThrow(
      '6 mails do not fit: the account may send 4 in 24 hours, 0 are used, so there is room for 4. Wait until there is room, or send whole committees over several days. Nothing was sent.',
    );
    expect(outboxStates(here, 'invited')).toEqual({});
  });

  it('offers whole committees over several days, and keeps to it', () => {
    const here = limited(4);
    const {room} = ask<Preview>(here, 'previewNotices', 'invited', null);
    expect(room.split?.map(({committees, count}) => [committees, count])).toEqual([
      [['KUL', 'UG'], 4],
      [['ULB'], 2],
    ]);
    send(here, 'invited', {split: true});
    here.workspace.advance({minutes: 20});
    expect(outboxStates(here, 'invited')).toEqual({sent: 4, queued: 2});
    here.workspace.advance({hours: 26});
    expect(outboxStates(here, 'invited')).toEqual({sent: 6});
  });
});

describe('a sending that was agreed to', () => {
  it('keeps its room in the limit: a later one is refused, and receipts wait for it', () => {
    const here = again(world);
    const tab = here.book.tab('Settings');
    tab.type(`B${tab.values().findIndex(([setting]) => setting === 'Mails per 24 hours') + 1}`, '7');
    send(here, 'invited', {at: new Date(here.workspace.now.getTime() + 3_600_000).toISOString()});
    expect(() => send(here, 'on hold')).toThrow(
      'the account may send 7 in 24 hours, 6 are used, so there is room for 1.',
    );
    for (const who of ['one', 'two']) here.form.submitAs(`${who}@x.be`, answers({Voornaam: who}));
    here.workspace.advance({minutes: 20});
    expect(outboxStates(here, 'receipt')).toEqual({sent: PEOPLE + 1, queued: 1});
    here.workspace.advance({minutes: 50});

    expect(outboxStates(here, 'invited')).toEqual({sent: 6});
    expect(outboxStates(here, 'receipt')).toEqual({sent: PEOPLE + 1, queued: 1});
  });
});

describe('a committee larger than the limit', () => {
  it('is not told in parts: nothing leaves, and the sentence says what to do', () => {
    const here = again(world);
    const tab = here.book.tab('Settings');
    const row = tab.values().findIndex(([setting]) => setting === 'Mails per 24 hours') + 1;
    tab.type(`B${row}`, '1');
    const {room} = ask<Preview>(here, 'previewNotices', 'invited', null);

    expect([room.split, room.tooLarge]).toEqual([null, {committee: 'KUL', count: 2}]);
    expect(() => send(here, 'invited', {split: true})).toThrow(
      'KUL alone has 2 people and the account may send 1 mail in 24 hours, so some of them would hear a day before the others: that is not done.',
    );
    expect(outboxStates(here, 'invited')).toEqual({});
  });
});

const draftsOf = (here: ReturnType<typeof again>) => ask<DraftPage>(here, 'listDrafts', null).drafts;

describe('a text for what is sent by itself', () => {
  const choose = (here: ReturnType<typeof again>, id: string) =>
    ask(here, 'chooseDraft', {step: 'receipt', language: 'nl', draft: id});
  const receipts = (here: ReturnType<typeof again>): string[] =>
    here.workspace.mailbox('new@x.be').received.map(({subject}) => subject);
  const apply = (here: ReturnType<typeof again>): void => {
    here.form.submitAs('new@x.be', answers({Naam: 'Nieuw', Studentennummer: 'r99'}));
    here.workspace.advance({minutes: 20});
  };

  it('is a draft with all that its reader needs, used from then on', () => {
    const here = again(world);
    const draft = here.workspace.mailbox(here.neo.email).writeDraft({subject: 'Hoera {{First name}}', html: 'Dag!'});
    const [id] = draftsOf(here).map(each => each.id);
    expect(() => choose(here, id!)).toThrow('lacks {{Problems}}');
    draft.edit({subject: 'Hoera {{First name}}', html: 'Dag! {{Problems}} {{Counts instead}} {{Reference}}'});
    choose(here, id!);

    expect(ask<NoticesView>(here, 'readNotices').selfSent.find(({step}) => step === 'receipt')?.texts).toEqual([
      {language: 'nl', draft: 'Hoera {{First name}}'},
      {language: 'fr', draft: null},
      {language: 'en', draft: null},
    ]);
    apply(here);
    expect(receipts(here)).toEqual(['Hoera Zoë']);
  });

  it('holds the notice back where the draft was changed, until it is chosen again', () => {
    const here = again(world);
    const html = 'Dag! {{Problems}} {{Counts instead}}';
    const draft = here.workspace.mailbox(here.neo.email).writeDraft({subject: 'Hoera', html});
    const [id] = draftsOf(here).map(each => each.id);
    choose(here, id!);
    draft.edit({subject: 'Hoera!', html});
    apply(here);
    expect([receipts(here), ask<NoticesView>(here, 'readNotices').snags.map(({state}) => state)]).toEqual([
      [],
      ['held'],
    ]);

    choose(here, id!);
    ask(here, 'holdNotices', 'receipt', false);
    here.workspace.advance({minutes: 20});
    expect(receipts(here)).toEqual(['Hoera!']);
  });
});

describe('the drafts to choose from', () => {
  it('are the newest first, thirty at a time, without those that the tool has made', () => {
    const here = again(world);
    const mailbox = here.workspace.mailbox(here.neo.email);
    for (let at = 1; at <= 32; at++) mailbox.writeDraft({subject: `Draft ${at}`, html: 'Dag!'});
    const first = ask<DraftPage>(here, 'listDrafts', null);
    const rest = ask<DraftPage>(here, 'listDrafts', first.next);

    expect(first.drafts.map(({subject}) => subject)).toEqual(Array.from({length: 30}, (_, at) => `Draft ${32 - at}`));
    expect([rest.drafts.map(({subject}) => subject), rest.next]).toEqual([['Draft 2', 'Draft 1'], null]);
  });
});

describe('a mail that came back', () => {
  it('is marked, listed, and sent again to a corrected address, with its history', () => {
    const here = again(world);
    send(here, 'invited');
    ask(here, 'deliverStep', false);
    ask(here, 'markUndeliverable', address(0));
    const [snag] = ask<NoticesView>(here, 'readNotices').snags;
    expect(snag).toMatchObject({state: 'undeliverable', to: address(0), committee: 'KUL'});
    expect(() => ask(here, 'sendAgain', snag!.key, 'a@x.be, b@x.be')).toThrow('is no e-mail address');

    ask(here, 'sendAgain', snag!.key, 'right@x.be');
    ask(here, 'deliverStep', false);
    expect(here.workspace.mailbox('right@x.be').received.map(({subject}) => subject)).toEqual([SUBJECTS.invited[0]]);
    expect(
      table(here, 'Outbox')
        .filter(({Reference, Step}) => Reference === snag!.reference && Step === 'invited')
        .map(({Key, To, State}) => [Key, To, State]),
    ).toEqual([
      [`S27 ${snag!.reference} invited d1`, address(0), 'undeliverable'],
      [`S27 ${snag!.reference} invited d1/2`, 'right@x.be', 'sent'],
    ]);
    expect(ask<NoticesView>(here, 'readNotices').snags).toEqual([]);
    expect(() => ask(here, 'sendAgain', snag!.key, 'third@x.be')).toThrow('sent again already');
    expect(ask<Preview>(here, 'previewNotices', 'invited', null).mails).toEqual([]);
    expect(() => ask(here, 'markUndeliverable', 'nobody@x.be')).toThrow('No mail has left for nobody@x.be');
  });
});

describe('a mail that came back, whose draft is gone', () => {
  it('is sent again in the text that is chosen by then', () => {
    const here = again(world);
    const draft = here.workspace
      .mailbox(here.neo.email)
      .writeDraft({subject: 'Dag {{First name}}', html: '<p>Kom</p>'});
    ask(here, 'chooseDraft', {step: 'invited', language: 'nl', draft: draft.id});
    send(here, 'invited');
    ask(here, 'deliverStep', false);
    draft.delete();
    ask(here, 'chooseDraft', {step: 'invited', language: 'nl', draft: null});
    ask(here, 'markUndeliverable', address(0));
    ask(here, 'sendAgain', ask<NoticesView>(here, 'readNotices').snags[0]!.key, 'right@x.be');
    ask(here, 'deliverStep', false);

    expect(received(here, 0)).toEqual(['Dag Zoë 0']);
    expect(here.workspace.mailbox('right@x.be').received.map(({subject}) => subject)).toEqual([SUBJECTS.invited[0]]);
  });
});

describe('addresses', () => {
  it('that nobody can write to, or that two people share, are left out with a sentence, and can be corrected', () => {
    const here = again(world);
    const tab = here.book.tab('Applications');
    const column = 'F';
    expect(tab.values()[0]?.[5]).toBe('E-mail');
    const row = (at: number) => table(here, 'Applications').findIndex(each => each['E-mail'] === address(at)) + 2;
    const rows = [0, 1, 2, 3].map(row);
    tab.type(`${column}${rows[0]}`, 'a@x.be, b@x.be');
    tab.type(`${column}${rows[1]}`, 'a@x.be\nBcc: all@x.be');
    tab.type(`${column}${rows[2]}`, address(3));
    const {leftOut, mails} = ask<Preview>(here, 'previewNotices', 'invited', null);

    expect(leftOut.map(({why}) => why)).toEqual([
      '“a@x.be, b@x.be” is more than one address, and a mail goes to one; correct it',
      'the address “a@x.be ⏎ Bcc: all@x.be” has a line break; correct it',
      expect.stringMatching(/^s3@x.be is the address of S27-\d+ Zoë 3 Peeters 3 too; correct one of them$/),
      expect.stringMatching(/^s3@x.be is the address of S27-\d+ Zoë 2 Peeters 2 too; correct one of them$/),
    ]);
    expect(mails).toHaveLength(2);
    ask(here, 'correctAddress', leftOut[2]!.reference, 'two@x.be');
    expect(ask<Preview>(here, 'previewNotices', 'invited', null).mails).toHaveLength(4);
  });

  it('of an officer are pointed out', () => {
    const here = again(world);
    const tab = here.book.tab('Applications');
    tab.type(`F${table(here, 'Applications').findIndex(each => each['E-mail'] === address(0)) + 2}`, LEO);
    const {remarks, mails} = ask<Preview>(here, 'previewNotices', 'invited', null);

    expect(remarks.map(({sentence}) => sentence)).toEqual([
      expect.stringMatching(
        /has the address of an officer, leo@scope.example.org: look whether it is the applicant’s own\.$/,
      ),
    ]);
    expect(mails).toHaveLength(6);
  });
});

function reference(here: ReturnType<typeof again>, at: number): string {
  return String(table(here, 'Applications').find(each => each['E-mail'] === address(at))?.Reference);
}
