import { useCallback, useRef, useState } from 'react';
import type { PastRow } from '../../../shared/contract/past.ts';
import { useEditRow } from './past.queries.ts';
import { isOpen } from './past-words.ts';
import { changesOf, draftOf, type RowDraft } from './row-draft.ts';
import type { RowEditing } from './row-fields.tsx';

/** Editing of one row at a time, in its place. Enter goes on with the next, so that a whole folder goes by keyboard. */
export function useRowEditing(rows: readonly PastRow[], onShow: (row: PastRow) => void) {
  const [draft, setDraft] = useState<RowDraft | null>(null);
  const edit = useEditRow();
  const mustFocus = useRef(false);
  const takeFocus = useCallback(() => {
    const should = mustFocus.current;
    mustFocus.current = false;
    return should;
  }, []);

  const begin = (row: PastRow) => {
    onShow(row);
    if (draft !== null && !take()) return;
    if (!isOpen(row)) return setDraft(null);
    mustFocus.current = true;
    setDraft(draftOf(row));
  };
  /** Sends what was changed; `false` when a field cannot be taken, which then says why. */
  const take = (): boolean => {
    const row = rows.find(({ id }) => id === draft?.id);
    if (draft === null || row === undefined) return true;
    const outcome = changesOf(draft, row);
    if ('errors' in outcome) {
      setDraft({ ...draft, errors: outcome.errors });
      return false;
    }
    if (outcome.changes !== null) edit.mutate({ id: row.id, changes: outcome.changes });
    return true;
  };
  const editing: RowEditing | null =
    draft === null
      ? null
      : {
          draft,
          takeFocus,
          change: (fields) => setDraft({ ...draft, ...fields, errors: {} }),
          leave: () => {
            if (take()) setDraft((now) => (now?.id === draft.id ? null : now));
          },
          giveUp: (from) => {
            // Before the field goes: its loss of the focus would take the changes.
            setDraft(null);
            openerOf(from)?.focus();
          },
          goOn: (from) => {
            if (!take()) return;
            const at = rows.findIndex(({ id }) => id === draft.id);
            const next = rows.slice(at + 1).find(isOpen);
            if (next === undefined) {
              setDraft(null);
              openerOf(from)?.focus();
              return;
            }
            onShow(next);
            mustFocus.current = true;
            setDraft(draftOf(next));
          },
        };
  return { editing, begin, editRow: edit.mutate };
}

function openerOf(field: HTMLElement): HTMLElement | null {
  return field.closest('tr')?.querySelector<HTMLElement>('[data-opens]') ?? null;
}
