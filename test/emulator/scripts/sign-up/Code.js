/**
 * Sign up for sessions: each row of "Sessions" becomes a calendar event and a choice of the form; who signs up becomes a guest.
 */
var SESSIONS = 'Sessions';

function onOpen() {
  SpreadsheetApp.getUi().createMenu('Conference').addItem('Set up conference', 'setUpConference').addToUi();
}

function setUpConference() {
  var scriptProperties = PropertiesService.getScriptProperties();
  if (scriptProperties.getProperty('calId')) {
    Browser.msgBox('The conference is set up already.');
    return;
  }
  var ss = SpreadsheetApp.getActive();
  var sheet = ss.getSheetByName(SESSIONS);
  var values = sheet.getDataRange().getValues();
  setUpCalendar(values, sheet);
  setUpForm(ss, values);
  ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(ss).onFormSubmit().create();
}

function setUpCalendar(values, sheet) {
  var cal = CalendarApp.createCalendar('Conference');
  for (var i = 1; i < values.length; i++) {
    var session = values[i];
    var start = joinDateAndTime(session[1], session[2]);
    var end = joinDateAndTime(session[1], session[3]);
    var event = cal.createEvent(session[0], start, end, {location: session[4], sendInvites: true});
    event.setGuestsCanSeeGuests(false);
    session[5] = event.getId();
  }
  sheet.getRange(1, 1, values.length, values[0].length).setValues(values);
  PropertiesService.getScriptProperties().setProperty('calId', cal.getId());
}

function joinDateAndTime(date, time) {
  var joined = new Date(date);
  joined.setHours(time.getHours());
  joined.setMinutes(time.getMinutes());
  return joined;
}

function setUpForm(ss, values) {
  var form = FormApp.create('Conference sign-up');
  form.setTitle('Conference sign-up');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addTextItem().setTitle('Email').setRequired(true);
  form.addCheckboxItem().setTitle('Sessions').setChoiceValues(values.slice(1).map(function (row) { return row[0]; }));
  PropertiesService.getScriptProperties().setProperty('formId', form.getId());
}

function onFormSubmit(e) {
  var user = {name: e.namedValues['Name'][0], email: e.namedValues['Email'][0]};
  var chosen = e.namedValues['Sessions'][0].split(', ');
  var values = SpreadsheetApp.getActive().getSheetByName(SESSIONS).getDataRange().getValues();
  var cal = CalendarApp.getCalendarById(PropertiesService.getScriptProperties().getProperty('calId'));
  var lines = [];
  values.slice(1).forEach(function (row) {
    if (chosen.indexOf(row[0]) < 0) return;
    cal.getEventById(row[5]).addGuest(user.email);
    lines.push(row[0] + ': ' + Utilities.formatDate(joinDateAndTime(row[1], row[2]), Session.getScriptTimeZone(), 'EEEE d MMMM, HH:mm') + ' in ' + row[4]);
  });
  MailApp.sendEmail({to: user.email, subject: 'Your itinerary, ' + user.name, body: lines.join('\n')});
}
