import {html, inlineScript} from '../../build/pages';

describe('a page of the build', () => {
  it('is named after its folder', () => {
    expect(html('score-applications', '', '')).toContain('<title>Score applications</title>');
  });

  it('does not end where a text of its script says so', () => {
    const script = "const a = '</script><img src=x>', b = /<\\/script>/, c = '</SCRIPT>', d = '<!-- <script>';";
    const inlined = inlineScript(script);

    expect(inlined).not.toMatch(/<\/script|<!--/i);
    expect(new Function(`${inlined} return [a, b.test(a), c, d];`)()).toEqual([
      '</script><img src=x>',
      true,
      '</SCRIPT>',
      '<!-- <script>',
    ]);
  });

  it('does not end its style where a text of it says so', () => {
    const page = html('season', 'a::after { content: "</style><b>"; }', '');

    expect(page.match(/<\/style/gi)).toHaveLength(1);
  });
});
