/** The draw, printed so that anybody can repeat it: the seed, and a command for each application that was drawn between. */
import {useRef, useState} from 'preact/hooks';
import {drawRecipe} from '../../domain/selection/draw-recipe';
import {DRAW} from '../../domain/selection/merit';
import type {View} from './conversation';

/** Longer recipes are of a season in which everybody is tied. */
const MOST_DRAWN = 200;

export function DrawRecipe({view}: {readonly view: View}) {
  const text = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState('');
  const drawn = view.universities.flatMap(({ties}) => ties.filter(({brokenBy}) => brokenBy.includes(DRAW)));
  const references = drawn.flatMap(tie => tie.references).slice(0, MOST_DRAWN);
  const copy = async (): Promise<void> => {
    setCopied((await copyText(text.current!)) ? 'Copied.' : 'Selected: copy it with Ctrl+C.');
  };

  return (
    <section aria-labelledby="draw-heading">
      <h3 id="draw-heading">The draw</h3>
      <p>
        Seed: <code>{view.seed || 'none yet'}</code>. {view.seedSentence}
      </p>
      {references.length === 0 ? (
        <p>No tie had to be drawn for.</p>
      ) : (
        <details>
          <summary>How to repeat the draw between {references.length} applications</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
          <pre ref={text} tabIndex={0}>
            {drawRecipe(view.seed, references)}
          </pre>
          <button type="button" onClick={copy}>
            Copy the recipe
          </button>{' '}
          <span role="status">{copied}</span>
        </details>
      )}
    </section>
  );
}

/** Where the browser forbids it the text is selected, so that one key copies it. */
async function copyText(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}
