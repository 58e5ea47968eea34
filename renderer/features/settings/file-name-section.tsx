import { Button, Group, Paper, Text } from '@mantine/core';
import {
  checkFileNamePattern,
  DEFAULT_FILE_NAME_PATTERN,
  type FileNamePart,
  type PaperNameParts,
  paperFileName,
} from '../../../shared/domain/file-name.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { Section } from '../../components/section.tsx';
import { TextField } from './fields.tsx';
import { PartButtons } from './part-buttons.tsx';
import { partOf, type SectionProps } from './profile-part.ts';

const MEANINGS: Readonly<Record<FileNamePart, string>> = {
  tanggal: 'Tanggal rapat, 2025-08-31',
  tahun: 'Tahun rapat',
  bulan: 'Bulan rapat, 01 sampai 12',
  jenis: 'Jenis naskah, misalnya Undangan; wajib ada',
  acara: 'Nama rapat',
  unit: 'Kode unit dari halaman Nomor',
};
const SAMPLE = { date: '2025-08-31', title: 'Rapat Koordinasi Tanggap Bencana' } as const;
const EXAMPLES: readonly { label: string; parts: Pick<PaperNameParts, 'kind' | 'date' | 'title'> }[] = [
  { label: 'Undangan', parts: { ...SAMPLE, kind: 'invitation' } },
  { label: 'Notula', parts: { ...SAMPLE, kind: 'minutes' } },
  { label: 'Tanggal rapat belum diisi', parts: { ...SAMPLE, kind: 'invitation', date: null } },
];

/** How the Word files of this office are called (rule 53). */
export function FileNameSection({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'fileName');
  const complaint = checkFileNamePattern(value.pattern);
  return (
    <Section
      title="Pola nama berkas"
      description="Untuk berkas Word yang dibuat mulai sekarang. Berkas yang sudah ada tidak berganti nama, dan tidak pernah tertimpa: nama yang sudah dipakai mendapat angka, misalnya (2)."
      actions={
        <Button
          size="xs"
          variant="default"
          disabled={value.pattern === DEFAULT_FILE_NAME_PATTERN}
          onClick={() => set('pattern', DEFAULT_FILE_NAME_PATTERN)}
        >
          Kembalikan ke pola baku
        </Button>
      }
    >
      <TextField
        label="Pola nama"
        description="Bagian yang kosong dilewati bersama tanda pemisahnya."
        maw={520}
        required
        maxLength={80}
        value={value.pattern}
        error={error('pattern') ?? complaint}
        onChange={(pattern) => set('pattern', pattern)}
      />
      {complaint === null && <Examples profile={form.value} />}
      <PartButtons
        label="Bagian nama berkas yang dapat dipakai"
        meanings={MEANINGS}
        onPick={(part) => set('pattern', `${value.pattern}{${part}}`)}
      />
    </Section>
  );
}

function Examples({ profile }: { profile: OfficeProfile }) {
  const naming = { pattern: profile.fileName.pattern, unit: profile.numbering.unit };
  return (
    <Paper withBorder p="xs" maw={520} aria-live="polite">
      {EXAMPLES.map(({ label, parts }) => (
        <Group key={label} gap="xs" wrap="nowrap" align="baseline">
          <Text size="sm" c="dimmed" style={{ flexShrink: 0 }}>
            {label}:
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {paperFileName({ ...parts, ...naming })}
          </Text>
        </Group>
      ))}
    </Paper>
  );
}
