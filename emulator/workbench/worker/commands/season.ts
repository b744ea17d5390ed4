/** The demo season around whoever sits at the window: the others go on when they are let. */

import {goOn, nextStage} from '../stages';
import {type Asker, act, look} from './command';

export const season = {
  /** What the others will have done by the end of the next stage; null when the season is over. */
  'season.next': look(({world}: Asker, _: Record<string, never>) => {
    const next = nextStage(world.season);
    return {next: next === null ? null : {name: next.name, does: next.does}};
  }),

  'season.goOn': act(({world}: Asker, _: Record<string, never>) => {
    world.season = goOn(world.workspace, world.season);
    world.note({type: 'went-on', stage: world.season.stage});
    return {stage: world.season.stage, now: world.core.now()};
  }),
};
