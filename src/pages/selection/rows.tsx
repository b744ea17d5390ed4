/** Applications in merit order as a table, with the line of the cut; of many rows those around the cut first. */
import {Fragment} from 'preact';
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {RowView} from '../../domain/selection/view';
import {HandForm} from './hand-form';
import type {StepProps} from './page';
import {Decision, points} from './words';

/** So many rows are drawn at once. */
const MOST_ROWS = 60;
const MORE_ROWS = 100;

type RowsProps = StepProps & {readonly rows: readonly RowView[]; readonly caption: string};

export function RowTable({rows, caption, ...props}: RowsProps) {
  const [span, setSpan] = useState(() => around(rows, props.view.state === 'locked'));
  const [open, setOpen] = useState<string | null>(null);
  const locked = props.view.state === 'locked';
  const [from, to] = [Math.min(span[0], rows.length), Math.min(span[1], rows.length)];

  return (
    <>
      {from > 0 && (
        <button type="button" class="link" onClick={() => setSpan([Math.max(0, from - MORE_ROWS), to])}>
          Show {Math.min(MORE_ROWS, from)} above
        </button>
      )}
      <table class="rows">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              Rank
            </th>
            <th scope="col">Application</th>
            <th scope="col" class="number">
              Raw
            </th>
            <th scope="col" class="number">
              Corrected
            </th>
            <th scope="col" class="number">
              ±
            </th>
            <th scope="col">Decision</th>
            <th scope="col">Why</th>
            {props.view.mayDecide && (
              <th scope="col">
                <span class="hidden">By hand</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((row, at) => (
            <Fragment key={row.reference}>
              <Line
                row={row}
                locked={locked}
                cut={isCut(rows[from + at - 1], row, locked)}
                shown={props.view.shown}
                open={props.view.mayDecide ? () => setOpen(row.reference) : null}
              />
              {open === row.reference && (
                <tr>
                  <td colSpan={8}>
                    <HandForm {...props} row={row} close={() => setOpen(null)} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {to < rows.length && (
        <button type="button" class="link" onClick={() => setSpan([from, to + MORE_ROWS])}>
          Show {Math.min(MORE_ROWS, rows.length - to)} below
        </button>
      )}
    </>
  );
}

interface LineProps {
  readonly row: RowView;
  readonly locked: boolean;
  readonly cut: boolean;
  readonly shown: 'raw' | 'corrected';
  readonly open: (() => void) | null;
}

function Line({row, locked, cut, shown, open}: LineProps) {
  const decision = decisionOf(row, locked);

  return (
    <tr class={cut ? 'cut' : undefined}>
      <td class="number">{row.rank ?? '–'}</td>
      <th scope="row">
        {row.reference} <bdi>{row.name}</bdi>
      </th>
      <td class={shown === 'raw' ? 'number counts' : 'number'}>{points(row.raw)}</td>
      <td class={shown === 'corrected' ? 'number counts' : 'number'}>{points(row.corrected)}</td>
      <td class="number">{points(row.error)}</td>
      <td>
        <Decision decision={decision} />
        {row.near && <span class="tag">near the cut</span>}
        {row.byHand && <span class="tag">by hand</span>}
      </td>
      <td class="quiet">{row.why || (row.score === null ? `${counted(row.readings, 'reading')} so far` : '')}</td>
      {open !== null && (
        <td>
          <button
            type="button"
            class="link"
            id={`hand-${row.reference}`}
            onClick={open}
            aria-label={`Decide ${row.reference} by hand`}
          >
            By hand…
          </button>
        </td>
      )}
    </tr>
  );
}

function decisionOf({decision, saved}: RowView, locked: boolean): string {
  return locked ? saved : decision;
}

/** Between the last who is invited and the first who is not. */
function isCut(before: RowView | undefined, row: RowView, locked: boolean): boolean {
  return before !== undefined && decisionOf(before, locked) === 'invited' && decisionOf(row, locked) !== 'invited';
}

function around(rows: readonly RowView[], locked: boolean): readonly [from: number, to: number] {
  if (rows.length <= MOST_ROWS) return [0, rows.length];
  const cut = rows.findIndex(row => decisionOf(row, locked) !== 'invited');
  const from = Math.max(0, Math.min(cut - MOST_ROWS / 2, rows.length - MOST_ROWS));
  return [from, from + MOST_ROWS];
}
