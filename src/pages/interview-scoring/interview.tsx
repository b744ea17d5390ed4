/** One interview, open: who it is, where it is held, the marks, and what to do where it is not held as planned. */
import type {Item, ListView, Member} from '../../domain/interview-scoring/list';
import type {Conversation} from './conversation';
import {HandOver} from './hand-over';
import {MarksOf} from './marks-of';
import {MakeUp, NoShow} from './no-show';

export interface InterviewProps {
  readonly talk: Conversation;
  readonly view: ListView;
  readonly item: Item;
  /** Goes on to the next that is to be marked. */
  readonly next: () => void;
}

export function Interview(props: InterviewProps) {
  const {view, item} = props;

  return (
    <div class="interview">
      <Facts item={item} />
      {item.conflict !== '' && (
        <p role="alert" class="box">
          {item.conflict}
        </p>
      )}
      {item.state !== 'no-show' && view.questions.length > 0 && <Questions questions={view.questions} />}
      {item.markable && <MarksOf key={`${item.slot} ${item.reference}`} {...props} />}
      {!item.markable && <WhyNot {...props} />}
      <Others item={item} />
      {view.locked === '' && (
        <>
          <NoShow {...props} />
          <MakeUp {...props} />
          <HandOver {...props} />
        </>
      )}
    </div>
  );
}

function Facts({item: {reference, committee, phone, link, others, inPanel}}: {readonly item: Item}) {
  const panel = others.map(({name}) => name).join(', ');
  return (
    <dl class="facts">
      <Fact what="Reference" value={reference} />
      {committee !== '' && <Fact what="University" value={committee} />}
      {phone !== '' && <Fact what="Phone" value={phone} />}
      {panel !== '' && <Fact what={inPanel ? 'With' : 'Panel'} value={panel} />}
      <div>
        <dt>Call</dt>
        <dd>
          {link === '' ? (
            'The link is not there yet.'
          ) : (
            <a href={link} target="_blank" rel="noopener noreferrer">
              Open the video call
            </a>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Fact({what, value}: {readonly what: string; readonly value: string}) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Questions({questions}: {readonly questions: readonly string[]}) {
  return (
    <details>
      <summary>Questions</summary>
      <ol class="questions">
        {questions.map(question => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </details>
  );
}

function WhyNot({item: {state, inPanel, conflict}}: InterviewProps) {
  if (state === 'no-show' || conflict !== '') return null;
  if (!inPanel) return <p class="quiet">Its panel gives the marks.</p>;
  return <p class="quiet">Marks can be given from that day on.</p>;
}

function Others({item: {others, mine, inPanel, state}}: {readonly item: Item}) {
  if (state === 'no-show' || state === 'to come') return null;
  const hidden = inPanel && mine === null && others.some(({done}) => done);

  return (
    <section>
      <h2>{inPanel ? 'The others' : 'The panel'}</h2>
      {others.map(member => (
        <Other key={member.email} member={member} />
      ))}
      {hidden && <p class="quiet">You see their marks once yours are in.</p>}
    </section>
  );
}

function Other({member: {name, done, marks}}: {readonly member: Member}) {
  if (marks === null) {
    return (
      <p>
        <strong>{name}</strong>: {done ? 'marks are in' : 'no marks yet'}
      </p>
    );
  }

  return (
    <p>
      <strong>{name}</strong>:{' '}
      {Object.entries(marks.marks)
        .map(([criterion, mark]) => `${criterion} ${mark ?? '–'}`)
        .join(' · ')}
      {marks.notes !== '' && <q class="notes">{marks.notes}</q>}
    </p>
  );
}
