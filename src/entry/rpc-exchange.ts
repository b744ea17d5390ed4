/** What the page of the exchanges may ask; each line is one officer action. */
import type {DocumentNote, FileEnd, FileNote} from '../domain/exchange/files';
import {openFiles} from '../workflows/exchange/open-files';
import {readExchange} from '../workflows/exchange/read-exchange';
import {endFile, updateDocument, updateFile, writeToHost} from '../workflows/exchange/update-exchange';
import {answering} from './answer';
import {reference} from './shapes';
import {documentNote, fileEnd, fileNote} from './shapes-exchange';

export const exchangeRpc = {
  readExchange: answering(readExchange),
  openFiles: answering(openFiles),
  updateDocument: answering((given: DocumentNote) => updateDocument(documentNote(given))),
  updateFile: answering((given: FileNote) => updateFile(fileNote(given))),
  endFile: answering((given: FileEnd) => endFile(fileEnd(given))),
  writeToHost: answering((given: string) => writeToHost(reference(given))),
};
