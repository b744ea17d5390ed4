/** Step 2: what would be decided, per university, with cut, ties and decisions by hand; and who would move if officers had weighed otherwise. */
import {useState} from 'preact/hooks';
import {counted} from '../../domain/listed';
import {ProblemList} from '../kit/problems';
import type {View} from './conversation';
import type {StepProps} from './page';
import {RowTable} from './rows';
import {WhatIfPart} from './what-if';
import {points} from './words';

export function PreviewStep(props: StepProps) {
  const {view} = props;

  return (
    <>
      {view.problems.length > 0 && (
        <section aria-labelledby="problems-heading">
          <h3 id="problems-heading">To know before deciding ({view.problems.length})</h3>
          <ProblemList problems={view.problems} />
        </section>
      )}
      <section aria-labelledby="universities-heading">
        <h3 id="universities-heading">
          Per university, by the {view.shown} score{view.chosen === null && ' (suggested, not chosen yet)'}
        </h3>
        {view.universities.map(one => (
          <University key={one.university} one={one} {...props} />
        ))}
        <Undecided {...props} />
      </section>
      <National {...props} />
      <ByHand view={view} />
      <WhatIfPart view={view} />
    </>
  );
}

type UniversityProps = StepProps & {readonly one: View['universities'][number]};

/** Opened on demand: thousands of rows are not drawn before anybody asks for them. */
function University({one, ...props}: UniversityProps) {
  const [open, setOpen] = useState(false);
  const own = open ? props.view.rows.filter(({university}) => university === one.university) : [];

  return (
    <details class="university" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{one.university}</strong> {one.name}: {counted(one.seats, 'seat')},{' '}
        {counted(one.applicants, 'applicant')}, {one.invited} invited,{' '}
        {one.cut === null ? 'no cut' : `cut ${points(one.cut)}`}
        {one.ties.some(({atCut}) => atCut) && ', a tie at the cut'}
      </summary>
      {open && (
        <>
          <Ties one={one} />
          <RowTable {...props} rows={own} caption={`Applicants of ${one.name} in merit order`} />
        </>
      )}
    </details>
  );
}

function Ties({one: {ties}}: {readonly one: UniversityProps['one']}) {
  if (ties.length === 0) return null;

  return (
    <ul class="moves" aria-label="Ties and how they were broken">
      {ties.map(({score, references, brokenBy, atCut}) => (
        <li key={references.join()}>
          Tied at {points(score)}
          {atCut && <strong> at the cut</strong>}:{' '}
          {references.map((reference, at) => (at === 0 ? reference : `, then ${reference} (${brokenBy[at - 1]})`))}
        </li>
      ))}
    </ul>
  );
}

/** Those whom a problem keeps from being decided on. */
function Undecided(props: StepProps) {
  const known = new Set(props.view.universities.map(({university}) => university));
  const rows = props.view.rows.filter(({university}) => !known.has(university));
  if (rows.length === 0) return null;

  return (
    <details class="university">
      <summary>Not decided on: {counted(rows.length, 'applicant')} without interview seats</summary>
      <RowTable {...props} rows={rows} caption="Not decided on" />
    </details>
  );
}

function National({view, ...props}: StepProps) {
  const [open, setOpen] = useState(false);
  const {national, rows} = view;
  const held = view.onHold.length;

  return (
    <section aria-labelledby="national-heading">
      <h3 id="national-heading">National list and on hold</h3>
      <p>
        {national.seats === 0
          ? 'Every university fills its own seats, so there is no national list.'
          : `${counted(national.seats, 'seat')} on the national list, ${national.seats - national.unused} taken${national.cut === null ? '' : `, cut ${points(national.cut)}`}.`}
      </p>
      <details class="university" onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          {counted(rows.filter(({national: seat}) => seat).length, 'national seat')} and {held} on hold, in the order in
          which they move up
        </summary>
        {open && (
          <RowTable
            {...props}
            view={view}
            rows={[
              ...rows.filter(({national: seat}) => seat),
              ...rows.filter(({onHold}) => onHold !== null).sort((a, b) => a.onHold! - b.onHold!),
            ]}
            caption="National seats and on hold, in order"
          />
        )}
      </details>
    </section>
  );
}

function ByHand({view: {byHand}}: {readonly view: View}) {
  if (byHand.length === 0) return null;

  return (
    <section aria-labelledby="hand-heading">
      <h3 id="hand-heading">Decisions by hand</h3>
      <ul class="moves">
        {byHand.map(({reference, decision, reason, made, ended}) => (
          <li key={`${reference} ${made} ${decision}`}>
            {reference}: {decision}. {reason} <span class="quiet">({made})</span>
            {ended !== null && <span class="quiet"> No longer counts: {ended}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
