import type { Paper } from '../../../shared/contract/papers.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatSavedTime } from '../../lib/format.ts';

/** `21 November 2026, 09.14`: when a file was written, by the clock of this computer. */
function writtenAt(iso: string): string {
  const time = new Date(iso);
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${formatDate(day.join('-'))}, ${formatSavedTime(iso)}`;
}

/** Size of a file in whole KB, with the Indonesian thousands point: `1.250 KB`. */
function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return `${String(kilobytes).replace(/\B(?=(\d{3})+$)/g, '.')} KB`;
}

/** `21 November 2026, 09.14 · 2 halaman · 24 KB · KONSEP`. */
export function paperDetail({ createdAt, pages, bytes, isDraft }: Paper): string {
  const parts = [
    writtenAt(createdAt),
    pages > 0 ? `${pages} halaman` : '',
    fileSize(bytes),
    isDraft ? 'KONSEP' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
