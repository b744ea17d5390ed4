/**
 * Sidebars and dialogs of scripts: their document in a frame of its own, which may run its script and nothing of this page. Its
 * `google.script.run` comes here as messages and goes on as commands.
 */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {PanelShown} from '../../protocol';
import {ask, WINDOW} from '../ask';
import {sayError, toast} from '../live';
import {Modal} from '../parts/modal';

/** What the frame says; see `server/shim.ts`. */
type Said =
  | {readonly panel: 'run'; readonly id: number; readonly name: string; readonly args: unknown[]; readonly form: never}
  | {readonly panel: 'close' | 'escape' | 'focus'}
  | {readonly panel: 'size'; readonly width?: number; readonly height?: number}
  | {readonly panel: 'error'; readonly message: string; readonly line: number};

interface Size {
  readonly width?: number;
  readonly height?: number;
}

interface FrameProps {
  readonly panel: PanelShown;
  readonly onSize: (size: Size) => void;
}

function Frame({panel: {key, title}, onSize}: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = ({source, data}: MessageEvent<Said>) => {
      if (source !== frame.current?.contentWindow) return;
      if (data.panel === 'run') run(key, data, source as Window);
      else if (data.panel === 'close') close(key);
      else if (data.panel === 'size') onSize(data);
      else if (data.panel === 'focus') document.getElementById('grid')?.focus();
      else if (data.panel === 'error')
        toast(`${title}: ${data.message}${data.line ? ` (line ${data.line} of the page)` : ''}`, {isError: true});
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [key]);

  return (
    <iframe
      ref={frame}
      title={title || 'Panel'}
      src={`/panel/${WINDOW}/${encodeURIComponent(key)}`}
      sandbox="allow-scripts allow-forms allow-modals"
    />
  );
}

async function run(key: string, {id, name, args, form}: Extract<Said, {panel: 'run'}>, to: Window): Promise<void> {
  const answer = await ask('front.rpc', {key, name, args, form}).catch((error: Error) => ({
    value: null,
    failure: {name: 'Error', message: error.message},
  }));
  to.postMessage({panel: 'answer', id, ...answer}, '*');
}

function close(key: string): void {
  ask('front.close', {key}).catch(sayError);
}

export function Sidebar({panel}: {readonly panel: PanelShown}) {
  return (
    <aside class="sidebar" aria-label={panel.title || 'Sidebar'} style={{width: `${panel.width}px`}}>
      <header>
        <h2>{panel.title}</h2>
        <button type="button" class="icon-button" aria-label="Close sidebar" onClick={() => close(panel.key)}>
          ✕
        </button>
      </header>
      <Frame key={panel.key} panel={panel} onSize={() => {}} />
    </aside>
  );
}

export function Dialog({panel}: {readonly panel: PanelShown}) {
  const [size, setSize] = useState<Size>({});
  const width = size.width ?? panel.width;
  const height = size.height ?? panel.height;
  const body = (
    <div class="panel-body" style={{height: `min(${height}px, 100vh - 110px)`}}>
      <Frame key={panel.key} panel={panel} onSize={more => setSize({...size, ...more})} />
    </div>
  );
  const style = {width: `min(${width}px, 100vw - 32px)`};
  if (panel.modal) {
    return (
      <Modal title={panel.title || 'Dialog'} class="panel" style={style} onClose={() => close(panel.key)}>
        {body}
      </Modal>
    );
  }
  return (
    <section class="modeless panel" style={style} aria-label={panel.title || 'Dialog'}>
      <header>
        <h2>{panel.title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={() => close(panel.key)}>
          ✕
        </button>
      </header>
      {body}
    </section>
  );
}
