/** Two versions of one reading side by side: what stands in the sheet, and what stands here. The reader says which counts. */
import type {ReadingView, ScoringView} from '../../domain/reading/view';
import type {Draft} from './drafts';

interface CompareProps {
  readonly view: ScoringView;
  readonly theirs: ReadingView;
  readonly mine: Pick<Draft, 'marks' | 'comment'>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

export function Compare({view, theirs, mine, keepMine, takeTheirs}: CompareProps) {
  const when = theirs.savedAt === null ? 'in the sheet' : `in another window on ${theirs.savedAt}`;

  return (
    <div role="alert" class="box">
      <p>This reading was changed {when}. Nothing was saved over it.</p>
      <table class="compare">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">In the sheet</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {view.criteria.map(({name}) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{theirs.marks[name] ?? '–'}</td>
              <td>{mine.marks[name] ?? '–'}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Comment</th>
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
