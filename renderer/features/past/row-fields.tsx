import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PastRow } from '../../../shared/contract/past.ts';
import classes from './past.module.css';
import { KIND_CHOICES, SECURITY_CHOICES } from './past-words.ts';
import type { EditedField, RowDraft } from './row-draft.ts';

/** What the cells of the edited row may do. */
export interface RowEditing {
  draft: RowDraft;
  change: (fields: Partial<RowDraft>) => void;
  /** Enter: takes the changes and goes on with the next row. */
  goOn: (from: HTMLElement) => void;
  /** The keyboard or mouse leaves the row: takes the changes. */
  leave: () => void;
  /** Escape: the proposal stays as it was. */
  giveUp: (from: HTMLElement) => void;
  /** Focus goes in only once, so that scrolling the row away and back does not steal it. */
  takeFocus: () => boolean;
}

interface FieldProps {
  row: PastRow;
  editing: RowEditing;
}

type TextField = 'title' | 'date' | 'number' | 'organisation' | 'code';

interface TextCellProps extends FieldProps {
  name: TextField;
  label: string;
  maxLength: number;
  placeholder?: string;
}

/** A field of the edited row in the place of its cell. */
export function TextCell({ row, editing, name, label, maxLength, placeholder }: TextCellProps) {
  const input = useRef<HTMLInputElement>(null);
  const { draft, change } = editing;
  useStartFocus(input, editing, name);
  return (
    <TextInput
      ref={input}
      size="xs"
      className={classes.cell}
      aria-label={`${label}: ${row.path}`}
      value={draft[name]}
      maxLength={maxLength}
      placeholder={placeholder}
      error={draft.errors[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      {...rowKeys(editing)}
    />
  );
}

export function TitleCell(props: FieldProps) {
  return (
    <Stack gap={4}>
      <TextCell {...props} name="title" label="Judul" maxLength={300} placeholder="Judul" />
      <TextCell {...props} name="organisation" label="Instansi" maxLength={200} placeholder="Instansi" />
    </Stack>
  );
}

export function DateCell(props: FieldProps) {
  return (
    <Stack gap={4}>
      <TextCell {...props} name="date" label="Tanggal" maxLength={40} placeholder="tgl/bln/tahun" />
      <TextCell {...props} name="number" label="Nomor" maxLength={120} placeholder="Nomor" />
    </Stack>
  );
}

/** Kind and sifat. */
export function KindCell({ row, editing }: FieldProps) {
  const input = useRef<HTMLSelectElement>(null);
  useStartFocus(input, editing, 'kind');
  return (
    <Stack gap={4}>
      <NativeSelect
        ref={input}
        size="xs"
        className={classes.cell}
        aria-label={`Jenis: ${row.path}`}
        data={KIND_CHOICES}
        value={editing.draft.kind}
        onChange={(event) => {
          const chosen = KIND_CHOICES.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) editing.change({ kind: chosen.value });
        }}
        {...rowKeys(editing)}
      />
      <NativeSelect
        size="xs"
        className={classes.cell}
        aria-label={`Sifat: ${row.path}`}
        data={SECURITY_CHOICES}
        value={editing.draft.security}
        onChange={(event) => {
          const chosen = SECURITY_CHOICES.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) editing.change({ security: chosen.value });
        }}
        {...rowKeys(editing)}
      />
    </Stack>
  );
}

function useStartFocus(
  input: React.RefObject<HTMLInputElement | HTMLSelectElement | null>,
  { draft, takeFocus }: RowEditing,
  name: EditedField,
): void {
  const isStart = draft.start === name;
  // Only once for each edited row.
  useEffect(() => {
    if (!isStart || !takeFocus()) return;
    input.current?.focus();
    if (input.current instanceof HTMLInputElement) input.current.select();
  }, [isStart, takeFocus, input]);
}

function rowKeys({ goOn, leave, giveUp }: RowEditing) {
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Enter') goOn(event.currentTarget);
      else giveUp(event.currentTarget);
    },
    onBlur: (event: React.FocusEvent<HTMLElement>) => {
      const next = event.relatedTarget;
      const row = event.currentTarget.closest('tr');
      const isOpener = next instanceof HTMLElement && next.hasAttribute('data-opens');
      if (next instanceof Node && row?.contains(next) === true && !isOpener) return;
      leave();
    },
  };
}
