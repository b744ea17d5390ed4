/** The letters as they will be received, one after the other: of each kind and language first. */
import {useState} from 'preact/hooks';
import type {Value} from '../kit/server';

const LANGUAGES: Readonly<Record<string, string>> = {nl: 'Dutch', fr: 'French', en: 'English'};

export function LetterBrowser({letters}: {readonly letters: Value<'previewAnnouncement'>}) {
  const [at, setAt] = useState(0);
  const letter = letters[at];
  if (letter === undefined) return <p class="quiet">There is no letter to look at.</p>;

  return (
    <section aria-labelledby="letters-heading">
      <h2 id="letters-heading">As they will be received</h2>
      <div class="actions">
        <button type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Previous
        </button>
        <button type="button" disabled={at === letters.length - 1} onClick={() => setAt(at + 1)}>
          Next
        </button>
        <span role="status" class="place">
          Example {at + 1} of {letters.length}: {letter.step}, {LANGUAGES[letter.language] ?? letter.language}
        </span>
      </div>
      <div class="letter">
        <p>
          To {letter.to} <span class="quiet">({letter.reference})</span>
          <br />
          <strong>{letter.subject}</strong>
        </p>
        <iframe title={`Letter to ${letter.reference}`} sandbox="" srcdoc={letter.html} />
        <details>
          <summary>Plain text</summary>
          <pre>{letter.text}</pre>
        </details>
      </div>
    </section>
  );
}
