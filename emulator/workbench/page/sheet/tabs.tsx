/** The tabs below the grid: open one, add one, and behind the arrow rename, duplicate, delete. */

import {useState} from 'preact/hooks';
import {ask} from '../ask';
import {sayError} from '../live';
import {type Entry, MenuList} from '../parts/menu';
import {Modal} from '../parts/modal';

export interface TabShown {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  /** The form whose answers come here. */
  readonly form: string | null;
}

interface Props {
  readonly tabs: readonly TabShown[];
  readonly active: number;
  /** `goThere`: the person goes on in the cells. */
  readonly onOpen: (id: number, goThere: boolean) => void;
}

export function Tabs({tabs, active, onOpen}: Props) {
  const [menu, setMenu] = useState<number | null>(null);
  const [renaming, setRenaming] = useState<TabShown | null>(null);
  const shown = tabs.filter(tab => !tab.hidden || tab.id === active);
  const entries = (tab: TabShown): Entry[] => [
    {label: 'Rename…', run: () => setRenaming(tab)},
    {
      label: 'Duplicate',
      run: () => void ask('sheets.duplicateTab', {tab: tab.id}).then(id => onOpen(id, true), sayError),
    },
    {
      label: 'Delete',
      disabled: tabs.length === 1,
      run: () => void ask('sheets.deleteTab', {tab: tab.id}).catch(sayError),
    },
  ];
  const step = (by: number) => {
    const at = shown.findIndex(({id}) => id === active);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next !== undefined) onOpen(next.id, false);
    requestAnimationFrame(() => document.getElementById(`tab-${next?.id}`)?.focus());
  };

  return (
    <div class="tabs">
      <button
        type="button"
        class="icon-button"
        aria-label="Add a tab"
        onClick={() => void ask('sheets.addTab', {}).then(id => onOpen(id, true), sayError)}
      >
        ＋
      </button>
      <div class="tab-list" role="tablist" aria-label="Tabs of the spreadsheet">
        {shown.map(tab => (
          <button
            key={tab.id}
            type="button"
            id={`tab-${tab.id}`}
            role="tab"
            aria-selected={tab.id === active}
            aria-controls="grid"
            tabIndex={tab.id === active ? 0 : -1}
            style={tab.color === null ? undefined : {borderBottomColor: tab.color}}
            onClick={() => onOpen(tab.id, true)}
            onDblClick={() => setRenaming(tab)}
            onContextMenu={event => {
              event.preventDefault();
              onOpen(tab.id, false);
              setMenu(tab.id);
            }}
            onKeyDown={event => {
              if (event.key === 'ArrowRight') step(1);
              else if (event.key === 'ArrowLeft') step(-1);
              else if (event.key === 'F2') setRenaming(tab);
              else if (event.key === 'F10' && event.shiftKey) setMenu(tab.id);
              else return;
              event.preventDefault();
            }}
          >
            {tab.isProtected && <Lock />}
            {tab.name}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label="Actions for the open tab"
        aria-haspopup="menu"
        onClick={() => setMenu(menu === null ? active : null)}
      >
        ▾
      </button>
      {menu !== null && (
        <div class="tab-menu">
          <MenuList
            name="Tab"
            items={entries(tabs.find(({id}) => id === menu) ?? tabs[0]!)}
            onClose={() => setMenu(null)}
          />
        </div>
      )}
      {renaming !== null && <Rename tab={renaming} onClose={() => setRenaming(null)} />}
    </div>
  );
}

function Lock() {
  return (
    <svg class="lock" viewBox="0 0 10 12" width="10" height="12" role="img" aria-label="Protected: ">
      <path d="M1 5h8v7H1z" fill="currentColor" />
      <path d="M3 5V3.500a2 2 0 0 1 4 0V5" fill="none" stroke="currentColor" stroke-width="1.300" />
    </svg>
  );
}

function Rename({tab, onClose}: {readonly tab: TabShown; readonly onClose: () => void}) {
  const [name, setName] = useState(tab.name);
  return (
    <Modal title="Rename the tab" onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault();
          ask('sheets.renameTab', {tab: tab.id, name}).then(onClose, sayError);
        }}
      >
        <label>
          Name
          <input value={name} onInput={event => setName(event.currentTarget.value)} />
        </label>
        <div class="buttons">
          <button type="submit" class="primary">
            Rename
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Modal>
  );
}
