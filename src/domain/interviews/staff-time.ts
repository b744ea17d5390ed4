/**
 * Phase two of free panels: the interviews of one time get their interviewers, each of whom sits in at most one.
 *
 * Augmenting paths: an interview gets its panel unless the interviewers who may meet it are all with interviews that could do no other way. Those, with this one,
 * are the proof: together they may be met by fewer interviewers than their panels need (Hall, 1935).
 */

/** Somebody who is free at the time, the first to be asked first. */
export interface Seat {
  readonly email: string;
}

export interface Staffed {
  /** Addresses of each interview's panel; null for one that gets too few, whose interviewers are free for the others then. */
  readonly panels: readonly (readonly string[] | null)[];
  /** Numbers of interviews that cannot all be at this time, for each that gets too few; itself among them. */
  readonly crowds: readonly (readonly number[])[];
}

/**
 * @param interviews how many there are
 * @param free in the order in which they are asked
 * @param may whether somebody may sit in an interview
 */
export function staffTime(
  interviews: number,
  free: readonly Seat[],
  panelSize: number,
  may: (email: string, interview: number) => boolean,
): Staffed {
  const seatOf = new Map<string, number>();
  const crowds: (readonly number[])[] = [];
  const isStaffed = Array.from({length: interviews}, (_, at) => {
    const before = new Map(seatOf);
    for (let seat = 0; seat < panelSize; seat++) {
      const reached = new Set([at]);
      if (seatOne(at, new Set(), reached)) continue;
      crowds.push([...reached]);
      seatOf.clear();
      for (const [email, where] of before) seatOf.set(email, where);
      return false;
    }
    return true;
  });
  const panels = isStaffed.map((staffed, at) =>
    staffed ? [...seatOf].flatMap(([email, where]) => (where === at ? [email] : [])).sort() : null,
  );
  return {panels, crowds};

  /** One more interviewer for an interview: somebody free, or somebody whose place another can take. */
  function seatOne(at: number, seen: Set<string>, reached: Set<number>): boolean {
    for (const {email} of free) {
      if (seen.has(email) || seatOf.get(email) === at || !may(email, at)) continue;
      seen.add(email);
      const held = seatOf.get(email);
      if (held !== undefined) {
        reached.add(held);
        if (!seatOne(held, seen, reached)) continue;
      }
      seatOf.set(email, at);
      return true;
    }
    return false;
  }
}
