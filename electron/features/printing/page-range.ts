import { Failure } from '../../../shared/contract/failures.ts';
import type { PageRange } from '../../documents/preview/preview.ts';

/** Pages to print, 1-based and inclusive; `null` for all. VALIDATION when the paper has no such pages. */
export function pageRange(
  { from, to }: { from: number | null; to: number | null },
  pages: number,
): PageRange | null {
  if (from === null && to === null) return null;
  const first = from ?? 1;
  const last = to ?? pages;
  if (first > last || last > pages) {
    throw new Failure(
      'VALIDATION',
      `Naskah ini ${pages} halaman. Isi halaman dari 1 sampai ${pages}, yang kecil lebih dulu.`,
      {
        from: first > pages ? `Paling besar ${pages}.` : '',
        to: last > pages ? `Paling besar ${pages}.` : 'Tidak boleh lebih kecil dari halaman pertama.',
      },
    );
  }
  return first === 1 && last === pages ? null : { from: first, to: last };
}
