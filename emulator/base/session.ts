/**
 * Session: who runs the script, and in which language and time zone (behaviour 69).
 *
 * The person at the keyboard is hidden (an empty address) wherever a script runs without that person's own consent: in simple triggers,
 * in triggers and web apps that run as somebody else; unless that person owns the script or is of the owner's Workspace domain.
 */
import {createHash} from 'node:crypto';
import {type Account, addressKey, type Execution, implement, ServiceObject} from '../kernel';
import {authorise} from '../kernel/scopes';

const EMAIL = ['userinfo.email'];

class Session extends ServiceObject {}

/** A person as scripts see one; also behind editors and owners of files. */
export class User {
  constructor(readonly email: string) {}
}

implement('Base.User', User, {
  getEmail() {
    return this.email;
  },
  getUserLoginId() {
    return this.email;
  },
});

/** Temporary keys change after 30 days. */
const KEY_LIFE_MS = 30 * 24 * 60 * 60 * 1000;

implement(
  'Base.Session',
  Session,
  {
    getActiveUser() {
      return new User(activeEmail(this.execution));
    },
    getUser() {
      return new User(activeEmail(this.execution));
    },
    getEffectiveUser() {
      return new User(this.execution.account.email);
    },
    getActiveUserLocale() {
      return (activeUser(this.execution) ?? this.execution.account).locale;
    },
    getScriptTimeZone() {
      return this.execution.project.timeZone;
    },
    getTimeZone() {
      return this.execution.project.timeZone;
    },
    getTemporaryActiveUserKey() {
      return temporaryKey(this.execution);
    },
  },
  {scopes: {getEffectiveUser: EMAIL}},
);

/** The person at the keyboard; null where there is none, as in a time trigger that runs on its own. */
function activeUser({request}: Execution): Account | null {
  return request.activeUser === undefined ? request.as : request.activeUser;
}

function activeEmail(execution: Execution): string {
  // Without anybody's authorisation the address is empty; with one, the script must have asked for it.
  if (execution.authMode === 'FULL') authorise(execution, 'Session.getActiveUser', EMAIL);
  const person = activeUser(execution);
  return person === null ? '' : emailShown(execution, person);
}

/** The address of the person at the keyboard, or nothing where Google keeps it from the script. */
export function emailShown(execution: Execution, person: Account): string {
  return consents(execution, person) || mayBeNamed(execution, person) ? person.email : '';
}

/** The script runs as the person at the keyboard, who has authorised it. */
function consents({authMode, account}: Execution, person: Account): boolean {
  return authMode === 'FULL' && same(account, person);
}

function mayBeNamed({project: {owner}}: Execution, person: Account): boolean {
  return same(owner, person) || (owner.edition === 'workspace' && owner.domain === person.domain);
}

function same(one: Account, other: Account): boolean {
  return addressKey(one.email) === addressKey(other.email);
}

function temporaryKey(execution: Execution): string {
  const person = activeUser(execution)?.email ?? '';
  const period = Math.floor(execution.now() / KEY_LIFE_MS);
  return createHash('sha256')
    .update(`${execution.project.id} ${addressKey(person)} ${period}`)
    .digest('base64url');
}
