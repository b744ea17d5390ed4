import {execFileSync} from 'node:child_process';
import {types} from 'node:util';
import vm from 'node:vm';
import {installDate} from '../../../emulator/time/realm-date';
import {DATE_PROGRAM} from './date-program';

type Answers = [question: string, answer: unknown][];

const NOW = Date.parse('2027-10-01T09:00:00+02:00');

function makeRealm(zone: string, now: () => number = () => NOW): (source: string) => unknown {
  const context = vm.createContext({});
  installDate(context, {now, zone});
  return source => vm.runInContext(source, context);
}

/** What a Node that lives in the zone answers. */
function nodeIn(zone: string): Answers {
  const program = `process.stdout.write(JSON.stringify(${DATE_PROGRAM}))`;
  const env = {...process.env, TZ: zone};
  return JSON.parse(execFileSync(process.execPath, ['-e', program], {env, encoding: 'utf8'}));
}

function realmIn(zone: string): Answers {
  return JSON.parse(JSON.stringify(makeRealm(zone)(DATE_PROGRAM)));
}

function differences(left: Answers, right: Answers, shown = (answer: string) => answer): unknown[] {
  return left.flatMap(([question, answer], i) => {
    const [a, b] = [shown(String(answer)), shown(String(right[i]?.[1]))];
    return a === b ? [] : [{question, a, b}];
  });
}

describe('the date of a realm', () => {
  it.each(['Europe/Brussels', 'America/New_York', 'Asia/Kolkata', 'America/Santiago', 'Pacific/Apia', 'UTC'])(
    'answers thousands of questions as a Node that lives in %s',
    zone => {
      const node = nodeIn(zone);

      expect(node.length).toBeGreaterThan(2000);
      expect(differences(realmIn(zone), node)).toEqual([]);
    },
  );

  it.each(['Australia/Lord_Howe', 'Africa/Casablanca'])(
    'answers so in %s too, but for the names that the zone had in the past',
    zone => {
      const withoutName = (answer: string) => answer.replace(/ \([^)]*\)/g, '');

      expect(differences(realmIn(zone), nodeIn(zone), withoutName)).toEqual([]);
    },
  );

  it('13. a date without a time is midnight in UTC, one with slashes midnight in the zone of the script', () => {
    const run = makeRealm('Europe/Brussels');

    expect(run(`new Date('2026-07-01').toISOString()`)).toBe('2026-07-01T00:00:00.000Z');
    expect(run(`new Date('2026/07/01').toISOString()`)).toBe('2026-06-30T22:00:00.000Z');
  });

  it('follows the virtual clock', () => {
    let now = NOW;
    const run = makeRealm('Europe/Brussels', () => now);
    const shown = `[Date(), new Date().toISOString(), Date.now(), new Intl.DateTimeFormat('nl').format()].join(' | ')`;

    expect(run(shown)).toBe(
      'Fri Oct 01 2027 09:00:00 GMT+0200 (Central European Summer Time) | 2027-10-01T07:00:00.000Z | 1822374000000 | 1-10-2027',
    );
    now += 40 * 86_400_000;
    expect(run(shown)).toBe(
      'Wed Nov 10 2027 08:00:00 GMT+0100 (Central European Standard Time) | 2027-11-10T07:00:00.000Z | 1825830000000 | 10-11-2027',
    );
  });

  it('leaves real dates, which the host knows as such', () => {
    const run = makeRealm('Asia/Kolkata');

    expect(types.isDate(run('new Date(2027, 0, 1)'))).toBe(true);
    expect(types.isDate(run('new (class Later extends Date {})()'))).toBe(true);
  });

  it('shows a date of the host in the zone of the script once it is made one of the realm', () => {
    const context = vm.createContext({given: new Date(NOW)});
    installDate(context, {now: () => NOW, zone: 'Asia/Kolkata'});

    expect(vm.runInContext('new Date(given).getHours()', context)).toBe(12);
  });

  it('keeps two realms in two zones apart, and the host in its own', () => {
    const before = new Date(NOW).toString();
    const brussels = makeRealm('Europe/Brussels');
    const tokyo = makeRealm('Asia/Tokyo');
    const hours = `new Date(${NOW}).getHours()`;

    expect([brussels(hours), tokyo(hours), brussels(hours)]).toEqual([9, 16, 9]);
    expect(new Date(NOW).toString()).toBe(before);
  });

  it('is not disturbed by a script that changes the built-ins', () => {
    const run = makeRealm('Europe/Brussels');

    expect(
      run(`Date.prototype.getTime = () => 0; Date.UTC = () => 0; String.prototype.padStart = () => 'x';
           new Date(2027, 9, 1, 9).toString()`),
    ).toBe('Fri Oct 01 2027 09:00:00 GMT+0200 (Central European Summer Time)');
  });

  it('speaks American English unless the script names a language', () => {
    const run = makeRealm('Europe/Brussels');

    expect(run(`new Date(${NOW}).toLocaleString()`)).toBe('10/1/2027, 9:00:00 AM');
    expect(run(`new Date(${NOW}).toLocaleDateString('fr')`)).toBe('01/10/2027');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => makeRealm('Europe/Bruxelles')).toThrow('Unknown time zone: Europe/Bruxelles');
  });
});
