import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { Supplement } from '../../../shared/domain/supplement.ts';

export interface FurtherPaper {
  kind: FurtherKind;
  label: string;
  /** Parts of the supplement that its form edits; a finding about one of them leads to this form. */
  parts: readonly (keyof Supplement)[];
}
export type FurtherKind = Exclude<PaperKind, 'invitation' | 'attendance' | 'minutes'>;

/** In the order of the work: before the meeting, its results, what goes with the letters, what lies on the table. */
export const FURTHER_PAPERS: readonly FurtherPaper[] = [
  { kind: 'notice', label: 'Ralat, penundaan, pembatalan', parts: ['notice'] },
  { kind: 'invitation-memo', label: 'Undangan bentuk nota dinas', parts: [] },
  { kind: 'report-memo', label: 'Nota dinas laporan', parts: ['reportMemo'] },
  { kind: 'report', label: 'Laporan', parts: ['report'] },
  { kind: 'official-record', label: 'Berita acara', parts: ['officialRecord'] },
  { kind: 'photos', label: 'Halaman foto', parts: ['photos', 'photosPerPage'] },
  { kind: 'follow-up-matrix', label: 'Matriks tindak lanjut', parts: [] },
  { kind: 'follow-up-slips', label: 'Lembar tindak lanjut per instansi', parts: [] },
  { kind: 'press-release', label: 'Siaran pers', parts: ['pressRelease'] },
  { kind: 'delivery-list', label: 'Buku ekspedisi', parts: ['delivery'] },
  { kind: 'receipts', label: 'Tanda terima', parts: [] },
  { kind: 'envelopes', label: 'Sampul', parts: ['envelope'] },
  { kind: 'labels', label: 'Label nama', parts: ['labels'] },
  { kind: 'table-cards', label: 'Kartu meja', parts: ['tableCards'] },
];

/** The paper of an address, else the one whose form has the wanted field (dotted path), else the first. */
export function chooseFurtherPaper(kind: string | undefined, field: string | null): FurtherPaper {
  const part = field?.split('.')[0];
  const chosen =
    FURTHER_PAPERS.find((paper) => paper.kind === kind) ??
    FURTHER_PAPERS.find(({ parts }) => parts.some((name) => name === part)) ??
    FURTHER_PAPERS[0];
  if (chosen === undefined) throw new Error('There is no further paper.');
  return chosen;
}
