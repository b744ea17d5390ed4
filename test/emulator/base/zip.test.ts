import {packZip, unpackZip} from '../../../emulator/base/zip';

const AT = new Date('2027-10-01T07:00:00Z');

describe('zip', () => {
  it('gives back what was packed, also nothing at all and names in other scripts', () => {
    const entries = [
      {name: 'Zoë/CV.pdf', bytes: Buffer.from('a'.repeat(10_000))},
      {name: '名.txt', bytes: Buffer.alloc(0)},
    ];

    expect(unpackZip(packZip(entries, AT))).toEqual(entries);
    expect(unpackZip(packZip([], AT))).toEqual([]);
  });

  it('packs tighter than the plain bytes', () => {
    expect(packZip([{name: 'a', bytes: Buffer.from('a'.repeat(10_000))}], AT).length).toBeLessThan(300);
  });

  it('knows that other bytes are no archive', () => {
    expect(unpackZip(Buffer.from('nothing of the kind'))).toBeUndefined();
    expect(unpackZip(packZip([{name: 'a', bytes: Buffer.from('abc')}], AT).subarray(20))).toBeUndefined();
  });
});
