import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import type { SavedState } from '../../shared/contract/stored.ts';
import type { Part } from '../../shared/domain/merge-fields.ts';
import type { AutosaveState } from './autosaver.ts';
import { useIsClosed } from './closed-berkas.ts';
import { fieldParts } from './field-parts.ts';
import { holdAutosaver, openAutosaver } from './open-autosavers.ts';

export interface UseAutosaveOptions<Value> {
  /** Name of the record, `<entity>:<id>`; what could not be saved is kept under it when the screen is left. */
  record: string;
  schema: z.ZodType<Value>;
  /** Value, version and time of the stored record, as the query answers them. */
  initial: Value;
  version: number;
  updatedAt: string;
  save: (value: Value, version: number) => Promise<SavedState>;
  /** What is really sent, e.g. without rows that are still empty. Must not disturb the paths of the errors. */
  prepare?: (value: Value) => Value;
  /** The places of the record, to choose between two states; its fields one by one without it. */
  parts?: readonly Part<Value>[];
}

/** Somebody else saved the record while this one was typed. */
export interface RecordConflict<Value> {
  /** What both began from. */
  base: Value;
  typed: Value;
  stored: Value;
}

export interface Autosave<Value> extends AutosaveState<Value> {
  setValue: (next: Value | ((before: Value) => Value)) => void;
  setField: <Name extends keyof Value>(name: Name, value: Value[Name]) => void;
  /** Saves now, without waiting for the quiet second. */
  flush: () => Promise<void>;
  /** Gives up what was typed and shows the record as it is stored. */
  reload: () => void;
  /** Both sides of a conflict of versions; `null` without one, and until the other side is read. */
  conflict: RecordConflict<Value> | null;
  parts: readonly Part<Value>[];
  /** Saves what was chosen from both sides. */
  resolve: (value: Value) => void;
  /** Reads the stored records anew. */
  refetch: () => void;
}

/**
 * Edits one record that saves by itself: a second after the last change, when the screen is left, and when the
 * window is left or closed. Errors are the schema's own sentences, beside the field (`errors['agenda.0.title']`). A
 * record of a closed berkas takes nothing (rule 58).
 */
export function useAutosave<Value extends object>(options: UseAutosaveOptions<Value>): Autosave<Value> {
  const { record, schema, initial, version, updatedAt, save, prepare } = options;
  const client = useQueryClient();
  const stored = { value: initial, version, updatedAt };
  const current = { schema, save, prepare, initial: stored };

  const [opened, setOpened] = useState(() => ({ record, saver: openAutosaver(record, current) }));
  const isSameRecord = opened.record === record;
  const { saver } = isSameRecord ? opened : { saver: openAutosaver(record, current) };
  if (!isSameRecord) setOpened({ record, saver });
  const state = useSyncExternalStore(saver.subscribe, saver.getState);

  useEffect(() => {
    saver.setOptions(current);
    saver.receive(stored);
  });
  useEffect(() => holdAutosaver(record, saver), [record, saver]);

  const isClosed = useIsClosed();
  const setValue = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      if (!isClosed) saver.setValue(next);
    },
    [saver, isClosed],
  );
  const setField = useCallback(
    <Name extends keyof Value>(name: Name, value: Value[Name]) =>
      setValue((before) => ({ ...before, [name]: value })),
    [setValue],
  );
  const reload = useCallback(() => {
    saver.discard();
    void client.invalidateQueries();
  }, [saver, client]);

  const refetch = useCallback(() => void client.invalidateQueries(), [client]);
  const other = saver.collidesWith;

  return {
    ...state,
    setValue,
    setField,
    flush: saver.flush,
    reload,
    conflict: other === null ? null : { ...other, typed: state.value },
    parts: options.parts ?? fieldParts(initial),
    resolve: saver.resolve,
    refetch,
  };
}
