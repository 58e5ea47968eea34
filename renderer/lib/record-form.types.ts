import type { Choices, Leaning, Part } from '../../shared/domain/merge-fields.ts';

/** Names the state of a record that a save goes on from; both `null` for a record that is not stored yet. */
export interface RecordStamp {
  id: string | null;
  version: number | null;
}

/** The record that a form changes. */
export interface EditedRecord<Draft> {
  /** As the page knows it; a newer one is taken over while nothing is changed in the form. */
  stamp: RecordStamp;
  /** The fields of the form in its words, to choose between two values. */
  parts: readonly Part<Draft>[];
  /** Reads the record as it is stored now. Throws ApiError. */
  read: (id: string) => Promise<StoredDraft<Draft>>;
}

export interface StoredDraft<Draft> {
  version: number;
  value: Draft;
}

/** Sentences beside fields, by dotted path of the record. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The record was changed elsewhere since the form was opened: both sides, and the way on. */
export interface FormConflict {
  /** `one` is what was typed, `other` what is stored. */
  places: readonly Leaning[];
  /** Saves the chosen sides over the stored state; nothing is sent where all is as stored. */
  resolve: (choices: Choices) => void;
}

export interface RecordForm<Draft> {
  value: Draft;
  setValue: (next: Draft | ((before: Draft) => Draft)) => void;
  setField: <Name extends keyof Draft>(name: Name, value: Draft[Name]) => void;
  errors: FieldErrors;
  /** What the last save was refused for, when it belongs to no field and is no `conflict`; else `null`. */
  error: unknown;
  /** What was typed stays in the form until the clerk has chosen; `null` while nothing stands in its way. */
  conflict: FormConflict | null;
  isDirty: boolean;
  isSaving: boolean;
  /** Checks by the schema, then saves. */
  submit: () => void;
  /** Gives up what was typed; shows the record as the page knows it now. */
  undo: () => void;
}
