/**
 * Who may import whom: the table of docs/architecture, row by row, on the import lines as they stand in the files.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative, resolve} from 'node:path';
import {transformSync} from 'esbuild';
import {openNames} from '../build/check-bundle';

const ROOT = resolve(__dirname, '..');

/** TypeScript 7; `node_modules/.bin/tsc` is that of another version. */
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

interface Import {
  readonly file: string;
  /** Folder or file of ours, such as `src/domain/season`, or the name of a package. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** A folder may import what its row names, by path from the top; a type-only import also what `types` names. */
interface Row {
  readonly may: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: RegExp;
}

const TABLE: {readonly [folder: string]: Row} = {
  'src/domain': {may: ['src/domain']},
  'src/tables': {may: ['src/domain', 'src/tables']},
  'src/google': {may: ['src/domain', 'src/google']},
  'src/workflows': {may: ['src/domain', 'src/tables', 'src/google', 'src/workflows']},
  'src/entry': {may: ['src/workflows', 'src/google', 'src/domain', 'src/entry']},
  'src/pages': {may: ['src/domain', 'src/pages'], types: ['src/entry'], packages: /^preact(\/|$)/},
  'src/main': {may: ['src/entry']},
  emulator: {may: ['emulator'], packages: /./},
};

const FROM = /^(?:import|export)\s+(type\s+)?[\w*{][^'";]*?\sfrom\s+['"]([^'"]+)['"]/gm;
const BARE = /^import\s+()['"]([^'"]+)['"]/gm;
const CALLED = /\b(?:import|require)\(\s*()['"]([^'"]+)['"]/g;

/** Every import, re-export, `import(…)` and `require(…)` of one file. */
function importsIn(file: string, text: string): Import[] {
  return [FROM, BARE, CALLED]
    .flatMap(pattern => [...text.matchAll(pattern)])
    .map(([, type, name = '']) => {
      const own = name.startsWith('.');
      const target = own ? relative(ROOT, resolve(ROOT, dirname(file), name)) : name;
      return {file, target, own, typeOnly: Boolean(type)};
    });
}

/** What a row forbids among these imports, one sentence each. */
function offences(row: Row, imports: readonly Import[]): string[] {
  return imports.filter(found => !isAllowed(row, found)).map(({file, target}) => `${file} imports ${target}`);
}

function isAllowed({may, types = [], packages}: Row, {target, own, typeOnly}: Import): boolean {
  if (!own) return packages?.test(target) ?? false;

  return [...may, ...(typeOnly ? types : [])].some(folder => target === folder || target.startsWith(`${folder}/`));
}

function sources(folder: string): string[] {
  if (existsSync(join(ROOT, `${folder}.ts`))) return [`${folder}.ts`];
  if (!existsSync(join(ROOT, folder))) return [];

  return readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'})
    .filter(name => /\.tsx?$/.test(name))
    .map(name => `${folder}/${name}`);
}

describe('the import table', () => {
  it.each(Object.entries(TABLE))('is kept by %s', (folder, row) => {
    const imports = sources(folder).flatMap(file => importsIn(file, readFileSync(join(ROOT, file), 'utf8')));

    expect(offences(row, imports)).toEqual([]);
  });

  it('has a row for each folder of src', () => {
    const folders = readdirSync(join(ROOT, 'src')).map(name => `src/${name.replace(/\.ts$/, '')}`);

    expect(folders.filter(folder => !(folder in TABLE))).toEqual([]);
  });

  it.each([
    ['domain', 'Google', "import {showSidebar} from '../google/dialogs';", 'src/google/dialogs'],
    ['domain', 'Node', "import {readFileSync} from 'node:fs';", 'node:fs'],
    ['domain', 'a package', "export {render} from 'preact';", 'preact'],
    ['tables', 'workflows', "import {readSeason} from '../workflows/read-season';", 'src/workflows/read-season'],
    ['google', 'tables', "import '../tables/journal';", 'src/tables/journal'],
    ['workflows', 'entry', "import {\n  rpc,\n} from '../entry/rpc';", 'src/entry/rpc'],
    ['workflows', 'pages', "const page = await import('../pages/season/page');", 'src/pages/season/page'],
    ['entry', 'tables', "import {commit} from '../tables/journal';", 'src/tables/journal'],
    ['pages', 'entry, other than its types', "import {rpc} from '../entry/rpc';", 'src/entry/rpc'],
    ['pages', 'google', "import type {x} from '../google/gmail';", 'src/google/gmail'],
  ])('refuses that %s imports %s', (folder, _what, text, target) => {
    const file = `src/${folder}/x.ts`;

    expect(offences(TABLE[`src/${folder}`]!, importsIn(file, text))).toEqual([`${file} imports ${target}`]);
  });

  it('refuses that the emulator imports the product', () => {
    const imports = importsIn('emulator/index.ts', "import {STAGES} from '../src/domain/season/stages';");

    expect(offences(TABLE.emulator!, imports)).toEqual(['emulator/index.ts imports src/domain/season/stages']);
  });

  it('lets pages take types of entry, domain and their own kit', () => {
    const text =
      "import type {Rpc} from '../entry/rpc';\nimport {STAGES} from '../domain/season/stages';\nimport './kit/kit.css';";

    expect(offences(TABLE['src/pages']!, importsIn('src/pages/x.ts', text))).toEqual([]);
  });
});

/** Clock and chance come into the domain as arguments; types cannot tell, since the language itself has both. */
function clockAndChance(file: string, text: string): string[] {
  const {code} = transformSync(text, {loader: 'ts'});
  const found = code.match(/\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bDate\(\)/g) ?? [];
  return found.map(use => `${file} uses ${use}`);
}

describe('the domain', () => {
  it('takes clock and chance as arguments', () => {
    const files = sources('src/domain').filter(file => !file.endsWith('.d.ts'));

    expect(files.flatMap(file => clockAndChance(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it.each(['Math.random', 'Date.now', 'new Date()'])('may not use %s, though it may speak of it', use => {
    const text = `/** Not ${use}. */\nexport const value = ${use};\nexport const day = new Date(2027, 0);\n`;

    expect(clockAndChance('x.ts', text)).toEqual([`x.ts uses ${use}`]);
  });

  it('does not compile with a name of Google, of a page or of Node in it', () => {
    const names = ['SpreadsheetApp', 'document', 'process', 'console', 'setTimeout', 'fetch'];
    const folder = mkdtempSync(join(tmpdir(), 'scope-domain-'));
    writeFileSync(join(folder, 'x.ts'), names.map(name => `export const a${name}: unknown = ${name};\n`).join(''));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({extends: join(ROOT, 'src/domain/tsconfig.json'), include: ['.']}),
    );
    const {stdout} = spawnSync(process.execPath, [TSC, '--noEmit', '-p', folder], {encoding: 'utf8'});
    rmSync(folder, {recursive: true});

    expect(names.filter(name => !stdout.includes(`Cannot find name '${name}'`))).toEqual([]);
  });
});

describe('main.ts', () => {
  it('opens just these names to everyone who can edit the sheet', () => {
    expect(openNames(join(ROOT, 'src/main.ts'))).toEqual([
      'onOpen',
      'onEdit',
      'onFormSubmitted',
      'work',
      'showSeason',
      'showScoring',
      'showSelection',
      'showInterviewPlan',
      'showInterviewScoring',
      'showAllocation',
      'showEvents',
      'showNotices',
      'showExchange',
      'showPerson',
      'showClosing',
      'showHistory',
      'showSetUp',
      'readSeason',
      'previewSetUp',
      'setUp',
      'makeApplicationForm',
      'withdrawApplication',
      'restoreApplication',
      'readHistory',
      'readHistoryEntry',
      'checkHistory',
      'undoAction',
      'readDelivery',
      'deliverStep',
      'stopDelivery',
      'readScoring',
      'saveReading',
      'abstain',
      'readProgress',
      'takeInMarks',
      'remindNow',
      'previewReadings',
      'saveDeal',
      'readInterviewList',
      'saveInterviewMarks',
      'handOver',
      'takeHandOverBack',
      'markNoShow',
      'markCameAfterAll',
      'giveMakeUp',
      'readBoard',
      'moveInterview',
      'readSecondRound',
      'closeSecondRound',
      'reopenSecondRound',
      'readAnnouncement',
      'previewAnnouncement',
      'freezeAllocation',
      'announce',
      'takeAnnouncementBack',
      'declineOffer',
      'repairOffers',
      'withdrawContract',
      'readAllocation',
      'runAllocation',
      'saveAllocation',
      'saveHostOrder',
      'writeCertificate',
      'lockAllocation',
      'openAllocation',
      'replayAllocation',
      'readSelection',
      'whatIfSelection',
      'chooseScore',
      'saveSelection',
      'overrideDecision',
      'lockFirstRound',
      'unlockFirstRound',
      'fillSeat',
      'readEvents',
      'planEvent',
      'cancelEvent',
      'inviteToEvent',
      'takeAttendance',
      'readDashboard',
      'writeDashboard',
      'findPerson',
      'readPerson',
      'exportPerson',
      'erasePerson',
      'readErasureRest',
      'finishErasures',
      'readRetention',
      'sweepRetention',
      'readExchange',
      'openFiles',
      'noteDocuments',
      'updateFile',
      'endFile',
      'finishFiles',
      'writeToHost',
      'readClosing',
      'closeSeason',
      'writeHandover',
      'startNextSeason',
      'readNotices',
      'previewNotices',
      'sendNotices',
      'testNotice',
      'listDrafts',
      'chooseDraft',
      'markUndeliverable',
      'sendAgain',
      'correctAddress',
      'holdNotices',
      'previewInterviews',
      'planInterviews',
      'cancelInterview',
      'openPage',
      'showCell',
    ]);
  });

  it('assigns each name literally, as gas-webpack-plugin needs it', () => {
    const text = readFileSync(join(ROOT, 'src/main.ts'), 'utf8');

    expect(text.match(/\bglobal\b(?!:)/g)).toHaveLength(openNames(join(ROOT, 'src/main.ts')).length + 1);
  });
});
