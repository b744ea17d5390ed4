/**
 * The program that `realm-date` runs inside a realm, as text: it must be compiled there, for its functions, objects and
 * errors to be the realm's own. It leaves nothing behind but the patched built-ins.
 *
 * `host` gives `now()`, `offset(epochMs)` and `instant(wallMs)` in milliseconds, `zoneName(epochMs)` and `zone`. A local
 * method shifts the instant by the zone's offset, works on one scratch date with the native UTC method, and shifts back.
 * Natives are taken at the start: what the script does to them later changes nothing here.
 */

export const REALM_DATE_SOURCE = String.raw`(function () {
'use strict';
const Native = Date;
const proto = Native.prototype;
const unbound = f => Function.prototype.call.bind(f);
const construct = Reflect.construct;
const nativeParse = Native.parse;
const utc = Native.UTC;
const replace = unbound(String.prototype.replace);
const test = unbound(RegExp.prototype.test);
const exec = unbound(RegExp.prototype.exec);
const padStart = unbound(String.prototype.padStart);
const slice = unbound(String.prototype.slice);
const isNaN = Number.isNaN;
const trunc = Math.trunc;
const abs = Math.abs;
const create = Object.create;
const defineProperties = Object.defineProperties;
const getOwnPropertyNames = Object.getOwnPropertyNames;
const getDescriptor = Object.getOwnPropertyDescriptor;
const toPrimitive = unbound(proto[Symbol.toPrimitive]);
const primitiveKey = Symbol.toPrimitive;
const apply = Reflect.apply;

const getTime = unbound(proto.getTime);
const setTime = unbound(proto.setTime);
const year = unbound(proto.getUTCFullYear);
const month = unbound(proto.getUTCMonth);
const day = unbound(proto.getUTCDate);
const weekday = unbound(proto.getUTCDay);
const hours = unbound(proto.getUTCHours);
const minutes = unbound(proto.getUTCMinutes);
const seconds = unbound(proto.getUTCSeconds);
const milliseconds = unbound(proto.getUTCMilliseconds);

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

return function install(host) {
const {now, offset, instant, zoneName, zone} = host;
const scratch = new Native(0);

/** The scratch date, at the UTC time that the wall shows at this date's instant. */
function wall(date) {
  const time = getTime(date);
  setTime(scratch, time + offset(time));
  return scratch;
}

/** Arguments are made numbers before the scratch date is touched: their valueOf may ask for a date itself. */
function setLocal(date, setUTC, args) {
  const time = getTime(date);
  const numbers = [];
  for (let i = 0; i < args.length; i++) numbers[i] = +args[i];
  setTime(scratch, time + offset(time));
  apply(setUTC, scratch, numbers);
  return setTime(date, instant(getTime(scratch)));
}

function parse(text) {
  const time = nativeParse(text);
  if (isNaN(time)) return time;
  if (test(/^(?!-000000)([+-]\d\d)?\d{4}(-\d\d){0,2}$/, text)) return time;
  if (test(/^([+-]\d\d)?\d{4}(-\d\d){0,2}T/i, text)) {
    return test(/(Z|[+-]\d\d:?\d\d)$/i, text) ? time : instant(nativeParse(text + 'Z'));
  }
  const bare = withoutComments(text);
  return hasZone(bare) ? time : instant(nativeParse(bare + ' UTC'));
}

function withoutComments(text) {
  let bare = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && depth > 0) depth--;
    else if (depth === 0) bare += text[i];
  }
  return bare;
}

/** Whether V8's parser for informal dates finds a zone: a name after a number, or a sign after a time. */
function hasZone(text) {
  const afterNumber = exec(/\d.*$/s, text);
  if (afterNumber && test(/(^|[^a-z])(utc?|gmt|z|[ecmp][sd]t)(?![a-z])/i, afterNumber[0])) return true;
  const afterTime = exec(/\d:[\d:.]*(.*)$/s, text);
  return afterTime !== null && test(/(^|[^0-9a-z]|[ap]m)[+-]/i, afterTime[1]);
}

function two(number) { return padStart(number, 2, '0'); }

function dateText(local) {
  const y = year(local);
  return WEEKDAYS[weekday(local)] + ' ' + MONTHS[month(local)] + ' ' + two('' + day(local)) + ' ' +
    (y < 0 ? '-' : '') + padStart('' + abs(y), 4, '0');
}

function timeText(local, time) {
  const east = trunc(offset(time) / 60000);
  const size = abs(east);
  return two('' + hours(local)) + ':' + two('' + minutes(local)) + ':' + two('' + seconds(local)) +
    ' GMT' + (east < 0 ? '-' : '+') + two('' + trunc(size / 60)) + two('' + size % 60) + ' (' + zoneName(time) + ')';
}

function text(date) {
  const time = getTime(date);
  if (isNaN(time)) return 'Invalid Date';
  const local = wall(date);
  return dateText(local) + ' ' + timeText(local, time);
}

function timeOf(value) {
  const primitive = typeof value === 'object' && value !== null ? primitiveOf(value) : value;
  return typeof primitive === 'string' ? parse(primitive) : +primitive;
}

/** A date gives its instant whatever its methods say; other objects convert themselves. */
function primitiveOf(value) {
  try {
    return getTime(value);
  } catch {
    return value[primitiveKey] === undefined ? ordinaryPrimitive(value) : exoticPrimitive(value);
  }
}

function exoticPrimitive(value) {
  const primitive = apply(value[primitiveKey], value, ['default']);
  if (typeof primitive === 'object' && primitive !== null) throw new TypeError('Cannot convert object to primitive value');
  return primitive;
}

function ordinaryPrimitive(value) { return toPrimitive(value, 'number'); }

function timeOfFields(args) {
  const numbers = [];
  for (let i = 0; i < args.length && i < 7; i++) numbers[i] = +args[i];
  return instant(apply(utc, undefined, numbers));
}

function ScriptDate(...args) {
  if (new.target === undefined) return text(new Native(now()));
  const time = args.length === 0 ? now() : args.length === 1 ? timeOf(args[0]) : timeOfFields(args);
  return new.target === ScriptDate ? new Native(time) : construct(Native, [time], new.target);
}

const statics = {
  now() { return now(); },
  parse(string) { return parse('' + string); },
};

const setUTC = {
  ms: proto.setUTCMilliseconds, s: proto.setUTCSeconds, min: proto.setUTCMinutes, h: proto.setUTCHours,
  d: proto.setUTCDate, m: proto.setUTCMonth, y: proto.setUTCFullYear,
};

const native = {
  both: proto.toLocaleString,
  date: proto.toLocaleDateString,
  time: proto.toLocaleTimeString,
};

/** Google's servers speak American English where a script names no language. */
function localized(format, date, locales, options) {
  return apply(format, date, [locales === undefined ? 'en-US' : locales, inZone(options)]);
}

function inZone(options) {
  if (options === null) return options;
  if (options !== undefined && options.timeZone !== undefined) return options;
  return create(options === undefined ? null : Object(options), {timeZone: {value: zone}});
}

const methods = {
  getFullYear() { return year(wall(this)); },
  getYear() { return year(wall(this)) - 1900; },
  getMonth() { return month(wall(this)); },
  getDate() { return day(wall(this)); },
  getDay() { return weekday(wall(this)); },
  getHours() { return hours(wall(this)); },
  getMinutes() { return minutes(wall(this)); },
  getSeconds() { return seconds(wall(this)); },
  getMilliseconds() { return milliseconds(wall(this)); },
  getTimezoneOffset() { return trunc(offset(getTime(this)) / -60000) + 0; },
  setMilliseconds(ms) { return setLocal(this, setUTC.ms, arguments.length ? arguments : [ms]); },
  setSeconds(second, ms) { return setLocal(this, setUTC.s, arguments.length ? arguments : [second]); },
  setMinutes(minute, second, ms) { return setLocal(this, setUTC.min, arguments.length ? arguments : [minute]); },
  setHours(hour, minute, second, ms) { return setLocal(this, setUTC.h, arguments.length ? arguments : [hour]); },
  setDate(date) { return setLocal(this, setUTC.d, arguments.length ? arguments : [date]); },
  setMonth(month, date) { return setLocal(this, setUTC.m, arguments.length ? arguments : [month]); },
  setFullYear(year, month, date) { return setLocal(this, setUTC.y, arguments.length ? arguments : [year]); },
  setYear(year) {
    getTime(this);
    const whole = trunc(+year);
    if (isNaN(whole)) return setTime(this, whole);
    return setLocal(this, setUTC.y, [whole >= 0 && whole <= 99 ? 1900 + whole : whole]);
  },
  toString() { return text(this); },
  toDateString() { return isNaN(getTime(this)) ? 'Invalid Date' : dateText(wall(this)); },
  toTimeString() {
    const time = getTime(this);
    return isNaN(time) ? 'Invalid Date' : timeText(wall(this), time);
  },
  toLocaleString(locales, options) { return localized(native.both, this, locales, options); },
  toLocaleDateString(locales, options) { return localized(native.date, this, locales, options); },
  toLocaleTimeString(locales, options) { return localized(native.time, this, locales, options); },
};
defineLength(methods, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'], 0);

function defineLength(object, names, length) {
  for (const name of names) Object.defineProperty(object[name], 'length', {value: length});
}

function hidden(source) {
  const descriptors = {};
  for (const name of getOwnPropertyNames(source)) {
    descriptors[name] = {value: source[name], writable: true, enumerable: false, configurable: true};
  }
  return descriptors;
}

function fixed(prototype) { return {value: prototype, writable: false, enumerable: false, configurable: false}; }

defineProperties(ScriptDate, {
  ...hidden(statics),
  UTC: getDescriptor(Native, 'UTC'),
  name: {value: 'Date'},
  length: {value: 7},
  prototype: fixed(proto),
});
defineProperties(proto, {...hidden(methods), constructor: {value: ScriptDate}});
globalThis.Date = ScriptDate;

const NativeFormat = Intl.DateTimeFormat;
const formatProto = NativeFormat.prototype;
const nativeFormat = unbound(getDescriptor(formatProto, 'format').get);
const nativeToParts = formatProto.formatToParts;
const bound = new WeakMap();

function DateTimeFormat(locales, options) {
  const args = [locales === undefined ? 'en-US' : locales, inZone(options)];
  return new.target === undefined ? new NativeFormat(...args) : construct(NativeFormat, args, new.target);
}
defineProperties(DateTimeFormat, {
  supportedLocalesOf: getDescriptor(NativeFormat, 'supportedLocalesOf'),
  length: {value: 0},
  prototype: fixed(formatProto),
});
defineProperties(formatProto, {
  constructor: {value: DateTimeFormat},
  format: {get: getDescriptor({
    get format() {
      let format = bound.get(this);
      if (format === undefined) {
        const formatNative = nativeFormat(this);
        format = date => formatNative(date === undefined ? now() : date);
        bound.set(this, format);
      }
      return format;
    },
  }, 'format').get},
  ...hidden({
    formatToParts(date) { return apply(nativeToParts, this, [date === undefined ? now() : date]); },
  }),
});
Intl.DateTimeFormat = DateTimeFormat;
};
})()`;
