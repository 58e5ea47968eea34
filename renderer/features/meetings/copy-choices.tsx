import { Checkbox, Stack } from '@mantine/core';
import type { CopyChoice } from '../../../shared/domain/meeting-copy.ts';

const CHOICES: readonly { name: keyof CopyChoice; label: string; description: string }[] = [
  {
    name: 'facts',
    label: 'Waktu, tempat, pimpinan, dan keterangan',
    description: 'Pejabat dari Direktori menjadi yang menjabat pada tanggal baru',
  },
  { name: 'agenda', label: 'Agenda', description: 'Mata acara dengan menitnya' },
  {
    name: 'invitation',
    label: 'Surat undangan dan penerimanya',
    description: 'Tanpa nomor dan tanggal surat',
  },
  { name: 'attendees', label: 'Peserta daftar hadir', description: 'Semua kembali menjadi diundang' },
];

interface CopyChoicesProps {
  value: CopyChoice;
  onChange: (value: CopyChoice) => void;
}

/** What a new meeting takes over from a known one. */
export function CopyChoices({ value, onChange }: CopyChoicesProps) {
  return (
    <Checkbox.Group
      label="Yang diambil"
      description="Nomor surat, tanggal surat, dan notula tidak pernah ikut."
      value={CHOICES.map(({ name }) => name).filter((name) => value[name])}
      onChange={(names) =>
        onChange({
          facts: names.includes('facts'),
          agenda: names.includes('agenda'),
          invitation: names.includes('invitation'),
          attendees: names.includes('attendees'),
        })
      }
    >
      <Stack gap={6} mt={6}>
        {CHOICES.map(({ name, label, description }) => (
          <Checkbox key={name} value={name} label={label} description={description} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
