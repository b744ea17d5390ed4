/** The files that applicants hand in: real PDF files of one page that say what they are. */

import type {Upload} from '../forms';

/** A PDF with one line of text; a reader opens it. */
export function pdf(name: string, line: string): Upload {
  return {name, bytes: Buffer.from(pdfText(line), 'latin1'), contentType: 'application/pdf'};
}

function pdfText(line: string): string {
  const content = `BT /F1 16 Tf 60 760 Td (${latin(line)}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  return `${text}xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
}

/** What a string of a PDF may hold: no brackets, one octet a letter. */
function latin(text: string): string {
  return text
    .replace(/[()\\]/g, ' ')
    .replace(/[^\x20-\x7e\xa0-\xff]/g, '?')
    .slice(0, 80);
}
