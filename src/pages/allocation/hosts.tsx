/** Hosts that rank candidates themselves: which, whom they leave out, and the list of one to paste. */
import {useState} from 'preact/hooks';
import type {CandidateId} from '../../domain/allocation/types';
import type {HostView} from '../../domain/allocation/view';
import {counted} from '../../domain/listed';
import type {PartProps} from './page';
import type {Names} from './words';

type Props = PartProps & {readonly names: Names};

export function Hosts(props: Props) {
  const {view, run} = props;
  const ranking = view.hosts.filter(({order}) => order.length > 0);
  const locked = view.saved !== null && view.saved.state !== 'open';
  if (ranking.length === 0 && (locked || !view.mayDecide)) return null;

  return (
    <details>
      <summary>Hosts with an order of their own{ranking.length === 0 ? '…' : ` (${ranking.length})`}</summary>
      <p class="quiet">
        Most hosts have none and take whom the rule gives them. Where one ranks candidates itself, deferred acceptance
        goes by its order; whom it does not name it does not take, whatever the mechanism.
      </p>
      {ranking.length > 0 && (
        <ul class="problem-list">
          {ranking.map(host => (
            <li key={host.contract}>
              <strong>{titleOf(host)}</strong> ranks {counted(host.order.length, 'candidate')}
              {leftOut(host, run)}.
            </li>
          ))}
        </ul>
      )}
      {view.mayDecide && !locked && <OrderForm {...props} />}
    </details>
  );
}

function titleOf({country, paid}: HostView): string {
  return paid ? `${country} (paid)` : country;
}

/** Those who wished the country and are not in its order. */
function leftOut({country, paid}: HostView, {input, result}: Props['run']): string {
  const own = new Set(
    input.places
      .filter(place => place.country === country && place.id.endsWith('-unilateral') === paid)
      .map(({id}) => id),
  );
  const refused = Object.values(result.reasons).filter(reasons =>
    reasons.some(reason => reason.code === 'not-acceptable' && own.has(reason.place)),
  ).length;

  return refused === 0 ? '' : `; ${refused} who wished it ${refused === 1 ? 'is' : 'are'} not among them`;
}

/** What is wrong with the list stands beside it too: the top of the sidebar is far away. */
function OrderForm({talk, view, names}: Props) {
  const [contract, setContract] = useState('');
  const [list, setList] = useState('');
  const [pressed, setPressed] = useState(false);
  const choose = (key: string): void => {
    setPressed(false);
    setContract(key);
    setList(lines(view.hosts.find(host => host.contract === key)?.order ?? [], names));
  };

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        setPressed(true);
        talk.saveOrder({contract, list});
      }}
    >
      <label for="host">Host</label>
      <select id="host" value={contract} onChange={event => choose(event.currentTarget.value)}>
        <option value="">Choose…</option>
        {view.hosts.map(host => (
          <option key={host.contract} value={host.contract}>
            {titleOf(host)}
          </option>
        ))}
      </select>
      {contract !== '' && (
        <>
          <label for="order">Its order, best first, one candidate a line with the reference</label>
          <textarea
            id="order"
            rows={6}
            value={list}
            spellcheck={false}
            onInput={event => setList(event.currentTarget.value)}
          />
          {pressed && talk.failure !== null && <p class="bad">{talk.failure}</p>}
          <p class="quiet">Names beside the references do no harm. Empty: the host has no order.</p>
          <div class="actions">
            <button type="submit" disabled={talk.doing !== 'nothing'}>
              Save its order
            </button>
          </div>
        </>
      )}
    </form>
  );
}

function lines(order: readonly CandidateId[], {nameOf}: Names): string {
  return order.map(id => (nameOf(id) === id ? id : `${id} ${nameOf(id)}`)).join('\n');
}
