import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { z } from 'zod';
import { failureOf } from './api.ts';
import { conflictPlaces, withChosen } from './form-conflict.ts';
import type {
  EditedRecord,
  FieldErrors,
  FormConflict,
  RecordForm,
  RecordStamp,
  StoredDraft,
} from './record-form.types.ts';

export type { FieldErrors, RecordForm } from './record-form.types.ts';

interface RecordFormOptions<Draft, Value, Saved> {
  schema: z.ZodType<Value>;
  initial: Draft;
  record: EditedRecord<Draft>;
  /** Sends the checked value over the state that the form began from. Throws ApiError. */
  save: (value: Value, stamp: RecordStamp) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  /** Hears of the fields that the schema or the main process refused. */
  onRefused?: (errors: FieldErrors) => void;
}

/** The state that a form goes on from. */
interface Start<Draft> extends RecordStamp {
  value: Draft;
}

/** One save: what is sent, as it was typed, and over which state. */
interface Attempt<Draft, Value> {
  checked: Value;
  typed: Draft;
  from: Start<Draft>;
}

const NONE: FieldErrors = {};

/**
 * A form with an explicit save: what was typed stays until it is saved or given up. `Draft` is what the fields hold;
 * it may lack what the schema's `Value` demands (nobody chosen yet). After a refused save the sentences follow the
 * typing. A save that meets a record changed elsewhere (CONFLICT) reads it anew and offers both sides in `conflict`.
 */
export function useRecordForm<
  Draft extends object,
  Value,
  Saved extends { version: number; id?: string | null },
>(options: RecordFormOptions<Draft, Value, Saved>): RecordForm<Draft> {
  const { schema, initial, record, save, onSaved, onRefused } = options;
  const [start, setStart] = useState<Start<Draft>>({ ...record.stamp, value: initial });
  const [value, put] = useState(initial);
  const [hasTried, setTried] = useState(false);
  const [refused, setRefused] = useState(NONE);
  const { mutation, collision, setCollision } = useSaving(save, record.read);
  const isDirty = useMemo(() => !isAlike(value, start.value), [value, start]);
  const broken = useMemo(() => (hasTried ? schemaErrors(schema, value) : NONE), [hasTried, schema, value]);

  const setValue: RecordForm<Draft>['setValue'] = (next) => {
    put(next);
    setRefused(NONE);
  };
  const begin = (next: Start<Draft>) => {
    setStart(next);
    put(next.value);
    setTried(false);
    setRefused(NONE);
    setCollision(null);
    mutation.reset();
  };
  const send = (typed: Draft, from: Start<Draft>) => {
    if (mutation.isPending) return;
    setTried(true);
    setCollision(null);
    mutation.reset();
    const checked = schema.safeParse(typed);
    if (!checked.success) return onRefused?.(sentencesByPath(checked.error));
    mutation.mutate(
      { checked: checked.data, typed, from },
      {
        onSuccess: (saved) => {
          setStart({ id: saved.id ?? from.id, version: saved.version, value: typed });
          setTried(false);
          onSaved(saved);
        },
        onError: (error) => {
          const sentences = sentencesOf(error);
          setRefused(sentences);
          onRefused?.(sentences);
        },
      },
    );
  };
  const resolve = (stored: StoredDraft<Draft>, chosen: Draft) => {
    const from = { id: start.id, ...stored };
    begin(from);
    if (isAlike(chosen, stored.value)) return;
    put(chosen);
    send(chosen, from);
  };

  const known: Start<Draft> = { ...record.stamp, value: initial };
  const receive = useEffectEvent((version: number | null, isTyped: boolean) => {
    if (version === null || !isAhead(known, start)) return;
    if (!isTyped) begin(known);
    // What was typed began from this very value: only its version went on.
    else if (start.version !== null && isAlike(known.value, start.value)) setStart(known);
  });
  useEffect(() => receive(known.version, isDirty), [known.version, isDirty]);

  const conflict = (stored: StoredDraft<Draft>): FormConflict => {
    const sides = { base: start.value, typed: value, stored: stored.value };
    return {
      places: conflictPlaces(record.parts, sides),
      resolve: (choices) => resolve(stored, withChosen(record.parts, sides, choices)),
    };
  };
  const isSaving = mutation.isPending;
  return {
    value,
    setValue,
    setField: (name, field) => setValue((before) => ({ ...before, [name]: field })),
    errors: useMemo(() => ({ ...refused, ...broken }), [refused, broken]),
    error: collision !== null || Object.keys(sentencesOf(mutation.error)).length > 0 ? null : mutation.error,
    conflict: collision === null ? null : conflict(collision),
    isDirty,
    isSaving,
    submit: () => send(value, start),
    undo: () => begin(isAhead(known, start) ? known : start),
  };
}

/** Sends one save at a time; `collision` is the stored state that the last one met instead of its own. */
function useSaving<Draft, Value, Saved>(
  save: RecordFormOptions<Draft, Value, Saved>['save'],
  read: EditedRecord<Draft>['read'],
) {
  const [collision, setCollision] = useState<StoredDraft<Draft> | null>(null);
  const mutation = useMutation({
    mutationFn: ({ checked, from: { id, version } }: Attempt<Draft, Value>) => save(checked, { id, version }),
    onError: async (error, { from }) => setCollision(await collisionOf(error, from, read)),
    meta: { showsFailure: true },
  });
  return { mutation, collision, setCollision };
}

/** The stamp of a record of a list; of a new one without it. */
export function stampOf(record: RecordStamp | null | undefined): RecordStamp {
  return { id: record?.id ?? null, version: record?.version ?? null };
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether the page knows another state than the form goes on from, and no older one. */
function isAhead<Draft>(known: Start<Draft>, start: Start<Draft>): boolean {
  if (known.version === null) return false;
  const versions = known.version - (start.version ?? 0);
  return versions > 0 || (versions === 0 && !isAlike(known.value, start.value));
}

/** The stored state that a save collided with; `null` when it was refused for another reason. */
async function collisionOf<Draft>(
  error: unknown,
  { id, version }: RecordStamp,
  read: EditedRecord<Draft>['read'],
): Promise<StoredDraft<Draft> | null> {
  if (failureOf(error).code !== 'CONFLICT' || id === null) return null;
  // Where it cannot be read either, the refusal itself is told.
  const stored = await read(id).catch(() => null);
  return stored === null || stored.version === version ? null : stored;
}

function schemaErrors(schema: z.ZodType, value: unknown): FieldErrors {
  const checked = schema.safeParse(value);
  return checked.success ? NONE : sentencesByPath(checked.error);
}

function sentencesByPath(error: z.ZodError): FieldErrors {
  const sentences: Record<string, string> = {};
  for (const issue of error.issues) sentences[issue.path.join('.')] ??= issue.message;
  return sentences;
}

/** The door names fields from the input of the call, where the record stands under `value`. */
function sentencesOf(error: unknown): FieldErrors {
  const entries = error === null ? [] : Object.entries(failureOf(error).fields ?? {});
  return Object.fromEntries(entries.map(([path, sentence]) => [path.replace(/^value\./, ''), sentence]));
}
