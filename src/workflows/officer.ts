/**
 * Who acts from a page, and whether the role allows it. Everybody who can edit the sheet is trusted with its script, so this keeps people from
 * mistakes, not from malice: it is checked at every action, on the server.
 */
import {Refusal} from '../domain/problem';
import type {Configuration, Officer} from '../domain/season/configuration';
import type {Role} from '../domain/tables/officers';
import {effectiveUser} from '../google/identity';
import {
  type ConfigurationRead,
  configurationToLookAt,
  currentConfiguration,
  refreshConfiguration,
} from './configuration';
import {CONFIGURATION_TABS} from './configuration-memory';
import {type Desk, openDesk} from './desk';

/** What an action asks for: any row in Officers, an officer's, or the coordinator's. */
export type Duty = 'reader' | 'officer' | 'coordinator';

const ALLOWED: Readonly<Record<Duty, readonly Role[]>> = {
  reader: ['reader', 'interviewer', 'officer', 'coordinator'],
  officer: ['officer', 'coordinator'],
  coordinator: ['coordinator'],
};

/** A desk with a season on it, and the officer who sits at it. */
export interface OfficersDesk {
  readonly desk: Desk;
  readonly officer: Officer;
  readonly configuration: Configuration;
}

/**
 * Opens the desk for the person at the keyboard.
 *
 * @param fresh read the configuration now, also where it is remembered: for decisions that stand for the whole season
 * @throws {Refusal} before Set up, for someone who is not in Officers, and for a role that does not allow it
 */
export function openOfficersDesk(duty: Duty, {fresh = false} = {}): OfficersDesk {
  const who = effectiveUser();
  const desk = openDesk(who);
  if (desk.book.find('Officers') === null) {
    throw new Refusal('not-set-up', 'This sheet holds no season yet: choose SCOPE › Set up or repair….');
  }
  const configuration = fresh ? refreshConfiguration(desk).configuration : currentConfiguration(desk);
  const officer = configuration.officers.find(({email}) => email === who);
  if (officer === undefined) throw stranger(who, configuration);
  if (!ALLOWED[duty].includes(officer.role)) throw notAllowed(officer, duty, configuration);
  return {desk, officer, configuration};
}

/** A desk, and the configuration where there is a season. */
export interface ReadersDesk {
  readonly desk: Desk;
  /** Null before Set up. */
  readonly read: ConfigurationRead | null;
}

/**
 * Opens the desk for whoever looks: an officer in any role, or anybody while the officers are still to be typed in.
 *
 * @throws {Refusal} for someone who is not in Officers
 */
export function openReadersDesk(): ReadersDesk {
  const who = effectiveUser();
  const desk = openDesk(who);
  if (CONFIGURATION_TABS.some(({tab}) => desk.book.find(tab) === null)) return {desk, read: null};
  const read = configurationToLookAt(desk);
  const {officers} = read.configuration;
  if (officers.length > 0 && !officers.some(({email}) => email === who)) throw stranger(who, read.configuration);
  return {desk, read};
}

function coordinators({officers}: Configuration): string {
  const names = officers.filter(({role}) => role === 'coordinator').map(({email}) => email);
  return names.join(' or ') || 'whoever looks after this sheet';
}

function stranger(who: string, configuration: Configuration): Refusal {
  return new Refusal(
    'not-an-officer',
    `You are here as ${who}, which is not in Officers: use your other Google account, or ask ${coordinators(configuration)} to add this one.`,
    {tab: 'Officers'},
  );
}

function notAllowed({email, role}: Officer, duty: Duty, configuration: Configuration): Refusal {
  const needed = duty === 'coordinator' ? 'a coordinator' : 'an officer or a coordinator';
  return new Refusal(
    'role',
    `Only ${needed} may do this, and ${email} is ${role || 'without a role'}: ask ${coordinators(configuration)}.`,
    {tab: 'Officers'},
  );
}
