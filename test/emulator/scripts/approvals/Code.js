// Approvals: a request form, a mail to the approver with a prefilled decision form, and the row that shows the outcome.
// Bound to the spreadsheet that receives the requests. Run setUp once.

const APPROVER = 'boss@example.org';
const PROPS = PropertiesService.getScriptProperties();
const Status = Object.freeze({PENDING: 'PENDING', APPROVED: 'APPROVED', REJECTED: 'REJECTED'});

function setUp() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();

  const requests = FormApp.create('Travel request');
  requests.setTitle('Travel request').setCollectEmail(true);
  requests.addTextItem().setTitle('Destination').setRequired(true);
  requests.addTextItem()
    .setTitle('Amount')
    .setRequired(true)
    .setValidation(FormApp.createTextValidation().requireNumberGreaterThan(0).setHelpText('An amount in euro').build());
  requests.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());

  const decisions = FormApp.create('Decision');
  decisions.setTitle('Decision').setCollectEmail(true);
  decisions.addTextItem().setTitle('Request').setHelpText('Filled in for you').setRequired(true);
  decisions.addMultipleChoiceItem().setTitle('Decision').setChoiceValues(['Approve', 'Reject']).setRequired(true);
  decisions.addParagraphTextItem().setTitle('Comment');

  SpreadsheetApp.flush();
  const sheet = ss.getSheets().filter(s => s.getFormUrl())[0];
  sheet.setName('Requests');
  const first = sheet.getLastColumn() + 1;
  sheet.getRange(1, first, 1, 3).setValues([['Id', 'Status', 'Comment']]).setFontWeight('bold');

  PROPS.setProperties({requests: requests.getId(), decisions: decisions.getId()});
  ScriptApp.newTrigger('onRequest').forSpreadsheet(ss).onFormSubmit().create();
  ScriptApp.newTrigger('onDecision').forForm(decisions).onFormSubmit().create();
}

function onRequest(e) {
  const {range, namedValues} = e;
  const sheet = range.getSheet();
  const id = Utilities.formatString('R-%04d', range.getRow());
  write_(sheet, range.getRow(), {Id: id, Status: Status.PENDING});

  const form = FormApp.openById(PROPS.getProperty('decisions'));
  const [request, decision] = form.getItems();
  const link = form.createResponse()
    .withItemResponse(request.asTextItem().createResponse(id))
    .withItemResponse(decision.asMultipleChoiceItem().createResponse('Approve'))
    .toPrefilledUrl();

  const mail = HtmlService.createTemplateFromFile('mail');
  mail.id = id;
  mail.answers = namedValues;
  mail.link = link;
  MailApp.sendEmail({
    to: APPROVER,
    replyTo: namedValues['Email Address'][0],
    subject: `To approve: ${id}`,
    htmlBody: mail.evaluate().getContent()
  });
}

function onDecision(e) {
  const answers = {};
  e.response.getItemResponses().forEach(r => { answers[r.getItem().getTitle()] = r.getResponse(); });

  if (e.response.getRespondentEmail() !== APPROVER) {
    console.warn('%s may not decide', e.response.getRespondentEmail());
    return;
  }
  // not bound to a page here: the trigger of the form has no active sheet of its own
  const sheet = SpreadsheetApp.getActive().getSheetByName('Requests');
  const cell = sheet.createTextFinder(answers.Request).matchEntireCell(true).findNext();
  if (!cell) throw new Error('No request ' + answers.Request);

  const status = answers.Decision === 'Approve' ? Status.APPROVED : Status.REJECTED;
  write_(sheet, cell.getRow(), {Status: status, Comment: answers.Comment});
  const [values] = sheet.getRange(cell.getRow(), 1, 1, sheet.getLastColumn()).getValues();
  const to = values[headers_(sheet).indexOf('Email Address')];
  MailApp.sendEmail(to, 'Your request ' + answers.Request, status + '\n' + answers.Comment, {noReply: true});
}

function headers_(sheet) {
  return sheet.getRange('1:1').getValues()[0];
}

function write_(sheet, row, values) {
  const heads = headers_(sheet);
  for (const [key, value] of Object.entries(values)) {
    sheet.getRange(row, heads.indexOf(key) + 1).setValue(value);
  }
}
