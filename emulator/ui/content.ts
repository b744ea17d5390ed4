/** ContentService: text that a web app answers. */

import {EnumValue, type Execution, implement, ServiceObject} from '../kernel';

class ContentService extends ServiceObject {}

class TextOutput extends ServiceObject {
  mimeType = EnumValue.of('Content.MimeType', 'TEXT');
  fileName: string | null = null;

  constructor(
    execution: Execution,
    public content: string,
  ) {
    super(execution);
  }
}

implement('Content.ContentService', ContentService, {
  createTextOutput(content = '') {
    return new TextOutput(this.execution, String(content));
  },
});

implement('Content.TextOutput', TextOutput, {
  append(added: string) {
    this.content += added;
    return this;
  },
  clear() {
    this.content = '';
    return this;
  },
  downloadAsFile(fileName: string) {
    this.fileName = fileName;
    return this;
  },
  getContent() {
    return this.content;
  },
  getFileName() {
    return this.fileName;
  },
  getMimeType() {
    return this.mimeType;
  },
  setContent(content: string) {
    this.content = content;
    return this;
  },
  setMimeType(mimeType: EnumValue) {
    this.mimeType = mimeType;
    return this;
  },
});
