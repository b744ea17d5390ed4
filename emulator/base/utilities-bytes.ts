/**
 * Utilities, continued: base64, digests, message authentication codes and RSA signatures.
 *
 * Answers are signed bytes, and text is read as US-ASCII unless the script says otherwise (behaviour 71), so that an accent becomes
 * a question mark; only base64 takes UTF-8.
 */
import {createHash, createHmac, createSign} from 'node:crypto';
import {type EnumValue, exception, implement, NotEmulated} from '../kernel';
import {encodeText, fromSigned, signedBytes} from './bytes';
import {Utilities} from './utilities';

type Data = string | readonly number[];

const CHARSETS: Readonly<Record<string, string>> = {US_ASCII: 'US-ASCII', UTF_8: 'UTF-8'};

implement('Utilities.Utilities', Utilities, {
  base64Encode(data: Data, charset?: EnumValue) {
    return toBytes(data, charset, 'UTF-8').toString('base64');
  },
  base64EncodeWebSafe(data: Data, charset?: EnumValue) {
    return webSafe(toBytes(data, charset, 'UTF-8').toString('base64'));
  },
  base64Decode(encoded: string) {
    return decode(encoded, /^[A-Za-z0-9+/]*={0,2}$/);
  },
  base64DecodeWebSafe(encoded: string) {
    return decode(encoded, /^[A-Za-z0-9_-]*={0,2}$/);
  },
  computeDigest(algorithm: EnumValue, value: Data, charset?: EnumValue) {
    return digest(nodeName(algorithm), toBytes(value, charset));
  },
  computeHmacSignature(algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue) {
    return hmac(nodeName(algorithm), value, key, charset);
  },
  computeHmacSha256Signature(value: Data, key: Data, charset?: EnumValue) {
    return hmac('sha256', value, key, charset);
  },
  computeRsaSignature(algorithm: EnumValue, value: string, key: string, charset?: EnumValue) {
    return rsa(nodeName(algorithm), value, key, charset);
  },
  computeRsaSha1Signature(value: string, key: string, charset?: EnumValue) {
    return rsa('sha1', value, key, charset);
  },
  computeRsaSha256Signature(value: string, key: string, charset?: EnumValue) {
    return rsa('sha256', value, key, charset);
  },
});

function toBytes(data: Data | null, charset: EnumValue | undefined, otherwise = 'US-ASCII'): Buffer {
  if (Array.isArray(data)) return fromSigned(data);
  return encodeText((data as string | null) ?? '', charset ? CHARSETS[charset.name] : otherwise);
}

/** Google keeps the padding, also where it is web-safe. */
function webSafe(encoded: string): string {
  return encoded.replaceAll('+', '-').replaceAll('/', '_');
}

function decode(encoded: string, alphabet: RegExp): number[] {
  const text = encoded.replace(/\s/g, '');
  if (!alphabet.test(text) || text.replace(/=+$/, '').length % 4 === 1) throw exception('Could not decode string.');
  return signedBytes(Buffer.from(text, 'base64'));
}

/** `SHA_256`, `HMAC_SHA_256` and `RSA_SHA_256` all mean `sha256`. */
function nodeName({name}: EnumValue): string {
  return name
    .replace(/^(HMAC|RSA)_/, '')
    .replace('_', '')
    .toLowerCase();
}

function digest(algorithm: string, value: Buffer): number[] {
  if (algorithm === 'md2') throw new NotEmulated('Utilities.DigestAlgorithm.MD2');
  return signedBytes(createHash(algorithm).update(value).digest());
}

function hmac(algorithm: string, value: Data, key: Data, charset: EnumValue | undefined): number[] {
  return signedBytes(createHmac(algorithm, toBytes(key, charset)).update(toBytes(value, charset)).digest());
}

function rsa(algorithm: string, value: string, key: string, charset: EnumValue | undefined): number[] {
  try {
    return signedBytes(createSign(algorithm).update(toBytes(value, charset)).sign(key));
  } catch {
    throw exception('Invalid argument: key');
  }
}
