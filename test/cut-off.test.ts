/**
 * That every action which writes is cut off at every service call somewhere: a new one fails here until it has its crash table. Which actions write is read from the
 * sources; where each is cut off stands below.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {writingActions} from './make/writers';

/** A test that cuts off, and the words in it by which it is found. */
type Where = readonly [file: string, words: string];

const at = (file: string, ...actions: readonly string[]): Record<string, Where> =>
  Object.fromEntries(actions.map(action => [action, [file, action]]));

const CUT_OFF: Readonly<Record<string, Where>> = {
  ...at('workflows/make-form', 'makeApplicationForm'),
  ...at('workflows/set-up', 'setUp'),
  ...at('workflows/selection-crash', 'chooseScore', 'fillSeat', 'lockFirstRound', 'overrideDecision', 'saveSelection'),
  ...at('workflows/selection-crash', 'unlockFirstRound'),
  ...at('workflows/allocation', 'lockAllocation', 'openAllocation', 'saveAllocation', 'saveHostOrder'),
  ...at('workflows/allocation', 'writeCertificate'),
  ...at('journeys/crash-tables', 'deliverStep', 'restoreApplication', 'stopDelivery', 'undoAction'),
  ...at('journeys/crash-tables', 'withdrawApplication', 'writeDashboard'),
  ...at('journeys/reading', 'abstain', 'remindNow', 'saveDeal', 'saveReading', 'takeInMarks'),
  ...at('journeys/notices-crash', 'chooseDraft', 'correctAddress', 'holdNotices', 'markUndeliverable', 'sendAgain'),
  ...at('journeys/notices-crash', 'sendNotices', 'testNotice'),
  ...at('journeys/interviews', 'planInterviews'),
  ...at(
    'journeys/interview-crash',
    'cancelInterview',
    'closeSecondRound',
    'giveMakeUp',
    'handOver',
    'markCameAfterAll',
  ),
  ...at('journeys/interview-crash', 'markNoShow', 'moveInterview', 'reopenSecondRound', 'saveInterviewMarks'),
  ...at('journeys/interview-crash', 'takeHandOverBack'),
  ...at(
    'journeys/announcement',
    'announce',
    'declineOffer',
    'freezeAllocation',
    'repairOffers',
    'takeAnnouncementBack',
  ),
  ...at('journeys/announcement', 'withdrawContract'),
  ...at('journeys/sessions-crash', 'cancelEvent', 'inviteToEvent', 'planEvent', 'takeAttendance'),
  ...at(
    'journeys/exchange-crash',
    'closeSeason',
    'endFile',
    'erasePerson',
    'finishErasures',
    'finishFiles',
    'noteDocuments',
    'openFiles',
  ),
  ...at('journeys/exchange-crash', 'startNextSeason', 'sweepRetention', 'updateFile', 'writeHandover', 'writeToHost'),
  // what the triggers do
  takeInUnattended: ['journeys/crash-tables', 'taking in by the trigger'],
  keepRoomForAnswers: ['journeys/crash-tables', 'keepRoomForAnswers'],
  takeBookings: ['journeys/interviews', 'an answer of the form: one booking'],
  takeOfferAnswers: ['journeys/announcement', 'an answer that only the automation takes in'],
  takeSessionAnswers: ['journeys/sessions-crash', 'an answer is noted and confirmed once'],
  remindReaders: ['journeys/reading', 'the reminders'],
  interviewsJob: ['journeys/interviews', 'the reminder at half time'],
  eventReminders: ['journeys/sessions-crash', 'the reminder of a session leaves once'],
  exchangeDigest: ['journeys/exchange-crash', 'the weekly mails are made and leave once'],
  gatherOutbox: ['journeys/crash-tables', 'gathering mails'],
  deliver: ['journeys/crash-tables', 'taking in and delivering'],
  deliverEvents: ['journeys/interviews', 'the worker that brings it into the calendar'],
  signOfLife: ['journeys/crash-tables', 'taking in and delivering'],
};

const source = (file: string): string => readFileSync(join(__dirname, `${file}.test.ts`), 'utf8');

it('holds for every action that writes, and for no other', () => {
  expect(Object.keys(CUT_OFF).sort()).toEqual(writingActions());
});

it.each(Object.entries(CUT_OFF))('%s is cut off', (_action, [file, words]) => {
  const text = source(file);

  expect(text).toContain(words);
  expect(text).toMatch(/crashTable\(|crashAtCall\(/);
});

it('finds what writes behind what a page or a trigger calls, and nothing that only reads', () => {
  const writing = writingActions();

  expect(writing).toEqual(expect.arrayContaining(['takeInMarks', 'deliver', 'makeApplicationForm', 'stopDelivery']));
  expect(writing.filter(name => /^(read|preview|find|export|check|list|whatIf|run|replay)[A-Z]/.test(name))).toEqual(
    [],
  );
});
