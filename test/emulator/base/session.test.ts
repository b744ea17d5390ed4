import type {Request} from '../../../emulator/kernel';
import {aCore, aProject, evaluate, refusal, run, runBody} from './a-script';

const ACTIVE = 'return Session.getActiveUser().getEmail();';

/** What the script, owned by neo@example.org, sees of the active user. */
function active(email: string, request: Partial<Request>, edition: 'consumer' | 'workspace' = 'consumer') {
  const core = aCore();
  core.account('neo@example.org', {edition});
  const person = core.account(email, {edition});
  return run(aProject(`function f() { ${ACTIVE} }`, {core}), 'f', {as: person, activeUser: person, ...request}).value;
}

describe('Session', () => {
  it('69. tells who runs a script that this person has authorised', () => {
    expect(active('leo@elsewhere.org', {kind: 'menu'})).toBe('leo@elsewhere.org');
  });

  it('69. hides the person in a simple trigger, unless it is the owner', () => {
    expect(active('leo@elsewhere.org', {kind: 'simple-trigger'})).toBe('');
    expect(active('neo@example.org', {kind: 'simple-trigger'})).toBe('neo@example.org');
  });

  it('69. shows it there to the owner of a script in the same Workspace domain only', () => {
    expect(active('leo@example.org', {kind: 'simple-trigger'}, 'workspace')).toBe('leo@example.org');
    expect(active('leo@elsewhere.org', {kind: 'simple-trigger'}, 'workspace')).toBe('');
    expect(active('leo@example.org', {kind: 'simple-trigger'}, 'consumer')).toBe('');
  });

  it('69. hides the person where the script runs as somebody else, who stays the effective user', () => {
    const core = aCore();
    const project = aProject(
      'function f() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }',
      {
        core,
      },
    );
    const visitor = core.account('visitor@elsewhere.org');
    expect(run(project, 'f', {kind: 'web-app', activeUser: visitor}).value).toEqual(['', 'neo@example.org']);
    expect(run(project, 'f', {kind: 'trigger', activeUser: null}).value).toEqual(['', 'neo@example.org']);
  });

  it('wants the scope for addresses', () => {
    const manifest = {oauthScopes: ['https://www.googleapis.com/auth/spreadsheets']};
    const text = (call: string) =>
      `Exception: Specified permissions are not sufficient to call ${call}. Required permissions: https://www.googleapis.com/auth/userinfo.email`;
    expect(refusal(ACTIVE, {manifest})).toBe(text('Session.getActiveUser'));
    expect(refusal('Session.getEffectiveUser()', {manifest})).toBe(text('Session.getEffectiveUser'));
  });

  it('tells the language of the person and the time zone of the script', () => {
    const core = aCore();
    core.account('neo@example.org', {locale: 'nl'});
    expect(
      evaluate('return [Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getTimeZone()]', {
        core,
        manifest: {timeZone: 'America/New_York'},
      }),
    ).toEqual(['nl', 'America/New_York', 'America/New_York']);
  });

  it('gives each person a key that says nothing of the address and changes after 30 days', () => {
    const core = aCore();
    const key = () => evaluate('return Session.getTemporaryActiveUserKey()', {core}) as string;
    const first = key();
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(key()).toBe(first);
    expect(evaluate('return Session.getTemporaryActiveUserKey()', {core, owner: 'leo@example.org'})).not.toBe(first);
    core.moveClockTo(core.now() + 31 * 24 * 60 * 60 * 1000);
    expect(key()).not.toBe(first);
  });

  it('keeps the older names', () => {
    expect(runBody('return Session.getUser().getUserLoginId();').value).toBe('neo@example.org');
  });
});

describe('enums', () => {
  it('80. are their name as text and as JSON, and the same object each time', () => {
    expect(
      evaluate(`const {UTF_8} = Utilities.Charset;
        return [String(UTF_8), JSON.stringify({UTF_8}), UTF_8 === Utilities.Charset.UTF_8, UTF_8 === Utilities.Charset.US_ASCII];`),
    ).toEqual(['UTF_8', '{"UTF_8":"UTF_8"}', true, false]);
  });
});
