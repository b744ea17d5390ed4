/** What one stage of a season promises; each broken promise is a sentence. */
import type {Season} from '../../emulator/demo';

export interface StagePromises {
  /** Name of the stage, as in `emulator/demo/stages`. */
  readonly stage: string;
  /** Looked at when the stage has just run. */
  readonly atItsEnd: (season: Season) => string[];
  /** Looked at when the season is over, whatever came after the stage. */
  readonly lasting?: (season: Season) => string[];
  /** What the season command prints about it, by name. */
  readonly figures?: (season: Season) => Readonly<Record<string, number | string>>;
}
