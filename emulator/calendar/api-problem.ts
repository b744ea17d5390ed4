/** A refusal of the Calendar API, before it is known which call it answers. */
export class ApiProblem extends Error {}
