/** Places that came free, and the three ways to give them on, side by side with the people each touches. */
import type {RepairKind} from '../../domain/allocation/after-decline';
import {placeName} from '../../domain/allocation/places';
import {counted} from '../../domain/listed';
import type {RepairLine, RepairView} from '../../domain/offers/view';
import {Icon} from '../kit/icon';
import type {PartProps} from './steps';

const TITLES: Readonly<Record<RepairKind, readonly [title: string, what: string]>> = {
  'fill-only': ['Down the waiting list', 'Nobody who has a place moves. The usual way.'],
  'upgrade-round': [
    'Better wishes first',
    'In order of rank, whoever likes a free place better gets it; then the waiting list.',
  ],
  'full-re-run': ['Allocate again', 'As if the announcement had not been. Only where nobody loses.'],
};

/** Past the list of offers, which has a button for each. */
export function ToRepairs({view: {repairs}}: Pick<PartProps, 'view'>) {
  if (!repairs.some(({lines}) => lines.length > 0)) return null;

  return (
    <button type="button" class="link" onClick={() => document.getElementById('repairs-heading')?.focus()}>
      To the places that came free
    </button>
  );
}

export function Repairs({talk, view}: PartProps) {
  const {free, repairs} = view;
  const touched = repairs.some(({lines}) => lines.length > 0);
  if (repairs.length === 0) {
    return (
      <section aria-labelledby="repairs-heading">
        <h2 id="repairs-heading" tabIndex={-1}>
          Places that came free
        </h2>
        <p>Nothing can be given on before what stands at the top of this window is put right.</p>
      </section>
    );
  }

  return (
    <section aria-labelledby="repairs-heading">
      <h2 id="repairs-heading" tabIndex={-1}>
        Places that came free
      </h2>
      {free.length === 0 && !touched ? (
        <p class="quiet">None: every place is held.</p>
      ) : (
        <>
          <Free free={free} />
          <LeftOver view={view} />
        </>
      )}
      {touched && (
        <div class="repairs">
          {repairs.map(repair => (
            <RepairCard key={repair.kind} talk={talk} view={view} repair={repair} />
          ))}
        </div>
      )}
    </section>
  );
}

/** What the waiting list does not take: given on by merit, never to who is fastest. */
function LeftOver({view: {free, repairs, waiting}}: Pick<PartProps, 'view'>) {
  const wouldMove = (kind: RepairKind): boolean => repairs.some(each => each.kind === kind && each.lines.length > 0);
  if (free.length === 0 || wouldMove('fill-only')) return null;
  const who =
    waiting === 0 ? 'Nobody waits any more.' : 'Nobody who waits has wished for one of them and may go there.';

  return (
    <p>
      {who}{' '}
      {wouldMove('upgrade-round')
        ? 'Left-over places go by merit, not to who is fastest: “Better wishes first” offers them in order of rank to whoever holds a lower wish.'
        : 'Nobody who holds a place has wished for one of them more, either: they stay empty.'}
    </p>
  );
}

/** More places than this are a number first. */
const LISTED = 6;

function Free({free}: {readonly free: PartProps['view']['free']}) {
  const names = free
    .map(([place, count]) => (count === 1 ? placeName(place) : `${placeName(place)}: ${count}`))
    .join(', ');
  const places = free.reduce((sum, [, count]) => sum + count, 0);
  if (free.length <= LISTED) return <p>{free.length === 0 ? 'No place is free.' : `Free: ${names}.`}</p>;

  return (
    <details>
      <summary>{counted(places, 'place')} are free</summary>
      <p>{names}</p>
    </details>
  );
}

function RepairCard({talk, view, repair}: PartProps & {readonly repair: RepairView}) {
  const {kind, lines, sentence, keepsPromises, certificate, dates, resultHash} = repair;
  const [title, what] = TITLES[kind];
  const changes = counted(lines.length, 'person', 'people');

  return (
    <article class="box" aria-label={title}>
      <h3>{title}</h3>
      <p class="quiet">{what}</p>
      {lines.length === 0 ? <p>It would change nothing.</p> : <Lines lines={lines} />}
      {lines.length > 0 && <p>{sentence}</p>}
      {dates.length > 0 && <TooLate dates={dates} />}
      {lines.length > 0 && <Certificate certificate={certificate} />}
      {!keepsPromises && <p>✕ Not possible: it would take announced places away.</p>}
      {view.mayDecide && keepsPromises && lines.length > 0 && (
        <div class="actions">
          <button
            type="button"
            class={kind === 'fill-only' ? 'primary' : undefined}
            disabled={talk.doing !== ''}
            onClick={() => talk.act('Giving the places on…', 'repairOffers', {kind, resultHash})}
          >
            Write to {changes}
          </button>
        </div>
      )}
    </article>
  );
}

/** Open, not folded: it is a reason to call the host first. */
function TooLate({dates}: Pick<RepairView, 'dates'>) {
  return (
    <div role="note">
      <p>
        <Icon name="blocked" /> <strong>Dates that cannot be met any more</strong>
      </p>
      <ul>
        {dates.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** What the rule alone would say of it: after a decline, who waits may rightly like a freed place better than what they hold. */
function Certificate({certificate: {green, says, broken}}: Pick<RepairView, 'certificate'>) {
  return (
    <details>
      <summary>
        <Icon name={green ? 'done' : 'half'} /> Certificate: {green ? 'green' : 'not all promises'}
      </summary>
      <p>{says}</p>
      {broken.length > 0 && (
        <ul>
          {broken.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** A few by name; the rest is a number. */
const NAMED = 8;

function Lines({lines}: {readonly lines: readonly RepairLine[]}) {
  return (
    <ul>
      {lines.slice(0, NAMED).map(({reference, name, from, to, lost}) => (
        <li key={reference}>
          <strong>{name}</strong> {from === null ? '' : lost ? `loses ${placeName(from)}` : `leaves ${placeName(from)}`}
          {from !== null && to !== null && ' and '}
          {to === null ? (from === null ? '' : ' and waits again') : `gets ${placeName(to)}`}
        </li>
      ))}
      {lines.length > NAMED && <li>and {lines.length - NAMED} more</li>}
    </ul>
  );
}
