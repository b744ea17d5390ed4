/** What the page about one person's data may ask; each line is one officer action. */
import {type Erasure, erasePerson} from '../workflows/personal-data/erase-person';
import {finishErasures, readErasureRest} from '../workflows/personal-data/finish-erasures';
import {exportPerson, findPerson, readPerson} from '../workflows/personal-data/read-person';
import {readRetention, type Sweep, sweepRetention} from '../workflows/personal-data/retention-sweep';
import {answering} from './answer';
import {reference, text} from './shapes';
import {erasure, sweep} from './shapes-person';

export const personRpc = {
  findPerson: answering((typed: string) => findPerson(text(typed))),
  readPerson: answering((given: string) => readPerson(reference(given))),
  exportPerson: answering((given: string) => exportPerson(reference(given))),
  erasePerson: answering((given: Erasure) => erasePerson(erasure(given))),
  readErasureRest: answering(readErasureRest),
  finishErasures: answering(finishErasures),
  readRetention: answering(readRetention),
  sweepRetention: answering((given: Sweep) => sweepRetention(sweep(given))),
};
