/**
 * Booking codes: what makes a link personal. 128 bits that nobody can guess, made when the mail is made; the sheet keeps only a hash.
 *
 * A code begins with a letter and goes on in hexadecimal digits, so that no sheet reads it as a number. The hash is of season and code together, so
 * a code of another season opens nothing.
 */
import {sha256Hex} from '../sha256';

const LETTER = 'S';
const DIGITS = 32;

/** What stands in a link where the code will be: `workflows/delivery/personal-codes` puts it in as the mail is made. */
export const CODE_PLACE = 'YOUR-PERSONAL-CODE';

/**
 * A code from chance.
 *
 * @param chance two random UUIDs, 244 random bits together, of which the hash keeps 128
 */
export function newCode(chance: string): string {
  return `${LETTER}${sha256Hex(chance).slice(0, DIGITS)}`;
}

/** What a person typed or a link filled in, as codes are compared; empty where it cannot be one. */
export function normalCode(typed: string): string {
  const code = typed.replace(/[\s-]/g, '').toLowerCase();
  return new RegExp(`^${LETTER.toLowerCase()}[0-9a-f]{${DIGITS}}$`).test(code) ? `${LETTER}${code.slice(1)}` : '';
}

/** 128 bits of SHA-256: enough to tell codes apart, and to find none. */
export function codeHash(season: string, code: string): string {
  return sha256Hex(`${season} ${code}`).slice(0, DIGITS);
}

const SEPARATOR = ' ';

/** How many links of one person stay good at once: the invitation and its reminders. */
const MOST = 5;

/** The hashes in a cell. */
function hashesOf(cell: string): string[] {
  return cell.split(SEPARATOR).filter(hash => hash !== '');
}

/** The cell of hashes with one more; the oldest goes where there are too many. */
export function withHash(cell: string, hash: string): string {
  return [...hashesOf(cell), hash].slice(-MOST).join(SEPARATOR);
}

/** Finds whose code it is; undefined for a wrong one. */
export function codeFinder(
  season: string,
  people: readonly {readonly reference: string; readonly codeHash: string}[],
): (typed: string) => string | undefined {
  const owners = new Map(
    people.flatMap(({reference, codeHash: cell}) => hashesOf(cell).map(hash => [hash, reference])),
  );
  return typed => {
    const code = normalCode(typed);
    return code === '' ? undefined : owners.get(codeHash(season, code));
  };
}
