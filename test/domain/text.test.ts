import {asLink} from '../../src/domain/text';

describe('asLink', () => {
  it('takes a link to the web as it is, without blanks around it', () => {
    expect(asLink(' https://meet.google.com/abc-defg?x=1#y ')).toBe('https://meet.google.com/abc-defg?x=1#y');
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://x.be',
    'data:text/html,<script>alert(1)</script>',
    'http://x.be',
    'https://x.be/" onclick="alert(1)',
    'https://x.be/<b>',
    'call me',
  ])('takes %j for none', text => {
    expect(asLink(text)).toBe('');
  });
});
