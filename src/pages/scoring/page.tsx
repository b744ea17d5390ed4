/**
 * The scoring sidebar: what I have to read, one application after the other, by mouse or by keyboard. The coordinator finds the readers' progress and the
 * dealing here too.
 */
import './scoring.css';
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import type {ReadingView, ScoringView} from '../../domain/reading/view';
import {Failure} from '../kit/asked';
import {draw, Page} from '../kit/page';
import {ask} from '../kit/server';
import {Coordinator} from './coordinator';
import {MarksForm} from './form';
import {GiveBack} from './give-back';

type Shown =
  | {readonly state: 'loading'}
  | {readonly state: 'failed'; readonly message: string}
  | {readonly state: 'ready'; readonly view: ScoringView; readonly said: string; readonly turn: number};

function Scoring() {
  const [shown, setShown] = useState<Shown>({state: 'loading'});
  const turn = useRef(0);

  const show = (view: ScoringView, said: string): void => {
    turn.current += 1;
    setShown({state: 'ready', view, said, turn: turn.current});
  };
  const open = (reference: string | null): void => {
    const asked = ++turn.current;
    if (shown.state !== 'ready') setShown({state: 'loading'});
    ask('readScoring', reference).then(
      view => asked === turn.current && show(view, ''),
      (error: Error) => asked === turn.current && setShown({state: 'failed', message: error.message}),
    );
  };
  useEffect(() => open(null), []);

  return (
    <Page title="Score applications">
      {shown.state === 'loading' && (
        <p role="status" class="quiet">
          Looking up your applications…
        </p>
      )}
      {shown.state === 'failed' && <Failure message={shown.message} retry={() => open(null)} />}
      {shown.state === 'ready' && <Ready {...shown} show={show} open={open} />}
    </Page>
  );
}

interface ReadyProps {
  readonly view: ScoringView;
  readonly said: string;
  readonly turn: number;
  readonly show: (view: ScoringView, said: string) => void;
  readonly open: (reference: string) => void;
}

function Ready({view, said, turn, show, open}: ReadyProps) {
  const {queue, reading, coordinator} = view;
  const mine = queue.length > 0;

  return (
    <>
      {mine && <Mine view={view} said={said} />}
      {view.locked !== null && <p class="box">{view.locked}</p>}
      {reading === null ? (
        <Nothing view={view} />
      ) : (
        <Reading key={`${reading.reference} ${turn}`} view={view} reading={reading} show={show} fresh={turn > 1} />
      )}
      {mine && <Queue view={view} open={open} />}
      {coordinator && <Coordinator open={!mine} />}
    </>
  );
}

function Mine({view: {queue, due}, said}: {readonly view: ScoringView; readonly said: string}) {
  const live = queue.filter(({state}) => state !== 'abstained');
  const done = live.filter(({state}) => state === 'done').length;

  return (
    <div class="mine">
      <p role="status">
        {said} {done} of {live.length}
        {done < live.length && <span class="quiet"> · until {due}</span>}
      </p>
      <progress value={done} max={Math.max(1, live.length)} aria-label={`${done} of ${live.length} read`} />
    </div>
  );
}

function Nothing({view: {queue, dealt, coordinator}}: {readonly view: ScoringView}) {
  if (queue.length > 0) return <p class="box">All read. Thank you! Open one below to look at it again.</p>;
  if (coordinator)
    return <p class="box">{dealt ? 'You read none yourself.' : 'Nothing is dealt yet: choose Deal readings….'}</p>;
  return (
    <p class="box">
      {dealt
        ? 'No application is yours to read. If you expected some, ask the coordinator.'
        : 'Nothing has been dealt yet. You get a mail before the readings are due.'}
    </p>
  );
}

interface ReadingProps {
  readonly view: ScoringView;
  readonly reading: ReadingView;
  readonly show: (view: ScoringView, said: string) => void;
  /** It has taken the place of another: the focus goes to it. */
  readonly fresh: boolean;
}

function Reading({view, reading, show, fresh}: ReadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (fresh) heading.current?.focus();
  }, []);

  return (
    <section class="reading">
      <h2 ref={heading} tabIndex={-1}>
        {reading.reference} {reading.name !== null && <span class="name">{reading.name}</span>}
      </h2>
      {reading.state === 'abstained' && <p class="box">You gave this one back: {reading.reason}</p>}
      {reading.barred !== null && reading.state !== 'abstained' && <p class="box barred">{reading.barred}</p>}
      {reading.state === 'done' && reading.savedAt !== null && <p class="quiet">Saved on {reading.savedAt}.</p>}
      <dl class="facts">
        {reading.facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Documents reading={reading} />
      <MarksForm view={view} reading={reading} saved={show} />
      {reading.others !== null && <Others reading={reading} />}
      {view.locked === null && reading.state !== 'abstained' && <GiveBack reading={reading} saved={show} />}
    </section>
  );
}

function Documents({reading: {documents}}: {readonly reading: ReadingView}) {
  if (documents.length === 0) return <p class="box">This application has no document.</p>;

  return (
    <ul class="documents">
      {documents.map(({title, url}) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Others({reading: {others}}: {readonly reading: ReadingView}) {
  if (others === null || others.length === 0) return <p class="quiet">Nobody else has read this one yet.</p>;

  return (
    <section>
      <h3>What others gave</h3>
      {others.map(({name, marks, comment}) => (
        <p key={name}>
          <strong>{name}</strong>: {marks.map(([criterion, mark]) => `${criterion} ${mark ?? '–'}`).join(' · ')}
          {comment !== '' && <q class="comment">{comment}</q>}
        </p>
      ))}
    </section>
  );
}

const WORDS = {dealt: 'to read', done: 'done', abstained: 'given back'} as const;

function Queue({
  view: {queue, reading},
  open,
}: {
  readonly view: ScoringView;
  readonly open: (reference: string) => void;
}) {
  return (
    <details>
      <summary>My {counted(queue.length, 'application')}</summary>
      <ul class="queue">
        {queue.map(({reference, state, name}) => (
          <li key={reference}>
            <button
              type="button"
              class="link"
              aria-current={reading?.reference === reference ? 'true' : undefined}
              onClick={() => open(reference)}
            >
              {reference} {name}
            </button>{' '}
            <span class="quiet">{WORDS[state]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

draw(Scoring);
