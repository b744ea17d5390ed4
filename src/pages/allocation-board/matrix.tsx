/** Candidates × countries: the number of each wish, and which one was given. */
import {useState} from 'preact/hooks';
import type {Run} from '../../domain/allocation/run';
import type {CandidateId} from '../../domain/allocation/types';
import type {AllocationView} from '../../domain/allocation/view';
import type {Names} from '../allocation/words';

interface MatrixProps {
  readonly view: AllocationView;
  readonly run: Run;
  readonly names: Names;
}

/** Rows drawn at first, and more at each click: thousands of rows of dozens of cells are too many for a page. */
const STEP = 120;

export function Matrix({view, run, names}: MatrixProps) {
  const [shown, setShown] = useState(STEP);
  const countries = [...new Set(run.input.places.map(({country}) => country))].sort();

  return (
    <section aria-labelledby="matrix-heading">
      <h2 id="matrix-heading">Candidates and countries</h2>
      <p class="quiet">
        The number of the wish on the candidate’s own list, best candidate first; the one given stands in a dark field
        with a tick. A number in brackets could not count: another language, level, month or fee is asked.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard too */}
      <section class="scroll tall" aria-label="Candidates and countries, to scroll" tabIndex={0}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Candidate</th>
              {countries.map(country => (
                <th key={country} scope="col" class="turned">
                  <span>{country}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {run.order.slice(0, shown).map((id, at) => (
              <Row
                key={id}
                id={id}
                rank={at + 1}
                countries={countries}
                marks={marksOf(view, run, id)}
                name={names.nameOf(id)}
              />
            ))}
          </tbody>
        </table>
      </section>
      {shown < run.order.length && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, run.order.length - shown)} more of {run.order.length}
        </button>
      )}
    </section>
  );
}

interface Mark {
  readonly wish: number;
  readonly state: 'given' | 'counted' | 'excluded';
}

/** By country: its first wish, and whether that was given or could not count at all. */
function marksOf({frozen, exclusions}: AllocationView, {result}: Run, id: CandidateId): Map<string, Mark> {
  const at = frozen.candidates.findIndex(([candidate]) => candidate === id);
  const [, , , , wishes = [], numbers = []] = frozen.candidates[at] ?? [];
  const marks = new Map<string, Mark>();
  const countryAt = new Map(frozen.places.map(([place, country]) => [place, country]));
  for (const [candidate, wish, place] of exclusions.rows) {
    const text = exclusions.texts[place]!;
    const country = countryAt.get(text);
    if (candidate === at && country !== undefined) marks.set(country, {wish, state: 'excluded'});
  }
  wishes.forEach((place, index) => {
    const [placeId, country] = frozen.places[place]!;
    const given = result.assignment[id] === placeId;
    if (given || marks.get(country)?.state !== 'given') {
      marks.set(country, {wish: numbers[index]!, state: given ? 'given' : 'counted'});
    }
  });

  return marks;
}

interface RowProps {
  readonly id: CandidateId;
  readonly rank: number;
  readonly name: string;
  readonly countries: readonly string[];
  readonly marks: ReadonlyMap<string, Mark>;
}

function Row({rank, name, countries, marks}: RowProps) {
  return (
    <tr>
      <td>{rank}</td>
      <th scope="row">{name}</th>
      {countries.map(country => {
        const mark = marks.get(country);

        return (
          <td key={country} class={mark?.state}>
            {mark === undefined ? '' : WORDS[mark.state](mark.wish)}
          </td>
        );
      })}
    </tr>
  );
}

const WORDS: Readonly<Record<Mark['state'], (wish: number) => string>> = {
  given: wish => `✓${wish}`,
  counted: wish => String(wish),
  excluded: wish => `(${wish})`,
};
