import type { ComponentType } from 'react';
import { AttendanceSection } from './attendance-section.tsx';
import { ClassificationSection } from './classification-section.tsx';
import { LetterSection } from './letter-section.tsx';
import { LetterheadSection } from './letterhead-section.tsx';
import { MinutesSection } from './minutes-section.tsx';
import { NumberingSection } from './numbering-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { PaperSection } from './paper-section.tsx';
import { PhrasesSection } from './phrases-section.tsx';
import type { SectionProps } from './profile-part.ts';
import { RetentionSection } from './retention-section.tsx';
import { SignatureSection } from './signature-section.tsx';
import { SrikandiSection } from './srikandi-section.tsx';

interface SettingsSection {
  /** In the address: `/pengaturan/<name>`. */
  name: string;
  label: string;
  Content: ComponentType<SectionProps>;
  /** First parts of the error paths that belong here. */
  fields: readonly string[];
}

/** In the order in which an office sets itself up. The first one takes what belongs to no other. */
export const SECTIONS: readonly [SettingsSection, ...SettingsSection[]] = [
  {
    name: 'kantor',
    label: 'Kantor',
    Content: OfficeSection,
    fields: ['name', 'region', 'zone', 'defaultChair'],
  },
  {
    name: 'kertas',
    label: 'Kertas dan huruf',
    Content: PaperSection,
    fields: ['paper', 'type', 'pageNumber'],
  },
  { name: 'kop', label: 'Kop', Content: LetterheadSection, fields: ['letterhead'] },
  {
    name: 'undangan',
    label: 'Surat undangan',
    Content: LetterSection,
    fields: ['letter', 'signature.copyLabel'],
  },
  { name: 'tanda-tangan', label: 'Tanda tangan', Content: SignatureSection, fields: ['signature'] },
  { name: 'nomor', label: 'Nomor', Content: NumberingSection, fields: ['numbering'] },
  // The codes are the archive's, not the profile's: they are saved on their own.
  { name: 'kode', label: 'Kode klasifikasi', Content: ClassificationSection, fields: [] },
  { name: 'daftar-hadir', label: 'Daftar hadir', Content: AttendanceSection, fields: ['attendance'] },
  { name: 'notula', label: 'Notula', Content: MinutesSection, fields: ['minutes'] },
  { name: 'frasa', label: 'Frasa', Content: PhrasesSection, fields: ['phrases'] },
  { name: 'retensi', label: 'Retensi', Content: RetentionSection, fields: ['retention'] },
  { name: 'srikandi', label: 'SRIKANDI', Content: SrikandiSection, fields: ['srikandi'] },
];

/** The section where a field is set, by the path of its error. */
export function sectionOfField(path: string): SettingsSection {
  const owns = ({ fields }: SettingsSection) =>
    fields.some((field) => path === field || path.startsWith(`${field}.`));
  return SECTIONS.find(owns) ?? SECTIONS[0];
}
