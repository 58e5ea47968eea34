import { ChoiceField } from '../../components/choice-field.tsx';
import { TextField } from './fields.tsx';
import { LEVELS } from './office-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

/* What the settings and the assistant ask about the region alike. */

const WIDE = { flex: '1 1 220px' } as const;

export function LevelField({ form }: SectionProps) {
  const region = partOf(form, 'region');
  return (
    <ChoiceField
      label="Tingkat"
      description="Menurut wilayah."
      w={150}
      choices={LEVELS}
      value={region.value.level}
      onChange={(level) => region.set('level', level)}
    />
  );
}

export function RegionNameField({ form, onChange }: SectionProps & { onChange: (name: string) => void }) {
  const region = partOf(form, 'region');
  return (
    <TextField
      label="Nama daerah"
      description="Tanpa kata Kabupaten, Kota, atau Provinsi."
      style={WIDE}
      value={region.value.name}
      data-field="region.name"
      error={region.error('name')}
      onChange={onChange}
    />
  );
}

export function SeatField({ form }: SectionProps) {
  const region = partOf(form, 'region');
  return (
    <TextField
      label="Tempat kedudukan"
      description="Dicetak di depan tanggal surat."
      style={WIDE}
      value={region.value.seat}
      data-field="region.seat"
      error={region.error('seat')}
      onChange={(seat) => region.set('seat', seat)}
    />
  );
}
