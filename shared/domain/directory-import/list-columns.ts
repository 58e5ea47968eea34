import { z } from 'zod';

/* Columns of a list from Excel or CSV, whatever it is a list of. */

/** For each column of a sheet what it holds; `null` leaves it out. A target stands at most once. */
export function mappingOf<Target extends z.ZodType<string>>(target: Target) {
  return z
    .array(target.nullable())
    .max(200)
    .refine(
      (mapping) => {
        const used = mapping.filter((one) => one !== null);
        return new Set(used).size === used.length;
      },
      { error: 'Satu isian hanya dapat diambil dari satu kolom.' },
    );
}

export interface KnownColumns<Target extends string> {
  targets: readonly Target[];
  /** What the targets are called, also as headings of an exported list. */
  labels: Readonly<Record<Target, string>>;
  /** Words of headings, the more telling first: the first pattern that fits a heading takes it. */
  patterns: readonly [Target, RegExp][];
}

/** What the columns of a sheet probably hold, by their headings; of two that fit alike the first. */
export function guessColumns<Target extends string>(
  headers: readonly string[],
  { targets, labels, patterns }: KnownColumns<Target>,
): (Target | null)[] {
  const taken = new Set<Target>();
  return headers.map((header) => {
    const words = foldHeader(header);
    const exact = targets.find((target) => foldHeader(labels[target]) === words);
    const target = exact ?? patterns.find(([, pattern]) => pattern.test(words))?.[0];
    if (target === undefined || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
}

/** The same for headings that differ only in case, accents and spacing. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
