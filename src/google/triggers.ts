/** Triggers of the account that runs the script; nobody sees another's. */
import {HANDLERS, type Handler} from '../domain/season/automation';

/** How often the worker comes, in minutes. */
const EVERY_MINUTES = 10;

type Trigger = GoogleAppsScript.Script.Trigger;

/**
 * Makes this account have exactly one trigger per handler, and tells their ids. Where there are several, the one that is kept is a known one
 * if possible.
 *
 * @param known ids that are registered
 */
export function installTriggers(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  known: readonly string[],
): Record<Handler, string> {
  const own = ScriptApp.getProjectTriggers();
  const uids = HANDLERS.map(handler => {
    const same = own.filter(trigger => trigger.getHandlerFunction() === handler);
    const kept =
      same.find(trigger => known.includes(trigger.getUniqueId())) ?? same[0] ?? install(spreadsheet, handler);
    for (const surplus of same) if (surplus !== kept) ScriptApp.deleteTrigger(surplus);
    return [handler, kept.getUniqueId()] as const;
  });
  return Object.fromEntries(uids) as Record<Handler, string>;
}

/** Ids of this account's triggers. */
export function ownTriggers(): readonly string[] {
  return ScriptApp.getProjectTriggers().map(trigger => trigger.getUniqueId());
}

/** Removes this account's triggers. */
export function removeTriggers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}

function install(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, handler: Handler): Trigger {
  const builder = ScriptApp.newTrigger(handler);
  return handler === 'work'
    ? builder.timeBased().everyMinutes(EVERY_MINUTES).create()
    : builder.forSpreadsheet(spreadsheet).onFormSubmit().create();
}
