/** How full each country is, as bars; the months beside. */

import {type CountryFill, countryFills, type Run} from '../../domain/allocation/run';
import {counted} from '../../domain/listed';

export function Countries({run}: {readonly run: Run}) {
  const fills = countryFills(run);
  const largest = Math.max(1, ...fills.map(({size}) => size));
  const free = fills.reduce((sum, {size, filled}) => sum + size - filled, 0);

  return (
    <details>
      <summary>Countries ({counted(free, 'place')} free)</summary>
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">Filled</th>
          </tr>
        </thead>
        <tbody>
          {fills.map(fill => (
            <Bar key={fill.country} fill={fill} largest={largest} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Bar({fill: {country, size, filled, places}, largest}: {readonly fill: CountryFill; readonly largest: number}) {
  const months = places.map(({month, filled: taken, size: of}) => `${month.slice(0, 3)} ${taken}/${of}`).join(', ');

  return (
    <tr>
      <th scope="row">
        {country} <span class="quiet">{months}</span>
      </th>
      <td>
        <span class="bar" style={{width: `${(size / largest) * 70}px`}} aria-hidden="true">
          <span style={{width: `${size === 0 ? 0 : Math.min(100, (filled / size) * 100)}%`}} />
        </span>{' '}
        {filled} of {size}
      </td>
    </tr>
  );
}
