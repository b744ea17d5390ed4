import {createWorkspace} from '../../../emulator';

/** What a template prints, with `value` as its variable. */
function printed(template: string, value: unknown = null): unknown {
  const workspace = createWorkspace({now: 0});
  const source = `
    function f(template, value) {
      const t = HtmlService.createTemplate(template);
      t.value = value;
      return t.evaluate().getContent();
    }
    function shout(text) { return text.toUpperCase(); }`;
  const project = workspace.createProject({owner: workspace.account('neo@example.org'), files: {'Code.js': source}});
  const run = project.run('f', [template, value]);
  return run.ok ? run.value : run.error?.message;
}

describe('scriptlets', () => {
  it('53. run code, see the project’s functions and the template’s own properties', () => {
    expect(printed('<? for (const v of value) { ?><li><?= shout(v) ?></li><? } ?>', ['a', 'b'])).toBe(
      '<li>A</li><li>B</li>',
    );
  });

  it('53. a printing scriptlet prints its first statement only', () => {
    expect(printed('<?= 1; 2 ?>')).toBe('1');
  });

  it('53. <?!= prints as it is', () => {
    expect(printed('<?!= value ?>', '<b>')).toBe('<b>');
  });

  it.each([
    ['text', '<p><?= value ?></p>', '<b>&"\'', '<p>&lt;b&gt;&amp;&quot;&#39;</p>'],
    ['an attribute', '<p title="<?= value ?>">', '" onclick="x', '<p title="&quot; onclick=&quot;x">'],
    ['a link', '<a href="<?= value ?>">', 'javascript:alert(1)', '<a href="#">'],
    ['a link that is one', '<a href="<?= value ?>">', 'https://x.be/?a=1&b=2', '<a href="https://x.be/?a=1&amp;b=2">'],
    [
      'a script, as a literal',
      '<script>const v = <?= value ?>;</script>',
      '</script>',
      "<script>const v = '\\u003c\\u002fscript\\u003e';</script>",
    ],
    [
      'a script, inside quotes',
      '<script>const v = "<?= value ?>";</script>',
      '"+x+"',
      '<script>const v = "\\u0022+x+\\u0022";</script>',
    ],
    ['a number in a script', '<script>const v =<?= value ?>;</script>', 7, '<script>const v = 7 ;</script>'],
    ['text after a script', '<script>a</script><p><?= value ?></p>', '<', '<script>a</script><p>&lt;</p>'],
    ['an event attribute', '<p onclick="f(\'<?= value ?>\')">', "');x('", '<p onclick="f(\'\\u0027);x(\\u0027\')">'],
    ['a text area', '<textarea><?= value ?></textarea>', '</textarea>', '<textarea>&lt;/textarea&gt;</textarea>'],
  ])('53. <?= escapes for %s', (_place, template, value, expected) => {
    expect(printed(template, value)).toBe(expected);
  });

  it('says that a scriptlet is not closed', () => {
    expect(printed('<p><?= value </p>')).toBe('The template has a "<?" without its "?>".');
  });
});
