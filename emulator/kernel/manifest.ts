/**
 * The manifest, `appsscript.json`: time zone, advanced services, scopes. A mistake in it is said with its name and what stands
 * there, and keeps the project from running.
 */

import {shortScope} from './scopes';
import type {Fault} from './syntax';

export interface Manifest {
  readonly timeZone?: string;
  readonly runtimeVersion?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
  readonly [key: string]: unknown;
}

/** Service id and version to the global that the signatures know. */
const ADVANCED: Readonly<Record<string, string>> = {'gmail v1': 'Gmail', 'calendar v3': 'Calendar'};

/** Scopes that an Apps Script project can ask for (developers.google.com/identity/protocols/oauth2/scopes and GAS/concepts/scopes). */
const KNOWN_SCOPES: ReadonlySet<string> = new Set(
  `https://mail.google.com/ https://www.google.com/calendar/feeds https://www.google.com/m8/feeds
  spreadsheets spreadsheets.readonly spreadsheets.currentonly documents documents.readonly documents.currentonly
  presentations presentations.readonly presentations.currentonly forms forms.currentonly forms.body forms.body.readonly
  forms.responses.readonly drive drive.readonly drive.file drive.appdata drive.metadata drive.metadata.readonly drive.scripts
  drive.activity drive.activity.readonly calendar calendar.readonly calendar.events calendar.events.readonly
  calendar.events.owned calendar.events.owned.readonly calendar.events.freebusy calendar.events.public.readonly
  calendar.app.created calendar.freebusy calendar.calendars calendar.calendars.readonly calendar.calendarlist
  calendar.calendarlist.readonly calendar.acls calendar.acls.readonly calendar.settings.readonly
  calendar.addons.execute calendar.addons.current.event.read calendar.addons.current.event.write
  gmail.compose gmail.send gmail.readonly gmail.modify gmail.insert gmail.labels gmail.metadata gmail.settings.basic
  gmail.settings.sharing gmail.addons.execute gmail.addons.current.action.compose gmail.addons.current.message.action
  gmail.addons.current.message.metadata gmail.addons.current.message.readonly
  script.container.ui script.send_mail script.scriptapp script.external_request script.storage script.locale
  script.processes script.projects script.projects.readonly script.deployments script.deployments.readonly script.metrics
  script.webapp.deploy script.addons.execute userinfo.email userinfo.profile contacts contacts.readonly contacts.other.readonly
  directory.readonly tasks tasks.readonly groups sites admin.directory.user admin.directory.user.readonly
  admin.directory.group admin.directory.group.readonly admin.directory.group.member admin.reports.audit.readonly
  bigquery cloud-platform cloud-platform.read-only analytics analytics.readonly youtube youtube.readonly
  classroom.courses classroom.courses.readonly classroom.rosters classroom.rosters.readonly chat.bot chat.messages
  chat.spaces meetings.space.created meetings.space.readonly workspace.linkpreview translate fusiontables
  dynamiccreatives sqlservice openid email profile`.split(/\s+/),
);

/**
 * Reads a manifest.
 *
 * @return the manifest, or the fault that Google would show when the project is saved or first asked for authorisation
 */
export function readManifest(text: string): Manifest | Fault {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch (error) {
    return {name: 'SyntaxError', message: `appsscript.json is not valid JSON: ${(error as Error).message}`};
  }
  return faultOf(manifest) ?? manifest;
}

export function isFault(value: object): value is Fault {
  return 'message' in value && 'name' in value;
}

/** Short names of the granted scopes; null where the manifest names none and Google finds them in the code. */
export function grantedScopes(manifest: Manifest): ReadonlySet<string> | null {
  return manifest.oauthScopes === undefined ? null : new Set(manifest.oauthScopes.map(shortScope));
}

/** The global's name in the script to the name that the signatures know; unknown services keep their own. */
export function advancedServices(manifest: Manifest): ReadonlyMap<string, string> {
  const enabled = manifest.dependencies?.enabledAdvancedServices ?? [];
  return new Map(
    enabled.map(({userSymbol, serviceId, version}) => [userSymbol, ADVANCED[`${serviceId} ${version}`] ?? userSymbol]),
  );
}

function faultOf(manifest: Manifest): Fault | undefined {
  if (manifest === null || typeof manifest !== 'object' || Array.isArray(manifest)) {
    return invalid('it must be a JSON object');
  }
  const {oauthScopes, dependencies, runtimeVersion, timeZone} = manifest;
  if (oauthScopes !== undefined && !Array.isArray(oauthScopes)) return invalid('oauthScopes must be a list');
  const unknown = oauthScopes?.find(scope => typeof scope !== 'string' || !KNOWN_SCOPES.has(shortScope(scope)));
  if (unknown !== undefined) return invalid(`oauthScopes names "${unknown}", which is no scope of Google's`);
  if (runtimeVersion !== undefined && !['V8', 'STABLE', 'DEPRECATED_ES5'].includes(runtimeVersion)) {
    return invalid(`runtimeVersion is "${runtimeVersion}"; write V8`);
  }
  if (timeZone !== undefined && !isZone(timeZone)) return invalid(`timeZone "${timeZone}" is not a time zone`);
  for (const service of dependencies?.enabledAdvancedServices ?? []) {
    if (!service.userSymbol || !service.serviceId || !service.version) {
      return invalid('an advanced service needs userSymbol, serviceId and version');
    }
  }
  return undefined;
}

function invalid(what: string): Fault {
  return {name: 'Error', message: `appsscript.json: ${what}.`};
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: zone});
    return true;
  } catch {
    return false;
  }
}
