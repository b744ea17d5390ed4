/**
 * Mail merge: sends one Gmail draft to every row of the active sheet, with {{Column title}} filled in.
 */

var RECIPIENT_COL = 'Recipient';
var EMAIL_SENT_COL = 'Email Sent';

function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Mail Merge')
    .addItem('Send Emails', 'sendEmails')
    .addSeparator()
    .addItem('Mails left today', 'showQuota')
    .addToUi();
}

function showQuota() {
  SpreadsheetApp.getActive().toast(MailApp.getRemainingDailyQuota() + ' left', 'Quota', 5);
}

/**
 * @param {string} subjectLine (optional) subject of the draft
 * @param {Sheet} sheet to read data from
 */
function sendEmails(subjectLine, sheet) {
  sheet = sheet || SpreadsheetApp.getActiveSheet();
  if (!subjectLine) {
    subjectLine = Browser.inputBox('Mail Merge', 'Type or copy/paste the subject line of the Gmail draft:',
      Browser.Buttons.OK_CANCEL);
    if (subjectLine === 'cancel' || subjectLine == '') {
      return;
    }
  }

  const template = getTemplateFromDrafts_(subjectLine);
  const dataRange = sheet.getDataRange();
  const data = dataRange.getDisplayValues();
  const heads = data.shift();
  const emailSentColIdx = heads.indexOf(EMAIL_SENT_COL);

  const obj = data.map(r => heads.reduce((o, k, i) => {
    o[k] = r[i] || '';
    return o;
  }, {}));

  const out = [];
  obj.forEach(function (row, rowIdx) {
    // only rows that have not been handled
    if (row[EMAIL_SENT_COL] == '') {
      try {
        const msg = fillIn_(template.message, row);
        GmailApp.sendEmail(row[RECIPIENT_COL], msg.subject, msg.text, {
          htmlBody: msg.html,
          name: 'The organisers',
          replyTo: 'office@example.org',
          attachments: template.attachments,
          inlineImages: template.inlineImages
        });
        out.push(['EMAIL_SENT']);
      } catch (e) {
        out.push([e.message]);
      }
    } else {
      out.push([row[EMAIL_SENT_COL]]);
    }
  });

  sheet.getRange(2, emailSentColIdx + 1, out.length).setValues(out);
}

function getTemplateFromDrafts_(subject) {
  const drafts = GmailApp.getDrafts();
  const draft = drafts.filter(d => d.getMessage().getSubject() === subject)[0];
  if (!draft) {
    throw new Error("Oops - can't find Gmail draft");
  }
  const msg = draft.getMessage();

  const allInlineImages = msg.getAttachments({includeInlineImages: true, includeAttachments: false});
  const attachments = msg.getAttachments({includeInlineImages: false});
  const htmlBody = msg.getBody();

  // inline images by name, found again in the HTML by their alt text
  const byName = allInlineImages.reduce((o, i) => (o[i.getName()] = i, o), {});
  const imgExp = RegExp('<img.*?src="cid:(.*?)".*?alt="(.*?)"[^\>]+>', 'g');
  const inlineImages = {};
  for (const match of htmlBody.matchAll(imgExp)) {
    inlineImages[match[1]] = byName[match[2]];
  }

  return {
    message: {subject: subject, text: msg.getPlainBody(), html: htmlBody},
    attachments: attachments,
    inlineImages: inlineImages
  };
}

function fillIn_(template, data) {
  let json = JSON.stringify(template);
  json = json.replace(/{{[^{}]+}}/g, key => escapeData_(data[key.replace(/[{}]+/g, '')] || ''));
  return JSON.parse(json);
}

function escapeData_(str) {
  return str
    .replace(/[\\]/g, '\\\\')
    .replace(/[\"]/g, '\\\"')
    .replace(/[\n]/g, '\\n')
    .replace(/[\r]/g, '\\r')
    .replace(/[\t]/g, '\\t');
}
