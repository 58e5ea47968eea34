import type { FieldErrors } from '../../lib/use-record-form.ts';

export type { FieldErrors };

/** The sentence for a field of the part at `path`, e.g. `errorAt(errors, 'chair', 'name.name')`. */
export function errorAt(errors: FieldErrors, path: string, field: string): string | undefined {
  return errors[path === '' ? field : `${path}.${field}`];
}
