/**
 * Writing a mail or a template: recipients, subject, text with formatting, pictures in the text, attachments. Kept as a draft, or sent.
 */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {Input} from '../../worker/commands';
import {ask} from '../ask';
import {sayError, toast} from '../live';
import {Modal} from '../parts/modal';

export type Letter = Input<'mail.save'>['letter'];
type SentFile = Letter['files'][number];

interface Props {
  readonly draft: string | null;
  readonly letter: Letter;
  readonly onClose: () => void;
}

/** Buttons of the bar: what the browser's editing calls them, what a person sees and hears. */
const COMMANDS: readonly (readonly [command: string, sign: string, name: string])[] = [
  ['bold', 'B', 'Bold'],
  ['italic', 'I', 'Italic'],
  ['underline', 'U', 'Underline'],
  ['insertUnorderedList', 'List', 'List'],
  ['insertOrderedList', 'Numbered list', 'Numbered list'],
  ['removeFormat', 'Plain', 'Plain text'],
];

export function Composer({draft: first, letter, onClose}: Props) {
  const [draft, setDraft] = useState(first);
  const [head, setHead] = useState({to: letter.to, cc: letter.cc, bcc: letter.bcc, subject: letter.subject});
  const [files, setFiles] = useState(letter.files);
  const [more, setMore] = useState(letter.cc !== '' || letter.bcc !== '');
  const text = useRef<HTMLDivElement>(null);
  const range = useRef<Range | null>(null);
  useEffect(() => {
    if (text.current !== null) text.current.innerHTML = cleaned(withPictures(letter));
  }, []);

  const written = (): Letter => ({...head, ...taken(text.current!, letter.images), files});
  const save = () => ask('mail.save', {draft, letter: written()});
  const close = () => {
    const isEmpty =
      draft === null && Object.values(head).every(value => value === '') && text.current?.textContent === '';
    if (isEmpty) onClose();
    else save().then(onClose, sayError);
  };
  const run = (command: string, value?: string) => {
    text.current?.focus();
    if (range.current !== null) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range.current);
    }
    document.execCommand(command, false, value);
  };
  const remember = () => {
    const selection = getSelection();
    if (selection?.rangeCount && text.current?.contains(selection.anchorNode)) range.current = selection.getRangeAt(0);
  };
  const link = () => {
    const address = prompt('Address of the link', 'https://');
    if (address !== null && /^(https?:|mailto:)/.test(address)) run('createLink', address);
  };
  const field = (name: keyof typeof head, label: string) => (
    <label class="mail-field">
      <span>{label}</span>
      <input
        value={head[name]}
        autocomplete="off"
        onInput={event => setHead({...head, [name]: event.currentTarget.value})}
      />
    </label>
  );

  return (
    <Modal title={draft === null ? 'New message' : 'Draft'} class="composer" onClose={close}>
      {field('to', 'To')}
      {more ? (
        <>
          {field('cc', 'Cc')}
          {field('bcc', 'Bcc')}
        </>
      ) : (
        <button type="button" class="link" onClick={() => setMore(true)}>
          Cc and Bcc
        </button>
      )}
      {field('subject', 'Subject')}
      <div class="format-bar" role="toolbar" aria-label="Formatting">
        {COMMANDS.map(([command, sign, name]) => (
          <button key={command} type="button" aria-label={name} title={name} onClick={() => run(command)}>
            {sign}
          </button>
        ))}
        <button type="button" onClick={link}>
          Link
        </button>
        <FileButton
          name="Picture"
          accept="image/*"
          onChoose={file => run('insertHTML', `<img alt="" src="data:${file.contentType};base64,${file.base64}">`)}
        />
        <FileButton name="Attach" onChoose={file => setFiles([...files, file])} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: no other element holds formatted text */}
      <div
        ref={text}
        class="letter"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label="Text"
        contentEditable
        onKeyUp={remember}
        onPointerUp={remember}
        onBlur={remember}
        onPaste={event => {
          const pasted = event.clipboardData?.getData('text/html');
          if (!pasted) return;
          event.preventDefault();
          document.execCommand('insertHTML', false, cleaned(pasted));
        }}
      />
      {files.length > 0 && (
        <ul class="attachments" aria-label="Attachments">
          {files.map((file, at) => (
            <li key={`${file.name} ${file.base64.length}`}>
              {file.name}{' '}
              <button
                type="button"
                class="icon-button"
                aria-label={`Remove ${file.name}`}
                onClick={() => setFiles(files.filter((_, index) => index !== at))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">In a template, {'{{First name}}'} stands for what each person is called.</p>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() =>
            ask('mail.send', {draft, letter: written()}).then(() => {
              toast('Sent.');
              onClose();
            }, sayError)
          }
        >
          Send
        </button>
        <button
          type="button"
          onClick={() =>
            save().then(id => {
              setDraft(id);
              toast('Saved as a draft.');
            }, sayError)
          }
        >
          Save draft
        </button>
        <span class="spring" />
        <button
          type="button"
          onClick={() => {
            if (draft === null) onClose();
            else ask('mail.discard', {draft}).then(onClose, sayError);
          }}
        >
          Discard
        </button>
      </div>
    </Modal>
  );
}

interface FileButtonProps {
  readonly name: string;
  readonly accept?: string;
  readonly onChoose: (file: SentFile) => void;
}

function FileButton({name, accept, onChoose}: FileButtonProps) {
  return (
    <label class="file-button">
      {name}
      <input
        type="file"
        accept={accept}
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          if (file === undefined) return;
          const reader = new FileReader();
          reader.onload = () => {
            const base64 = String(reader.result).replace(/^[^,]*,/, '');
            onChoose({name: file.name, contentType: file.type || 'application/octet-stream', base64});
          };
          reader.readAsDataURL(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** The letter's HTML with its pictures as data, to be shown while it is written. */
function withPictures({html, images}: Letter): string {
  return html.replace(/cid:([^"'\s)>]+)/g, (whole, id: string) => {
    const image = images[decodeURIComponent(id)];
    return image === undefined ? whole : `data:${image.contentType};base64,${image.base64}`;
  });
}

/** What was written: pictures become parts of the message again, each under an id. */
function taken(text: HTMLElement, known: Letter['images']): Pick<Letter, 'html' | 'images'> {
  const copy = text.cloneNode(true) as HTMLElement;
  const images: Record<string, SentFile> = {};
  for (const picture of copy.querySelectorAll('img')) {
    const [, contentType = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/s.exec(picture.src) ?? [];
    if (base64 === '') continue;
    const old = Object.entries(known).find(([, image]) => image.base64 === base64)?.[0];
    const id = old ?? `picture-${Object.keys(images).length + 1}-${base64.length}`;
    images[id] = {name: known[id]?.name ?? `${id}.${contentType.split('/')[1]}`, contentType, base64};
    picture.setAttribute('src', `cid:${id}`);
  }
  return {html: copy.innerHTML, images};
}

/** HTML from elsewhere without anything that could run or load. */
function cleaned(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(
    'script, style, link, meta, iframe, object, embed, form, base, svg, math',
  )) {
    element.remove();
  }
  for (const element of page.querySelectorAll('*')) {
    for (const {name, value} of [...element.attributes]) {
      const runs = name.startsWith('on') || /^\s*(javascript|vbscript):/i.test(value);
      const loads =
        ['src', 'background', 'poster'].includes(name) && !value.startsWith('data:image/') && !value.startsWith('cid:');
      if (runs || loads || name === 'srcset') element.removeAttribute(name);
    }
  }
  return page.body.innerHTML;
}
