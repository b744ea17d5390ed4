/**
 * console (behaviour 78): log, info, warn, error, time, timeEnd, with printf notation. Texts are those of the editor's log, which
 * shows objects as JavaScript writes them.
 */
import {format, inspect, types} from 'node:util';
import {classIdOf, EnumValue, type Execution, implement, type LogEntry, ServiceObject} from '../kernel';
import {stem} from '../kernel/syntax';

class Console extends ServiceObject {
  private readonly timers = new Map<string, number>();

  write(severity: LogEntry['severity'], values: readonly unknown[]): void {
    this.execution.log(severity, format(...values.map(value => shown(value, this.execution))));
  }

  start(label: string): void {
    this.timers.set(label, this.execution.now());
  }

  /** A timer that never ran is not logged. */
  stop(label: string): void {
    const from = this.timers.get(label);
    if (from === undefined) return;
    this.timers.delete(label);
    this.execution.log('DEBUG', `${label}: ${this.execution.now() - from}ms`);
  }
}

implement('Base.Console', Console, {
  log(...values: unknown[]) {
    this.write('DEBUG', values);
  },
  info(...values: unknown[]) {
    this.write('INFO', values);
  },
  warn(...values: unknown[]) {
    this.write('WARNING', values);
  },
  error(...values: unknown[]) {
    this.write('ERROR', values);
  },
  time(label: string) {
    this.start(label);
  },
  timeEnd(label: string) {
    this.stop(label);
  },
});

/** A service object shows nothing of itself (behaviour 81), an enum its name, an error the script's own part of its stack. */
function shown(value: unknown, execution: Execution): unknown {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return value.map(member => shown(member, execution));
  if (types.isNativeError(value)) return {[inspect.custom]: () => scriptStack(value, execution)};
  return typeof value === 'object' && value !== null && classIdOf(value) !== undefined ? {} : value;
}

/** The stack without the frames that are not the project's. */
function scriptStack(error: Error, {project}: Execution): string {
  const files = Object.keys(project.files).map(stem);
  const [first, ...frames] = (error.stack ?? String(error)).split(/\n(?=\s+at )/);
  const own = frames.filter(frame => files.some(file => frame.includes(`(${file}:`) || frame.includes(` ${file}:`)));
  return [first, ...own].join('\n');
}
