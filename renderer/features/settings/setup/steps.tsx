import type { ComponentType } from 'react';
import { BackupPanel } from '../../../components/backup/backup-panel.tsx';
import { PaperFields } from '../paper-fields.tsx';
import type { SectionProps } from '../profile-part.ts';
import { SignatoryList } from '../signatory-list.tsx';
import { LetterheadStep } from './letterhead-step.tsx';
import { NumberStep } from './number-step.tsx';
import { OfficeStep } from './office-step.tsx';

interface SetupStep {
  title: string;
  /** What it is for and what happens when it is skipped. */
  description: string;
  Content: ComponentType<SectionProps>;
  /** First parts of the error paths that belong here. */
  fields: readonly string[];
}

/** In the order in which an office sets itself up; each may be skipped. */
export const STEPS: readonly SetupStep[] = [
  {
    title: 'Kantor',
    description: 'Nama daerah membentuk kop; tempat kedudukan dicetak di depan tanggal surat.',
    Content: OfficeStep,
    fields: ['name', 'region', 'zone'],
  },
  {
    title: 'Kop surat',
    description: 'Seperti pada kertas kantor. Tanpa gambar, tempat lambang dibiarkan kosong.',
    Content: LetterheadStep,
    fields: ['letterhead'],
  },
  {
    title: 'Kertas',
    description: 'A4 menurut Permendagri 1/2023; pilih F4 bila kantor masih memakainya.',
    Content: PaperFields,
    fields: ['paper'],
  },
  {
    title: 'Penanda tangan',
    description: 'Pejabat yang biasa menandatangani surat. Dapat ditambah atau diganti kapan saja.',
    Content: SignatoryList,
    fields: ['signature'],
  },
  {
    title: 'Nomor surat',
    description: 'Pola nomor kantor. Contohnya berubah sambil Anda mengetik.',
    Content: NumberStep,
    fields: ['numbering'],
  },
  {
    title: 'Cadangan',
    description: 'Folder di disk lain atau USB tempat salinan arsip disimpan.',
    Content: BackupPanel,
    fields: [],
  },
];

/** Index of the step where a field is set, by the path of its error; the first step for any other. */
export function stepOfField(path: string): number {
  const owns = ({ fields }: SetupStep) =>
    fields.some((field) => path === field || path.startsWith(`${field}.`));
  return Math.max(0, STEPS.findIndex(owns));
}
