/** The log of executions: who ran what, how it went, what it cost; one of them opened beside the list. */

import type {RunDetail, RunLine} from '../../protocol';
import {useAsked} from '../live';
import {go, useRoute} from '../route';
import {toTheSecond} from '../when';

const KINDS: Readonly<Record<string, string>> = {
  editor: 'Editor',
  menu: 'Menu',
  rpc: 'Page',
  'simple-trigger': 'Simple trigger',
  trigger: 'Trigger',
  'web-app': 'Web app',
  host: 'Host',
};

export function LogView() {
  const {value: runs} = useAsked('log.list', {});
  const {value: state} = useAsked('session.state', {});
  const {path} = useRoute();
  const open = Number(path[0] ?? Number.NaN);
  if (runs === undefined || state === undefined) return <p class="empty">Reading the log…</p>;
  if (runs.length === 0)
    return <p class="empty">Nothing has run yet. Open the sheet and choose something from its menus.</p>;

  return (
    <div class="log">
      <section class="log-list" aria-label="Executions">
        <h1>Executions</h1>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Function</th>
              <th scope="col">Started by</th>
              <th scope="col">Who</th>
              <th scope="col" class="number">
                Calls
              </th>
              <th scope="col" class="number">
                At Google
              </th>
              <th scope="col" class="number">
                Here
              </th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {runs.map(run => (
              <Line key={run.id} run={run} zone={state.zone} isOpen={run.id === open} />
            ))}
          </tbody>
        </table>
      </section>
      {!Number.isNaN(open) && <Detail key={open} id={open} zone={state.zone} />}
    </div>
  );
}

/** Modelled time as people say it. */
function took(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

interface LineProps {
  readonly run: RunLine;
  readonly zone: string;
  readonly isOpen: boolean;
}

function Line({run, zone, isOpen}: LineProps) {
  return (
    <tr class={isOpen ? 'on' : undefined}>
      <td>{toTheSecond(run.at, zone)}</td>
      <td>
        <a href={`#/log/${run.id}`} aria-current={isOpen ? 'true' : undefined}>
          {run.handler}
        </a>
      </td>
      <td>{KINDS[run.kind] ?? run.kind}</td>
      <td>{run.who}</td>
      <td class="number">{run.callCount}</td>
      <td class="number">{took(run.modelledMs)}</td>
      <td class="number">{took(run.realMs)}</td>
      <td class={run.ok ? 'good' : 'bad'}>{run.ok ? '✓ Completed' : `✕ Failed`}</td>
    </tr>
  );
}

function Detail({id, zone}: {readonly id: number; readonly zone: string}) {
  const {value: run, error} = useAsked('log.run', {id});
  return (
    <section class="log-detail" aria-label="Execution">
      <button type="button" class="icon-button" aria-label="Close" onClick={() => go('log')}>
        ✕
      </button>
      {error !== null && <p>{error}</p>}
      {run !== undefined && <Facts run={run} zone={zone} />}
    </section>
  );
}

function Facts({run, zone}: {readonly run: RunDetail; readonly zone: string}) {
  return (
    <>
      <h2>{run.handler}</h2>
      <p class="quiet">
        {KINDS[run.kind] ?? run.kind} · {run.who} · {toTheSecond(run.at, zone)} · {took(run.modelledMs)} at Google,{' '}
        {took(run.realMs)} here
      </p>
      {run.message !== null && (
        <div class="failure">
          <p>{run.message}</p>
          <ol>
            {run.stack.map(frame => (
              <li key={frame.text}>
                {frame.source !== null && <b>{frame.source} </b>}
                <span class="quiet">{frame.text}</span>
                {frame.code !== null && <code>{frame.code}</code>}
              </li>
            ))}
          </ol>
        </div>
      )}
      {run.notEmulated.length > 0 && (
        <p class="failure">
          Used and not emulated: {run.notEmulated.join(', ')}. At Google this would have done something.
        </p>
      )}
      <h3>Service calls</h3>
      {run.calls.length === 0 ? (
        <p class="quiet">None.</p>
      ) : (
        <table>
          <tbody>
            {run.calls.map(([name, count]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="number">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>Logged</h3>
      {run.logs.length === 0 ? (
        <p class="quiet">Nothing.</p>
      ) : (
        <ul class="logged">
          {run.logs.map((line, at) => (
            <li key={at} class={line.severity === 'ERROR' ? 'bad' : undefined}>
              <span class="quiet">{line.severity}</span> {line.text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
