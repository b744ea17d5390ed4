/** The guided tour, as one window shows it. */

import type {MenuItem} from '../../../ui';
import {type Asker, act, look} from './command';

export const tour = {
  'tour.state': look((asker: Asker, _: Record<string, never>) => {
    const {tour: shown} = asker.world;
    return {hidden: shown.hidden, steps: shown.shown(labelsOf(asker))};
  }),

  'tour.skip': act(({world}: Asker, {key}: {key: string}) => world.tour.skip(key)),

  'tour.hide': act(({world}: Asker, {hidden}: {hidden: boolean}) => {
    world.tour.hidden = hidden;
  }),

  'tour.again': act(({world}: Asker, _: Record<string, never>) => world.tour.again()),
};

/** Every label in the menus that any officer has in front of them. */
function labelsOf({world}: Asker): Set<string> {
  const labels = new Set<string>();
  const add = (items: readonly (MenuItem | null)[]): void => {
    for (const item of items) {
      if (item === null) continue;
      labels.add(item.label);
      add(item.items ?? []);
    }
  };
  for (const {page} of world.windows.values()) for (const menu of page?.menus ?? []) add(menu.items);
  for (const label of labels) world.tour.known.add(label);
  return world.tour.known;
}
