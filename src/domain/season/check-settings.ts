/** Settings that can each be read but do not fit together. */
import {dayHours} from '../offers/offer';
import type {Problem} from '../problem';
import {isEmail} from '../text';
import {cellFault, type Located} from './fault';
import {SETTINGS, type SettingName, type SettingValues, shown} from './settings';

type Rows = readonly Located<{readonly setting: string}>[];

/** In the order in which they must come. */
const DATES = [
  'formOpens',
  'formCloses',
  'readingsDue',
  'firstRoundResults',
  'interviewsFrom',
  'interviewsTo',
  'announcement',
  'ogSession',
  'pet',
] as const satisfies readonly SettingName[];

/** `7; 1`. */
const DAYS_BEFORE = /^\s*([1-9]|[1-5]\d|60)(\s*[;,]\s*([1-9]|[1-5]\d|60))*\s*$/;

/** `18:00-21:30`, several separated by a comma. */
const HOURS = /^\s*\d{1,2}:\d\d\s*[-–]\s*\d{1,2}:\d\d\s*(,\s*\d{1,2}:\d\d\s*[-–]\s*\d{1,2}:\d\d\s*)*$/;

export function checkSettings(values: SettingValues, rows: Rows): Problem[] {
  const problems: Problem[] = [];
  const fault = (code: string, name: SettingName, what: string): void => {
    const title = SETTINGS[name].title;
    const at = rows.find(({row}) => row.setting.trim().toLowerCase() === title.toLowerCase())?.at;
    problems.push(
      at === undefined
        ? {code, sentence: `Settings: ${what}`, where: {tab: 'Settings', step: 'rows'}}
        : cellFault(code, 'Settings', at, 'Value', what),
    );
  };
  checkDates(values, fault);
  checkNumbers(values, fault);
  if (values.replyTo !== '' && !isEmail(values.replyTo))
    fault('email-wrong', 'replyTo', `Reply-to "${values.replyTo}" is not an e-mail address.`);
  if (
    !HOURS.test(values.interviewHours) ||
    windows(values.interviewHours).some(([from, to]) => from >= to || to > 24 * 60)
  ) {
    fault(
      'hours-wrong',
      'interviewHours',
      `Interview hours are "${values.interviewHours}" and must be as 18:00-21:30.`,
    );
  }
  if (dayHours(values.freedBetween) === null) {
    fault(
      'hours-wrong',
      'freedBetween',
      `Freed places answered between is "${values.freedBetween}" and must be as 09:00-21:00: until then such a deadline may fall at night.`,
    );
  }
  if (values.eventReminders !== '' && !DAYS_BEFORE.test(values.eventReminders))
    fault(
      'reminders-wrong',
      'eventReminders',
      `Session reminders are "${values.eventReminders}" and must be days before, from 1 to 60, as in 7; 1.`,
    );
  return problems;
}

type Fault = (code: string, name: SettingName, what: string) => void;

function checkDates(values: SettingValues, fault: Fault): void {
  for (let at = 1; at < DATES.length; at++) {
    const [before, after] = [DATES[at - 1]!, DATES[at]!];
    if (values[before] < values[after]) continue;
    fault(
      'dates-order',
      after,
      `${SETTINGS[after].title} (${shown(values[after])}) must come after ${SETTINGS[before].title} (${shown(values[before])}).`,
    );
  }
}

function checkNumbers(values: SettingValues, fault: Fault): void {
  const {wishesMin, wishesMax, markFrom, markTo, markStep, weightFirst, weightInterview} = values;
  if (wishesMin > wishesMax)
    fault('wishes-range', 'wishesMin', `Least wishes (${wishesMin}) is more than Most wishes (${wishesMax}).`);
  if (markFrom >= markTo)
    fault('marks-range', 'markTo', `Highest mark (${markTo}) must be above Lowest mark (${markFrom}).`);
  else if (!isWhole((markTo - markFrom) / markStep)) {
    fault('marks-step', 'markStep', `Marks from ${markFrom} to ${markTo} cannot be divided into steps of ${markStep}.`);
  }
  if (Math.abs(weightFirst + weightInterview - 100) > 1e-9) {
    fault(
      'weights-sum',
      'weightInterview',
      `Weight first round (${weightFirst}) and Weight interview (${weightInterview}) must add up to 100.`,
    );
  }
  const whole = [
    'wishesMin',
    'wishesMax',
    'readers',
    'panelSize',
    'interviewMinutes',
    'breakMinutes',
    'parallelPanels',
    'leastChoices',
    'leastInterviewMarks',
    'mostMoves',
    'acceptWithinDays',
    'makeUpDays',
    'mailLimit',
    'leastReadings',
    'scoreDecimals',
    'nationalSeats',
    'onHoldLength',
  ] as const;
  for (const name of whole) {
    if (!Number.isInteger(values[name]))
      fault('not-whole', name, `${SETTINGS[name].title} is ${values[name]} and must be a whole number.`);
  }
}

function isWhole(quotient: number): boolean {
  return Math.abs(quotient - Math.round(quotient)) < 1e-9;
}

/** Minutes since midnight. */
function windows(hours: string): [from: number, to: number][] {
  return [...hours.matchAll(/(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)/g)].map(([, h1, m1, h2, m2]) => [
    Number(h1) * 60 + Number(m1),
    Number(h2) * 60 + Number(m2),
  ]);
}
