/** A question for files: chosen here, kept in the Drive of the form's owner when the form is sent. */

import {useRef} from 'preact/hooks';
import type {Upload} from '../../../forms/given';
import type {FileQuestion} from '../../../forms/model';
import {describedBy, type QuestionProps} from './items';

export function Files(props: QuestionProps & {readonly item: FileQuestion}) {
  const {item, answer, files, fileNames, fault, words, onFiles} = props;
  const box = useRef<HTMLInputElement>(null);
  const sentBefore = files.length === 0 && Array.isArray(answer) ? (answer as string[]) : [];
  const take = async (list: FileList) => onFiles([...files, ...(await Promise.all([...list].map(read)))]);

  return (
    <div class="files">
      <p class="quiet">{words.files(item.maxFiles, megabytes(item.maxBytes))}</p>
      <ul>
        {sentBefore.map(id => (
          <li key={id}>{fileNames[id] ?? id}</li>
        ))}
        {files.map((file, at) => (
          <li key={`${file.name} ${file.bytes.length}`}>
            {file.name} <span class="quiet">{kilobytes(file.bytes.length)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={`Remove ${file.name}`}
              onClick={() => onFiles(files.filter((_, index) => index !== at))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={box}
        id={`item-${item.id}-box`}
        type="file"
        multiple={item.maxFiles > 1}
        accept={item.mimeTypes.join(',') || undefined}
        aria-invalid={fault !== null}
        aria-describedby={describedBy(props)}
        onChange={event => {
          const {files: chosen} = event.currentTarget;
          if (chosen !== null) {
            void take(chosen).then(() => {
              if (box.current !== null) box.current.value = '';
            });
          }
        }}
      />
    </div>
  );
}

async function read(file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return {name: file.name, bytes, ...(file.type !== '' && {contentType: file.type})};
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : megabytes(bytes);
}
