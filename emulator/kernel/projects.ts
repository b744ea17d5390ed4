/** The projects of a workspace, by id. */

import type {Part} from './part';
import {Project, type SavedProject} from './project';

export const projectsPart: Part<Map<string, Project>> = {
  name: 'projects',
  create: () => new Map(),
  save: projects => JSON.parse(JSON.stringify([...projects.values()].map(project => project.save()))),
  load: (saved, core) =>
    new Map(
      (saved as unknown as SavedProject[]).map(({id, name, owner, container, files}) => [
        id,
        new Project(core, id, name, core.account(owner), container, files),
      ]),
    ),
};
