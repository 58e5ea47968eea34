import type { z } from 'zod';

/** At most so many sentences travel back: a form never has more, an attack may. */
const MAX_FIELDS = 200;

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** Sentences for the issues whose schema brings none of its own; handed to each parse, so no global state of zod. */
export const indonesianErrors: z.core.$ZodErrorMap = (issue) => sentenceOf(issue);

function sentenceOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'Wajib diisi.' : 'Jenis isian tidak sesuai.';
    case 'too_big':
      return `Terlalu ${issue.origin === 'number' || issue.origin === 'int' ? 'besar' : 'panjang'}: paling banyak ${issue.maximum}.`;
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'Wajib diisi.'
        : `Terlalu ${issue.origin === 'number' || issue.origin === 'int' ? 'kecil' : 'pendek'}: paling sedikit ${issue.minimum}.`;
    case 'invalid_format':
      return 'Bentuk isian tidak sesuai.';
    case 'invalid_value':
      return 'Pilihan tidak dikenal.';
    case 'unrecognized_keys':
      return 'Isian ini tidak dikenal.';
    default:
      return 'Isian tidak sesuai.';
  }
}

/**
 * Sentence per field, keyed by the dotted path from the input's root, e.g. `value.agenda.0.title`; the first issue
 * of a field wins. An issue of the whole input has the key `''`.
 */
export function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields = new Map<string, string>();
  for (const issue of error.issues) {
    for (const path of pathsOf(issue)) {
      if (fields.size >= MAX_FIELDS) return Object.fromEntries(fields);
      if (!fields.has(path)) fields.set(path, issue.message);
    }
  }
  return Object.fromEntries(fields);
}

function pathsOf(issue: z.core.$ZodIssue): string[] {
  const parent = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [parent.join('.')];
  return issue.keys.slice(0, MAX_FIELDS).map((key) => [...parent, key.slice(0, 80)].join('.'));
}
