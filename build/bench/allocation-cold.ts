/**
 * One first call in a process of its own, as Apps Script makes it: prints milliseconds as JSON.
 *
 * Called by the bench with the work and the size: `most-placed 500 60`, or `season 84 70` for allocate, certify and explain.
 */

import {allocate} from '../../src/domain/allocation/allocate';
import {certify} from '../../src/domain/allocation/certify';
import {explain, explainer} from '../../src/domain/allocation/explain';
import {instanceOf} from '../../src/domain/allocation/instance';
import {mostPlaced} from '../../src/domain/allocation/most-placed';
import {makeLarge} from '../../test/domain/allocation/make-large';

const [work, people, places] = process.argv.slice(2);
const input = makeLarge(Number(people), Number(places), 10);
const instance = work === 'most-placed' ? instanceOf(input) : null;
const start = performance.now();
if (instance !== null) mostPlaced(instance);
else season();
console.log(JSON.stringify(performance.now() - start));

function season(): void {
  const result = allocate(input);
  certify(input, result.assignment);
  const explaining = explainer(input, result);
  for (const {id} of input.candidates) explain(explaining, id);
}
