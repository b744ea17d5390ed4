/** A bar of menus, and menus at a place, as in Sheets: arrow keys move, Enter chooses, Escape closes, letters find. */

import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks';

/** An entry; null is a line between two. */
export type Entry = {
  readonly label: string;
  readonly run?: () => void;
  readonly items?: readonly (Entry | null)[];
  readonly disabled?: boolean;
} | null;

export interface Menu {
  readonly title: string;
  readonly items: readonly Entry[];
}

export function MenuBar({menus}: {readonly menus: readonly Menu[]}) {
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const focus = (at: number) => bar.current?.querySelectorAll<HTMLElement>(':scope > div > button')[at]?.focus();
  const step = (at: number, by: number) => {
    const next = (at + by + menus.length) % menus.length;
    if (open !== null) setOpen(next);
    focus(next);
  };
  useEffect(() => {
    if (open === null) return;
    const outside = (event: Event) => !bar.current?.contains(event.target as Node) && setOpen(null);
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);

  return (
    <div class="menu-bar" role="menubar" aria-label="Menus" ref={bar}>
      {menus.map((menu, at) => (
        <div key={menu.title} role="none">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === at}
            tabIndex={at === (open ?? 0) ? 0 : -1}
            onClick={() => setOpen(open === at ? null : at)}
            onPointerEnter={() => open !== null && setOpen(at)}
            onKeyDown={event => {
              if (event.key === 'ArrowRight') step(at, 1);
              else if (event.key === 'ArrowLeft') step(at, -1);
              else if (event.key === 'ArrowDown') setOpen(at);
              else return;
              event.preventDefault();
            }}
          >
            {menu.title}
          </button>
          {open === at && (
            <MenuList
              name={menu.title}
              items={menu.items}
              onClose={() => {
                setOpen(null);
                focus(at);
              }}
              onSide={by => step(at, by)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface ListProps {
  readonly name: string;
  readonly items: readonly Entry[];
  readonly onClose: () => void;
  /** An arrow to the side that no sub-menu takes. */
  readonly onSide?: (by: number) => void;
  readonly style?: Record<string, string>;
}

export function MenuList({name, items, onClose, onSide, style}: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [sub, setSub] = useState<number | null>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > div > button') ?? [])];
  useLayoutEffect(() => buttons()[0]?.focus(), []);

  const move = (by: number) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Home') buttons()[0]?.focus();
    else if (event.key === 'End') buttons().at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'ArrowLeft') onSide?.(-1);
    else if (event.key === 'ArrowRight') onSide?.(1);
    else if (event.key.length === 1 && event.key !== ' ') find(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const find = (letter: string) =>
    buttons()
      .find(button => button.textContent?.toLowerCase().startsWith(letter.toLowerCase()))
      ?.focus();

  return (
    <div class="menu-list" role="menu" aria-label={name} ref={list} style={style} onKeyDown={onKeyDown} tabIndex={-1}>
      {items.map((item, at) =>
        item === null ? (
          <hr key={at} />
        ) : (
          <div key={item.label} role="none">
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={item.disabled}
              aria-haspopup={item.items ? 'menu' : undefined}
              aria-expanded={item.items ? sub === at : undefined}
              onPointerEnter={() => setSub(item.items ? at : null)}
              onKeyDown={event => {
                if (event.key !== 'ArrowRight' || !item.items) return;
                event.stopPropagation();
                setSub(at);
              }}
              onClick={() => {
                if (item.items) return setSub(at);
                onClose();
                item.run?.();
              }}
            >
              {item.label}
              {item.items && <span aria-hidden="true"> ▸</span>}
            </button>
            {item.items && sub === at && (
              <MenuList name={item.label} items={item.items} onClose={onClose} onSide={by => by < 0 && setSub(null)} />
            )}
          </div>
        ),
      )}
    </div>
  );
}
