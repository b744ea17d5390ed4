/** Video calls of events: made on request, at once or a moment later (behaviour 87). */
import type {Execution} from '../kernel';
import type {Conference, EventState} from './model';

/** How long a call that answers `pending` takes. */
const PENDING_MS = 1000;

interface Request {
  readonly requestId?: unknown;
  readonly conferenceSolutionKey?: {readonly type?: unknown};
}

/** What a resource asks for, or why it cannot be. */
export type Asked =
  | {readonly kind: 'keep'}
  | {readonly kind: 'remove'}
  | {readonly kind: 'make'; readonly conference: Conference; readonly isPending: boolean}
  | {readonly kind: 'set'; readonly conference: Conference}
  | {readonly kind: 'refused'; readonly why: string};

/** @param known the event's conference so far: a request with the same id is not made twice */
export function readConference(execution: Execution, given: unknown, known: Conference | undefined): Asked {
  if (given == null) return {kind: 'remove'};
  const {createRequest, ...rest} = given as {createRequest?: Request} & Conference;
  if (rest.conferenceId !== undefined || rest.entryPoints !== undefined) {
    return {kind: 'set', conference: given as Conference};
  }
  if (createRequest == null) return {kind: 'refused', why: 'Bad Request'};
  const knownRequest = known?.createRequest as Request | undefined;
  if (knownRequest !== undefined && knownRequest.requestId === createRequest.requestId) return {kind: 'keep'};
  return make(execution, createRequest);
}

function make(execution: Execution, {requestId, conferenceSolutionKey}: Request): Asked {
  if (typeof requestId !== 'string' || requestId === '')
    return {kind: 'refused', why: 'Missing conference request id.'};
  const type = conferenceSolutionKey?.type ?? 'hangoutsMeet';
  if (type !== 'hangoutsMeet') return {kind: 'refused', why: 'Invalid conference type value.'};
  execution.spend('calendarAdv.meetExtra');
  const request = {requestId, conferenceSolutionKey: {type: 'hangoutsMeet'}};
  if (isPending(execution)) {
    return {kind: 'make', isPending: true, conference: {createRequest: {...request, status: {statusCode: 'pending'}}}};
  }
  return {kind: 'make', isPending: false, conference: ready(execution, request)};
}

function isPending({core}: Execution): boolean {
  const cost = core.latency?.ops['calendarAdv.meetExtra'] as {pendingRate?: number} | undefined;
  const rate = core.assumptions.conferencePendingRate ?? cost?.pendingRate ?? 0;
  return rate > 0 && core.ids.random() < rate;
}

function ready({core}: Execution, request: {readonly requestId: string}): Conference {
  const letters = (count: number): string =>
    Array.from({length: count}, () => String.fromCharCode(97 + core.ids.between(0, 26))).join('');
  const code = `${letters(3)}-${letters(4)}-${letters(3)}`;
  return {
    createRequest: {...request, conferenceSolutionKey: {type: 'hangoutsMeet'}, status: {statusCode: 'success'}},
    entryPoints: [{entryPointType: 'video', uri: `https://meet.google.com/${code}`, label: `meet.google.com/${code}`}],
    conferenceSolution: {
      key: {type: 'hangoutsMeet'},
      name: 'Google Meet',
      iconUri:
        'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
    },
    conferenceId: code,
  };
}

export function pendingUntil(now: number): number {
  return now + PENDING_MS;
}

/** Gives a call that was pending its address, once its time has come. */
export function settleConference(execution: Execution, event: EventState): void {
  if (event.conferenceReadyAt === undefined || execution.now() < event.conferenceReadyAt) return;
  delete event.conferenceReadyAt;
  const request = event.details.conferenceData?.createRequest as {requestId: string} | undefined;
  if (request !== undefined) event.details = {...event.details, conferenceData: ready(execution, request)};
}

/** The address of the video call, where there is one. */
export function meetLink({conferenceData}: {conferenceData?: Conference | undefined}): string | undefined {
  const entries = conferenceData?.entryPoints as readonly {entryPointType?: string; uri?: string}[] | undefined;
  return entries?.find(({entryPointType}) => entryPointType === 'video')?.uri;
}
