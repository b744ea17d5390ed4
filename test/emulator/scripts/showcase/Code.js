// A spreadsheet's script that does everything a page in front of it has to show.

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Try')
    .addItem('Sidebar', 'showSidebar')
    .addItem('Dialog', 'showDialog')
    .addItem('Broken page', 'showBroken')
    .addItem('Ask', 'ask')
    .addItem('Toast', 'toast')
    .addItem('Fail', 'failDeep')
    .addItem('Endless', 'endless')
    .addSeparator()
    .addSubMenu(
      SpreadsheetApp.getUi().createMenu('More').addItem('Protect', 'protect').addItem('Many rows', 'manyRows'),
    )
    .addItem('Book', 'book')
    .addItem('Write', 'write')
    .addToUi();
}

function showSidebar() {
  var html = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Desk');
  SpreadsheetApp.getUi().showSidebar(html);
}

function showDialog() {
  var html = HtmlService.createHtmlOutputFromFile('Dialog').setWidth(420).setHeight(260);
  SpreadsheetApp.getUi().showModalDialog(html, 'One decision');
}

function showBroken() {
  var html = HtmlService.createHtmlOutput('<h2>Broken</h2><script>nothingLikeThis();</script>').setTitle('Broken page');
  SpreadsheetApp.getUi().showSidebar(html);
}

function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Who is it?', 'Your name', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  var sure = ui.alert('Sure?', 'Write ' + answer.getResponseText() + ' into A1?', ui.ButtonSet.YES_NO);
  if (sure === ui.Button.YES) SpreadsheetApp.getActiveSheet().getRange('A1').setValue(answer.getResponseText());
}

function toast() {
  SpreadsheetApp.getActiveSpreadsheet().toast('All rows were read.', 'Done', 5);
}

function failDeep() {
  throw new Error('Row 7 has no month.');
}

function endless() {
  for (var turn = 0; turn >= 0; turn = (turn + 1) % 1000);
}

function protect() {
  var range = SpreadsheetApp.getActiveSheet().getRange('C1:C3');
  range.protect().setDescription('Made by the script').setWarningOnly(true);
}

function manyRows() {
  var rows = [];
  for (var i = 1; i <= 10000; i++) rows.push(['S27-' + i, 'Person ' + i, i % 10, 'KU Leuven']);
  var sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Many');
  sheet.insertRowsAfter(1, 10000);
  sheet.getRange(1, 1, 10000, 4).setValues(rows);
}

function book() {
  var calendar = CalendarApp.getDefaultCalendar();
  var at = new Date();
  var hour = 3600000;
  calendar.createEvent('Interview with Zoë', new Date(at.getTime() + hour), new Date(at.getTime() + 1.5 * hour), {
    location: 'Room 3',
    guests: 'student@example.org',
  });
  calendar.createEvent('Panel meets', new Date(at.getTime() + hour), new Date(at.getTime() + 2 * hour));
  calendar.createAllDayEvent('Deadline', at);
}

function write() {
  var ics = [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'SUMMARY:Interview\\, second round',
    'DTSTART:20271001T160000Z',
    'DTEND:20271001T162000Z',
    'LOCATION:Online',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  MailApp.sendEmail({
    to: Session.getEffectiveUser().getEmail(),
    subject: 'Your interview',
    body: 'Friday at 18:00',
    htmlBody:
      '<h1>Friday at 18:00</h1><p>See <a href="https://forms.example.org/">the page</a>.</p>' +
      '<img src="https://tracker.example.org/pixel.gif"><script>top.hacked = true</script><p onclick="top.hacked = true">Bye</p>',
    attachments: [Utilities.newBlob(ics, 'text/calendar', 'invite.ics')],
  });
}

function double(number) {
  return number * 2;
}

function refuse() {
  throw new Error('Only coordinators may do this.');
}
