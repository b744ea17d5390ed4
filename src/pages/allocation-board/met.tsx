/** Wishes met: how many got their first wish, second, third, …, and how many none. */
import type {Run} from '../../domain/allocation/run';

export function Met({run: {figures}}: {readonly run: Run}) {
  const {byWish, candidates, placed} = figures;
  const lines = [
    ...byWish.map((count, at) => ({title: `Wish ${at + 1}`, count, none: false})),
    {title: 'No place', count: candidates - placed, none: true},
  ];
  const most = Math.max(1, ...lines.map(({count}) => count));

  return (
    <section aria-labelledby="met-heading">
      <h2 id="met-heading">Wishes met</h2>
      <table class="chart">
        <tbody>
          {lines.map(({title, count, none}) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>
                <span
                  class={none ? 'bar none' : 'bar'}
                  style={{width: `${(count / most) * 360}px`}}
                  aria-hidden="true"
                />{' '}
                {count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
