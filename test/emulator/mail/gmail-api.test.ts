import {makeOffice} from './make-office';

const COMPOSE = 'https://www.googleapis.com/auth/gmail.compose';
const READONLY = 'https://www.googleapis.com/auth/gmail.readonly';

/** Puts these in front of a script: what it takes to make a raw message. */
const RAW = `
  const raw = (to, subject = 'Hi', body = 'Text') => Utilities.base64EncodeWebSafe(
    ['To: ' + to, 'Subject: ' + subject, 'Content-Type: text/plain; charset=UTF-8', '', body].join('\\r\\n'), Utilities.Charset.UTF_8);
  const create = (to, subject, body) => Gmail.Users.Drafts.create({message: {raw: raw(to, subject, body)}}, 'me');
`;
interface DraftResource {
  id: string;
  message: {id: string; threadId: string; labelIds: string[]};
}
type PartResource = GoogleAppsScript.Gmail.Schema.MessagePart;
/** Octets are signed bytes here. */
interface MessageResource {
  payload?: PartResource;
  raw?: number[];
}
const failed = (method: string, what: string) => `API call to gmail.users.${method} failed with error: ${what}`;

describe('Gmail.Users.Drafts', () => {
  const compose = (options = {}) => makeOffice({scopes: [COMPOSE], ...options});

  it('83. answers a draft with its ids, and lists ids only', () => {
    const {value} = compose();
    const [made, listed] = value(
      `${RAW} const made = create('a@x.be'); return [made, Gmail.Users.Drafts.list('me').drafts]`,
    ) as [{id: string; message: {id: string; threadId: string; labelIds: string[]}}, object[]];

    expect(made).toEqual({
      id: expect.stringMatching(/^r\d+$/),
      message: {id: expect.stringMatching(/^[0-9a-f]{16}$/), threadId: made.message.id, labelIds: ['DRAFT']},
    });
    expect(listed).toEqual([{id: made.id, message: {id: made.message.id, threadId: made.message.threadId}}]);
  });

  it('83. has no drafts member in the list of an empty mailbox', () => {
    expect(compose().value("return Gmail.Users.Drafts.list('me')")).toEqual({resultSizeEstimate: 0});
  });

  it('83. lists 100 a page, 500 at most, newest first, with a token for the next', () => {
    const {value} = compose();
    const seen = value(`${RAW}
      for (let n = 0; n < 205; n++) create('a@x.be', 'n' + n);
      const sizes = [];
      const ids = new Set();
      let pageToken;
      do {
        const page = Gmail.Users.Drafts.list('me', {pageToken});
        sizes.push(page.drafts.length);
        page.drafts.forEach(draft => ids.add(draft.id));
        pageToken = page.nextPageToken;
      } while (pageToken);
      const newest = Gmail.Users.Drafts.list('me', {maxResults: 1}).drafts[0].id;
      const all = Gmail.Users.Drafts.list('me', {maxResults: 500}).drafts.length;
      const {payload} = Gmail.Users.Drafts.get('me', newest).message;
      return [sizes, ids.size, all, payload.headers.find(header => header.name === 'Subject').value];`);

    expect(seen).toEqual([[100, 100, 5], 205, 205, 'n204']);
  });

  it('83. gives the part tree in full, the message in raw, fields in metadata, ids in minimal', () => {
    const {value, box} = compose();
    box('neo@example.org').writeDraft({
      to: 'a@x.be',
      subject: 'Résultat',
      html: '<p>Zoë</p>',
      attachments: [{bytes: 'x', name: 'a.txt', contentType: 'text/plain'}],
    });
    const [full, raw, metadata, minimal] = value<MessageResource[]>(`
      const id = Gmail.Users.Drafts.list('me').drafts[0].id;
      return ['full', 'raw', 'metadata', 'minimal'].map(format => Gmail.Users.Drafts.get('me', id, {format}).message);`);

    expect(full!.payload?.mimeType).toBe('multipart/mixed');
    const [text, html] = full!.payload!.parts![0]!.parts!;
    expect([text!.partId, html!.partId]).toEqual(['0.0', '0.1']);
    expect(Buffer.from(html!.body!.data as unknown as number[]).toString()).toBe('<p>Zoë</p>');
    expect(full!.payload!.parts![1]).toMatchObject({
      filename: 'a.txt',
      body: {size: 1, attachmentId: expect.any(String)},
    });
    expect(full!.payload!.headers).toContainEqual({name: 'Subject', value: 'Résultat'});
    expect(Buffer.from(raw!.raw!).toString()).toBe(box('neo@example.org').drafts[0]!.message.raw);
    expect([raw!.payload, metadata!.raw, minimal!.payload]).toEqual([undefined, undefined, undefined]);
    expect(metadata!.payload!.headers).toContainEqual({name: 'To', value: 'a@x.be'});
    expect(minimal).toMatchObject({labelIds: ['DRAFT'], snippet: 'Zoë'});
  });

  it('83. hands octets out as signed bytes, ready for a blob, in UTF-8 whatever the sender used', () => {
    const script = `${RAW}
      const id = create('a@x.be', 's', 'é').id;
      return Gmail.Users.Drafts.get('me', id).message.payload.body.data;`;

    expect(compose().value(script)).toEqual([-61, -87]);
    expect(compose({assumptions: {advancedServiceBytes: 'base64url'}}).value(script)).toBe('w6k=');
  });

  it('83. reads a subject that was not encoded octet by octet, so that it arrives spoilt', () => {
    const {value, box} = compose();
    value(`${RAW} Gmail.Users.Drafts.send({id: create('a@x.be', 'é', 'é').id}, 'me')`);

    expect(box('a@x.be').received[0]).toMatchObject({subject: 'Ã©', text: 'é'});
  });

  it('84. sends a draft once: it is delivered, gone, and the sent message has an id of its own', () => {
    const {value, failure, box} = compose();
    const [draft, sent] = value<[DraftResource, {id: string}]>(`${RAW}
      const draft = create('Zoë <a@x.be>');
      return [draft, Gmail.Users.Drafts.send({id: draft.id}, 'me')];`);

    expect(sent).toEqual({id: expect.any(String), threadId: draft.message.threadId, labelIds: ['SENT']});
    expect(sent.id).not.toBe(draft.message.id);
    expect(box('a@x.be').received).toHaveLength(1);
    expect(failure(`Gmail.Users.Drafts.send({id: '${draft.id}'}, 'me')`)).toBe(
      failed('drafts.send', 'Requested entity was not found.'),
    );
    expect(failure(`Gmail.Users.Drafts.get('me', '${draft.id}')`)).toBe(
      failed('drafts.get', 'Requested entity was not found.'),
    );
    expect(box('neo@example.org').drafts).toEqual([]);
  });

  it('84. names its errors GoogleJsonResponseException', () => {
    expect(compose().run("Gmail.Users.Drafts.get('me', 'r1')").error?.name).toBe('GoogleJsonResponseException');
  });

  it('sends a draft that a person wrote, and sees that a person deleted or sent one', () => {
    const {value, failure, box} = compose();
    const [one, two] = [{to: 'a@x.be', subject: 'one'}, {to: 'b@x.be'}].map(letter =>
      box('neo@example.org').writeDraft(letter),
    );
    value(`Gmail.Users.Drafts.send({id: '${one!.id}'}, 'me')`);
    two!.delete();

    expect(box('a@x.be').received[0]!.subject).toBe('one');
    expect(failure(`Gmail.Users.Drafts.send({id: '${two!.id}'}, 'me')`)).toContain('not found');
  });

  it('updates a draft under its id, with another message id; removes it for good', () => {
    const {value, box} = compose();
    const seen = value(`${RAW}
      const draft = create('a@x.be');
      const changed = Gmail.Users.Drafts.update({message: {raw: raw('b@x.be', 'New')}}, 'me', draft.id);
      return [changed.id === draft.id, changed.message.id === draft.message.id, changed.message.threadId === draft.message.threadId];`);

    expect(seen).toEqual([true, false, true]);
    expect(box('neo@example.org').drafts.map(draft => [draft.to, draft.subject])).toEqual([['b@x.be', 'New']]);
    value("Gmail.Users.Drafts.remove('me', Gmail.Users.Drafts.list('me').drafts[0].id)");
    expect(box('neo@example.org').drafts).toEqual([]);
  });

  it('sets From, Date and Message-ID itself, whatever the message says', () => {
    const {value, box} = compose();
    value(`
      const text = 'From: Rector <rector@x.be>\\r\\nMessage-ID: <mine@x>\\r\\nDate: Thu, 1 Jan 1970 00:00:00 +0000\\r\\nTo: a@x.be\\r\\n\\r\\nHi';
      Gmail.Users.Messages.send({raw: Utilities.base64EncodeWebSafe(text)}, 'me');`);

    const [mail] = box('a@x.be').received;
    expect(mail!.from).toBe('Rector <neo@example.org>');
    expect(mail!.headers['message-id']).toMatch(/^<CA.+@mail\.gmail\.com>$/);
    expect(mail!.headers.date).toBe('Fri, 1 Oct 2027 07:00:00 +0000');
  });

  it.each([
    ["Gmail.Users.Drafts.create({}, 'me')", 'drafts.create', 'Missing draft message'],
    [
      "Gmail.Users.Drafts.create({message: {}}, 'me')",
      'drafts.create',
      "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    ],
    [
      "Gmail.Users.Drafts.create({message: {raw: 'To: a@x.be'}}, 'me')",
      'drafts.create',
      'Invalid value at \'message.raw\' (TYPE_BYTES), Base64 decoding failed for "To: a@x.be"',
    ],
    ["Gmail.Users.Drafts.send({id: create('').id}, 'me')", 'drafts.send', 'Recipient address required'],
    ["Gmail.Users.Drafts.send({id: create('nobody').id}, 'me')", 'drafts.send', 'Invalid To header'],
    ["Gmail.Users.Drafts.list('leo@example.org')", 'drafts.list', 'Delegation denied for neo@example.org'],
  ])('refuses %s', (call, method, what) => {
    const {failure, box} = compose();

    expect(failure(`${RAW} ${call}`)).toBe(failed(method, what));
    expect(box('neo@example.org').sent).toEqual([]);
  });

  it('85. lets gmail.compose handle drafts and send, and read no other mail', () => {
    const {value, failure} = compose();
    value(
      `${RAW} create('a@x.be'); Gmail.Users.Messages.send({raw: raw('a@x.be')}, 'me'); Gmail.Users.getProfile('me')`,
    );

    for (const call of [
      "Messages.list('me')",
      "Messages.get('me', 'x')",
      "Messages.Attachments.get('me', 'x', 'y')",
      "Labels.list('me')",
      "Settings.SendAs.list('me')",
    ]) {
      expect(failure(`Gmail.Users.${call}`)).toMatch(
        /^Specified permissions are not sufficient to call Gmail\.Users\./,
      );
    }
  });

  it('85. lets gmail.readonly read and not write', () => {
    const {value, failure} = makeOffice({scopes: [READONLY]});
    value("Gmail.Users.Messages.list('me'); Gmail.Users.Drafts.list('me'); Gmail.Users.Settings.SendAs.list('me')");

    expect(failure(`${RAW} create('a@x.be')`)).toContain('gmail.compose');
  });

  it.each([
    ['consumer', 500],
    ['workspace', 2000],
  ] as const)(
    '86. counts against the Gmail limit of a %s account, not against the quota of scripts',
    (edition, limit) => {
      const {workspace, value, failure, box} = makeOffice({edition});
      const bulk = `${RAW}
      const all = from => Array.from({length: 100}, (_, at) => 'p' + at + '@x' + from + '.be').join(',');
      const send = from => Gmail.Users.Drafts.send({id: create(all(from)).id}, 'me');`;
      value(`${bulk} for (let n = 0; n < ${limit / 100}; n++) send(n);`);

      expect(value('return MailApp.getRemainingDailyQuota()')).toBe(edition === 'consumer' ? 100 : 1500);
      expect(failure(`${RAW} Gmail.Users.Drafts.send({id: create('a@x.be').id}, 'me')`)).toBe(
        failed('drafts.send', 'User-rate limit exceeded.'),
      );
      expect(box('a@x.be').received).toEqual([]);
      expect(box('neo@example.org').drafts).toHaveLength(1);
      workspace.advance({hours: 24});
      value(`Gmail.Users.Drafts.send({id: Gmail.Users.Drafts.list('me').drafts[0].id}, 'me')`);
    },
  );

  it('86. can be told that there is no such limit', () => {
    const {value} = makeOffice({assumptions: {gmailSendLimit: 'none'}});
    value(`${RAW}
      const to = Array.from({length: 501}, (_, at) => 'p' + at + '@x.be').join(',');
      Gmail.Users.Messages.send({raw: raw(to)}, 'me');`);
  });

  it('survives a crash between creating and sending: the draft is there, nothing was sent', () => {
    const {workspace, run, value, box} = compose();
    workspace.faults.crashAtCall(2);
    const cut = run(`${RAW} Gmail.Users.Drafts.send({id: create('a@x.be').id}, 'me')`);

    expect(cut.ok).toBe(false);
    expect([box('neo@example.org').drafts.length, box('a@x.be').received.length]).toEqual([1, 0]);
    workspace.faults.crashAtCall(2, 'after');
    run("Gmail.Users.Drafts.send({id: Gmail.Users.Drafts.list('me').drafts[0].id}, 'me')");
    expect([box('neo@example.org').drafts.length, box('a@x.be').received.length]).toEqual([0, 1]);
    expect(value("return Gmail.Users.Drafts.list('me')")).toEqual({resultSizeEstimate: 0});
  });
});

describe('the rest of the Gmail service', () => {
  it('lists, reads and labels messages, with attachments fetched by their id', () => {
    const {value, box} = makeOffice();
    box('zoe@x.be').send({
      to: 'neo@example.org',
      subject: 'CV',
      attachments: [{bytes: new Uint8Array([1, 255]), name: 'cv.pdf', contentType: 'application/pdf'}],
    });
    const seen = value(`
      const {messages, resultSizeEstimate} = Gmail.Users.Messages.list('me', {q: 'from:zoe', labelIds: ['INBOX']});
      const message = Gmail.Users.Messages.get('me', messages[0].id);
      const part = message.payload.parts.find(part => part.filename === 'cv.pdf');
      const {data, size} = Gmail.Users.Messages.Attachments.get('me', message.id, part.body.attachmentId);
      const label = Gmail.Users.Labels.create({name: 'Done'}, 'me');
      const after = Gmail.Users.Messages.modify({addLabelIds: [label.id], removeLabelIds: ['UNREAD']}, 'me', message.id);
      return [resultSizeEstimate, data, size, label, after.labelIds, Gmail.Users.Threads.get('me', message.threadId).messages.length];`);

    expect(seen).toEqual([1, [1, -1], 2, {id: 'Label_1', name: 'Done', type: 'user'}, ['INBOX', 'Label_1'], 1]);
  });

  it('tells the profile, the labels and the addresses of the account', () => {
    const {value, box} = makeOffice();
    box('neo@example.org').addAlias('scope@bemsa.example');
    const [profile, labels, sendAs] = value<unknown[]>(`
      return [Gmail.Users.getProfile('me'), Gmail.Users.Labels.list('me').labels.map(label => label.id),
        Gmail.Users.Settings.SendAs.list('me').sendAs.map(identity => [identity.sendAsEmail, identity.displayName, identity.isPrimary])];`);

    expect(profile).toEqual({emailAddress: 'neo@example.org', messagesTotal: 0, threadsTotal: 0});
    expect(labels).toContain('DRAFT');
    expect(sendAs).toEqual([
      ['neo@example.org', 'Anna N.', true],
      ['scope@bemsa.example', 'Anna N.', undefined],
    ]);
  });

  it('answers into a thread', () => {
    const {value, box} = makeOffice();
    box('zoe@x.be').send({to: 'neo@example.org', subject: 'Hi'});
    value(`${RAW}
      const {id, threadId} = Gmail.Users.Messages.list('me').messages[0];
      Gmail.Users.Messages.send({raw: raw('zoe@x.be', 'Re: Hi'), threadId}, 'me');`);
    const {sent, received} = box('neo@example.org');

    expect(sent[0]!.threadId).toBe(received[0]!.threadId);
  });

  it('keeps bodies from the scope for headers', () => {
    const {value, failure, box} = makeOffice({scopes: ['https://www.googleapis.com/auth/gmail.metadata']});
    box('zoe@x.be').send({to: 'neo@example.org', subject: 'Hi', text: 'secret'});
    const id = (value("return Gmail.Users.Messages.list('me').messages") as {id: string}[])[0]!.id;

    expect(failure(`Gmail.Users.Messages.get('me', '${id}')`)).toContain("Metadata scope doesn't allow format FULL");
    expect(failure("Gmail.Users.Messages.list('me', {q: 'secret'})")).toContain("does not support 'q' parameter");
    expect(
      value(
        `return Gmail.Users.Messages.get('me', '${id}', {format: 'metadata', metadataHeaders: ['Subject']}).payload`,
      ),
    ).toEqual({mimeType: 'text/plain', headers: [{name: 'Subject', value: 'Hi'}]});
  });

  it('exists only where the manifest enables it', () => {
    const {workspace, neo} = makeOffice();
    const project = workspace.createProject({owner: neo, files: {'a.js': 'function t() { return typeof Gmail }'}});

    expect(project.run('t').value).toBe('undefined');
  });
});
