/** Which lines of a grid are in sight: `@tanstack/virtual-core` for Preact. */

import {elementScroll, observeElementOffset, observeElementRect, Virtualizer} from '@tanstack/virtual-core';
import type {RefObject} from 'preact';
import {useLayoutEffect, useReducer, useRef} from 'preact/hooks';

type Lines = Virtualizer<HTMLElement, Element>;

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly sizeOf: (index: number) => number;
  readonly horizontal?: boolean;
  /** What covers the beginning: headers and frozen lines. */
  readonly covered: number;
  /** Before the first line. */
  readonly padding: number;
}

export function useLines({scroller, count, sizeOf, horizontal = false, covered, padding}: Options): Lines {
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const lines = useRef<Lines | null>(null);
  const options = {
    count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    overscan: horizontal ? 2 : 6,
    paddingStart: padding,
    scrollPaddingStart: covered,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => draw(undefined as never),
  };
  lines.current ??= new Virtualizer(options);
  lines.current.setOptions(options);
  const sizes = useRef(sizeOf);
  if (sizes.current !== sizeOf) {
    sizes.current = sizeOf;
    lines.current.measure();
  }
  useLayoutEffect(() => lines.current?._didMount(), []);
  useLayoutEffect(() => lines.current?._willUpdate());
  return lines.current;
}
