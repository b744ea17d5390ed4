import {createHash, createSign, generateKeyPairSync} from 'node:crypto';
import {evaluate, NOW, refusal, runBody} from './a-script';

const signed = (hex: string) => Array.from(Buffer.from(hex, 'hex'), byte => (byte << 24) >> 24);

describe('Utilities, dates and texts', () => {
  it('70. formatDate takes Java patterns: the year of the week is not the year', () => {
    expect(
      evaluate(`const d = new Date('2027-01-01T12:00:00Z');
      return [Utilities.formatDate(d, 'GMT', 'yyyy'), Utilities.formatDate(d, 'Europe/Brussels', "EEE d MMM yyyy 'at' HH:mm")];`),
    ).toEqual(['2027', 'Fri 1 Jan 2027 at 13:00']);
  });

  it('70. a letter without meaning in a pattern is an error', () => {
    expect(refusal(`Utilities.formatDate(new Date(), 'GMT', "yyyy-MM-ddTHH:mm")`)).toBe(
      "Exception: Illegal pattern character 'T'",
    );
  });

  it('formatDate refuses texts for dates and names what is missing', () => {
    expect(refusal(`Utilities.formatDate('2027-01-01', 'GMT', 'yyyy')`)).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(refusal(`Utilities.formatDate(new Date(NaN), 'GMT', 'yyyy')`)).toMatch('Should be of type: Date');
    expect(refusal(`Utilities.formatDate(new Date(), null, 'yyyy')`)).toMatch('timeZone. Should be of type: String');
  });

  it('parseDate reads by a pattern into a date of the script, and refuses another text', () => {
    expect(
      evaluate(`const d = Utilities.parseDate('01.10.2027 09:00', 'Europe/Brussels', 'dd.MM.yyyy HH:mm');
        return [d instanceof Date, d.getTime()];`),
    ).toEqual([true, Date.parse(NOW)]);
    expect(refusal(`Utilities.parseDate('soon', 'GMT', 'yyyy')`)).toMatch('Unparseable date: "soon"');
  });

  it('formatString fills % notation and shows numbers as JavaScript does', () => {
    expect(evaluate(`return Utilities.formatString('%s|%d|%05d|%.2f|%%', 5, 7, 42, 1.005)`)).toBe('5|7|00042|1.00|%');
  });

  it('parseCsv gives rows of texts, by any delimiter', () => {
    expect(evaluate(`return Utilities.parseCsv('a,"b,c"\\n1,2\\n')`)).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ]);
    expect(evaluate(`return Utilities.parseCsv('a;b', ';')`)).toEqual([['a', 'b']]);
  });

  it('getUuid gives another version 4 UUID each time', () => {
    const [one, other] = evaluate('return [Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(other).not.toBe(one);
  });

  it('sleep lets the virtual clock run, five minutes at the most', () => {
    expect(evaluate('const t = Date.now(); Utilities.sleep(1500); return Date.now() - t')).toBe(1500);
    expect(refusal('Utilities.sleep(300001)')).toBe('Exception: Argument too large: milliseconds');
  });

  it('73. sleeping past six minutes ends the execution', () => {
    const run = runBody('try { for (;;) Utilities.sleep(300000); } catch (e) { return "caught"; }');
    expect(run.error?.message).toBe('Exceeded maximum execution time');
  });

  it('jsonParse and jsonStringify still work', () => {
    expect(evaluate(`return Utilities.jsonStringify(Utilities.jsonParse('{"a":[1]}'))`)).toBe('{"a":[1]}');
  });
});

describe('Utilities, bytes', () => {
  it('71. digests are signed bytes', () => {
    expect(evaluate(`return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')`)).toEqual(
      signed('900150983cd24fb0d6963f7d28e17f72'),
    );
    for (const [name, node] of [
      ['SHA_1', 'sha1'],
      ['SHA_256', 'sha256'],
      ['SHA_384', 'sha384'],
      ['SHA_512', 'sha512'],
    ] as const) {
      expect(evaluate(`return Utilities.computeDigest(Utilities.DigestAlgorithm.${name}, 'abc')`)).toEqual(
        signed(createHash(node).update('abc').digest('hex')),
      );
    }
  });

  it('71. text is read as US-ASCII, where an accent is a question mark, unless a charset is given', () => {
    const digest = (value: string, charset = '') =>
      evaluate(`return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '${value}'${charset})`);
    expect(digest('é')).toEqual(digest('?'));
    expect(digest('é', ', Utilities.Charset.UTF_8')).toEqual(signed(createHash('sha256').update('é').digest('hex')));
  });

  it('takes bytes as well as text for a digest', () => {
    expect(
      evaluate(`const {MD5} = Utilities.DigestAlgorithm;
        return String(Utilities.computeDigest(MD5, [97, 98, 99])) === String(Utilities.computeDigest(MD5, 'abc'))`),
    ).toBe(true);
    expect(refusal(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'a')`)).toMatch('NotEmulated');
  });

  it('computes the message authentication codes of RFC 4231, from text and from bytes', () => {
    const expected = signed('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    const text = "'what do ya want for nothing?'";
    expect(evaluate(`return Utilities.computeHmacSha256Signature(${text}, 'Jefe')`)).toEqual(expected);
    expect(
      evaluate(`const bytes = t => Utilities.newBlob(t).getBytes();
        return Utilities.computeHmacSha256Signature(bytes(${text}), bytes('Jefe'))`),
    ).toEqual(expected);
    expect(
      evaluate(`return Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, ${text}, 'Jefe')`),
    ).toEqual(expected);
  });

  it('signs with RSA and refuses what is no key', () => {
    const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 1024});
    const pem = privateKey.export({type: 'pkcs8', format: 'pem'}) as string;
    const expected = createSign('sha256').update('abc').sign(pem, 'hex');
    const key = JSON.stringify(pem);
    expect(evaluate(`return Utilities.computeRsaSha256Signature('abc', ${key})`)).toEqual(signed(expected));
    expect(evaluate(`return Utilities.computeRsaSignature(Utilities.RsaAlgorithm.RSA_SHA_256, 'abc', ${key})`)).toEqual(
      signed(expected),
    );
    expect((evaluate(`return Utilities.computeRsaSha1Signature('abc', ${key})`) as unknown[]).length).toBe(128);
    expect(refusal(`Utilities.computeRsaSha256Signature('abc', 'nonsense')`)).toBe('Exception: Invalid argument: key');
  });

  it('encodes base64 in UTF-8, web-safe with its padding', () => {
    expect(evaluate(`return Utilities.base64Encode('Zoë')`)).toBe('Wm/Dqw==');
    expect(evaluate(`return Utilities.base64EncodeWebSafe('Zoë')`)).toBe('Wm_Dqw==');
    expect(evaluate('return Utilities.base64Encode([-1, 0, 127])')).toBe('/wB/');
    expect(evaluate(`return Utilities.base64Encode('Zoë', Utilities.Charset.US_ASCII)`)).toBe('Wm8/');
  });

  it('decodes base64 with or without padding, each alphabet on its own', () => {
    expect(evaluate(`return Utilities.base64Decode('Wm/Dqw')`)).toEqual([90, 111, -61, -85]);
    expect(evaluate(`return Utilities.base64DecodeWebSafe('Wm_Dqw==')`)).toEqual([90, 111, -61, -85]);
    expect(refusal(`Utilities.base64Decode('Wm_Dqw==')`)).toBe('Exception: Could not decode string.');
    expect(refusal(`Utilities.base64Decode('a')`)).toBe('Exception: Could not decode string.');
  });
});

describe('Utilities, archives', () => {
  it('packs blobs with their names and unpacks them again', () => {
    expect(
      evaluate(`const zip = Utilities.zip([Utilities.newBlob('één', 'text/plain', 'a.txt'), Utilities.newBlob([1, -2], null, 'dir/b.bin')], 'x.zip');
        const back = Utilities.unzip(zip).map(b => [b.getName(), b.getContentType(), b.getBytes().length]);
        return [zip.getName(), zip.getContentType(), back, Utilities.unzip(zip)[0].getDataAsString()];`),
    ).toEqual([
      'x.zip',
      'application/zip',
      [
        ['a.txt', 'text/plain', 5],
        ['dir/b.bin', null, 2],
      ],
      'één',
    ]);
  });

  it('refuses a blob without a name, two of one name, and bytes that are no archive', () => {
    expect(refusal(`Utilities.zip([Utilities.newBlob('a')])`)).toMatch('must have non-null name');
    expect(refusal(`const b = Utilities.newBlob('a', null, 'a'); Utilities.zip([b, b])`)).toMatch('duplicate entry: a');
    expect(refusal(`Utilities.unzip(Utilities.newBlob('a'))`)).toBe('Exception: Invalid argument');
  });

  it('compresses one blob with gzip and back', () => {
    expect(
      evaluate(`const packed = Utilities.gzip(Utilities.newBlob('aaa', 'text/plain', 'a.txt'));
        const plain = Utilities.ungzip(packed);
        return [packed.getName(), packed.getContentType(), plain.getName(), plain.getDataAsString()];`),
    ).toEqual(['a.txt.gz', 'application/x-gzip', 'a.txt', 'aaa']);
    expect(refusal(`Utilities.ungzip(Utilities.newBlob('a'))`)).toBe('Exception: Invalid argument');
  });
});
