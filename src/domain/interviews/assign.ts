/**
 * Assigning candidates to sessions: everybody who can have one gets one, and the evenings are as equal as they can be.
 *
 * A flow of minimum cost, candidate → sessions of one kind → evening, in which each further interview of an evening costs more than the one before. Its
 * augmenting paths never cost less than the ones before, and a path costs what its last evening costs; so the cheapest flow is found by letting all evenings
 * grow together: at level L no evening holds more than L, and every path that exists then is taken before L grows (the primal-dual
 * method of Ford and Fulkerson, 1958, on this network). Exact, for any number of candidates that can be served.
 *
 * Where somebody is left over, the search itself is the proof: the candidates that it reached share fewer sessions than they are (Hall, 1935).
 */

/** Sessions that are alike for all candidates. */
export interface SessionGroup {
  /** Number from 0 of what is to be balanced; the evening. */
  readonly evening: number;
  /** How many sessions there are of this kind. */
  readonly seats: number;
}

export interface Wanted {
  /** How many candidates there are. */
  readonly candidates: number;
  readonly groups: readonly SessionGroup[];
  readonly allowed: (candidate: number, group: number) => boolean;
}

/** The same where groups have seats in common, besides their own: those of one time, whoever may sit there. */
export interface WantedTogether extends Wanted {
  /** Number from 0 of the common seats of each group; the groups that share them are of one evening. */
  readonly commonOf: readonly number[];
  /** How many common seats there are of each number. */
  readonly common: readonly number[];
}

export interface Assignment {
  /** Group of each candidate; −1 has none. */
  readonly group: Int32Array;
  /** Candidates without a session, each in a set that the search shows to be short. */
  readonly short: readonly Shortage[];
}

/** Candidates who together can only have so many sessions, fewer than they are. */
export interface Shortage {
  readonly candidates: readonly number[];
  readonly sessions: number;
}

export function assign(wanted: Wanted): Assignment {
  const search = new Search(wanted);
  search.serveAll();
  return {group: search.at, short: search.shortages()};
}

/** The group of each candidate where groups have seats in common; −1 has none. As many have one as possible, the evenings as equal as they can be. */
export function assignTogether(wanted: WantedTogether): Int32Array {
  const search = new Search(wanted, wanted);
  search.serveAll();
  return search.at;
}

/** How many of the candidates can have a session at the same time. */
export function mostServed(wanted: Wanted): number {
  const search = new Search(wanted);
  search.serveAll(false);
  return search.at.filter(at => at >= 0).length;
}

class Search {
  readonly at: Int32Array;
  private readonly options: Int32Array[];
  /** Number from 0 of each candidate's options: many have the same, and need be looked at once. */
  private readonly kind: Int32Array;
  private readonly held: number[][];
  private readonly ofEvening: number[][];
  private readonly load: Int32Array;
  private readonly mostOf: Int32Array;
  private level = 0;
  private seen: Uint8Array;
  private seenGroup: Uint8Array;
  private seenEvening: Uint8Array;
  private seenKind: Uint8Array;
  private readonly groupsOf: number[][];
  private seenCommon: Uint8Array;

  constructor(
    private readonly wanted: Wanted,
    private readonly together?: WantedTogether,
  ) {
    const {candidates, groups, allowed} = wanted;
    const evenings = groups.reduce((most, {evening}) => Math.max(most, evening + 1), 0);
    this.at = new Int32Array(candidates).fill(-1);
    this.options = Array.from({length: candidates}, (_, who) =>
      Int32Array.from(groups.flatMap(({seats}, group) => (seats > 0 && allowed(who, group) ? [group] : []))),
    );
    this.kind = numbered(this.options.map(options => options.join()));
    this.held = groups.map(() => []);
    this.ofEvening = Array.from({length: evenings}, () => []);
    for (const [group, {evening}] of groups.entries()) this.ofEvening[evening]!.push(group);
    this.load = new Int32Array(evenings);
    this.mostOf = new Int32Array(evenings);
    for (const {evening, seats} of groups) this.mostOf[evening]! += seats;
    this.seen = new Uint8Array(candidates);
    this.seenGroup = new Uint8Array(groups.length);
    this.seenEvening = new Uint8Array(evenings);
    this.seenKind = new Uint8Array(candidates);
    this.groupsOf = (together?.common ?? []).map(() => []);
    for (const [group, common] of (together?.commonOf ?? []).entries()) this.groupsOf[common]!.push(group);
    this.seenCommon = new Uint8Array(this.groupsOf.length);
  }

  /**
   * Lets the evenings grow together until everybody is served or nothing more can be.
   *
   * @param equally without it all evenings are full grown from the beginning: faster, where only the number counts
   */
  serveAll(equally = true): void {
    const highest = Math.max(0, ...this.mostOf);
    if (!equally) this.level = highest - 1;
    while (this.waiting().length > 0 && this.level < highest) {
      this.level += 1;
      while (this.pass()) {
        // another pass finds the paths that this one has closed
      }
    }
  }

  private waiting(): number[] {
    const left: number[] = [];
    this.at.forEach((group, who) => {
      if (group < 0 && this.options[who]!.length > 0) left.push(who);
    });
    return left;
  }

  /** Tries a path for everybody who waits; what one search saw in vain, the next need not see again. */
  private pass(): boolean {
    this.forget();
    let found = false;
    for (const who of this.waiting()) found = this.serve(who) || found;
    return found;
  }

  private forget(): void {
    this.seen.fill(0);
    this.seenGroup.fill(0);
    this.seenEvening.fill(0);
    this.seenKind.fill(0);
    this.seenCommon.fill(0);
  }

  /** Breadth first from one candidate to a group with a free seat in an evening below the level. */
  private serve(root: number): boolean {
    const queue = [root];
    const cameBy = new Map<number, readonly [from: number, group: number]>();
    this.seen[root] = 1;
    for (let next = 0; next < queue.length; next++) {
      const who = queue[next]!;
      if (this.seenKind[this.kind[who]!]) continue;
      for (const group of this.options[who]!) {
        if (this.seenGroup[group]) continue;
        this.seenGroup[group] = 1;
        const end = this.lookAt(group, who, queue, cameBy);
        if (end) {
          this.carryOut(root, who, group, cameBy);
          return true;
        }
      }
      this.seenKind[this.kind[who]!] = 1;
    }
    return false;
  }

  /** True for a free seat; otherwise those who could make room join the queue. */
  private lookAt(group: number, who: number, queue: number[], cameBy: Map<number, readonly [number, number]>): boolean {
    const holders = this.inTheWay(group);
    if (holders === null) return true;
    for (const other of holders) {
      if (this.seen[other]) continue;
      this.seen[other] = 1;
      cameBy.set(other, [who, group]);
      queue.push(other);
    }
    return false;
  }

  /** Whoever of them leaves makes room: those of the narrowest that is full, of the group, its common seats, its evening; null where there is room. */
  private inTheWay(group: number): readonly number[] | null {
    const {evening, seats} = this.wanted.groups[group]!;
    if (this.held[group]!.length >= seats) return this.held[group]!;
    const common = this.together?.commonOf[group];
    if (common !== undefined && this.isCommonFull(common)) return this.sharing(common);
    return this.load[evening]! < this.level ? null : this.sitting(evening);
  }

  private isCommonFull(common: number): boolean {
    const taken = this.groupsOf[common]!.reduce((sum, group) => sum + this.held[group]!.length, 0);
    return taken >= this.together!.common[common]!;
  }

  /** Everybody in the same common seats, once per pass. */
  private sharing(common: number): readonly number[] {
    if (this.seenCommon[common]) return [];
    this.seenCommon[common] = 1;
    return this.groupsOf[common]!.flatMap(group => this.held[group]!);
  }

  /** Everybody of an evening that is full for this level, once per pass. */
  private sitting(evening: number): readonly number[] {
    if (this.seenEvening[evening]) return [];
    this.seenEvening[evening] = 1;
    return this.ofEvening[evening]!.flatMap(group => this.held[group]!);
  }

  /** From the end of the path back: each moves to where the path came by. */
  private carryOut(
    root: number,
    last: number,
    free: number,
    cameBy: ReadonlyMap<number, readonly [number, number]>,
  ): void {
    let who = last;
    let group = free;
    for (;;) {
      this.seat(who, group);
      if (who === root) return;
      const [from, through] = cameBy.get(who)!;
      who = from;
      group = through;
    }
  }

  private seat(who: number, group: number): void {
    const before = this.at[who]!;
    if (before >= 0) {
      const held = this.held[before]!;
      held.splice(held.indexOf(who), 1);
      this.load[this.wanted.groups[before]!.evening]! -= 1;
    }
    this.at[who] = group;
    this.held[group]!.push(who);
    this.load[this.wanted.groups[group]!.evening]! += 1;
  }

  /** Where the search from each who is left over ends, joined where it meets. */
  shortages(): Shortage[] {
    const found: Shortage[] = [];
    const known = new Set<number>();
    this.level = Number.POSITIVE_INFINITY;
    for (let who = 0; who < this.at.length; who++) {
      if (this.at[who]! >= 0 || known.has(who)) continue;
      found.push(this.shortageOf(who, known));
    }
    return found;
  }

  private shortageOf(who: number, known: Set<number>): Shortage {
    this.forget();
    const reached = [who];
    this.collect(who, reached);
    const groups = this.wanted.groups.filter((_, group) => this.seenGroup[group]);
    for (let other = 0; other < this.at.length; other++) {
      const isLeftOver = this.at[other]! < 0 && other !== who && this.options[other]!.length > 0;
      if (isLeftOver && this.options[other]!.every(group => this.seenGroup[group])) reached.push(other);
    }
    for (const each of reached) known.add(each);
    return {candidates: reached.sort((a, b) => a - b), sessions: groups.reduce((sum, {seats}) => sum + seats, 0)};
  }

  private collect(root: number, reached: number[]): void {
    this.seen[root] = 1;
    for (let next = 0; next < reached.length; next++) {
      for (const group of this.options[reached[next]!]!) {
        if (this.seenGroup[group]) continue;
        this.seenGroup[group] = 1;
        for (const other of this.held[group]!) {
          if (this.seen[other]) continue;
          this.seen[other] = 1;
          reached.push(other);
        }
      }
    }
  }
}

/** The same number for the same text. */
function numbered(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, text => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
