/** The log of executions. */

import {projectsPart} from '../../../kernel';
import {detailOf, lineOf} from '../runs';
import {type Asker, look} from './command';

export const log = {
  'log.list': look(({world}: Asker, _: Record<string, never>) => world.runs.map(lineOf).reverse()),

  'log.run': look(({world}: Asker, {id}: {id: number}) => {
    const record = world.runs.find(run => run.id === id);
    if (record === undefined) throw new Error('This execution is too long ago: the log keeps the last 300.');
    return detailOf(record, world.core.part(projectsPart).get(record.project));
  }),
};
