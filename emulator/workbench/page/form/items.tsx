/** The items of a form, each kind with the boxes that a browser has for it. */

import type {ComponentChildren} from 'preact';
import type {Upload} from '../../../forms/given';
import {type Answer, type Item, isQuestion, type Question} from '../../../forms/model';
import {Boxes, Choices, Dropdown} from './choices';
import {Files} from './files';
import {GridOfChoices} from './grid';
import type {Words} from './words';

export interface ItemProps {
  readonly item: Item;
  readonly answer: Answer | undefined;
  readonly files: readonly Upload[];
  /** Names of files that were sent before, by id. */
  readonly fileNames: Readonly<Record<string, string>>;
  readonly fault: string | null;
  readonly words: Words;
  readonly onAnswer: (answer: Answer) => void;
  readonly onFiles: (files: readonly Upload[]) => void;
}

export function ItemView(props: ItemProps) {
  const {item} = props;
  if (isQuestion(item)) return <QuestionCard {...props} item={item} />;
  if (item.type === 'IMAGE' && item.image !== null) {
    const {contentType, base64} = item.image;
    return (
      <section class="form-card" id={`item-${item.id}`}>
        {item.title !== '' && <h2>{item.title}</h2>}
        <img src={`data:${contentType};base64,${base64}`} alt={item.helpText || item.title} width={item.widthPixels} />
      </section>
    );
  }
  return (
    <section class="form-card" id={`item-${item.id}`}>
      <h2>{item.title}</h2>
      {item.helpText !== '' && <p class="said">{item.helpText}</p>}
      {item.type === 'VIDEO' && <p class="quiet">A video: {item.url}</p>}
    </section>
  );
}

export type QuestionProps = ItemProps & {readonly item: Question};

/** Kinds with several boxes, which a fieldset holds together. */
const GROUPS: ReadonlySet<Question['type']> = new Set([
  'MULTIPLE_CHOICE',
  'CHECKBOX',
  'GRID',
  'CHECKBOX_GRID',
  'SCALE',
  'RATING',
]);

function QuestionCard(props: QuestionProps) {
  const {item, fault} = props;
  const id = `item-${item.id}`;
  const title = (
    <>
      {item.title}
      {item.required && (
        <span class="required-mark" aria-hidden="true">
          {' '}
          *
        </span>
      )}
    </>
  );
  const below = (
    <>
      {item.helpText !== '' && (
        <p class="help" id={`${id}-help`}>
          {item.helpText}
        </p>
      )}
      <Boxed {...props} />
      {fault !== null && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </>
  );
  if (GROUPS.has(item.type)) {
    return (
      <fieldset class={`form-card${fault === null ? '' : ' wrong'}`} id={id} aria-describedby={describedBy(props)}>
        <legend>{title}</legend>
        {below}
      </fieldset>
    );
  }
  return (
    <section class={`form-card${fault === null ? '' : ' wrong'}`} id={id}>
      <label class="asked" for={`${id}-box`}>
        {title}
      </label>
      {below}
    </section>
  );
}

/** Ids of the sentences about a question. */
export function describedBy({item, fault}: Pick<ItemProps, 'item' | 'fault'>): string | undefined {
  const ids = [item.helpText === '' ? '' : `item-${item.id}-help`, fault === null ? '' : `item-${item.id}-fault`];
  return ids.filter(Boolean).join(' ') || undefined;
}

function Boxed(props: QuestionProps): ComponentChildren {
  const {item, answer, onAnswer} = props;
  switch (item.type) {
    case 'TEXT':
    case 'DATE':
    case 'DATETIME':
    case 'TIME':
    case 'DURATION':
      return <Line {...props} />;
    case 'PARAGRAPH_TEXT':
      return (
        <textarea
          id={`item-${item.id}-box`}
          rows={4}
          placeholder={props.words.answer}
          value={text(answer)}
          aria-required={item.required}
          aria-invalid={props.fault !== null}
          aria-describedby={describedBy(props)}
          onInput={event => onAnswer(event.currentTarget.value)}
        />
      );
    case 'MULTIPLE_CHOICE':
      return <Choices {...props} item={item} />;
    case 'LIST':
      return <Dropdown {...props} item={item} />;
    case 'CHECKBOX':
      return <Boxes {...props} item={item} />;
    case 'GRID':
    case 'CHECKBOX_GRID':
      return <GridOfChoices {...props} item={item} />;
    case 'SCALE':
      return <Scale {...props} from={item.lower} to={item.upper} left={item.leftLabel} right={item.rightLabel} />;
    case 'RATING':
      return <Scale {...props} from={1} to={item.levels} left="" right="" />;
    case 'FILE_UPLOAD':
      return <Files {...props} item={item} />;
  }
}

export function text(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}

type DateBox = 'date' | 'datetime-local' | 'time';

/** The browser's own box for a question about time; null where it has none that fits. */
function dateBox(item: Question): DateBox | null {
  if (item.type === 'TIME') return 'time';
  if (item.type === 'DATE') return item.includesYear ? 'date' : null;
  return item.type === 'DATETIME' && item.includesYear ? 'datetime-local' : null;
}

const HINTS: Partial<Record<Question['type'], string>> = {DATE: 'MM-DD', DATETIME: 'MM-DD HH:MM', DURATION: 'HH:MM:SS'};

/** One line; what the browser's date boxes give is written as the form keeps it. */
function Line(props: QuestionProps) {
  const {item, answer, onAnswer} = props;
  const box = dateBox(item);
  const common = {
    id: `item-${item.id}-box`,
    autocomplete: 'off',
    'aria-required': item.required,
    'aria-invalid': props.fault !== null,
    'aria-describedby': describedBy(props),
  } as const;
  if (box === null) {
    return (
      <input
        {...common}
        type="text"
        placeholder={HINTS[item.type] ?? props.words.answer}
        value={text(answer)}
        onInput={event => onAnswer(event.currentTarget.value)}
      />
    );
  }
  return (
    <input
      {...common}
      type={box}
      value={text(answer).replace(' ', 'T')}
      onInput={event => onAnswer(event.currentTarget.value.replace('T', ' '))}
    />
  );
}

interface ScaleProps extends QuestionProps {
  readonly from: number;
  readonly to: number;
  readonly left: string;
  readonly right: string;
}

function Scale({item, answer, onAnswer, from, to, left, right}: ScaleProps) {
  const numbers = Array.from({length: to - from + 1}, (_, at) => String(from + at));
  return (
    <div class="scale">
      <span>{left}</span>
      {numbers.map(number => (
        <label key={number}>
          {number}
          <input type="radio" name={`item-${item.id}`} checked={answer === number} onChange={() => onAnswer(number)} />
        </label>
      ))}
      <span>{right}</span>
    </div>
  );
}
