import { Portal, VisuallyHidden } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import classes from './aid-menu.module.css';
import type { AidMenuState, AidMenuStore } from './aid-menu-store.ts';

interface AidMenuProps {
  store: AidMenuStore;
  /** The text that keeps the focus while the menu is open. */
  owner: HTMLElement;
}

/** Proposals under the cursor. The focus stays in the text; arrows, Enter, Tab and Escape work the menu. */
export function AidMenu({ store, owner }: AidMenuProps) {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const id = useId();
  const isOpen = state !== null;
  const active = state === null || state.index < 0 ? null : `${id}-${state.index}`;
  useEffect(() => {
    if (!isOpen) return undefined;
    owner.setAttribute('aria-controls', id);
    return () => owner.removeAttribute('aria-controls');
  }, [owner, id, isOpen]);
  useEffect(() => {
    if (active === null) return undefined;
    owner.setAttribute('aria-activedescendant', active);
    return () => owner.removeAttribute('aria-activedescendant');
  }, [owner, active]);
  return (
    <>
      <VisuallyHidden role="status">
        {state !== null && `${state.entries.length} usul ${state.title.toLowerCase()}. Panah lalu Enter.`}
      </VisuallyHidden>
      {state !== null && (
        <Portal>
          <List id={id} state={state} onPoint={store.point} />
        </Portal>
      )}
    </>
  );
}

interface ListProps {
  id: string;
  state: AidMenuState;
  onPoint: (index: number) => void;
}

function List({ id, state, onPoint }: ListProps) {
  const { title, entries, index, rectOf, choose } = state;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => placeAt(box.current, rectOf());
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [rectOf]);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const canRemove = entries[index]?.remove !== undefined;
  return (
    <div ref={box} className={classes.menu}>
      <div id={id} role="listbox" aria-label={title} className={classes.list}>
        {entries.map((entry, at) => (
          <div
            key={entry.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            className={classes.option}
            onPointerMove={() => at !== index && onPoint(at)}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(entry);
            }}
          >
            <span>{entry.label}</span>
            {entry.detail !== '' && <span className={classes.detail}>{entry.detail}</span>}
          </div>
        ))}
      </div>
      <div className={classes.keys} aria-hidden>
        ↑↓ pilih · Enter pakai{canRemove ? ' · Ctrl+Delete hapus dari buku' : ''} · Esc tutup
      </div>
    </div>
  );
}

const GAP = 4;

/** Under the sign, or above it where there is no room. */
function placeAt(menu: HTMLElement | null, rect: DOMRect | null): void {
  if (menu === null || rect === null) return;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const isBelow = rect.bottom + GAP + height <= window.innerHeight || rect.top < height;
  const top = isBelow ? rect.bottom + GAP : rect.top - GAP - height;
  menu.style.top = `${Math.max(0, Math.min(top, window.innerHeight - height))}px`;
  menu.style.left = `${Math.max(0, Math.min(rect.left, window.innerWidth - width - GAP))}px`;
}
