import type { Minutes } from '../../../shared/domain/minutes.ts';

/** What the sections of the minutes' form get. */
export interface MinutesForm {
  value: Minutes;
  /** Sentence beside the field, by dotted path. */
  errors: Readonly<Record<string, string>>;
  setField: <Name extends keyof Minutes>(name: Name, value: Minutes[Name]) => void;
}
