/**
 * Checks that a built page stands alone: nothing in its markup, style or script can send a request.
 */
import {requests} from './refusals';

/** Ways in which markup and style load something: an address, a style sheet. `data:` carries its own contents. */
const LOADS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/<link\b/i, 'a page may not link to another file'],
  [/\b(?:src|srcset|action|poster)\s*=\s*["']?(?!["']|data:)/i, 'a page may not load a file'],
  [/\burl\(\s*["']?(?!["']|data:|#)/i, 'a style may not load a file'],
  [/@import\b/i, 'a style may not import another'],
];

/** Every place in a page that could send a request, as file:line. */
export function pageFaults(page: string, file: string): string[] {
  const start = page.indexOf('<script>\n') + '<script>\n'.length;
  const end = page.lastIndexOf('</script>');
  const lead = page.slice(0, start);
  const offset = lead.split('\n').length - 1;

  return [...markupFaults(lead + page.slice(end), file), ...scriptFaults(page.slice(start, end), offset, file)];
}

function markupFaults(markup: string, file: string): string[] {
  return markup
    .split('\n')
    .flatMap((line, index) =>
      LOADS.filter(([pattern]) => pattern.test(line)).map(([, why]) => `${file}:${index + 1}: ${why}`),
    );
}

/** The script is read with as many blank lines in front as the page has, so that its lines are the page's. */
function scriptFaults(script: string, offset: number, file: string): string[] {
  return requests('\n'.repeat(offset) + script, file);
}
