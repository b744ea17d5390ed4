/**
 * How far a stage is: each stage has a file here that says when it is done, what blocks it, and what to do next. `index` holds them in order; the
 * overview takes the first that is not done for the one that the officers work on.
 */
import type {OutboxRow} from '../../notices/notice';
import type {applications} from '../../tables/applications';
import type {RowOf} from '../../tables/define';
import type {Automation} from '../automation';
import type {Configuration} from '../configuration';
import type {MilestoneRow} from '../milestone';
import type {PageName} from '../pages';
import type {StageKey} from '../stages';

/** What a season that is set up is judged by: what the home sidebar reads, in few calls. */
export interface SeasonFacts {
  readonly configuration: Configuration;
  readonly automation: Automation | undefined;
  /** Undefined while no form is connected. */
  readonly formUrl: string | undefined;
  readonly applications: readonly RowOf<typeof applications>[];
  readonly outbox: readonly OutboxRow[];
  readonly milestones: readonly MilestoneRow[];
  /** Why the last taking in was refused, if it was. */
  readonly intakeTrouble: string | undefined;
  /** Instant, ISO 8601. */
  readonly now: string;
}

export interface Progress {
  readonly stage: StageKey;
  /** The page on which it is done; its button stands on the sidebar. */
  readonly page?: PageName;
  readonly isDone: (facts: SeasonFacts) => boolean;
  /** What keeps the officers from going on with it, in one sentence; null when nothing does. */
  readonly blockedBecause: (facts: SeasonFacts) => string | null;
  /** What to do next, in one sentence. */
  readonly next: (facts: SeasonFacts) => string;
}
