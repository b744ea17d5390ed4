/** What services build on. */

export {Account, type AccountOptions, addressKey, type Edition} from './account';
export {ASSUMPTIONS, type Assumptions} from './assumptions';
export {Core, type CoreOptions, instant} from './core';
export {ExecutionDied, exception, type Locale, type Message, NotEmulated, ServiceError} from './errors';
export type {CellBlock, PersonEvent} from './events';
export {type AuthMode, Execution, type Kind, type LogEntry, type Request} from './execution';
export type {Boundary, Faults, Phase} from './faults';
export {type FileKind, type FileRecord, type Files, MIME} from './files';
export type {Ids} from './ids';
export {type LatencyModel, LOCAL} from './latency';
export {INLINE, type Json, jsonPart, listOf, type Part, type Pieces, putList} from './part';
export {Project, type ProjectFiles, type Run, type RunError} from './project';
export {projectsPart} from './projects';
export {type AnyScope, classIdOf, EnumValue, implement, type Rules, ServiceObject} from './service';
