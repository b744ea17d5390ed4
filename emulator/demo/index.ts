/** Demo seasons: invented officers and applicants who use the form as people do, and the stages in which their season goes on. */

export {moveTo, type Pace} from './clock';
export {nameOfNext, whoAsks} from './close';
export {COMMITTEES, type Committee} from './committees';
export {hostOf} from './exchange';
export type {Answers, Field} from './fields';
export {HOSTILE_ADDRESSES, HOSTILE_ANSWERS} from './hostile';
export {emailsOf, type InterviewRow, interviewRows, panelIn, scoreInterviews} from './interview-scoring';
export type {FormLanguage, Language} from './language';
export {latency} from './latency';
export {marksGiven, severityOf} from './marks';
export type {Deed, Worth} from './parts';
export type {Person} from './people';
export {applicantOf, dealReadings, type ReadingRow, readingRows} from './reading';
export {DRAFT_SUBJECT, RESULTS_AFTER} from './results';
export {type KeptSeason, keep, resume} from './resume';
export {carryOut, letApply, MANY, makeSeason, type Season, type SeasonOptions, usual, waiting} from './season';
export {guests, visitors} from './sessions';
export {runTo, type Stage, stages} from './stages';
export {addressOf, inTime, outcomes, type Sent, type State, type Truth, truthOf} from './truth';
