/** How severe or lenient each reader marks, as bars around the average reader, with the standard error as a line. The table below says the same. */
import './severity-chart.css';
import {counted} from '../../domain/listed';
import type {ReaderSeverity} from '../../domain/reading/scores';
import {points, signed} from './numbers';

const ROW = 20;
const NAMES = 190;
const SIDE = 230;
const FIGURES = 110;
const WIDTH = NAMES + 2 * SIDE + FIGURES;
const TOP = 22;

/** Of more readers only the most severe and the most lenient are drawn. */
const MOST_BARS = 40;

interface ChartProps {
  readonly severities: readonly ReaderSeverity[];
  /** Who marks: a reader, an interviewer. */
  readonly who?: string;
}

export function SeverityChart({severities, who = 'reader'}: ChartProps) {
  const drawn = ends(severities);
  const reach = Math.max(0.5, ...drawn.map(({estimate, standardError}) => Math.abs(estimate) + (standardError ?? 0)));
  const x = (value: number): number => NAMES + SIDE + (value / reach) * SIDE;
  const [first, last] = [severities[0]!, severities[severities.length - 1]!];
  const label = `Severity of ${counted(severities.length, who)}: from ${first.name}, ${signed(first.estimate)} points, to ${last.name}, ${signed(last.estimate)} points.`;

  return (
    <>
      <svg
        class="severity"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${WIDTH} ${TOP + drawn.length * ROW + 4}`}
        width="100%"
        preserveAspectRatio="xMinYMin"
      >
        <text x={x(-reach)} y={14}>
          severe
        </text>
        <text x={x(reach)} y={14} text-anchor="end">
          lenient
        </text>
        {drawn.map((one, at) => (
          <Bar key={one.reader} one={one} x={x} y={TOP + at * ROW} />
        ))}
        <line class="zero" x1={x(0)} x2={x(0)} y1={TOP - 6} y2={TOP + drawn.length * ROW} />
      </svg>
      {drawn.length < severities.length && (
        <p class="quiet">
          Of {counted(severities.length, who)} the {MOST_BARS / 2} most severe and the {MOST_BARS / 2} most lenient are
          drawn.
        </p>
      )}
      <details>
        <summary>The same as a table</summary>
        <SeverityTable severities={severities} who={who} />
      </details>
    </>
  );
}

interface BarProps {
  readonly one: ReaderSeverity;
  readonly x: (value: number) => number;
  readonly y: number;
}

function Bar({one: {name, estimate, standardError}, x, y}: BarProps) {
  const middle = y + ROW / 2;
  const [left, right] = [Math.min(x(0), x(estimate)), Math.max(x(0), x(estimate))];

  return (
    <g>
      <text x={NAMES - 8} y={middle + 4} text-anchor="end">
        {name.length > 28 ? `${name.slice(0, 27)}…` : name}
      </text>
      <rect class={estimate < 0 ? 'severe' : 'lenient'} x={left} y={y + 4} width={right - left} height={ROW - 8} />
      {standardError !== null && (
        <line class="error" x1={x(estimate - standardError)} x2={x(estimate + standardError)} y1={middle} y2={middle} />
      )}
      <text x={WIDTH - 4} y={middle + 4} text-anchor="end">
        {signed(estimate)} ± {points(standardError)}
      </text>
    </g>
  );
}

function SeverityTable({severities, who}: Required<ChartProps>) {
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{`${who.charAt(0).toUpperCase()}${who.slice(1)}`}</th>
          <th scope="col" class="number">
            Readings
          </th>
          <th scope="col" class="number">
            Severity
          </th>
          <th scope="col" class="number">
            ±
          </th>
        </tr>
      </thead>
      <tbody>
        {severities.map(({reader, name, readings, estimate, standardError}) => (
          <tr key={reader}>
            <th scope="row">{name}</th>
            <td class="number">{readings}</td>
            <td class="number">{signed(estimate)}</td>
            <td class="number">{points(standardError)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ends(severities: readonly ReaderSeverity[]): readonly ReaderSeverity[] {
  if (severities.length <= MOST_BARS) return severities;
  return [...severities.slice(0, MOST_BARS / 2), ...severities.slice(-MOST_BARS / 2)];
}
