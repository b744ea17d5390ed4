/** The spreadsheet as a person has it open: title, menus, formula bar, grid, tabs, and what scripts put in front. */

import {useEffect, useRef, useState} from 'preact/hooks';
import type {ItemShown} from '../../protocol';
import {ask} from '../ask';
import {change, sayError, toast, useAsked, useLive} from '../live';
import {type Entry, type Menu, MenuBar, MenuList} from '../parts/menu';
import {Modal} from '../parts/modal';
import {attempt, contextItems, sheetMenus, type Warned} from './actions';
import type {Editing} from './editor';
import {Grid, type TabInfo} from './grid';
import {Dialog, Sidebar} from './panel';
import {address, type Block, blockOf, HOME, keyTarget, moved, type Selection, selectionOf} from './selection';
import {type TabShown, Tabs} from './tabs';
import {Title} from './title';

interface Book {
  readonly id: string;
  readonly name: string;
  readonly access: 'edit' | 'view';
  readonly tabs: readonly TabShown[];
}

export function SheetView() {
  const {front} = useLive();
  const {value: book, error} = useAsked('sheets.book', {});
  if (error !== null) return <p class="empty">{error}</p>;
  if (book === undefined) return <p class="empty">Opening the spreadsheet…</p>;
  if (book.access === 'none') {
    return (
      <div class="empty">
        <h1>You need access</h1>
        <p>
          <b>{book.name}</b> belongs to {book.owner} and is shared with the officers. Applicants have the form and their
          mail. To look into the sheet, become an officer: click your name at the top right.
        </p>
      </div>
    );
  }
  return (
    <>
      <OpenBook key={book.id} book={book} />
      {front.dialog !== null && <Dialog key={front.dialog.key} panel={front.dialog} />}
    </>
  );
}

/** A tab before anything is known of it. */
const NOT_YET: TabInfo = {
  ...{rows: 1, columns: 1, lastRow: 0, lastColumn: 0, frozenRows: 0, frozenColumns: 0, hiddenGridlines: false},
  rowLines: {sizes: [], hidden: []},
  columnLines: {sizes: [], hidden: []},
  charts: [],
};

/** Google puts the answers of each new form in front; what a person wants to see first stands behind them. */
function firstTab(tabs: readonly TabShown[]): number {
  const seen = tabs.filter(tab => !tab.hidden);
  return (seen.find(tab => tab.form === null) ?? seen[0])?.id ?? 0;
}

const opened = new Map<string, {tab: number; selection: Selection}>();

function OpenBook({book}: {readonly book: Book}) {
  const {front, selected} = useLive();
  const [place, setPlace] = useState(opened.get(book.id) ?? {tab: firstTab(book.tabs), selection: HOME});
  const [editing, setEditing] = useState<Editing | null>(null);
  const [warned, setWarned] = useState<Warned | null>(null);
  const [menuAt, setMenuAt] = useState<{x: number; y: number} | null>(null);
  const tab = book.tabs.find(({id}) => id === place.tab) ?? book.tabs[0]!;
  const {selection} = place;
  const block = blockOf(selection);
  const {value: known} = useAsked('sheets.tab', {tab: tab.id});
  const info = known ?? NOT_YET;
  const size = {rows: info.rows, columns: info.columns, lastRow: info.lastRow, lastColumn: info.lastColumn};
  const {value: content} = useAsked('sheets.cell', {tab: tab.id, ...selection.cell});
  opened.set(book.id, place);

  const select = (next: Selection) => setPlace({tab: tab.id, selection: next});
  const focusGrid = () => document.getElementById('grid')?.focus();
  useEffect(() => {
    const soon = setTimeout(() => ask('sheets.select', {tab: tab.id, ...block}).catch(() => {}), 120);
    return () => clearTimeout(soon);
  }, [tab.id, JSON.stringify(block)]);
  useEffect(() => {
    if (selected === null) return;
    setPlace({tab: selected.tab, selection: selectionOf(selected)});
    change({selected: null});
  }, [selected]);

  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    if (!isFresh || known === undefined) return;
    focusGrid();
    setFresh(false);
  }, [isFresh, known]);

  const type = (text: string) =>
    attempt(anyway => ask('sheets.type', {tab: tab.id, ...selection.cell, text, anyway}), setWarned);
  const clear = () => attempt(anyway => ask('sheets.clear', {tab: tab.id, ...block, anyway}), setWarned);
  const startEditing = (text: string | null) => {
    if (book.access === 'view') return toast('You may look at this spreadsheet, not change it.', {isError: true});
    if (text !== null) return setEditing({text, was: null, choices: content?.choices ?? null});
    ask('sheets.cell', {tab: tab.id, ...selection.cell}).then(
      ({text: was, choices}) => setEditing({text: was, was, choices}),
      sayError,
    );
  };
  const step = (down: number, right: number) => {
    const cell = moved(selection.cell, down, right, {...size, page: 1});
    select({cell, corner: cell});
  };
  const undo = (redo: boolean) => {
    ask('sheets.undo', {redo}).then(
      ({tab: at, ...there}) => setPlace({tab: at, selection: selectionOf(there)}),
      sayError,
    );
  };
  const onKey = (event: KeyboardEvent, page: number) => {
    const far = event.ctrlKey || event.metaKey;
    const target = keyTarget(event.shiftKey ? selection.corner : selection.cell, event.key, far, {...size, page});
    if (target !== null) select(event.shiftKey ? {...selection, corner: target} : {cell: target, corner: target});
    else if (event.key === 'Enter' || event.key === 'F2') startEditing(null);
    else if (far && event.key.toLowerCase() === 'z') undo(event.shiftKey);
    else if (far && event.key.toLowerCase() === 'y') undo(true);
    else if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else if (event.key === 'F10' && event.shiftKey) openMenuAtCell();
    else if (event.key === 'ContextMenu') openMenuAtCell();
    else if (event.key === 'a' && far) select(selectionOf({row: 1, column: 1, rows: info.rows, columns: info.columns}));
    else if (event.key === 'Escape') select({cell: selection.cell, corner: selection.cell});
    else if (event.key === 'Dead' || event.key === 'Process') startEditing('');
    else if (event.key.length === 1 && !far && !event.altKey) startEditing(event.key);
    else return;
    event.preventDefault();
  };
  const openMenuAtCell = () => {
    const at = document.getElementById(`cell-${selection.cell.row}-${selection.cell.column}`)?.getBoundingClientRect();
    setMenuAt({x: at?.left ?? 200, y: at?.bottom ?? 200});
  };
  const onClipboard = (event: ClipboardEvent) => {
    if (editing !== null) return;
    event.preventDefault();
    if (event.type === 'paste') {
      const table = tableOf(event.clipboardData?.getData('text/plain') ?? '');
      const {row, column} = block;
      return attempt(anyway => ask('sheets.paste', {tab: tab.id, row, column, table, anyway}), setWarned);
    }
    const wanted = {
      ...block,
      rows: Math.min(block.rows, info.lastRow),
      columns: Math.min(block.columns, info.lastColumn),
    };
    copy(tab.id, wanted).then(() => event.type === 'cut' && clear(), sayError);
  };
  const target = {tab: tab.id, info, block, clear, undo};
  const menus: Menu[] = [
    ...sheetMenus(target),
    ...front.menus.map(({title, items}) => ({title, items: items.map(entryOf)})),
  ];

  return (
    <div class="book">
      <div class="book-head">
        <SheetIcon />
        <div>
          <Title name={book.name} canEdit={book.access === 'edit'} />
          <MenuBar menus={menus} />
        </div>
      </div>
      <FormulaBar
        address={address(block)}
        text={content?.text ?? ''}
        note={content?.help ?? null}
        onType={type}
        onDone={focusGrid}
      />
      <div class="book-body">
        {known === undefined ? (
          <div class="grid" />
        ) : (
          <Grid
            of={`${book.id}/${tab.id}`}
            tab={tab.id}
            name={tab.name}
            info={info}
            selection={selection}
            editing={editing}
            onSelect={(cell, extend) => select(extend ? {...selection, corner: cell} : {cell, corner: cell})}
            onSelectBlock={each => select(selectionOf(each))}
            onEdit={startEditing}
            onEditEnd={(text, move) => {
              setEditing(null);
              if (text !== null && text !== editing?.was) type(text);
              if (move !== 'none') step(move === 'down' ? 1 : 0, move === 'right' ? 1 : 0);
              focusGrid();
            }}
            onKey={onKey}
            onMenu={setMenuAt}
            onResize={(column, width) => void ask('sheets.resize', {tab: tab.id, column, width}).catch(sayError)}
            onToggle={(cell, checked) =>
              attempt(
                anyway => ask('sheets.type', {tab: tab.id, ...cell, text: String(checked).toUpperCase(), anyway}),
                setWarned,
              )
            }
            onClipboard={onClipboard}
          />
        )}
        {front.sidebar !== null && <Sidebar panel={front.sidebar} />}
      </div>
      <Tabs
        tabs={book.tabs}
        active={tab.id}
        onOpen={(id, goThere) => {
          setPlace({tab: id, selection: HOME});
          setFresh(goThere);
        }}
      />
      {menuAt !== null && (
        <ContextMenu at={menuAt} items={contextItems(target)} onClose={() => setMenuAt(null)} onDone={focusGrid} />
      )}
      {warned !== null && <Warning warned={warned} onClose={() => setWarned(null)} />}
    </div>
  );
}

function entryOf(item: ItemShown | null): Entry {
  if (item === null) return null;
  const {label, path, items} = item;
  if (items !== undefined) return {label, items: items.map(entryOf)};
  return {
    label,
    run: () =>
      void ask('front.click', {path: path ?? []}).then(
        ({message}) => message !== null && toast(message, {title: label, isError: true}),
        sayError,
      ),
  };
}

/** Lines and tabs of the clipboard, as spreadsheets put them there. */
function tableOf(text: string): string[][] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(line => line.split('\t'));
}

async function copy(tab: number, block: Block): Promise<void> {
  const table = await ask('sheets.copy', {tab, ...block});
  await navigator.clipboard.writeText(table.map(cells => cells.join('\t')).join('\n'));
}

interface FormulaProps {
  readonly address: string;
  readonly text: string;
  readonly note: string | null;
  readonly onType: (text: string) => void;
  readonly onDone: () => void;
}

function FormulaBar({address: at, text, note, onType, onDone}: FormulaProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.value = text;
  }, [at, text]);
  return (
    <div class="formula-bar">
      <output class="name-box" aria-label="Selected cells">
        {at}
      </output>
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        ref={box}
        aria-label="Content of the cell"
        onKeyDown={event => {
          if (event.key === 'Enter') onType(event.currentTarget.value);
          else if (event.key === 'Escape') event.currentTarget.value = text;
          else return;
          onDone();
        }}
      />
      {note !== null && <span class="quiet rule">{note}</span>}
    </div>
  );
}

interface ContextProps {
  readonly at: {readonly x: number; readonly y: number};
  readonly items: readonly Entry[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function ContextMenu({at, items, onClose, onDone}: ContextProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const outside = (event: Event) => !root.current?.contains(event.target as Node) && onClose();
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, []);
  const style = {left: `${Math.min(at.x, innerWidth - 240)}px`, top: `${Math.min(at.y, innerHeight - 340)}px`};
  return (
    <div class="context" ref={root} style={style}>
      <MenuList
        name="Cells"
        items={items}
        onClose={() => {
          onClose();
          onDone();
        }}
      />
    </div>
  );
}

function Warning({warned, onClose}: {readonly warned: Warned; readonly onClose: () => void}) {
  return (
    <Modal title="Heads up!" class="question" onClose={onClose}>
      <p class="said">{warned.text}</p>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() => {
            warned.accept();
            onClose();
          }}
        >
          OK
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Modal>
  );
}

function SheetIcon() {
  return (
    <svg class="sheet-icon" viewBox="0 0 24 32" width="24" height="32" aria-hidden="true">
      <path d="M2 0h14l8 8v22a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z" fill="#188038" />
      <path d="M16 0l8 8h-8z" fill="#0d652d" />
      <path
        d="M5 14h14v12H5zm2 2v2.5h4V16zm6 0v2.5h4V16zm-6 4.5V24h4v-3.500zm6 0V24h4v-3.500z"
        fill="#fff"
        fill-rule="evenodd"
      />
    </svg>
  );
}
