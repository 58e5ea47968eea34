import type { FieldErrors } from '../../lib/use-record-form.ts';

export type { FieldErrors };

/** Dotted path of a field of the part at `path`, e.g. `fieldPath('chair', 'name')` is `chair.name`. */
export function fieldPath(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`;
}

/** The sentence for a field of the part at `path`, e.g. `errorAt(errors, 'chair', 'name.name')`. */
export function errorAt(errors: FieldErrors, path: string, field: string): string | undefined {
  return errors[fieldPath(path, field)];
}
