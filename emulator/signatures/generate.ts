/**
 * Writes `signatures.generated.json` from the installed `@types/google-apps-script`.
 *
 * Run it after the types were updated: `npx tsx emulator/signatures/generate.ts`. A test fails while the file is out of
 * step. The reading is in `read-types.ts`.
 */
import {writeFileSync} from 'node:fs';
import {readSignatures} from './read-types';
import {GENERATED} from './signatures';

writeFileSync(GENERATED, `${JSON.stringify(readSignatures(), null, 1)}\n`);
