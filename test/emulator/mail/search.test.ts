import {makeOffice} from './make-office';

/** Subjects found, newest first, in a mailbox with three mails a day apart; today is 1 October. */
function makeInbox() {
  const {workspace, value, box} = makeOffice();
  const send = (from: string, subject: string, rest = {}) => box(from).send({to: 'neo@example.org', subject, ...rest});
  const cv = {bytes: 'x', name: 'my cv.pdf', contentType: 'application/pdf'};
  send('zoe@students.example.org', 'CV and letter', {text: 'my motivation', attachments: [cv]});
  workspace.advance({days: 1});
  send('Léo@x.be', 'Question about credits', {text: 'how many? 45', cc: 'ann@x.be'});
  workspace.advance({days: 1});
  send('noreply@ifmsa.example', 'Contract', {html: '<p>Signed <b>contract</b></p>'});
  return (query: string) =>
    value(`return GmailApp.search(${JSON.stringify(query)}).map(t => t.getFirstMessageSubject())`);
}

describe('GmailApp.search', () => {
  const search = makeInbox();
  const [letter, question, contract] = ['CV and letter', 'Question about credits', 'Contract'];

  it.each([
    ['', [contract, question, letter]],
    ['letter', [letter]],
    ['lett', []],
    ['"and letter"', [letter]],
    ['"letter and"', []],
    ['-letter', [contract, question]],
    ['letter OR contract', [contract, letter]],
    ['{letter contract}', [contract, letter]],
    ['from:zoe', [letter]],
    ['from:students.example.org', [letter]],
    ['from:zoe@students.example.org subject:cv', [letter]],
    ['from:(zoe OR léo)', [question, letter]],
    ['subject:(cv letter)', [letter]],
    ['subject:signed', []],
    ['signed', [contract]],
    ['cc:ann', [question]],
    ['to:ann', [question]],
    ['to:me', [contract, question, letter]],
    ['has:attachment', [letter]],
    ['filename:pdf', [letter]],
    ['filename:cv', [letter]],
    ['after:2027/10/02', [contract, question]],
    ['after:2027-10-02 before:2027-10-03', [question]],
    ['newer_than:1d', [contract, question]],
    ['older_than:36h', [letter]],
    ['in:sent', []],
    ['in:inbox is:unread -(from:zoe OR subject:contract)', [question]],
    ['label:inbox subject:credits', [question]],
    ['smaller:1M larger:10', [contract, question, letter]],
  ])('finds with %j', (query, subjects) => {
    expect(search(query)).toEqual(subjects);
  });

  it('says which operator it does not model', () => {
    expect(() => search('category:promotions')).toThrow('NotEmulated');
  });
});
