/** HtmlService: HtmlOutput and the ways to make one. */

import {Blob} from '../base/blob';
import {type EnumValue, type Execution, exception, implement, ServiceObject} from '../kernel';
import {escapeHtml} from './escaping';
import {HtmlTemplate} from './html-template';

export class HtmlService extends ServiceObject {}

export class HtmlOutput extends ServiceObject {
  title = '';
  width: number | null = null;
  height: number | null = null;
  faviconUrl: string | null = null;
  readonly metaTags: MetaTag[] = [];

  constructor(
    execution: Execution,
    public content: string,
  ) {
    super(execution);
  }
}

class MetaTag extends ServiceObject {
  constructor(
    execution: Execution,
    readonly name: string,
    readonly content: string,
  ) {
    super(execution);
  }
}

/** Names that `addMetaTag` takes (GAS/reference/html/html-output#addMetaTag). */
const META_TAGS: ReadonlySet<string> = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

/** The text of an HTML file of the project. */
export function fileText(execution: Execution, name: string): string {
  const text = execution.project.html(name);
  if (text === undefined) throw exception('No HTML file named {name} was found.', {name});
  return text;
}

function text(source: unknown): string {
  if (source === undefined) return '';
  return source instanceof Blob ? new TextDecoder().decode(source.bytes) : String(source);
}

implement('HTML.HtmlService', HtmlService, {
  createHtmlOutput(source?: unknown) {
    return new HtmlOutput(this.execution, text(source));
  },
  createHtmlOutputFromFile(name: string) {
    return new HtmlOutput(this.execution, fileText(this.execution, name));
  },
  createTemplate(source: unknown) {
    return new HtmlTemplate(this.execution, text(source), 'template');
  },
  createTemplateFromFile(name: string) {
    return new HtmlTemplate(this.execution, fileText(this.execution, name), name);
  },
  getUserAgent() {
    return null;
  },
});

implement('HTML.HtmlOutput', HtmlOutput, {
  getContent() {
    return this.content;
  },
  setContent(content: string) {
    this.content = content;
    return this;
  },
  append(added: string) {
    this.content += added;
    return this;
  },
  appendUntrusted(added: string) {
    this.content += escapeHtml(added);
    return this;
  },
  clear() {
    this.content = '';
    return this;
  },
  asTemplate() {
    return new HtmlTemplate(this.execution, this.content, 'template');
  },
  getTitle() {
    return this.title;
  },
  setTitle(title: string) {
    this.title = title;
    return this;
  },
  getWidth() {
    return this.width;
  },
  setWidth(width: number | null) {
    this.width = width;
    return this;
  },
  getHeight() {
    return this.height;
  },
  setHeight(height: number | null) {
    this.height = height;
    return this;
  },
  getFaviconUrl() {
    return this.faviconUrl;
  },
  setFaviconUrl(url: string) {
    this.faviconUrl = url;
    return this;
  },
  addMetaTag(name: string, content: string) {
    if (!META_TAGS.has(name)) throw exception('The meta tag "{name}" is not allowed in this context.', {name});
    this.metaTags.push(new MetaTag(this.execution, name, content));
    return this;
  },
  getMetaTags() {
    return this.metaTags;
  },
  setSandboxMode(_mode: EnumValue) {
    return this;
  },
  setXFrameOptionsMode(_mode: EnumValue) {
    return this;
  },
  getBlob() {
    return asBlob(this);
  },
  getAs(contentType: string) {
    if (contentType === 'text/html') return asBlob(this);
    throw exception('Converting from text/html to {contentType} is not supported.', {contentType});
  },
});

implement('HTML.HtmlOutputMetaTag', MetaTag, {
  getName() {
    return this.name;
  },
  getContent() {
    return this.content;
  },
});

function asBlob(output: HtmlOutput): Blob {
  return new Blob(new TextEncoder().encode(output.content), 'text/html', output.title || null);
}
