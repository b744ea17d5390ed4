/**
 * A chart over the grid, drawn from the figures in its range: columns, bars and lines, as simple as Sheets begins with. Nothing in it is for screen readers: what it shows
 * stands in the cells.
 */

import type {ChartShown} from '../../worker/charts';

interface ChartProps {
  readonly chart: ChartShown;
  /** Pixels in the grid. */
  readonly top: number;
  readonly left: number;
}

const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const GRID = '#e0e0e0';
const EDGE = {top: 44, right: 20, bottom: 34, left: 44};
const LEGEND = 24;
/** Room for names at the side of bars. */
const NAMES = 130;
/** A name of so many letters has room there. */
const LONGEST_NAME = 20;
/** More names than this under columns or lines, and only some are written. */
const MOST_NAMES = 10;
const TICKS = 4;

export function ChartView({chart, top, left}: ChartProps) {
  const {title, kind, width, height} = chart;
  const Drawing = DRAWINGS[kind];

  return (
    <div class="chart" data-chart={title} style={{top: `${top}px`, left: `${left}px`}}>
      <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <text x={16} y={26} class="chart-title">
          {title}
        </text>
        <Drawing chart={chart} {...roomOf(chart)} />
        {chart.hasLegend && <Legend chart={chart} />}
      </svg>
    </div>
  );
}

/** Where the drawing itself lies, and the highest figure on its axis. */
interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

type DrawingProps = Room & {readonly chart: ChartShown};

function roomOf({kind, isStacked, hasLegend, width, height, names, series}: ChartShown): Room {
  const left = kind === 'bars' ? NAMES : EDGE.left;
  const bottom = EDGE.bottom + (hasLegend ? LEGEND : 0);
  const figures = isStacked
    ? names.map((_, at) => series.reduce((sum, {values}) => sum + (values[at] ?? 0), 0))
    : series.flatMap(({values}) => values);
  return {
    ...{left, top: EDGE.top},
    width: width - left - EDGE.right,
    height: height - EDGE.top - bottom,
    most: stepOf(Math.max(1, ...figures)) * TICKS,
  };
}

/** A round step of which {@link TICKS} reach as far as the figure: 1, 2, 5, 10, 20 … */
function stepOf(figure: number): number {
  const power = 10 ** Math.floor(Math.log10(figure / TICKS));
  const step = [1, 2, 5, 10].find(factor => factor * power * TICKS >= figure)! * power;
  return Math.max(1, step);
}

const steps = (most: number): number[] => Array.from({length: TICKS + 1}, (_, at) => (most / TICKS) * at);

function Columns({chart: {names, series}, ...room}: DrawingProps) {
  const {left, top, width, height, most} = room;
  const [slot, scale] = [width / Math.max(1, names.length), height / most];
  const thick = (slot * 0.8) / Math.max(1, series.length);

  return (
    <>
      <Rules {...room} />
      {series.flatMap(({name, values}, nth) =>
        values.map((value, at) => (
          <rect
            key={`${name} ${names[at]}`}
            x={left + at * slot + slot * 0.1 + nth * thick}
            y={top + height - value * scale}
            width={Math.max(1, thick - 1)}
            height={value * scale}
            fill={colorOf(nth)}
          />
        )),
      )}
      <Names names={names} middle={at => left + (at + 0.5) * slot} y={top + height + 18} />
    </>
  );
}

function Lines({chart: {names, series}, ...room}: DrawingProps) {
  const {left, top, width, height, most} = room;
  const x = (at: number): number => left + (names.length < 2 ? width / 2 : (at * width) / (names.length - 1));

  return (
    <>
      <Rules {...room} />
      {series.map(({name, values}, nth) => (
        <polyline
          key={`${nth} ${name}`}
          points={values.map((value, at) => `${x(at)},${top + height - (value * height) / most}`).join(' ')}
          fill="none"
          stroke={colorOf(nth)}
          stroke-width={2}
        />
      ))}
      <Names names={names} middle={x} y={top + height + 18} />
    </>
  );
}

function Bars({chart: {names, series, isStacked}, left, top, width, height, most}: DrawingProps) {
  const [slot, scale] = [height / Math.max(1, names.length), width / most];
  const thick = (slot * 0.8) / (isStacked ? 1 : Math.max(1, series.length));
  const before = (nth: number, at: number): number =>
    series.slice(0, nth).reduce((sum, {values}) => sum + (values[at] ?? 0), 0);

  return (
    <>
      {steps(most).map(figure => (
        <g key={figure}>
          <line x1={left + figure * scale} x2={left + figure * scale} y1={top} y2={top + height} stroke={GRID} />
          <text x={left + figure * scale} y={top + height + 16} text-anchor="middle">
            {figure}
          </text>
        </g>
      ))}
      {series.flatMap(({name, values}, nth) =>
        values.map((value, at) => (
          <rect
            key={`${name} ${names[at]}`}
            x={left + (isStacked ? before(nth, at) * scale : 0)}
            y={top + at * slot + slot * 0.1 + (isStacked ? 0 : nth * thick)}
            width={value * scale}
            height={Math.max(1, thick)}
            fill={colorOf(nth)}
          />
        )),
      )}
      {names.map((name, at) => (
        <text
          key={name}
          x={left - 8}
          y={top + (at + 0.5) * slot + Math.min(4, slot / 3)}
          text-anchor="end"
          style={{fontSize: `${Math.min(11, slot)}px`}}
        >
          {cut(name)}
        </text>
      ))}
    </>
  );
}

function Other({chart: {width, height}}: DrawingProps) {
  return (
    <text x={width / 2} y={height / 2} text-anchor="middle">
      A chart that the workbench does not draw.
    </text>
  );
}

const DRAWINGS = {columns: Columns, bars: Bars, lines: Lines, other: Other};

/** Lines across, each with its figure. */
function Rules({left, top, width, height, most}: Room) {
  return (
    <>
      {steps(most).map(figure => {
        const y = top + height - (figure * height) / most;
        return (
          <g key={figure}>
            <line x1={left} x2={left + width} y1={y} y2={y} stroke={GRID} />
            <text x={left - 8} y={y + 4} text-anchor="end">
              {figure}
            </text>
          </g>
        );
      })}
    </>
  );
}

interface NamesProps {
  readonly names: readonly string[];
  readonly middle: (at: number) => number;
  readonly y: number;
}

function Names({names, middle, y}: NamesProps) {
  const each = Math.ceil(names.length / MOST_NAMES);

  return (
    <>
      {names.map((name, at) =>
        at % each === 0 ? (
          <text key={name} x={middle(at)} y={y} text-anchor="middle">
            {cut(name)}
          </text>
        ) : null,
      )}
    </>
  );
}

function Legend({chart: {series, width, height}}: {readonly chart: ChartShown}) {
  const slot = width / Math.max(1, series.length);

  return (
    <>
      {series.map(({name}, nth) => (
        <g key={`${nth} ${name}`} transform={`translate(${nth * slot + 16} ${height - 14})`}>
          <rect width={10} height={10} y={-9} fill={colorOf(nth)} />
          <text x={15}>{name}</text>
        </g>
      ))}
    </>
  );
}

function colorOf(nth: number): string {
  return COLORS[nth % COLORS.length]!;
}

function cut(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
