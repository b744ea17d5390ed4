/**
 * `ScriptApp`: the script's own triggers, identity and authorisation.
 *
 * A bound script has no published web app and is no add-on; what needs one (state tokens, identity tokens) is not modelled.
 */

import {Form} from '../forms/service/objects';
import {EnumValue, type Execution, exception, implement, ServiceObject} from '../kernel';
import {scopeUrl} from '../kernel/scopes';
import type {Spreadsheet} from '../sheets/objects';
import {TriggerBuilder} from './builders';
import {Trigger} from './trigger';
import {removeTrigger, triggersOf} from './triggers';

class ScriptApp extends ServiceObject {}

/** Behind `ScriptApp.getService()`: no web app is published. */
class PublishedService {}

class AuthorizationInfo {
  constructor(
    readonly required: boolean,
    readonly projectId: string,
  ) {}
}

const MANAGE_TRIGGERS = ['newTrigger', 'getProjectTriggers', 'getScriptTriggers', 'getUserTriggers', 'deleteTrigger'];

implement(
  'Script.ScriptApp',
  ScriptApp,
  {
    newTrigger(functionName: string) {
      return new TriggerBuilder(this.execution, functionName);
    },
    getProjectTriggers() {
      return ownTriggers(this.execution);
    },
    getScriptTriggers() {
      return ownTriggers(this.execution);
    },
    getUserTriggers(file: Spreadsheet | Form) {
      const id = file instanceof Form ? file.state.id : file.book.id;
      return ownTriggers(this.execution).filter(({record}) => record.sourceId === id);
    },
    deleteTrigger(trigger: Trigger) {
      removeTrigger(this.execution.core, this.execution.account, trigger.record.uid);
    },
  },
  {
    ops: {
      getProjectTriggers: 'script.listTriggers',
      getScriptTriggers: 'script.listTriggers',
      getUserTriggers: 'script.listTriggers',
      deleteTrigger: 'script.deleteTrigger',
    },
    scopes: Object.fromEntries(MANAGE_TRIGGERS.map(name => [name, ['script.scriptapp']])),
  },
);

implement('Script.ScriptApp', ScriptApp, {
  getScriptId() {
    return this.execution.project.id;
  },
  getService() {
    return new PublishedService();
  },
  getInstallationSource() {
    return EnumValue.of('Script.InstallationSource', 'NONE');
  },
  getAuthorizationInfo(_authMode: EnumValue) {
    return new AuthorizationInfo(this.execution.authMode === 'NONE', this.execution.project.id);
  },
  requireAllScopes(_authMode: EnumValue) {
    refuseUnauthorised(this.execution, []);
  },
  requireScopes(_authMode: EnumValue, scopes: string[]) {
    refuseUnauthorised(this.execution, scopes);
  },
  getOAuthToken() {
    return token(this.execution);
  },
});

implement('Script.Service', PublishedService, {
  getUrl() {
    return null;
  },
  isEnabled() {
    return false;
  },
});

implement('Script.AuthorizationInfo', AuthorizationInfo, {
  getAuthorizationStatus() {
    return EnumValue.of('Script.AuthorizationStatus', this.required ? 'REQUIRED' : 'NOT_REQUIRED');
  },
  getAuthorizationUrl() {
    return this.required ? `https://script.google.com/macros/d/${this.projectId}/authorize` : null;
  },
});

function ownTriggers({core, project, account}: Execution): Trigger[] {
  return triggersOf(core, project.id, account).map(record => new Trigger(record));
}

/** @throws when the account has not given the script these scopes, or runs it without any authorisation */
function refuseUnauthorised({authMode, project}: Execution, scopes: readonly string[]): void {
  const {granted} = project;
  const missing = granted === null ? [] : scopes.filter(scope => ![...granted].some(each => scopeUrl(each) === scope));
  if (authMode === 'NONE' || missing.length > 0) throw exception('Authorization is required to perform that action.');
}

const TOKEN_LIFE_MS = 3_600_000;

/** An access token in which a host that stands in for Google's APIs can read who asks, and with which scopes. */
function token(execution: Execution): string {
  const {granted} = execution.project;
  const claims = {
    email: execution.account.email,
    scopes: granted === null ? null : [...granted].map(scopeUrl),
    expires: execution.now() + TOKEN_LIFE_MS,
  };
  return `ya29.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
}
