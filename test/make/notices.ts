/** Builders for notices, with what does not matter filled in. */
import type {Notice} from '../../src/domain/notices/notice';

export function makeNotice(more: Partial<Notice> = {}): Notice {
  return {
    season: 'S27',
    step: 'invited',
    reference: 'S27-0001',
    version: 'd1',
    to: 'zoe@student.kuleuven.be',
    language: 'nl',
    account: 'neo@scope.example.org',
    values: {firstName: 'Zoë', season: 'SCOPE 2027', reference: 'S27-0001'},
    ...more,
  };
}

/** What a tab holds of which a test says nothing. */
export const NO_ROWS: readonly never[] = [];
