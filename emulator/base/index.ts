/** The services that every script has: Utilities, Properties, Cache, Lock, Session, Logger, console, Browser, MimeType. */
import './browser';
import './cache';
import './console';
import './lock';
import './logger';
import './mime-type';
import './properties';
import './session';
import './utilities';
import './utilities-archives';
import './utilities-bytes';

export {Blob, blobMethods, blobOf} from './blob';
export {User} from './session';
