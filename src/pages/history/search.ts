/** What the History dialog has asked for and found: a page of lines, then older ones under them. */
import {useEffect, useRef, useState} from 'preact/hooks';
import type {Found, Query} from '../../domain/history/line';
import {ask} from '../kit/server';

export interface Search {
  readonly query: Query;
  readonly found: Found | null;
  readonly looking: boolean;
  readonly failure: string | null;
  readonly isFiltered: boolean;
  readonly look: (query: Query) => void;
  readonly older: () => void;
  /** The same once more, from the newest. */
  readonly again: () => void;
}

const EVERYTHING: Query = {text: '', who: '', action: '', before: null};

export function useSearch(): Search {
  const [query, setQuery] = useState(EVERYTHING);
  const [found, setFound] = useState<Found | null>(null);
  const [looking, setLooking] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(0);

  const request = (asked: Query, under: Found | null): void => {
    latest.current += 1;
    const turn = latest.current;
    const own = (work: () => void) => () => turn === latest.current && work();
    setLooking(true);
    setFailure(null);
    ask('readHistory', asked)
      .then(
        answer =>
          own(() => setFound(under === null ? answer : {...answer, lines: [...under.lines, ...answer.lines]}))(),
        (error: Error) => own(() => setFailure(error.message))(),
      )
      .then(own(() => setLooking(false)));
  };
  const look = (next: Query): void => {
    setQuery(next);
    request({...next, before: null}, null);
  };
  const older = (): void => request({...query, before: found?.lines.at(-1)?.number ?? null}, found);
  useEffect(() => look(EVERYTHING), []);

  const isFiltered = query.text !== '' || query.who !== '' || query.action !== '';
  return {query, found, looking, failure, isFiltered, look, older, again: () => look(query)};
}
