/** Alerts and prompts of scripts: the script waits until the person has answered. */

import {useState} from 'preact/hooks';
import type {Asked} from '../../protocol';
import {post} from '../ask';
import {sayError} from '../live';
import {Modal} from '../parts/modal';

const WORDS: Readonly<Record<string, string>> = {OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No'};

export function Question({asked}: {readonly asked: Asked}) {
  const [text, setText] = useState('');
  const answer = (button: string) => {
    post('question', {id: asked.id, answer: asked.kind === 'prompt' ? {button, text} : {button}}).catch(sayError);
  };

  return (
    <Modal
      title={asked.title || 'Message from the script'}
      class="question"
      hideTitle={asked.title === ''}
      onClose={() => answer('CLOSE')}
    >
      <form
        method="dialog"
        onSubmit={event => {
          event.preventDefault();
          answer(asked.buttons[0] ?? 'OK');
        }}
      >
        <p class="said">{asked.text}</p>
        {asked.kind === 'prompt' && (
          <input aria-label="Your answer" value={text} onInput={event => setText(event.currentTarget.value)} />
        )}
        <div class="buttons">
          {asked.buttons.map((button, at) => (
            <button
              key={button}
              type={at === 0 ? 'submit' : 'button'}
              class={at === 0 ? 'primary' : ''}
              onClick={at === 0 ? undefined : () => answer(button)}
            >
              {WORDS[button] ?? button}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}
