/**
 * The draw, printed so that anybody can repeat it without this program.
 */

import {drawNumber} from './merit';

/**
 * @param references of the applications that were drawn between, in any order
 * @return lines of plain text: the rule, the command for each, and what it prints, winner first
 */
export function drawRecipe(seed: string, references: readonly string[]): string {
  const drawn = references.map(reference => ({reference, number: drawNumber(seed, reference)}));
  drawn.sort((a, b) => (a.number < b.number ? -1 : 1));
  return [
    `The seed, recorded before the deadline, is: ${seed}`,
    'For each reference take SHA-256 of the seed, a colon and the reference. The lowest number comes first.',
    'To repeat it, on a Mac with "shasum -a 256", on Linux with "sha256sum":',
    ...drawn.map(({reference}) => `  printf '%s' ${quoted(`${seed}:${reference}`)} | shasum -a 256`),
    'The result, in order:',
    ...drawn.map(({reference, number}, place) => `  ${place + 1}. ${reference}  ${number}`),
  ].join('\n');
}

/** In single quotes a shell changes nothing; a quote itself has to step outside them. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
