/**
 * Counts how often words stand in the sheet: an editor add-on with a sidebar.
 */
function onInstall(e) {
  onOpen(e);
}

function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu()
    .addItem('Count words', 'showSidebar')
    .addItem('Forget settings', 'forget')
    .addToUi();
}

function showSidebar() {
  var template = HtmlService.createTemplateFromFile('Sidebar');
  template.user = Session.getActiveUser().getEmail();
  template.words = getWords();
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle('Word counter'));
}

function include(name) {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}

function getWords() {
  var saved = PropertiesService.getUserProperties().getProperty('words');
  return saved ? JSON.parse(saved) : ['yes', 'no'];
}

function countWords(words) {
  if (!words.length) throw new Error('Type at least one word.');
  PropertiesService.getUserProperties().setProperty('words', JSON.stringify(words));
  var cache = CacheService.getDocumentCache();
  var key = 'count:' + words.join(',');
  var known = cache.get(key);
  if (known) return {counts: JSON.parse(known), cached: true};
  var lock = LockService.getDocumentLock();
  if (!lock.tryLock(5000)) throw new Error('Somebody else is counting.');
  try {
    var values = SpreadsheetApp.getActiveSheet().getDataRange().getDisplayValues();
    var counts = {};
    words.forEach(function (word) { counts[word] = 0; });
    values.forEach(function (row) {
      row.forEach(function (cell) {
        cell.toLowerCase().split(/\W+/).forEach(function (word) {
          if (word in counts) counts[word]++;
        });
      });
    });
    cache.put(key, JSON.stringify(counts), 60);
    return {counts: counts, cached: false};
  } finally {
    lock.releaseLock();
  }
}

function forget() {
  PropertiesService.getUserProperties().deleteAllProperties();
  SpreadsheetApp.getActive().toast('Settings forgotten.', 'Word counter', 3);
}
