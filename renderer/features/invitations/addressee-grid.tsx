import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import classes from '../../components/entry-grid/entry-grid.module.css';
import { RemovedNote } from '../../components/entry-grid/removed-note.tsx';
import { rowErrors } from '../../components/entry-grid/row-errors.ts';
import { useEntryRows } from '../../components/entry-grid/use-entry-rows.ts';
import { stateText } from '../../components/paper-panel/use-jump.ts';
import { Sortable } from '../../components/sortable.tsx';
import { moveTo, useMovingFocus } from '../../components/use-moving-focus.ts';
import { AddresseeRow, GROUPS_LIST_ID } from './addressee-row.tsx';
import own from './addressees.module.css';

interface AddresseeGridProps {
  rows: Addressee[];
  errors: Readonly<Record<string, string>>;
  /** Must stay the same function, so that rows need not be drawn again. */
  onChange: (recipe: (rows: Addressee[]) => Addressee[]) => void;
}

const ROW_HEIGHT = 36;

/**
 * The addressees in the order of the letter, under the headings of their groups: rows to edit, drag, move, send to a
 * number and remove. The list scrolls by itself, and only the rows in view exist.
 */
export function AddresseeGrid({ rows, errors, onChange }: AddresseeGridProps) {
  const { removed, patch, remove, restore } = useEntryRows<Addressee>(onChange);
  const { listRef, keepFocus, focusKept } = useMovingFocus();
  // Rows are drawn again only when they change themselves: what they call must stay the same.
  const keep = useRef(keepFocus);
  useEffect(() => {
    keep.current = keepFocus;
  });
  const [heldId, setHeldId] = useState<string | null>(null);
  const goTo = useRef<string | null>(null);
  const ids = useIds(rows);
  const groups = useMemo(() => [...new Set(rows.map(({ group }) => group))].filter(Boolean), [rows]);
  const held = heldId === null ? -1 : ids.indexOf(heldId);
  const focused = useFocusedRow(listRef);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The row in the hand and the row that is typed in stay, however far the list scrolls.
    rangeExtractor: (range) => withRows(defaultRangeExtractor(range), [held, focused], rows.length),
  });
  const wanted = useWantedIndex();
  useEffect(() => {
    if (wanted !== null) virtualizer.scrollToIndex(wanted, { align: 'center' });
  }, [wanted, virtualizer]);
  // A row that was sent away is followed, and focused once it is drawn.
  useEffect(() => {
    focusKept();
    if (goTo.current === null) return;
    const index = ids.indexOf(goTo.current);
    goTo.current = null;
    if (index !== -1) virtualizer.scrollToIndex(index);
  });

  const handlePlace = useCallback(
    (id: string, to: number) => {
      keep.current(id);
      goTo.current = id;
      onChange((now) =>
        moveTo(
          now,
          now.findIndex((row) => row.id === id),
          to,
        ),
      );
    },
    [onChange],
  );
  const drawn = virtualizer.getVirtualItems();
  return (
    <div className={classes.grid}>
      {rows.length > 0 && (
        <div className={own.head}>
          <GridHead />
        </div>
      )}
      <Sortable
        ids={ids}
        nameOf={(id) => rows.find((row) => row.id === id)?.title ?? ''}
        onMove={(from, to) => onChange((now) => moveTo(now, from, to))}
        onDrag={setHeldId}
      >
        <div ref={listRef} className={own.scroller}>
          <ol className={classes.rows} aria-label="Daftar undangan">
            {drawn.map(({ index, key, start }, at) => {
              const row = rows[index];
              if (row === undefined) return null;
              const heading = row.group !== rows[index - 1]?.group ? row.group : '';
              return (
                <AddresseeRow
                  key={key}
                  row={row}
                  index={index}
                  count={rows.length}
                  heading={heading}
                  space={start - (at === 0 ? 0 : (drawn[at - 1]?.end ?? 0))}
                  errors={rowErrors(errors, `addressees.${index}`)}
                  measure={virtualizer.measureElement}
                  onPatch={patch}
                  onPlace={handlePlace}
                  onRemove={remove}
                />
              );
            })}
          </ol>
          <div style={{ height: virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0) }} />
        </div>
      </Sortable>
      {removed !== null && <RemovedNote name={removed.title} onRestore={restore} />}
      <datalist id={GROUPS_LIST_ID}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
    </div>
  );
}

/** The ids in their order: the same list as long as the order is the same, whatever is typed in the rows. */
function useIds(rows: readonly Addressee[]): readonly string[] {
  const [ids, setIds] = useState(() => rows.map(({ id }) => id));
  const isSame = ids.length === rows.length && rows.every(({ id }, index) => ids[index] === id);
  if (isSame) return ids;
  const next = rows.map(({ id }) => id);
  setIds(next);
  return next;
}

/** Which row another screen sent the user to (`addressees.37.title`); `null` for none. */
function useWantedIndex(): number | null {
  const { state } = useLocation();
  const match = /^addressees\.(\d+)\b/.exec(stateText(state, 'field') ?? '');
  return match === null ? null : Number(match[1]);
}

/** Index of the row that holds the focus, -1 for none. */
function useFocusedRow(list: RefObject<HTMLElement | null>): number {
  const [focused, setFocused] = useState(-1);
  useEffect(() => {
    const element = list.current;
    const follow = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest('[data-index]') : null;
      setFocused(Number(row?.getAttribute('data-index') ?? -1));
    };
    const leave = () => setFocused(-1);
    element?.addEventListener('focusin', follow);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', follow);
      element?.removeEventListener('focusout', leave);
    };
  }, [list]);
  return focused;
}

function withRows(indexes: readonly number[], kept: readonly number[], count: number): number[] {
  const all = [...indexes, ...kept.filter((index) => index >= 0 && index < count)];
  return [...new Set(all)].sort((a, b) => a - b);
}

function GridHead() {
  return (
    <div className={`${classes.head} ${own.line}`} aria-hidden>
      <span />
      <span className={classes.number}>No.</span>
      <span>Undangan/jabatan</span>
      <span>Instansi</span>
      <span>Kelompok</span>
      <span>Keterangan</span>
      <span />
    </div>
  );
}
