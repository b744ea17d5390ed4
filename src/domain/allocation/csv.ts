/**
 * The board as a file for a spreadsheet program: semicolons, since that is what a Belgian Excel reads, and no cell that it would run.
 */
import type {Run} from './run';

type Cell = string | number | null;

/** What Excel takes for the beginning of a formula, or for a cell of its own. */
const RUNS = /^[=+\-@\t\r]/;

/** With a byte order mark, so that Excel reads accents. A text that looks like a formula gets an apostrophe before it. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map(row => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = RUNS.test(cell) ? `'${cell}` : cell;

  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A line per candidate, best first. */
export function allocationRows(
  {order, input, result, wishes}: Run,
  named: (id: string) => {readonly name: string; readonly committee: string},
): Cell[][] {
  const places = new Map(input.places.map(place => [place.id, place]));
  const points = new Map(input.candidates.map(candidate => [candidate.id, candidate.points]));
  const ranked = new Set(order);
  const all = [...order, ...input.candidates.map(({id}) => id).filter(id => !ranked.has(id))];
  const lines = all.map((id, at): Cell[] => {
    const place = places.get(result.assignment[id] ?? '');
    const score = points.get(id) ?? Number.NaN;
    const {name, committee} = named(id);

    return [
      ranked.has(id) ? at + 1 : null,
      id,
      name,
      committee,
      Number.isFinite(score) ? String(score).replace('.', ',') : '',
      place?.country ?? '',
      place?.month ?? '',
      wishes.get(id) ?? null,
    ];
  });

  return [['Rank', 'Reference', 'Name', 'Committee', 'Final score', 'Country', 'Month', 'Wish'], ...lines];
}
