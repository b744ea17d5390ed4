/**
 * Logger (behaviour 78): the log of one execution, in Java's spelling. Each line also reaches the execution's log, where the host
 * reads it; `clear` empties only what `getLog` answers.
 */
import {type Execution, implement, ServiceObject} from '../kernel';
import {formatJavaDate} from '../time/java-date-format';
import {formatString} from './format-string';
import {isPlain, javaText} from './java-text';

class Logger extends ServiceObject {
  private lines: string[] = [];

  write(text: string): this {
    this.execution.log('INFO', text);
    this.lines.push(`${stamp(this.execution)} INFO: ${text}\n`);
    return this;
  }

  clear(): void {
    this.lines = [];
  }

  get text(): string {
    return this.lines.join('');
  }
}

implement('Base.Logger', Logger, {
  log(...given: unknown[]) {
    // Service objects are shown as the script sees them, by their class name.
    const [data, ...values] = given.map(value => this.execution.facades.toScript(value));
    return this.write(values.length === 0 ? messageOf(data) : formatString(String(data), values, javaText));
  },
  getLog() {
    return this.text;
  },
  clear() {
    this.clear();
  },
});

/** An object with a message is logged as that message; the rest of it is its payload in Cloud Logging. */
function messageOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !isPlain(data)) return javaText(data);
  const message: unknown = Reflect.get(data, 'message');
  return typeof message === 'string' ? message : javaText(data);
}

function stamp(execution: Execution): string {
  return formatJavaDate(execution.now(), execution.project.timeZone, 'EEE MMM dd HH:mm:ss z yyyy');
}
