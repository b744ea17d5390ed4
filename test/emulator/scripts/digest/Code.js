/** Every morning: one mail with the rows that were added since the last one. */

function start() {
  stop();
  ScriptApp.newTrigger('sendDigest').timeBased().everyDays(1).atHour(8).nearMinute(0).create();
  ScriptApp.newTrigger('countHour').timeBased().everyHours(6).create();
  PropertiesService.getScriptProperties().setProperty('lastRow', String(sheet_().getLastRow()));
}

function stop() {
  var triggers = ScriptApp.getProjectTriggers();
  for (var i = 0; i < triggers.length; i++) {
    ScriptApp.deleteTrigger(triggers[i]);
  }
}

function countHour(e) {
  var props = PropertiesService.getScriptProperties();
  var hours = JSON.parse(props.getProperty('hours') || '[]');
  hours.push(e.year + '-' + e.month + '-' + e['day-of-month'] + ' ' + e.hour);
  props.setProperty('hours', JSON.stringify(hours));
}

function hours() {
  return JSON.parse(PropertiesService.getScriptProperties().getProperty('hours') || '[]');
}

function sheet_() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
}

function sendDigest() {
  var props = PropertiesService.getScriptProperties();
  var last = Number(props.getProperty('lastRow'));
  var sheet = sheet_();
  var count = sheet.getLastRow() - last;
  if (count <= 0) {
    Logger.log('Nothing new since row %s', last);
    return;
  }

  var zone = Session.getScriptTimeZone();
  var rows = sheet.getRange(last + 1, 1, count, 3).getValues();
  var list = rows.map(function (row) {
    var due = row[1] instanceof Date ? Utilities.formatDate(row[1], zone, "EEE d MMM yyyy 'at' HH:mm z") : 'no date';
    return '<li>' + escape_(row[0]) + ': ' + due + ' (' + row[2].toFixed(2) + ')</li>';
  });

  MailApp.sendEmail({
    to: Session.getEffectiveUser().getEmail(),
    subject: Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd') + ': ' + count + ' new',
    htmlBody: '<ul>' + list.join('') + '</ul>'
  });
  props.setProperty('lastRow', String(sheet.getLastRow()));
}

function escape_(text) {
  return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
