/** For next year's contracts: what one more place would be worth, and what stayed empty. */
import {useMemo} from 'preact/hooks';
import type {Run} from '../../domain/allocation/run';
import {shadowPrices} from '../../domain/allocation/shadow-prices';

/** The rest is worth as little as the last of these. */
const MOST = 25;

export function Prices({run}: {readonly run: Run}) {
  const {prices, empty} = useMemo(() => shadowPrices(run.input), [run]);

  return (
    <section aria-labelledby="prices-heading">
      <h2 id="prices-heading">For next year’s contracts</h2>
      <div class="columns">
        <div>
          <h3>One more place</h3>
          {prices.length === 0 ? (
            <p>No further place would help anybody.</p>
          ) : (
            <ol>
              {prices.slice(0, MOST).map(({limit, sentence, newlyPlaced}) => (
                <li key={limit}>
                  {sentence} {newlyPlaced > 0 && <strong>{newlyPlaced} more placed.</strong>}
                </li>
              ))}
            </ol>
          )}
        </div>
        <div>
          <h3>Stayed empty</h3>
          {empty.length === 0 ? (
            <p>Every place is filled.</p>
          ) : (
            <ul>
              {empty.map(({place, sentence}) => (
                <li key={place}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
