/**
 * Every name that Google may call, and nothing else: whoever can edit the sheet can call these, so this list is what
 * stands open. `gas-webpack-plugin` makes a top-level function of each literal `global.name = …`.
 */
import {
  onOpen,
  showAllocation,
  showClosing,
  showEvents,
  showExchange,
  showHistory,
  showInterviewPlan,
  showInterviewScoring,
  showNotices,
  showPerson,
  showScoring,
  showSeason,
  showSelection,
  showSetUp,
} from './entry/menus';
import {rpc} from './entry/rpc';
import {onEdit, onFormSubmitted, work} from './entry/triggers';

declare const global: {[name: string]: (...args: never[]) => unknown};

/*! Simple trigger: Google calls it when the spreadsheet is opened. */
global.onOpen = onOpen;

/*! Simple trigger: a person edited a cell. */
global.onEdit = onEdit;

/*! Trigger: somebody sent the application form. */
global.onFormSubmitted = onFormSubmitted;

/*! Trigger: every ten minutes. */
global.work = work;

/*! Menu: SCOPE › Show season. */
global.showSeason = showSeason;

/*! Menu: SCOPE › Score applications. */
global.showScoring = showScoring;

/*! Menu: SCOPE › Select for the second round…. */
global.showSelection = showSelection;

/*! Menu: SCOPE › Plan interviews…. */
global.showInterviewPlan = showInterviewPlan;

/*! Menu: SCOPE › Score interviews. */
global.showInterviewScoring = showInterviewScoring;

/*! Menu: SCOPE › Allocate countries. */
global.showAllocation = showAllocation;

/*! Menu: SCOPE › Sessions. */
global.showEvents = showEvents;

/*! Menu: SCOPE › Send notices…. */
global.showNotices = showNotices;

/*! Menu: SCOPE › Follow exchanges…. */
global.showExchange = showExchange;

/*! Menu: SCOPE › Give or erase data…. */
global.showPerson = showPerson;

/*! Menu: SCOPE › Close the season…. */
global.showClosing = showClosing;

/*! Menu: SCOPE › History…. */
global.showHistory = showHistory;

/*! Menu: SCOPE › Set up or repair…. */
global.showSetUp = showSetUp;

/*! Pages: where the season stands. */
global.readSeason = rpc.readSeason;

/*! Pages: what Set up or repair would do. */
global.previewSetUp = rpc.previewSetUp;

/*! Pages: Set up or repair. */
global.setUp = rpc.setUp;

/*! Pages: makes an application form. */
global.makeApplicationForm = rpc.makeApplicationForm;

/*! Pages: withdraws an application. */
global.withdrawApplication = rpc.withdrawApplication;

/*! Pages: lets a withdrawn application count again. */
global.restoreApplication = rpc.restoreApplication;

/*! Pages: who did what when. */
global.readHistory = rpc.readHistory;

/*! Pages: one step in words. */
global.readHistoryEntry = rpc.readHistoryEntry;

/*! Pages: whether the journal is as it was written. */
global.checkHistory = rpc.checkHistory;

/*! Pages: takes the last step back. */
global.undoAction = rpc.undoAction;

/*! Pages: how far the outbox is. */
global.readDelivery = rpc.readDelivery;

/*! Pages: sends for some seconds. */
global.deliverStep = rpc.deliverStep;

/*! Pages: lets no mail leave until somebody lets it go on. */
global.stopDelivery = rpc.stopDelivery;

/*! Pages: what a reader has to read. */
global.readScoring = rpc.readScoring;

/*! Pages: saves a reader's marks. */
global.saveReading = rpc.saveReading;

/*! Pages: gives a reading back. */
global.abstain = rpc.abstain;

/*! Pages: how far the readers are. */
global.readProgress = rpc.readProgress;

/*! Pages: takes in marks that were typed into the tab. */
global.takeInMarks = rpc.takeInMarks;

/*! Pages: reminds readers who have something left. */
global.remindNow = rpc.remindNow;

/*! Pages: what dealing readings would do. */
global.previewReadings = rpc.previewReadings;

/*! Pages: deals readings. */
global.saveDeal = rpc.saveDeal;

/*! Pages: an evening of interviews. */
global.readInterviewList = rpc.readInterviewList;

/*! Pages: saves a panel member's marks. */
global.saveInterviewMarks = rpc.saveInterviewMarks;

/*! Pages: hands an interview over to a colleague. */
global.handOver = rpc.handOver;

/*! Pages: takes it back. */
global.takeHandOverBack = rpc.takeHandOverBack;

/*! Pages: marks that a candidate did not come. */
global.markNoShow = rpc.markNoShow;

/*! Pages: takes a no-show back. */
global.markCameAfterAll = rpc.markCameAfterAll;

/*! Pages: gives the make-up slot. */
global.giveMakeUp = rpc.giveMakeUp;

/*! Pages: the board of all interviews. */
global.readBoard = rpc.readBoard;

/*! Pages: moves an interview. */
global.moveInterview = rpc.moveInterview;

/*! Pages: the scores of the second round. */
global.readSecondRound = rpc.readSecondRound;

/*! Pages: writes and locks the final scores. */
global.closeSecondRound = rpc.closeSecondRound;

/*! Pages: opens the second round again. */
global.reopenSecondRound = rpc.reopenSecondRound;

/*! Pages: how far the announcement is. */
global.readAnnouncement = rpc.readAnnouncement;

/*! Pages: the frozen letters as they will be received. */
global.previewAnnouncement = rpc.previewAnnouncement;

/*! Pages: freezes the allocation and writes the letters. */
global.freezeAllocation = rpc.freezeAllocation;

/*! Pages: queues all letters for the minute of the announcement. */
global.announce = rpc.announce;

/*! Pages: takes a freeze back. */
global.takeAnnouncementBack = rpc.takeAnnouncementBack;

/*! Pages: declines an offer in the name of a candidate. */
global.declineOffer = rpc.declineOffer;

/*! Pages: gives freed places on. */
global.repairOffers = rpc.repairOffers;

/*! Pages: marks a contract as withdrawn by its host. */
global.withdrawContract = rpc.withdrawContract;

/*! Pages: what to allocate from, and what is saved. */
global.readAllocation = rpc.readAllocation;

/*! Pages: one run of the allocation. */
global.runAllocation = rpc.runAllocation;

/*! Pages: saves an allocation. */
global.saveAllocation = rpc.saveAllocation;

/*! Pages: writes down in what order a host ranks candidates itself. */
global.saveHostOrder = rpc.saveHostOrder;

/*! Pages: writes the tab Certificate. */
global.writeCertificate = rpc.writeCertificate;

/*! Pages: locks the allocation. */
global.lockAllocation = rpc.lockAllocation;

/*! Pages: opens the allocation again. */
global.openAllocation = rpc.openAllocation;

/*! Pages: makes saved allocations again. */
global.replayAllocation = rpc.replayAllocation;

/*! Pages: who would be invited by the readings so far. */
global.readSelection = rpc.readSelection;

/*! Pages: who would move with other weights or seats. */
global.whatIfSelection = rpc.whatIfSelection;

/*! Pages: chooses which score of the first round counts. */
global.chooseScore = rpc.chooseScore;

/*! Pages: saves the decisions of the first round. */
global.saveSelection = rpc.saveSelection;

/*! Pages: decides about one application by hand. */
global.overrideDecision = rpc.overrideDecision;

/*! Pages: locks the first round. */
global.lockFirstRound = rpc.lockFirstRound;

/*! Pages: opens the first round again. */
global.unlockFirstRound = rpc.unlockFirstRound;

/*! Pages: gives a free seat to the next on hold. */
global.fillSeat = rpc.fillSeat;

/*! Pages: the sessions and who comes. */
global.readEvents = rpc.readEvents;

/*! Pages: plans or changes a session. */
global.planEvent = rpc.planEvent;

/*! Pages: cancels a session. */
global.cancelEvent = rpc.cancelEvent;

/*! Pages: puts people on the list of a session. */
global.inviteToEvent = rpc.inviteToEvent;

/*! Pages: notes who was at a session. */
global.takeAttendance = rpc.takeAttendance;

/*! Pages: the season in figures. */
global.readDashboard = rpc.readDashboard;

/*! Pages: writes the tab Dashboard. */
global.writeDashboard = rpc.writeDashboard;

/*! Pages: finds somebody by name, address or reference. */
global.findPerson = rpc.findPerson;

/*! Pages: what is there about a person, and what an erasure would do. */
global.readPerson = rpc.readPerson;

/*! Pages: everything about a person, as a file. */
global.exportPerson = rpc.exportPerson;

/*! Pages: erases a person. */
global.erasePerson = rpc.erasePerson;

/*! Pages: what an erasure in a closed season has left. */
global.readErasureRest = rpc.readErasureRest;

/*! Pages: finishes erasures in a closed season. */
global.finishErasures = rpc.finishErasures;

/*! Pages: who is kept until when. */
global.readRetention = rpc.readRetention;

/*! Pages: erases those whose time is over. */
global.sweepRetention = rpc.sweepRetention;

/*! Pages: the exchanges with documents and dates. */
global.readExchange = rpc.readExchange;

/*! Pages: opens exchange files. */
global.openFiles = rpc.openFiles;

/*! Pages: notes documents that came in. */
global.noteDocuments = rpc.noteDocuments;

/*! Pages: notes start, contacts and departments. */
global.updateFile = rpc.updateFile;

/*! Pages: finishes or cancels an exchange. */
global.endFile = rpc.endFile;

/*! Pages: finishes the exchanges in which everything is in. */
global.finishFiles = rpc.finishFiles;

/*! Pages: writes to the host about a late card. */
global.writeToHost = rpc.writeToHost;

/*! Pages: whether the season may be closed. */
global.readClosing = rpc.readClosing;

/*! Pages: closes the season. */
global.closeSeason = rpc.closeSeason;

/*! Pages: writes the tab Handover. */
global.writeHandover = rpc.writeHandover;

/*! Pages: starts the next season in a copy. */
global.startNextSeason = rpc.startNextSeason;

/*! Pages: which notices can be sent, and what went wrong. */
global.readNotices = rpc.readNotices;

/*! Pages: who would get a notice, and what it says. */
global.previewNotices = rpc.previewNotices;

/*! Pages: puts a notice into the outbox. */
global.sendNotices = rpc.sendNotices;

/*! Pages: sends one mail to the officer as a test. */
global.testNotice = rpc.testNotice;

/*! Pages: the drafts of the account that sends. */
global.listDrafts = rpc.listDrafts;

/*! Pages: uses a draft for a notice. */
global.chooseDraft = rpc.chooseDraft;

/*! Pages: marks a mail that came back. */
global.markUndeliverable = rpc.markUndeliverable;

/*! Pages: sends a mail again to another address. */
global.sendAgain = rpc.sendAgain;

/*! Pages: corrects the address of an applicant. */
global.correctAddress = rpc.correctAddress;

/*! Pages: holds waiting mails back, or lets them leave. */
global.holdNotices = rpc.holdNotices;

/*! Pages: what planning the interviews would bring about. */
global.previewInterviews = rpc.previewInterviews;

/*! Pages: plans the interviews as they were shown. */
global.planInterviews = rpc.planInterviews;

/*! Pages: cancels an interview, with a reason. */
global.cancelInterview = rpc.cancelInterview;

/*! Pages: opens the page of the menu on which the next thing is done. */
global.openPage = rpc.openPage;

/*! Pages: goes to a cell that a problem names. */
global.showCell = rpc.showCell;
