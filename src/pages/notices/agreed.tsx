/** After the yes: the mails leaving, and in the end who was told, what failed, and what to do about it. */
import {counted} from '../../domain/listed';
import type {NoticesView} from '../../domain/notices/preview';
import {Delivery} from '../kit/delivery';
import type {Agreed, Conversation} from './conversation';

interface AgreedProps {
  readonly talk: Conversation;
  readonly agreed: Agreed;
  readonly view: NoticesView;
}

export function AgreedPart({talk, agreed, view}: AgreedProps) {
  const {standing, summary} = agreed;

  return (
    <section aria-labelledby="sent-heading">
      <h2 id="sent-heading">{headingOf(view)}</h2>
      <p>{summary}</p>
      {standing.later > 0 && (
        <p class="quiet">
          Mails that wait for their time leave within 10 minutes after it, by themselves; this window need not stay
          open.
        </p>
      )}
      <Delivery key={summary} standing={standing} begin={standing.ready > 0 && standing.mine} onDone={talk.look} />
      {view.standing.ready === 0 && <Outcome talk={talk} view={view} />}
    </section>
  );
}

function headingOf({standing: {ready, later, overLimit}}: NoticesView): string {
  if (ready > 0) return 'On their way';
  return later + overLimit > 0 ? 'Waiting for their time' : 'Sent';
}

function Outcome({talk, view}: Pick<AgreedProps, 'talk' | 'view'>) {
  const kind = view.kinds.find(({name}) => name === talk.name);
  const steps = new Set<string>(talk.preview?.parts.map(({step}) => step));
  const snags = view.snags.filter(({step}) => steps.has(step));
  if (kind === undefined) return null;
  const parts = [
    ...(kind.told > 0 ? [`${counted(kind.told, 'person has', 'people have')} been told`] : []),
    ...(kind.waiting > 0 ? [`${kind.waiting} wait in the outbox`] : []),
    ...(kind.open > 0 ? [`${kind.open} are still to be told`] : []),
  ];

  return (
    <>
      <p>
        <strong>{kind.title}:</strong> {parts.join(', ')}.
      </p>
      {snags.length > 0 && (
        <p role="alert">
          {counted(snags.length, 'mail')} of it did not arrive or did not leave: what happened and what to do stands
          below.
        </p>
      )}
    </>
  );
}
