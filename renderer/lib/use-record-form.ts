import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { failureOf } from './api.ts';

interface RecordFormOptions<Draft, Value, Saved> {
  schema: z.ZodType<Value>;
  initial: Draft;
  /** Sends the checked value. Throws ApiError. */
  save: (value: Value) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  /** Hears of the fields that the schema or the main process refused. */
  onRefused?: (errors: FieldErrors) => void;
}

/** Sentences beside fields, by dotted path of the record. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface RecordForm<Draft> {
  value: Draft;
  setValue: (next: Draft | ((before: Draft) => Draft)) => void;
  setField: <Name extends keyof Draft>(name: Name, value: Draft[Name]) => void;
  errors: FieldErrors;
  /** What the last save was refused for, when it belongs to no field; else `null`. */
  error: unknown;
  isDirty: boolean;
  isSaving: boolean;
  /** Checks by the schema, then saves. */
  submit: () => void;
  /** Starts again from a value, as saved. */
  reset: (value: Draft) => void;
}

const NONE: FieldErrors = {};

/**
 * A form with an explicit save: what was typed stays until it is saved or given up. `Draft` is what the fields hold;
 * it may lack what the schema's `Value` demands (nobody chosen yet). After a refused save the sentences follow the
 * typing.
 */
export function useRecordForm<Draft extends object, Value, Saved>(
  options: RecordFormOptions<Draft, Value, Saved>,
): RecordForm<Draft> {
  const { schema, initial, save, onSaved, onRefused } = options;
  const [start, setStart] = useState(initial);
  const [value, put] = useState(initial);
  const [hasTried, setTried] = useState(false);
  const [refused, setRefused] = useState(NONE);
  const mutation = useMutation({ mutationFn: save, meta: { showsFailure: true } });
  const isDirty = useMemo(() => JSON.stringify(value) !== JSON.stringify(start), [value, start]);
  const broken = useMemo(() => (hasTried ? schemaErrors(schema, value) : NONE), [hasTried, schema, value]);

  const setValue: RecordForm<Draft>['setValue'] = (next) => {
    put(next);
    setRefused(NONE);
  };
  const submit = () => {
    if (mutation.isPending) return;
    setTried(true);
    mutation.reset();
    const checked = schema.safeParse(value);
    if (!checked.success) return onRefused?.(sentencesByPath(checked.error));
    mutation.mutate(checked.data, {
      onSuccess: onSaved,
      onError: (error) => {
        const sentences = sentencesOf(error);
        setRefused(sentences);
        onRefused?.(sentences);
      },
    });
  };
  const reset = (next: Draft) => {
    setStart(next);
    put(next);
    setTried(false);
    setRefused(NONE);
    mutation.reset();
  };
  return {
    value,
    setValue,
    setField: (name, field) => setValue((before) => ({ ...before, [name]: field })),
    errors: useMemo(() => ({ ...refused, ...broken }), [refused, broken]),
    error: Object.keys(sentencesOf(mutation.error)).length > 0 ? null : mutation.error,
    isDirty,
    isSaving: mutation.isPending,
    submit,
    reset,
  };
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
