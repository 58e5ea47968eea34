import type { z } from 'zod';
import type { JsonKey } from './json-source.ts';

/** One fault of a file: where, and an Indonesian sentence. */
export interface FileComplaint {
  path: JsonKey[];
  message: string;
  /** A wrong type: when nothing is written there, the fault is that it is missing. */
  isType: boolean;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'teks dalam tanda petik',
  number: 'bilangan',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar dalam kurung siku [ ]',
  object: 'objek dalam kurung kurawal { }',
};

type Issue = z.core.$ZodIssue;

/** Sentence for what a schema has no sentence of its own for; for zod's `error` option. */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Harus berupa ${TYPE_NAMES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Harus salah satu dari ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
    case 'invalid_union':
      return 'Harus berupa teks atau objek { "front", "name", "back" }.';
    case 'too_big':
      return `Paling ${isCounted(issue.origin) ? 'banyak' : 'besar'} ${issue.maximum}.`;
    case 'too_small':
      return `Paling ${isCounted(issue.origin) ? 'sedikit' : 'kecil'} ${issue.minimum}.`;
    default:
      return 'Bentuknya tidak sah.';
  }
}

function isCounted(origin: string): boolean {
  return origin === 'array' || origin === 'string';
}

/** Flattens zod's issues: one complaint per unknown key, and of a union only what fits the kind of value written. */
export function complaintsOf(issue: Issue): FileComplaint[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `Kunci "${key}" tidak dikenal.`,
      isType: false,
    }));
  if (issue.code === 'invalid_union') return unionComplaints(issue, path);
  return [{ path, message: issue.message, isType: issue.code === 'invalid_type' }];
}

function unionComplaints(issue: z.core.$ZodIssueInvalidUnion, path: JsonKey[]): FileComplaint[] {
  // A branch that refuses the value as a whole for its type is not what the writer meant.
  const meant = issue.errors.filter(
    (branch) => !branch.some(({ code, path: inner }) => code === 'invalid_type' && inner.length === 0),
  );
  if (meant.length === 0) return [{ path, message: issue.message, isType: true }];
  return meant.flat().flatMap((inner) => complaintsOf({ ...inner, path: [...path, ...inner.path] }));
}
