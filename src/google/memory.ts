/**
 * What the tool keeps beside the sheet, in the document properties: small, no secrets (every editor can read them), all of it read in one call.
 */

/** A property holds 9 KB; a longer text goes over several. */
const PIECE = 8_000;

export interface Memory {
  /** The JSON kept under this name; undefined when there is none. */
  get<Value>(name: string): Value | undefined;
}

/** Reads everything, in one call. */
export function readMemory(): Memory {
  const all = PropertiesService.getDocumentProperties().getProperties();
  return {
    get: <Value>(name: string) => {
      const text = joined(all, name);
      return text === '' ? undefined : (JSON.parse(text) as Value);
    },
  };
}

/** Keeps values by name, in one call; what is not named stays. */
export function remember(values: Readonly<Record<string, unknown>>): void {
  const pieces: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    const text = JSON.stringify(value);
    const count = Math.max(1, Math.ceil(text.length / PIECE));
    pieces[name] = String(count);
    for (let at = 0; at < count; at++) pieces[`${name}.${at}`] = text.slice(at * PIECE, (at + 1) * PIECE);
  }
  PropertiesService.getDocumentProperties().setProperties(pieces, false);
}

/** Forgets a value, in one call. */
export function forget(name: string): void {
  PropertiesService.getDocumentProperties().deleteProperty(name);
}

/** A value of a memory read earlier may be newer by now: reads one name again. */
export function recall<Value>(name: string): Value | undefined {
  return readMemory().get<Value>(name);
}

function joined(all: Readonly<Record<string, string>>, name: string): string {
  const count = Number(all[name] ?? 0);
  return Array.from({length: count}, (_, at) => all[`${name}.${at}`] ?? '').join('');
}
