/**
 * `npm run bind -- SCRIPT_ID`: says once which Apps Script project `npm run push` sends to.
 */
import {bind} from './clasp';

try {
  const [given] = process.argv.slice(2);
  if (!given) throw new RangeError('Give the Script ID: npm run bind -- SCRIPT_ID');
  console.log(`Bound to ${bind(given)}. "npm run push" now builds and sends to it.`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
