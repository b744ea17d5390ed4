/** Types of the bench's peers that bring none: as much as the bench uses. */

declare module 'stable-marriage' {
  interface Person {
    readonly name: string;
    readonly fiance?: Person;
    preferences: Person[];
  }
  const library: {Person: new (name: string) => Person; stableMarriage(people: Person[]): Person[]};
  export default library;
}

declare module 'hospitals-and-residents' {
  interface Hospital {
    readonly id: number;
    readonly place: number;
  }
  interface Resident {
    readonly assigned_id: number;
    readonly list: readonly number[];
  }
  const library: {
    checkLegality: (hospital: Hospital, resident: Resident) => boolean;
    softCost: (hospital: Hospital, resident: Resident) => number;
    initHospital(capacity: number, object: {place: number}): Hospital;
    initResident(capacity: number, object: {list: readonly number[]}): Resident;
    findMatching(hospitals: Hospital[], residents: Resident[], done: (error?: string) => void): void;
  };
  export default library;
}

declare module 'min-cost-flow' {
  interface Edge {
    readonly from: string;
    readonly to: string;
    readonly capacity: number;
    readonly cost: number;
  }
  export function minCostFlow(edges: readonly Edge[]): (Edge & {readonly flow: number})[];
}
