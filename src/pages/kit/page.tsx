/**
 * The frame of every page: the shared look, one heading that gets the focus, and the place where it is drawn.
 */
import './kit.css';
import {type ComponentChildren, type ComponentType, render} from 'preact';
import {useLayoutEffect, useRef} from 'preact/hooks';

/** Draws the page into the document that the build made for it. */
export function draw(Page: ComponentType): void {
  const place = document.getElementById('page');
  if (!place) throw new Error('The document has no element with the id "page".');
  render(<Page />, place);
}

/**
 * A page under its heading; the focus moves there, so that a screen reader begins at the top.
 *
 * @param shown whether the heading is seen: not where the frame around the page, a sidebar's or a dialog's, bears the same title
 */
export function Page({
  title,
  shown = false,
  children,
}: {
  readonly title: string;
  readonly shown?: boolean;
  readonly children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);

  return (
    <main>
      <h1 ref={heading} tabIndex={-1} class={shown ? undefined : 'hidden'}>
        {title}
      </h1>
      {children}
    </main>
  );
}
