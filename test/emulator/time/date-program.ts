/**
 * A program about dates, as text, to be run twice: by a Node whose own zone is the one tested, and in a patched realm.
 * It returns a list of [what was asked, the answer]. Chance is a small fixed generator, so both ask the same.
 */
export const DATE_PROGRAM = `(() => {
  const answers = [];
  const show = d => isNaN(d) ? 'Invalid' : d.toISOString();
  const ask = (question, answer) => {
    let got;
    try { got = answer(); } catch (error) { got = error.name; }
    answers.push([question, got === -0 ? 'zero ' + Object.is(got, -0) : got]);
  };
  let seed = 7;
  const below = n => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };

  const instants = [0, -1, NaN, 951782400000, Date.UTC(1899, 11, 30), Date.UTC(1850, 5, 1), Date.UTC(2300, 6, 1), -62198755200000];
  for (const day of ['2027-10-31', '2028-03-26', '2027-03-14', '2027-11-07', '2027-04-04', '2027-10-03', '2011-12-30', '2010-08-10'])
    for (let quarter = -60; quarter < 60; quarter += 2) instants.push(Date.parse(day) + quarter * 900000 + 59 * 1000);
  for (let i = 0; i < 300; i++) instants.push(below(2147483648) * 2000 - 1.2e12);

  const getters = ['getFullYear', 'getYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getSeconds',
    'getMilliseconds', 'getTimezoneOffset', 'toString', 'toDateString', 'toTimeString', 'toISOString', 'toUTCString'];
  for (const t of instants) {
    const d = new Date(t);
    ask(t + ' getters', () => getters.map(g => { try { return d[g](); } catch (e) { return e.name; } }).join());
    if (below(8)) continue;
    ask(t + ' locale', () => [d.toLocaleString('en-GB'), d.toLocaleDateString('nl'), d.toLocaleTimeString('en-US'),
      d.toLocaleString('en-US', {timeZone: 'Asia/Tokyo'}), d.toLocaleDateString('fr', {weekday: 'long', month: 'long'})].join());
    ask(t + ' intl', () => new Intl.DateTimeFormat('en-GB', {dateStyle: 'short', timeStyle: 'long'}).format(d));
  }

  for (const [y, m, d] of [[2027, 9, 31], [2028, 2, 26], [2027, 2, 14], [2027, 10, 7], [2027, 3, 4], [2027, 9, 3], [2011, 11, 30], [1899, 11, 30], [2, 3, 4], [99, 0, 1], [-1, 0, 1]])
    for (let quarter = 0; quarter < 20; quarter++)
      ask([y, m, d, quarter, 'fields'].join(), () => show(new Date(y, m, d, 0, quarter * 15, 1, 2)));
  ask('year and month', () => [show(new Date(2027, 13)), show(new Date(2027, NaN)), show(new Date(2027, 1, 31)), show(new Date('5', null))].join());

  const setters = {setMilliseconds: 1, setSeconds: 2, setMinutes: 3, setHours: 4, setDate: 1, setMonth: 2, setFullYear: 3, setYear: 1};
  for (const [name, count] of Object.entries(setters))
    for (let i = 0; i < 60; i++) {
      const t = instants[below(instants.length)];
      const args = Array.from({length: 1 + below(count)}, () => below(5) === 0 ? below(4000) - 2000 : below(40));
      if (name === 'setFullYear' && i % 2) args[0] += 2000;
      ask(t + ' ' + name + '(' + args + ')', () => { const d = new Date(t); const r = d[name](...args); return [r, d.getTime()].join(); });
    }
  for (const name of Object.keys(setters)) {
    ask(name + '()', () => { const d = new Date(5e11); return String(d[name]()); });
    ask(name + ' of a string', () => { const d = new Date(5e11); return String(d[name]('7')); });
    ask(name + ' of a value that asks a date itself', () => { const d = new Date(5e11); return String(d[name]({valueOf() { return new Date(9e11).getMinutes() + 3; }})); });
    ask(name + ' of undefined', () => String(new Date(5e11)[name](undefined)));
    ask(name + ' elsewhere', () => Date.prototype[name].call({}, 1));
    ask(name + ' length', () => Date.prototype[name].length + Date.prototype[name].name);
  }

  const texts = ['2026-07-01', '2026', '2026-07', '2026/07/01', '2026-7-1', '07/01/2026', '1 July 2026', 'July 1, 2026', 'Jul 1 2026 10:30', '2026-07-01T10:30',
    '2026-07-01T10:30:15', '2026-07-01T10:30:15.123', '2026-07-01T10:30Z', '2026-07-01T10:30:00+02:00', '2026-07-01T10:30:00-0500', '2026-07-01t10:30', '2026-07-01T10:30z',
    '2026-07-01 10:30', '2026-07-01 10:30:15', '2026-07-01 10:30Z', '2026-07-01 10:30 +0200', '2026-07-01 10:30+02:00', '2026-07-01 10:30-07:00', '2026-07-01 10:30 UTC',
    '2026-07-01 ', ' 2026-07-01', '2026-07-01T10:30 ', '2026-07-01T24:00', '2026-07-01T25:00', '2026-02-31', '02/31/2026', '31/02/2026', '2026-02-31T00:00',
    'Fri Oct 01 2027 09:00:00 GMT+0200 (Central European Summer Time)', 'Fri, 01 Oct 2027 07:00:00 GMT', 'Fri Oct 01 2027', 'Oct 1 2027 9:00 PM', 'Oct 1 2027 9:00 PM EST', 'Oct 1, 2027 9:00 PM PDT',
    'Oct 1 2027 9:00 AM -0700', 'Oct 1 2027 9:00AM-0700', '10:00 2026-07-01', '10:30 July 1 2026', 'March 7', '7 March', '1', '12', '13', '32', '49', '50', '99', '100', '2026-10-25T02:30', '2027-10-31T02:30', '2028-03-26T02:30',
    '2027/10/31 02:30', '2028/03/26 02:30', 'Sun Mar 26 2028 02:30:00', '2027-03-14 02:30', '2027-11-07 01:30', '+002027-03-04T10:00', '-000001-01-01T00:00', '-000000-01-01', '+002027-03-04', '', 'x', 'Invalid Date',
    'tomorrow', '1/2/3', '1-2-3', '1.2.2026', '01.02.2026 10:00', '2026-07-01T10', '20260701', '2026W27', 'Thu 1 Oct 2026 (10:00 UTC)', 'Jan 1 2026 (a (b) c) 10:00', 'Jan 1 2026 10:00 (CEST)', 'Jan 1 2026 UT', 'Jan 1 2026 Z', 'Jan 1 2026 10:00:00.5', 'Jan 1 2026 10:00:00.1239',
    '2026-07-01T10:30:15,123', 'Wed Jul 01 10:30:00 CEST 2026', 'Wed Jul 01 10:30:00 EDT 2026', 'Wed Jul 01 10:30:00 2026', 'Zuerich 1 2026', 'Est. 1 Jan 2026', 'Sat, 1 Jan 00', 'UTC 1 Jan 2026', '1 Jan 2026 GMT+2', '1 Jan 2026 GMT+02:00', '1 Jan 2026 GMT-0330', '1 Jan 2026 +0200', '1899-12-30T10:00', 'Dec 30 1899 10:00'];
  for (const text of texts) {
    ask('parse ' + text, () => Date.parse(text));
    ask('new ' + text, () => show(new Date(text)));
  }
  for (let i = 0; i < 300; i++) {
    const pick = list => list[below(list.length)];
    const text = [pick(['', 'Mon ', 'Mon, ']), pick(['Jan 2', '2 Jan', '3/4', '2026-10-25', '2026-3-9', 'Mar 26,']), pick([' ', '/', '-', ', ', 'T']), pick(['2028', '', '27']),
      pick([' ', 'T', '']), pick(['', '2:30', '02:30:00', '14:05:06.789', '2:30 PM', '2:30am']), pick(['', ' ', 'Z', ' Z', '+02', ' -0300', ' GMT', ' EST', ' (x', ' GMT+1', ' +1:30', 'UTC'])].join('');
    ask('parse ' + text, () => Date.parse(text));
  }

  ask('values', () => [null, true, '7', undefined, [2026], {valueOf: () => 5}, {toString: () => '2026/01/01', valueOf: () => ({})}, new Date(5), Object(8), 8.64e15, 8.64e15 + 1, 1.9, -1.9]
    .map(v => show(new Date(v))).join());
  ask('symbols', () => new Date(Symbol()));
  ask('bigint', () => new Date(1n));
  ask('no primitive', () => new Date({[Symbol.toPrimitive]: () => ({})}));
  ask('primitive', () => show(new Date({[Symbol.toPrimitive]: hint => hint + ' 1 Jan 2026'})) + show(new Date({[Symbol.toPrimitive]: hint => hint.length})));
  class Later extends Date { constructor(...args) { super(...args); this.kind = 'later'; } getHours() { return super.getHours() + 100; } }
  ask('subclass', () => { const l = new Later(2027, 5, 1, 10); return [l instanceof Later, l instanceof Date, l.getHours(), l.kind, String(l), Object.getPrototypeOf(l) === Later.prototype].join(); });
  ask('reflect', () => { const o = Reflect.construct(Date, [2027, 1], Array); return [Array.isArray(o), Object.getPrototypeOf(o) === Array.prototype, Date.prototype.getTime.call(o)].join(); });
  ask('shape', () => [Date.length, Date.name, typeof Date(), Object.keys(Date).length, Object.keys(Date.prototype).length, Date.prototype.constructor === Date, Object.getOwnPropertyNames(Date).sort(),
    Object.getOwnPropertyNames(Date.prototype).sort(), 'prototype' in Date.prototype.getHours, Date.parse.length, Date.now.length, Date.prototype.toLocaleString.length].join());
  ask('kinds', () => { const d = new Date(2027, 0, 1, 12); return [Object.prototype.toString.call(d), typeof d, d instanceof Date, JSON.stringify({d}), d + 1, d - 0, d > new Date(0), d[Symbol.toPrimitive]('string'), d[Symbol.toPrimitive]('number'), d[Symbol.toPrimitive]('default')].join(); });
  ask('getters elsewhere', () => Date.prototype.getHours.call(5));
  ask('intl', () => { const f = new Intl.DateTimeFormat('en-GB'); return [f.resolvedOptions().timeZone, f instanceof Intl.DateTimeFormat, f.format === f.format, Intl.DateTimeFormat('nl').resolvedOptions().locale,
    Intl.DateTimeFormat.supportedLocalesOf(['nl']).join(), f.formatRange(new Date(0), new Date(9e9)), new (class F extends Intl.DateTimeFormat {})('fr').format(0), Intl.DateTimeFormat.name, Intl.DateTimeFormat.length].join(); });
  ask('null options', () => new Date(0).toLocaleString('en', null));
  return answers;
})()`;
