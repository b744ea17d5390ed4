/** MimeType: the names of content types (GAS/reference/base/mime-type), and what a file's ending says. */
import {implement} from '../kernel';

const GOOGLE = 'application/vnd.google-apps';
const MICROSOFT = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** A property of each name, which the dispatcher reads. */
class MimeType {
  readonly GOOGLE_APPS_SCRIPT = `${GOOGLE}.script`;
  readonly GOOGLE_DRAWINGS = `${GOOGLE}.drawing`;
  readonly GOOGLE_DOCS = `${GOOGLE}.document`;
  readonly GOOGLE_FORMS = `${GOOGLE}.form`;
  readonly GOOGLE_SHEETS = `${GOOGLE}.spreadsheet`;
  readonly GOOGLE_SITES = `${GOOGLE}.site`;
  readonly GOOGLE_SLIDES = `${GOOGLE}.presentation`;
  readonly FOLDER = `${GOOGLE}.folder`;
  readonly SHORTCUT = `${GOOGLE}.shortcut`;
  readonly BMP = 'image/bmp';
  readonly GIF = 'image/gif';
  readonly JPEG = 'image/jpeg';
  readonly PNG = 'image/png';
  readonly SVG = 'image/svg+xml';
  readonly PDF = 'application/pdf';
  readonly CSS = 'text/css';
  readonly CSV = 'text/csv';
  readonly HTML = 'text/html';
  readonly JAVASCRIPT = 'application/javascript';
  readonly PLAIN_TEXT = 'text/plain';
  readonly RTF = 'application/rtf';
  readonly OPENDOCUMENT_GRAPHICS = `${OPEN}.graphics`;
  readonly OPENDOCUMENT_PRESENTATION = `${OPEN}.presentation`;
  readonly OPENDOCUMENT_SPREADSHEET = `${OPEN}.spreadsheet`;
  readonly OPENDOCUMENT_TEXT = `${OPEN}.text`;
  readonly MICROSOFT_EXCEL = `${MICROSOFT}.spreadsheetml.sheet`;
  readonly MICROSOFT_EXCEL_LEGACY = 'application/vnd.ms-excel';
  readonly MICROSOFT_POWERPOINT = `${MICROSOFT}.presentationml.presentation`;
  readonly MICROSOFT_POWERPOINT_LEGACY = 'application/vnd.ms-powerpoint';
  readonly MICROSOFT_WORD = `${MICROSOFT}.wordprocessingml.document`;
  readonly MICROSOFT_WORD_LEGACY = 'application/msword';
  readonly ZIP = 'application/zip';
}

implement('Base.MimeType', MimeType, {});

const TYPES = new MimeType();

const ENDINGS: Readonly<Record<string, string>> = {
  bmp: TYPES.BMP,
  gif: TYPES.GIF,
  jpg: TYPES.JPEG,
  jpeg: TYPES.JPEG,
  png: TYPES.PNG,
  svg: TYPES.SVG,
  pdf: TYPES.PDF,
  css: TYPES.CSS,
  csv: TYPES.CSV,
  htm: TYPES.HTML,
  html: TYPES.HTML,
  js: TYPES.JAVASCRIPT,
  json: 'application/json',
  txt: TYPES.PLAIN_TEXT,
  rtf: TYPES.RTF,
  ics: 'text/calendar',
  xml: 'text/xml',
  odt: TYPES.OPENDOCUMENT_TEXT,
  ods: TYPES.OPENDOCUMENT_SPREADSHEET,
  odp: TYPES.OPENDOCUMENT_PRESENTATION,
  odg: TYPES.OPENDOCUMENT_GRAPHICS,
  xlsx: TYPES.MICROSOFT_EXCEL,
  xls: TYPES.MICROSOFT_EXCEL_LEGACY,
  pptx: TYPES.MICROSOFT_POWERPOINT,
  ppt: TYPES.MICROSOFT_POWERPOINT_LEGACY,
  docx: TYPES.MICROSOFT_WORD,
  doc: TYPES.MICROSOFT_WORD_LEGACY,
  gz: 'application/x-gzip',
  zip: TYPES.ZIP,
};

/** The content type that a file name's ending stands for; undefined for an unknown one. */
export function typeOfExtension(fileName: string): string | undefined {
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : ENDINGS[ending];
}
