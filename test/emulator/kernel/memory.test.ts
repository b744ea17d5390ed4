/** What stays of an execution when it is over: nothing, so that a season of thousands of them fits into memory. */
import {getHeapStatistics, setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {createWorkspace} from '../../../emulator';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('the memory of executions', () => {
  it('is free again although the host never comes back to its event loop', () => {
    const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', timeZone: 'Europe/Brussels'});
    const owner = workspace.account('neo@example.org');
    // A loop that is long enough to be optimised while it runs.
    const files = {
      'Code.js': 'function busy() { let sum = 0; for (let at = 0; at < 200000; at++) sum += at; return sum; }',
    };
    const project = workspace.createProject({owner, files});

    collect();
    const before = getHeapStatistics().number_of_native_contexts;
    for (let run = 0; run < 30; run++) expect(project.run('busy', [], {as: owner}).value).toBe(19_999_900_000);
    collect();

    expect(getHeapStatistics().number_of_native_contexts - before).toBeLessThan(10);
  });
});
