/** What the page of the exchanges may ask; each line is one officer action. */
import type {FileEnd} from '../domain/exchange/ending';
import type {DocumentNote, FileNote} from '../domain/exchange/notes';
import {openFiles} from '../workflows/exchange/open-files';
import {readExchange} from '../workflows/exchange/read-exchange';
import {endFile, finishFiles, noteDocuments, updateFile, writeToHost} from '../workflows/exchange/update-exchange';
import {answering} from './answer';
import {list, reference} from './shapes';
import {documentNotes, fileEnd, fileNote} from './shapes-exchange';

export const exchangeRpc = {
  readExchange: answering(readExchange),
  openFiles: answering(openFiles),
  noteDocuments: answering((given: readonly DocumentNote[]) => noteDocuments(documentNotes(given))),
  updateFile: answering((given: FileNote) => updateFile(fileNote(given))),
  endFile: answering((given: FileEnd) => endFile(fileEnd(given))),
  finishFiles: answering((given: readonly string[]) => finishFiles(list(given, reference))),
  writeToHost: answering((given: string) => writeToHost(reference(given))),
};
