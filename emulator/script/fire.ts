/**
 * What runs when a person does something: first the simple triggers of the projects bound to the file, then the installed
 * ones, each in its own execution (behaviours 36, 37 and 39).
 *
 * A simple trigger is found by its name, runs as the person, needs no consent and so may do little. An installed one runs
 * as its creator with all that the creator has granted, and counts against the creator's time.
 */

import {
  type Account,
  type Core,
  type Execution,
  type PersonEvent,
  type Project,
  projectsPart,
  type Run,
} from '../kernel';
import type {Request} from '../kernel/execution';
import {milliseconds} from '../kernel/latency';
import {
  changeFields,
  clockFields,
  editFields,
  openFields,
  responseFields,
  rowFields,
  selectFields,
} from './event-objects';
import {sendFailure} from './failures';
import {isRuntimeUsedUp, listenersOf, noteRuntime, type TriggerEvent, type TriggerRecord} from './triggers';

type MakeFields = (execution: Execution) => object;

/** Who did it, in which tab of the browser. */
interface Doer {
  readonly by: Account | null;
  readonly page?: object;
}

/** Runs the simple and installed triggers of an event. */
export function runEvent(core: Core, event: PersonEvent): readonly Run[] {
  switch (event.type) {
    case 'OPEN':
      return runOpen(core, event);
    case 'EDIT':
      return runEdit(core, event);
    case 'SELECT':
      return runSimple(core, event.file, 'onSelectionChange', event, execution => selectFields(execution, event));
    case 'CHANGE':
      return runInstalled(core, event.file, 'ON_CHANGE', event, execution => changeFields(execution, event));
    case 'FORM_SUBMIT':
      return runSubmit(core, event);
  }
}

function runOpen(core: Core, event: Extract<PersonEvent, {type: 'OPEN'}>): readonly Run[] {
  if (!mayEdit(core, event.by, event.file)) return [];
  const fields: MakeFields = execution => openFields(execution, event);
  const runs = [
    ...runSimple(core, event.file, 'onOpen', event, fields),
    ...runInstalled(core, event.file, 'ON_OPEN', event, fields),
  ];
  (event.page as {opened?: readonly Run[]}).opened = runs;
  return runs;
}

function runEdit(core: Core, event: Extract<PersonEvent, {type: 'EDIT'}>): readonly Run[] {
  const fields: MakeFields = execution => editFields(execution, event);
  return [
    ...runSimple(core, event.file, 'onEdit', event, fields),
    ...runInstalled(core, event.file, 'ON_EDIT', event, fields),
  ];
}

function runSubmit(core: Core, event: Extract<PersonEvent, {type: 'FORM_SUBMIT'}>): readonly Run[] {
  const {form, row, relinked} = event;
  const nobody = {by: null};
  const ofForm = relinked
    ? []
    : runInstalled(core, form, 'ON_FORM_SUBMIT', nobody, execution => responseFields(execution, event));
  if (row === undefined) return ofForm;
  return [...ofForm, ...runInstalled(core, row.file, 'ON_FORM_SUBMIT', nobody, execution => rowFields(execution, row))];
}

/** Runs a time trigger that has fallen due. */
export function runDue(core: Core, trigger: TriggerRecord): Run | undefined {
  return runTrigger(core, trigger, {by: null}, clockFields);
}

function mayEdit(core: Core, account: Account, fileId: string): boolean {
  const file = core.files.get(fileId);
  return file !== undefined && core.files.canEdit(account, file);
}

function runSimple(core: Core, file: string, handler: string, doer: Doer, fields: MakeFields): Run[] {
  const {by, page} = doer;
  if (by === null) return [];
  const bound = [...core.part(projectsPart).values()].filter(project => project.container === file);
  return bound
    .filter(project => declares(project, handler))
    .map(project => {
      startLate(core);
      return project.execute({handler, args: execution => [fields(execution)], as: by, kind: 'simple-trigger', page});
    });
}

const declared = new WeakMap<Project, readonly string[]>();

function declares(project: Project, handler: string): boolean {
  let names = declared.get(project);
  if (names === undefined) {
    names = project.functionNames();
    declared.set(project, names);
  }
  return names.includes(handler);
}

function runInstalled(core: Core, file: string, event: TriggerEvent, doer: Doer, fields: MakeFields): Run[] {
  return listenersOf(core, file, event).flatMap(trigger => runTrigger(core, trigger, doer, fields) ?? []);
}

function runTrigger(core: Core, trigger: TriggerRecord, {by, page}: Doer, fields: MakeFields): Run | undefined {
  const project = core.part(projectsPart).get(trigger.project);
  if (project === undefined) return undefined;
  const owner = core.account(trigger.owner);
  if (!mayStillRun(core, owner, [trigger.sourceId, project.container])) return undefined;
  startLate(core);
  const request: Request = {
    handler: trigger.handler,
    args: execution => [fields(execution)],
    as: owner,
    activeUser: by ?? owner,
    kind: 'trigger',
    page,
    triggerUid: trigger.uid,
  };
  const run = isRuntimeUsedUp(core, owner) ? refused(project, request) : project.execute(request);
  noteRuntime(core, owner, run.elapsedMs);
  if (!run.ok) sendFailure(core, project.name, owner, trigger.event, run);
  return run;
}

/** Google disables the triggers of an account that may no longer open the file they are about. */
function mayStillRun(core: Core, owner: Account, fileIds: readonly (string | null)[]): boolean {
  return fileIds.every(id => {
    const file = id === null ? undefined : core.files.get(id);
    return file === undefined || core.files.canView(owner, file);
  });
}

/** Google takes a moment to start a trigger. */
function startLate(core: Core): void {
  core.moveClockTo(core.now() + milliseconds(core.latency, 'trigger.startDelay'));
}

/** The run that does not take place because the creator's triggers have run too long today (40). */
function refused(project: Project, request: Request): Run {
  const message = 'Service using too much computer time for one day';
  const run: Run = {
    ok: false,
    handler: request.handler,
    value: undefined,
    error: {name: 'Exception', message, stack: `Exception: ${message}`},
    logs: [],
    entries: [],
    calls: {},
    callCount: 0,
    elapsedMs: 0,
    startedAt: project.core.now(),
    notEmulated: [],
  };
  project.onRun(run, request);
  return run;
}
