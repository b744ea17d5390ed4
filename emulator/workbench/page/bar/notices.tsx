/** What the person must know whatever they are doing: a build that failed, a script that does not end, lost connection, toasts. */

import {post} from '../ask';
import {change, dismiss, sayError, useLive} from '../live';

export function Notices() {
  const {connected, boot, build, busySeconds, sentence, unsaved, toasts} = useLive();
  return (
    <>
      {!connected && boot !== null && (
        <p class="notice warn" role="alert">
          The workbench does not answer. Start it again with <code>npm start</code>; this page will find it.
        </p>
      )}
      {sentence !== null && (
        <p class="notice warn" role="alert">
          {sentence}{' '}
          <button type="button" class="link" onClick={() => change({sentence: null})}>
            Understood
          </button>
        </p>
      )}
      {unsaved !== null && (
        <p class="notice bad" role="alert">
          <b>The season cannot be saved.</b> {unsaved} What you do now is lost when the workbench ends. It tries again
          by itself.
        </p>
      )}
      {build.state === 'building' && (
        <p class="notice" role="status">
          Building the product…
        </p>
      )}
      {build.state === 'failed' && (
        <div class="notice bad" role="alert">
          <b>The product does not build.</b> What runs here is the version before; it is replaced when the fault is
          mended.
          <ul>
            {build.faults.map(fault => (
              <li key={fault}>
                <code>{fault}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {busySeconds !== null && (
        <p class="notice" role="status">
          The workspace has been at work for {busySeconds} seconds.{' '}
          <button type="button" class="link" onClick={() => post('stop', {}).catch(sayError)}>
            Stop it
          </button>
        </p>
      )}
      <div class="toasts" role="status" aria-live="polite">
        {toasts.map(({id, title, text, isError}) => (
          <div key={id} class={`toast${isError ? ' bad' : ''}`}>
            <div>
              {isError && <span class="unseen">Error: </span>}
              {title !== '' && <b>{title}</b>}
              <span>{text}</span>
            </div>
            <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => dismiss(id)}>
              ✕
            </button>
          </div>
        ))}
      </div>
    </>
  );
}
