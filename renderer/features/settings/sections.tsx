import type { ComponentType } from 'react';
import { AppearanceSection } from './appearance-section.tsx';
import { AttendanceSection } from './attendance-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { ClassificationSection } from './classification-section.tsx';
import { FileNameSection } from './file-name-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { LetterSection } from './letter-section.tsx';
import { LetterheadSection } from './letterhead-section.tsx';
import { MinutesSection } from './minutes-section.tsx';
import { MoveSection } from './move-section.tsx';
import { NumberingSection } from './numbering-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { PaperSection } from './paper-section.tsx';
import { PhrasesSection } from './phrases-section.tsx';
import type { SectionProps } from './profile-part.ts';
import { SECTION_NAMES, type SectionName } from './section-names.ts';
import { SignatureSection } from './signature-section.tsx';
import { SrikandiSection } from './srikandi-section.tsx';

interface SectionContent {
  Content: ComponentType<SectionProps>;
  /** First parts of the error paths that belong here. */
  fields: readonly string[];
  /** Of this PC or of the whole archive, not of a profile: takes effect at once, without "Simpan". */
  isGeneral?: boolean;
}

interface SettingsSection extends SectionContent {
  /** In the address: `/pengaturan/<name>`. */
  name: SectionName;
  label: string;
}

const CONTENTS: Readonly<Record<SectionName, SectionContent>> = {
  kantor: { Content: OfficeSection, fields: ['name', 'region', 'zone', 'defaultChair'] },
  kertas: { Content: PaperSection, fields: ['paper', 'type', 'pageNumber'] },
  kop: { Content: LetterheadSection, fields: ['letterhead'] },
  undangan: { Content: LetterSection, fields: ['letter', 'signature.copyLabel'] },
  'tanda-tangan': { Content: SignatureSection, fields: ['signature'] },
  nomor: { Content: NumberingSection, fields: ['numbering'] },
  // The codes are the archive's, not the profile's: they are saved on their own.
  kode: { Content: ClassificationSection, fields: [], isGeneral: true },
  'nama-berkas': { Content: FileNameSection, fields: ['fileName'] },
  'daftar-hadir': { Content: AttendanceSection, fields: ['attendance'] },
  notula: { Content: MinutesSection, fields: ['minutes'] },
  frasa: { Content: PhrasesSection, fields: ['phrases'] },
  srikandi: { Content: SrikandiSection, fields: ['srikandi'] },
  tampilan: { Content: AppearanceSection, fields: [], isGeneral: true },
  cadangan: { Content: BackupSection, fields: [], isGeneral: true },
  pindah: { Content: MoveSection, fields: [], isGeneral: true },
  penyiapan: { Content: GeneralSection, fields: [], isGeneral: true },
};

const [FIRST, ...OTHERS] = SECTION_NAMES;

/** All sections in their order. The first one takes what belongs to no other. */
export const SECTIONS: readonly [SettingsSection, ...SettingsSection[]] = [
  { ...FIRST, ...CONTENTS[FIRST.name] },
  ...OTHERS.map((section) => ({ ...section, ...CONTENTS[section.name] })),
];

/** The section where a field is set, by the path of its error. */
export function sectionOfField(path: string): SettingsSection {
  const owns = ({ fields }: SettingsSection) =>
    fields.some((field) => path === field || path.startsWith(`${field}.`));
  return SECTIONS.find(owns) ?? SECTIONS[0];
}
