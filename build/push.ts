/**
 * `npm run push`: builds, then sends `build/out` to the Apps Script project of this checkout.
 */
import {spawnSync} from 'node:child_process';
import {build, printed} from './build';
import {BuildError} from './build-error';
import {boundTo, CLASP, ROOT} from './clasp';

const NOT_BOUND =
  'Nothing was sent: this checkout is not bound to a script yet; run "npm run bind -- SCRIPT_ID" first.';

async function push(): Promise<number> {
  const result = await build();
  console.log(printed(result));
  if (!boundTo()) {
    console.error(NOT_BOUND);
    return 1;
  }

  return (
    spawnSync(process.execPath, [CLASP, 'push', ...process.argv.slice(2)], {cwd: ROOT, stdio: 'inherit'}).status ?? 1
  );
}

push().then(
  status => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof BuildError ? error.message : error);
    process.exitCode = 1;
  },
);
