/** Demand against places, per country and month: how many named a place, how many there are, how many are filled. */
import {isPaid} from '../../domain/allocation/places';
import {countryFills, type PlaceFill, type Run} from '../../domain/allocation/run';
import {MONTHS} from '../../domain/tables/contracts';

export function Demand({run}: {readonly run: Run}) {
  const fills = countryFills(run);

  return (
    <section aria-labelledby="demand-heading">
      <h2 id="demand-heading">Demand and places</h2>
      <p class="quiet">
        In each cell: places filled of all places, and how many eligible candidates named it. A blue bar: wished by more
        than four times as many as there are places; a dashed one: places stayed free.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too */}
      <section class="scroll" aria-label="Demand and places, to scroll" tabIndex={0}>
        <table class="demand">
          <thead>
            <tr>
              <th scope="col">Country</th>
              {MONTHS.map(month => (
                <th key={month} scope="col">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fills.map(({country, places}) => (
              <tr key={country}>
                <th scope="row">{country}</th>
                {MONTHS.map(month => (
                  <td key={month}>
                    {places
                      .filter(place => place.month === month)
                      .map(place => (
                        <Cell key={place.id} place={place} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Cell({place: {id, size, filled, wished}}: {readonly place: PlaceFill}) {
  const state = filled < size ? 'free' : wished > 4 * size ? 'wanted' : 'full';

  return (
    <span class={`cell ${state}`}>
      {filled}/{size}
      {isPaid(id) && ' paid'}, {wished} wished
      {state === 'free' && <strong> free</strong>}
    </span>
  );
}
