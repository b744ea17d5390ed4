import {pageFaults} from '../../build/check-page';
import {html} from '../../build/pages';

describe('the page check', () => {
  it('takes a page that carries all it needs', () => {
    const page = html('season', 'a { background: url("data:image/png;base64,AA=="); }', 'document.title = "x";');

    expect(pageFaults(page, 'season.html')).toEqual([]);
  });

  it.each([
    ['a style that loads a file', 'a { background: url(https://x.be/a.png); }', '', 'a style may not load a file'],
    ['a style that imports', '@import "https://x.be/a.css";', '', 'a style may not import another'],
    [
      'a script that fetches',
      '',
      'fetch("https://x.be");',
      'fetch sends a request; a page asks through google.script.run',
    ],
    ['a script that imports', '', 'import("https://x.be/a.js");', 'import( has nothing to import at Google'],
  ])('refuses %s, with its line in the page', (_what, style, script, why) => {
    const page = html('season', style, script);
    const line = page.split('\n').findIndex(text => text.includes(style || script)) + 1;

    expect(pageFaults(page, 'season.html')).toEqual([`season.html:${line}: ${why}`]);
  });

  it.each([
    ['<link rel="stylesheet" href="https://x.be/a.css">', 'a page may not link to another file'],
    ['<img src="https://x.be/a.png">', 'a page may not load a file'],
  ])('refuses %s in the markup', (markup, why) => {
    const page = html('season', '', '').replace('<body>', `<body>${markup}`);

    expect(pageFaults(page, 'season.html')).toEqual([expect.stringContaining(why)]);
  });
});
