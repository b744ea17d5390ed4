import {createWorkspace, type Run, type Web, type WebRequest} from '../../../emulator';

function makeWorld(web?: Web, scopes = ['script.external_request']) {
  const workspace = createWorkspace({now: '2027-10-01T09:00:00+02:00', ...(web && {fetch: web})});
  const neo = workspace.account('neo@example.org');
  const manifest = {oauthScopes: scopes.map(scope => `https://www.googleapis.com/auth/${scope}`)};
  const files = {'Code.js': 'function main(body) { return new Function(body)(); }'};
  const project = workspace.createProject({owner: neo, files, manifest});
  const run = (body: string): Run => project.run('main', [body]);
  const value = (body: string): unknown => {
    const done = run(body);
    if (!done.ok) throw new Error(`${done.error?.name}: ${done.error?.message}\n${done.error?.stack}`);
    return done.value;
  };
  return {workspace, run, value, failure: (body: string) => run(body).error?.message};
}

/** A server that notes what it is asked. */
function makeServer(answer: ReturnType<Web> = {body: 'ok'}) {
  const asked: WebRequest[] = [];
  const web: Web = request => {
    asked.push(request);
    return answer;
  };
  return {asked, web};
}

describe('UrlFetchApp', () => {
  it('knows no address where the host answers none', () => {
    expect(makeWorld().failure("UrlFetchApp.fetch('https://example.org/x')")).toBe('DNS error: https://example.org/x');
    expect(makeWorld(() => undefined).failure("UrlFetchApp.fetch('https://a.be', {muteHttpExceptions: true})")).toBe(
      'DNS error: https://a.be',
    );
  });

  it('37. wants the scope for requests', () => {
    const {failure} = makeWorld(makeServer().web, ['drive']);

    expect(failure("UrlFetchApp.fetch('https://example.org')")).toMatch(
      /Required permissions: .*script\.external_request/,
    );
  });

  it('gives code, headers, text and octets of the answer', () => {
    const body = new Uint8Array([0x5a, 0x6f, 0xeb]);
    const headers = {'Content-Type': 'text/plain; charset=ISO-8859-1', 'Set-Cookie': ['a=1', 'b=2']};
    const {value} = makeWorld(makeServer({status: 201, headers, body}).web);
    const seen = value(`
      const answer = UrlFetchApp.fetch('https://example.org/files/name.txt?x=1');
      const blob = answer.getBlob();
      return [answer.getResponseCode(), answer.getContentText(), answer.getContent(), answer.getHeaders()['Set-Cookie'],
        answer.getAllHeaders()['Set-Cookie'], blob.getName(), blob.getContentType(), blob.getBytes().length];`);

    expect(seen).toEqual([201, 'Zoë', [90, 111, -21], 'b=2', ['a=1', 'b=2'], 'name.txt', 'text/plain', 3]);
  });

  it('throws for an answer of 400 and above, with the beginning of it, unless told to mute', () => {
    const {value, failure} = makeWorld(({url}) => ({
      status: 404,
      body: url.endsWith('long') ? 'x'.repeat(500) : 'gone',
    }));
    const hint = '(use muteHttpExceptions option to examine full response)';

    expect(failure("UrlFetchApp.fetch('https://example.org/a/b')")).toBe(
      `Request failed for https://example.org returned code 404. Truncated server response: gone ${hint}`,
    );
    expect(failure("UrlFetchApp.fetch('https://example.org/long')")).toMatch(/response: x{146} \.\.\. \(use/);
    expect(value("return UrlFetchApp.fetch('https://example.org', {muteHttpExceptions: true}).getContentText()")).toBe(
      'gone',
    );
  });

  it('sends what it is given: text, forms, blobs, files in parts', () => {
    const {asked, web} = makeServer();
    const {value} = makeWorld(web);
    value(`
      const url = 'https://example.org';
      UrlFetchApp.fetch(url, {method: 'post', contentType: 'application/json', payload: JSON.stringify({name: 'Zoë'}), headers: {Authorization: 'Bearer x'}});
      UrlFetchApp.fetch(url, {method: 'POST', payload: {a: 'x y', b: 2}});
      UrlFetchApp.fetch(url, {method: 'put', payload: Utilities.newBlob('abc', 'text/csv', 'a.csv')});
      UrlFetchApp.fetch(url, {method: 'post', payload: {note: 'n', file: Utilities.newBlob('abc', 'text/csv', 'a.csv')}});
      UrlFetchApp.fetch('example.org/a b');`);

    expect(asked.slice(0, 3).map(({method, headers, text}) => [method, headers, text])).toEqual([
      ['POST', {Authorization: 'Bearer x', 'Content-Type': 'application/json'}, '{"name":"Zoë"}'],
      ['POST', {'Content-Type': 'application/x-www-form-urlencoded'}, 'a=x+y&b=2'],
      ['PUT', {'Content-Type': 'text/csv'}, 'abc'],
    ]);
    const boundary = /boundary=(.+)$/.exec(asked[3]!.headers['Content-Type']!)![1];
    expect(asked[3]!.text.split(`--${boundary}`)).toEqual([
      '',
      '\r\nContent-Disposition: form-data; name="note"\r\n\r\nn\r\n',
      '\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\nabc\r\n',
      '--\r\n',
    ]);
    expect(asked[4]).toMatchObject({method: 'GET', url: 'http://example.org/a%20b', headers: {}, text: ''});
  });

  it.each([
    ["''", 'Attribute provided with no value: url'],
    ["'ftp://example.org'", 'Invalid argument: ftp://example.org'],
    ["'https://a.be', {method: 'options'}", 'Attribute provided with invalid value: method'],
    ["'https://a.be', {headers: {Host: 'b.be'}}", 'Attribute provided with invalid value: Header:Host'],
    ["'https://a.be', {headers: {'X-Key': null}}", 'Attribute provided with invalid value: Header:null'],
    [
      "'https://a.be', {headers: {'X-Key': 'a\\r\\nX-Other: b'}}",
      'Attribute provided with invalid value: Header:X-Key',
    ],
    ["'https://a.be/?' + 'x'.repeat(2100)", 'Limit Exceeded: URLFetch URL Length.'],
  ])('refuses %s', (given, problem) => {
    expect(makeWorld(makeServer().web).failure(`UrlFetchApp.fetch(${given})`)).toBe(problem);
  });

  it('follows where the answer points, unless told not to', () => {
    const {value, failure} = makeWorld(({url, method}) => {
      if (url.endsWith('/loop')) return {status: 302, headers: {Location: '/loop'}};
      if (url.endsWith('/old')) return {status: 302, headers: {location: '/new'}};
      return {body: `${method} ${url}`};
    });

    expect(value("return UrlFetchApp.fetch('https://a.be/old', {method: 'post', payload: 'x'}).getContentText()")).toBe(
      'GET https://a.be/new',
    );
    expect(value("return UrlFetchApp.fetch('https://a.be/old', {followRedirects: false}).getResponseCode()")).toBe(302);
    expect(failure("UrlFetchApp.fetch('https://a.be/loop')")).toMatch(/redirects/);
  });

  it('asks several at once, each as it is described', () => {
    const {value} = makeWorld(({url, method, text}) => ({body: `${method} ${url} ${text}`}));
    const seen =
      value(`return UrlFetchApp.fetchAll(['https://a.be', {url: 'https://b.be', method: 'post', payload: 'x'}])
      .map(answer => answer.getContentText())`);

    expect(seen).toEqual(['GET https://a.be ', 'POST https://b.be x']);
  });

  it('shows what it would ask, without asking', () => {
    const {asked, web} = makeServer();
    const {value, run} = makeWorld(web);

    expect(value("return UrlFetchApp.getRequest('https://a.be', {method: 'post', payload: {a: 1}})")).toEqual({
      url: 'https://a.be',
      method: 'post',
      headers: {'Content-Type': 'application/x-www-form-urlencoded'},
      payload: 'a=1',
      contentType: 'application/x-www-form-urlencoded',
      followRedirects: true,
      validateHttpsCertificates: true,
      useIntranet: false,
    });
    expect(asked).toEqual([]);
    expect(run("UrlFetchApp.fetch('https://a.be')").calls).toEqual({'UrlFetchApp.fetch': 1});
  });

  it('answers so many requests a day and no more, through a snapshot too', () => {
    const {web} = makeServer();
    const {value, failure, workspace} = makeWorld(web);
    value("for (let round = 0; round < 20; round++) UrlFetchApp.fetchAll(Array(1000).fill('https://a.be'))");
    const tooMany = 'Service invoked too many times for one day: urlfetch.';
    expect(failure("UrlFetchApp.fetch('https://a.be')")).toBe(tooMany);

    const later = createWorkspace({from: JSON.stringify(workspace.snapshot()), fetch: web});
    const [project] = [...later.core.allAccounts()].map(owner =>
      later.createProject({owner, files: {'Code.js': "function main() { UrlFetchApp.fetch('https://a.be'); }"}}),
    );
    expect(project!.run('main').error?.message).toBe(tooMany);
    later.advance({days: 1});
    expect(project!.run('main').ok).toBe(true);
  });
});
