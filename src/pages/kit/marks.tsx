/**
 * One criterion: its marks as a group of radio buttons with the anchor text of the chosen level. Arrow keys move as in any such group; digits choose at once
 * (1 and 0 in a row is 10), Backspace takes the mark away. On a scale with very many marks it is a field for a number.
 */
import {useRef, useState} from 'preact/hooks';
import {anchorOf} from '../../domain/reading/anchors';
import type {MarkedCriterion} from '../../domain/season/criteria';

/** More radio buttons than this are no longer a help. */
const MOST_BUTTONS = 21;
/** Digits typed within so many milliseconds belong together. */
const TOGETHER = 800;

interface MarksProps {
  readonly criterion: MarkedCriterion;
  /** Of the score, from 0 to 1. */
  readonly share: number;
  readonly marks: readonly number[];
  readonly value: number | null;
  readonly disabled: boolean;
  readonly choose: (mark: number | null) => void;
}

export function Marks(props: MarksProps) {
  const {criterion, share, marks, value} = props;
  const anchor = value === null ? '' : anchorOf(value, marks, criterion.anchors);
  const anchorId = `anchor-${criterion.name}`;

  return (
    <fieldset class="criterion" aria-describedby={anchorId}>
      <legend>
        {criterion.name} <span class="quiet">{Math.round(100 * share)} %</span>
      </legend>
      {marks.length <= MOST_BUTTONS ? <Buttons {...props} /> : <NumberField {...props} />}
      <p class="anchor quiet" id={anchorId} aria-live="polite">
        {value === null ? 'No mark yet.' : anchor}
      </p>
    </fieldset>
  );
}

function Buttons({criterion, marks, value, disabled, choose}: MarksProps) {
  const typed = useRef({text: '', at: 0});
  const group = useRef<HTMLDivElement>(null);

  const type = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') choose(null);
    if (!/^[\d.,]$/.test(event.key)) return;
    event.preventDefault();
    const mark = nextTyped(typed.current, event.key.replace(',', '.'), marks);
    if (mark === null) return;
    choose(mark);
    group.current?.querySelectorAll<HTMLInputElement>('input')[marks.indexOf(mark)]?.focus();
  };

  return (
    <div ref={group} class="marks">
      {marks.map((mark, at) => (
        <label key={mark} class={mark === value ? 'mark chosen' : 'mark'}>
          <input
            type="radio"
            name={`mark ${criterion.name}`}
            value={mark}
            checked={mark === value}
            disabled={disabled}
            tabIndex={tabStop(at, marks, value)}
            onChange={() => choose(mark)}
            onKeyDown={type}
          />
          <span>{mark}</span>
        </label>
      ))}
    </div>
  );
}

/** One stop a group, chosen or not. */
function tabStop(at: number, marks: readonly number[], value: number | null): number {
  return (value === null ? at === 0 : marks[at] === value) ? 0 : -1;
}

/** The mark that is typed so far; digits that make none together begin anew. */
function nextTyped(typed: {text: string; at: number}, key: string, marks: readonly number[]): number | null {
  const now = Date.now();
  const before = now - typed.at < TOGETHER ? typed.text : '';
  const text = marks.includes(Number(before + key)) || key === '.' ? before + key : key;
  typed.text = text;
  typed.at = now;
  const mark = Number(text);
  return text !== '.' && marks.includes(mark) ? mark : null;
}

/** What is typed stays in sight also while it is no mark; it then counts as none, and is marked so. */
function NumberField({criterion, marks, value, disabled, choose}: MarksProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const markIn = (text: string): number | null =>
    text.trim() !== '' && marks.includes(Number(text)) ? Number(text) : null;
  const shown = markIn(typed) === value ? typed : String(value ?? '');
  const wrong = shown.trim() !== '' && markIn(shown) === null;
  const type = (text: string): void => {
    setTyped(text);
    choose(markIn(text));
  };

  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        class="number"
        aria-label={criterion.name}
        aria-invalid={wrong}
        value={shown}
        disabled={disabled}
        onInput={event => type(event.currentTarget.value)}
      />
      {wrong && (
        <span role="alert" class="quiet">
          {' '}
          {scaleWords(marks)}
        </span>
      )}
    </>
  );
}

function scaleWords(marks: readonly number[]): string {
  return `From ${marks[0]} to ${marks.at(-1)} in steps of ${Number(((marks[1] ?? 1) - (marks[0] ?? 0)).toFixed(6))}.`;
}
