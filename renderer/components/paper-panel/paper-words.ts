import type { Paper } from '../../../shared/contract/papers.ts';
import { momentWords } from '../../lib/moment-words.ts';

/** Size of a file in whole KB, with the Indonesian thousands point: `1.250 KB`. */
function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return `${String(kilobytes).replace(/\B(?=(\d{3})+$)/g, '.')} KB`;
}

/** `21 November 2026, 09.14 · 2 halaman · 24 KB · KONSEP`. */
export function paperDetail({ createdAt, pages, bytes, isDraft }: Paper): string {
  const parts = [
    momentWords(createdAt),
    pages > 0 ? `${pages} halaman` : '',
    fileSize(bytes),
    isDraft ? 'KONSEP' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
