/**
 * What is wrong with the sources, one line each: where (file:line), then what.
 */
import type {BuildFailure, Message} from 'esbuild';

export class BuildError extends Error {
  override readonly name = 'BuildError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** For a `.catch` after esbuild: its errors as ours. */
export function refuse({errors}: BuildFailure): never {
  throw new BuildError(errors.map(inOneLine));
}

function inOneLine({location, text}: Message): string {
  return location ? `${location.file}:${location.line}: ${text}` : text;
}
