/** Questions with choices: one of several, from a list, any of several, with "Other" where the form allows it. */

import type {ChoiceQuestion} from '../../../forms/model';
import {describedBy, type QuestionProps, text} from './items';

type Props = QuestionProps & {readonly item: ChoiceQuestion};

export function Choices({item, answer, words, onAnswer}: Props) {
  const said = text(answer);
  const isOther = answer !== undefined && !item.choices.some(({value}) => value === said);
  return (
    <div class="choices">
      {item.choices.map(({value}) => (
        <label key={value}>
          <input type="radio" name={`item-${item.id}`} checked={said === value} onChange={() => onAnswer(value)} />
          {value}
        </label>
      ))}
      {item.otherOption && (
        <label>
          <input type="radio" name={`item-${item.id}`} checked={isOther} onChange={() => onAnswer('')} />
          {words.other}
          <input
            aria-label={words.other}
            value={isOther ? said : ''}
            onInput={event => onAnswer(event.currentTarget.value)}
          />
        </label>
      )}
      {answer !== undefined && !item.required && (
        <button type="button" class="link" onClick={() => onAnswer('')}>
          {words.clear}
        </button>
      )}
    </div>
  );
}

export function Dropdown(props: Props) {
  const {item, answer, words, onAnswer, fault} = props;
  return (
    <select
      id={`item-${item.id}-box`}
      value={text(answer)}
      aria-required={item.required}
      aria-invalid={fault !== null}
      aria-describedby={describedBy(props)}
      onChange={event => onAnswer(event.currentTarget.value)}
    >
      <option value="">{words.choose}</option>
      {item.choices.map(({value}) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
}

export function Boxes({item, answer, words, onAnswer}: Props) {
  const ticked = (answer ?? []) as readonly string[];
  const offered = item.choices.map(({value}) => value);
  const other = ticked.find(value => !offered.includes(value));
  const set = (value: string, on: boolean) => onAnswer(on ? [...ticked, value] : ticked.filter(each => each !== value));
  return (
    <div class="choices">
      {offered.map(value => (
        <label key={value}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={event => set(value, event.currentTarget.checked)}
          />
          {value}
        </label>
      ))}
      {item.otherOption && (
        <label>
          <input
            type="checkbox"
            checked={other !== undefined}
            onChange={event => !event.currentTarget.checked && other !== undefined && set(other, false)}
          />
          {words.other}
          <input
            aria-label={words.other}
            value={other ?? ''}
            onInput={event => {
              const {value} = event.currentTarget;
              const others = ticked.filter(each => offered.includes(each));
              onAnswer(value === '' ? others : [...others, value]);
            }}
          />
        </label>
      )}
    </div>
  );
}
