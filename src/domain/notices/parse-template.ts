/** From a draft as Gmail hands it out to a template: its subject, both texts, the images that the text shows, the files that go along. */
import type {Attached} from './mime';
import {type MimePart, parseMime, toText} from './parse-mime';
import type {Template} from './template';
import {escapeHtml} from './text';

export function parseTemplate(source: string): Template {
  const {subject, root} = parseMime(source);
  const leaves = leavesOf(root);
  const html = leaves.find(part => isText(part, 'text/html'));
  const plain = leaves.find(part => isText(part, 'text/plain'));
  const markup = html === undefined ? asHtml(textOf(plain)) : textOf(html);
  const files = leaves.filter(part => part !== html && part !== plain);
  const images = files.filter(part => isShown(part, markup));
  return {
    subject,
    text: plain === undefined ? withoutMarkup(markup) : textOf(plain),
    html: markup,
    images: images.map(part => attached(part, part.contentId)),
    attachments: files.filter(part => !images.includes(part)).map(part => attached(part, '')),
  };
}

function leavesOf(part: MimePart): MimePart[] {
  return part.type.startsWith('multipart/') ? part.parts.flatMap(leavesOf) : [part];
}

function isText({type, disposition, fileName}: MimePart, wanted: string): boolean {
  return type === wanted && disposition !== 'attachment' && fileName === '';
}

function isShown({type, contentId}: MimePart, markup: string): boolean {
  return contentId !== '' && type.startsWith('image/') && markup.includes(`cid:${contentId}`);
}

function attached(part: MimePart, cid: string): Attached {
  return {type: part.type, name: part.fileName, cid, data: part.base64()};
}

function textOf(part: MimePart | undefined): string {
  return part === undefined ? '' : toText(part.octets(), part.charset).replace(/\r\n/g, '\n');
}

function asHtml(text: string): string {
  return `<div>${escapeHtml(text).replace(/\n/g, '<br>')}</div>`;
}

const NAMED: Readonly<Record<string, string>> = {nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"};

/** A plain part for a draft that has none. */
function withoutMarkup(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>|<\/(p|div|li|tr|h\d)\s*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_whole, name: string) => NAMED[name]!)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
