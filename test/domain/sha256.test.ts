import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {sha256Hex} from '../../src/domain/sha256';

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256Hex', () => {
  it('gives the digests of the standard', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with Node on every length around a block', () => {
    for (let length = 0; length < 200; length++) expect(sha256Hex('é'.repeat(length))).toBe(byNode('é'.repeat(length)));
  });

  it('agrees with Node on any text, with surrogates and lone surrogates', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), text => sha256Hex(text) === byNode(text)));
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom('\ud800', '\udc00', 'a', '😀')}),
        text => sha256Hex(text) === byNode(text),
      ),
    );
  });
});
