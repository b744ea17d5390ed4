/** All candidates with a final score in the order of merit: both rounds, raw beside corrected, and how far the correction moves them. */
import type {ScoreChoice} from '../../domain/interview-scoring/close-round';
import type {Standing} from '../../domain/interview-scoring/standing';
import {signed} from '../kit/numbers';
import type {View} from './page';

/** A longer list is cut, and says so: the whole of it stands in Candidates. */
const MOST_ROWS = 1_000;

interface ScoreTableProps {
  readonly view: View;
  readonly choice: ScoreChoice;
}

export function ScoreTable({view: {rows, decimals}, choice}: ScoreTableProps) {
  const rank = (row: Standing): number =>
    (choice === 'raw' ? row.rankRaw : row.rankCorrected) ?? Number.POSITIVE_INFINITY;
  const ranked = rows.filter(({why}) => why === '').sort((one, other) => rank(one) - rank(other));
  const points = (value: number | null): string => (value === null ? '–' : value.toFixed(decimals));

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-labelledby="scores-heading">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col" class="number">
              Rank
            </th>
            <th scope="col">Candidate</th>
            <th scope="col">University</th>
            <Head>First round</Head>
            <Head>Interview, raw</Head>
            <Head>corrected</Head>
            <Head>±</Head>
            <Head>Final, raw</Head>
            <Head>corrected</Head>
            <th scope="col">By the correction</th>
          </tr>
        </thead>
        <tbody>
          {ranked.slice(0, MOST_ROWS).map(row => (
            <tr key={row.reference}>
              <td class="number">{rank(row)}</td>
              <th scope="row">
                {row.reference} {row.name}
              </th>
              <td>{row.committee}</td>
              <td class="number">{points(row.first)}</td>
              <td class="number">{points(row.raw)}</td>
              <td class="number">{points(row.corrected)}</td>
              <td class="number">{points(row.error)}</td>
              <td class={choice === 'raw' ? 'number counts' : 'number'}>{points(row.finalRaw)}</td>
              <td class={choice === 'raw' ? 'number' : 'number counts'}>{points(row.finalCorrected)}</td>
              <td>{moved(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ranked.length > MOST_ROWS && <p class="quiet">and {ranked.length - MOST_ROWS} more, in Candidates.</p>}
    </section>
  );
}

function Head({children}: {readonly children: string}) {
  return (
    <th scope="col" class="number">
      {children}
    </th>
  );
}

/** `3 up (+0.21)`: places that the correction would give. */
function moved({rankRaw, rankCorrected, finalRaw, finalCorrected}: Standing): string {
  if (rankRaw === null || rankCorrected === null || finalRaw === null || finalCorrected === null) return '';
  const places = rankRaw - rankCorrected;
  const by = `(${signed(finalCorrected - finalRaw)})`;
  if (places === 0) return finalRaw === finalCorrected ? 'same' : `same place ${by}`;
  return `${Math.abs(places)} ${places > 0 ? 'up' : 'down'} ${by}`;
}
