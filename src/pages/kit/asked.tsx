/**
 * A part of a page that comes from the script: says that it is loading, shows what came, or says what went wrong with a
 * Retry. The rest of the page is drawn at once and does not wait for it.
 */
import type {ComponentChildren} from 'preact';
import {useCallback, useEffect, useRef, useState} from 'preact/hooks';
import {ask, type Input, type Question, type Value} from './server';

type Asking<Result> =
  | {readonly state: 'loading'}
  | {readonly state: 'ready'; readonly value: Result}
  | {readonly state: 'failed'; readonly message: string};

export type Asked<Result> = Asking<Result> & {readonly retry: () => void};

/** Asks when the page opens, and again at each `retry`; only the last question's answer is shown. `input` is compared by its contents. */
export function useAsked<Name extends Question>(name: Name, ...input: Input<Name>): Asked<Value<Name>> {
  const [asking, setAsking] = useState<Asking<Value<Name>>>({state: 'loading'});
  const contents = JSON.stringify(input);
  const last = useRef(0);

  const retry = useCallback(() => {
    const turn = ++last.current;
    const settle = (next: Asking<Value<Name>>): void => {
      if (turn === last.current) setAsking(next);
    };
    setAsking({state: 'loading'});
    ask(name, ...(JSON.parse(contents) as Input<Name>)).then(
      value => settle({state: 'ready', value}),
      (error: Error) => settle({state: 'failed', message: error.message}),
    );
  }, [name, contents]);
  useEffect(retry, [retry]);

  return {...asking, retry};
}

interface LoadedProps<Result> {
  readonly asked: Asked<Result>;
  readonly loading: string;
  readonly children: (value: Result) => ComponentChildren;
}

/** Draws the three states of something asked; `loading` says what is being waited for. */
export function Loaded<Result>({asked, loading, children}: LoadedProps<Result>) {
  if (asked.state === 'failed') return <Failure message={asked.message} retry={asked.retry} />;

  return (
    <div role="status" class={asked.state === 'loading' ? 'quiet' : undefined}>
      {asked.state === 'loading' ? loading : children(asked.value)}
    </div>
  );
}

/** What went wrong, with a Retry. */
export function Failure({message, retry}: {readonly message: string; readonly retry: () => void}) {
  return (
    <div role="alert" class="box">
      <p>{message}</p>
      <button type="button" onClick={retry}>
        Retry
      </button>
    </div>
  );
}
