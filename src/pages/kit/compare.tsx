/** Two versions of one person's marks side by side: what stands in the sheet, and what stands here. The person says which counts. */
import type {Draft} from './drafts';

/** Marks and comment, with what the sheet held when they were given. */
export type GivenMarks = Pick<Draft, 'marks' | 'comment' | 'basis'>;

/** What stands in the sheet. */
export interface SheetMarks extends GivenMarks {
  /** When it was saved, in words; null for what was typed into the sheet. */
  readonly savedAt: string | null;
}

interface CompareProps {
  readonly names: readonly string[];
  /** `Comment`, `Notes`. */
  readonly comment: string;
  readonly theirs: SheetMarks;
  readonly mine: GivenMarks;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

export function Compare({names, comment, theirs, mine, keepMine, takeTheirs}: CompareProps) {
  const when = theirs.savedAt === null ? 'in the sheet' : `in another window on ${theirs.savedAt}`;

  return (
    <div role="alert" class="box">
      <p>These marks were changed {when}. Nothing was saved over them.</p>
      <table class="compare">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">In the sheet</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {names.map(name => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{theirs.marks[name] ?? '–'}</td>
              <td>{mine.marks[name] ?? '–'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{comment}</th>
            <td>{theirs.comment || '–'}</td>
            <td>{mine.comment || '–'}</td>
          </tr>
        </tbody>
      </table>
      <div class="actions">
        <button type="button" onClick={keepMine}>
          Go on with mine
        </button>
        <button type="button" onClick={takeTheirs}>
          Take what is in the sheet
        </button>
      </div>
    </div>
  );
}
