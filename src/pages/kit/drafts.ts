/**
 * Unsent marks, kept on the machine while they are typed. Where the browser keeps nothing (a private window, storage that is full or switched off) they live
 * as long as the page, and the page says so.
 */

export interface Draft {
  /** By criterion; null is no mark. */
  readonly marks: Readonly<Record<string, number | null>>;
  readonly comment: string;
  /** Of the reading that the marks were given on. */
  readonly basis: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

const here = new Map<string, string>();

/** The draft under this name; null when there is none, or it cannot be read. */
export function draftOf(name: string): Draft | null {
  const text = here.get(name) ?? stored(name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    return null;
  }
}

/** Answers whether the machine keeps it beyond this page. */
export function keepDraft(name: string, draft: Draft): boolean {
  const text = JSON.stringify(draft);
  here.set(name, text);
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(name: string): void {
  here.delete(name);
  try {
    localStorage.removeItem(name);
  } catch {
    // What could not be kept need not be removed.
  }
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
