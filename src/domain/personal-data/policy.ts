/**
 * What erasure does in each tab: which columns of a person's rows are emptied, and whether the row itself goes. A new tab must say it here; a test sees to it.
 *
 * What stays says nothing about who it was: a reference whose name is gone, marks, scores, wishes and the place. By these the ranks and the certificate of everybody else can
 * still be checked.
 */
import {allocation} from '../tables/allocation';
import {applications} from '../tables/applications';
import {attendance} from '../tables/attendance';
import {candidates} from '../tables/candidates';
import type {TableDefinition} from '../tables/define';
import {documents} from '../tables/documents';
import {exchange} from '../tables/exchange';
import {interviewMarks} from '../tables/interview-marks';
import {interviews} from '../tables/interviews';
import {outbox} from '../tables/outbox';
import {readings} from '../tables/readings';
import {wishes} from '../tables/wishes';

export interface Policy {
  readonly definition: TableDefinition;
  /** Column that says whose row it is. */
  readonly whose: string;
  /** Names of the columns that are emptied; `row` takes the whole row out. */
  readonly empties: readonly string[] | 'row';
}

const policy = <Definition extends TableDefinition>(
  definition: Definition,
  empties: readonly (keyof Definition['columns'] & string)[] | 'row',
): Policy => ({definition, whose: 'reference', empties});

/** Tabs with rows about applicants. */
export const POLICIES: readonly Policy[] = [
  policy(applications, [
    'problems',
    'firstName',
    'lastName',
    'email',
    'university',
    'studentNumber',
    'studyYear',
    'credits',
    'phone',
    'languageSkills',
    'departments',
    'documents',
    'late',
    'consent',
    'submittedAt',
    'decidedBy',
  ]),
  policy(wishes, ['asTyped']),
  policy(readings, ['comment', 'reason']),
  policy(candidates, ['codeHash']),
  policy(interviews, ['link']),
  policy(interviewMarks, ['notes']),
  policy(allocation, ['decisionReason', 'codeHash']),
  policy(attendance, ['codeHash', 'signedInFrom']),
  policy(exchange, 'row'),
  policy(documents, 'row'),
  policy(outbox, ['to', 'values', 'reason', 'draft']),
];

/** Tabs that hold nobody who applied; names that officers typed into Officers are taken out there. */
export const NOT_ABOUT_APPLICANTS: readonly string[] = [
  'Settings',
  'Committees',
  'Officers',
  'Rubric',
  'Contracts',
  'Events',
  'Templates',
  'Stages',
  'Journal',
];

/** The allocation of whoever was a candidate can be made again only with these: they stay for candidates. */
export const KEPT_OF_CANDIDATES: readonly string[] = ['studyYear', 'credits', 'languageSkills'];
