/**
 * What is wrong with the sources, one line each: where (file:line), then what.
 */
export class BuildError extends Error {
  override readonly name = 'BuildError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}
