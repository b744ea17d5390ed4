/** The load of each reader as bars: what is given, what is still unread, and what this deal adds. */
import type {ReaderLoad} from '../../domain/reading/deal-preview';

export function Loads({loads}: {readonly loads: readonly ReaderLoad[]}) {
  const most = Math.max(1, ...loads.map(({before, after}) => Math.max(before, after)));
  const sorted = [...loads].sort((one, other) => other.after - one.after || (one.name < other.name ? -1 : 1));

  return (
    <table class="loads">
      <thead>
        <tr>
          <th scope="col">Reader</th>
          <th scope="col">Of</th>
          <th scope="col">Done</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sorted.map(load => (
          <tr key={load.reader}>
            <th scope="row">{load.name}</th>
            <td>{load.committee || '–'}</td>
            <td class="number">{load.given}</td>
            <td class="number">{load.before}</td>
            <td class="number">{load.after}</td>
            <td class="bar" aria-hidden="true">
              <Bar load={load} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({load: {given, before, after}, most}: {readonly load: ReaderLoad; readonly most: number}) {
  const share = (count: number): string => `${(100 * Math.max(0, count)) / most}%`;
  const stays = Math.min(before, after);

  return (
    <svg width="100%" height="12" role="presentation">
      <rect class="given" x="0" width={share(Math.min(given, after))} height="12" />
      <rect class="unread" x={share(given)} width={share(stays - given)} height="12" />
      <rect class="fresh" x={share(stays)} width={share(after - stays)} height="12" />
    </svg>
  );
}
