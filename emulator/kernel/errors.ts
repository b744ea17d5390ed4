/**
 * What goes wrong at Google, in Google's words.
 *
 * A service throws a `ServiceError`; the dispatcher turns it into an `Exception` of the script's own realm. The text comes in the
 * language of the account that runs the script, where that text is known (behaviour 90), and in English elsewhere.
 */

export type Locale = 'en' | 'fr' | 'nl';

/** One message in the languages in which it has been seen. `{name}` stands for a value. */
export interface Message {
  readonly en: string;
  readonly fr?: string;
  readonly nl?: string;
}

/** An error that Google's services throw into a script: `name` is `Exception` there. */
export class ServiceError extends Error {
  override readonly name: string;

  constructor(
    readonly text: Message,
    readonly values: Readonly<Record<string, unknown>> = {},
    name = 'Exception',
  ) {
    super(fill(text.en, values));
    this.name = name;
  }

  /** The message as an account with this language sees it. */
  in(locale: Locale): string {
    return fill(this.text[locale] ?? this.text.en, this.values);
  }
}

/** Makes a service error from a message or a plain English sentence. */
export function exception(text: Message | string, values: Readonly<Record<string, unknown>> = {}): ServiceError {
  return new ServiceError(typeof text === 'string' ? {en: text} : text, values);
}

/** Google has the member, this emulator does not model it: never an answer, always this error. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';

  constructor(readonly member: string) {
    super(`NotEmulated: ${member}`);
  }
}

/** The execution is over (time limit, injected crash): nothing that the script does afterwards reaches a service. */
export class ExecutionDied extends Error {
  override readonly name = 'Exception';
}

function fill(text: string, values: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
