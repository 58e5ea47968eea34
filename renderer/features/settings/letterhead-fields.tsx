import { TextListEditor } from '../../components/text-list-editor.tsx';
import { TextField } from './fields.tsx';
import { partOf, type SectionProps } from './profile-part.ts';

/* Lines of the letterhead that the settings and the assistant ask for alike. */

const HALF = { flex: '1 1 260px' } as const;

export function OfficeLineField({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'letterhead');
  return (
    <TextField
      label="Baris perangkat daerah"
      description="Ditulis lengkap, tidak disingkat."
      style={HALF}
      value={value.office}
      error={error('office')}
      onChange={(text) => set('office', text)}
    />
  );
}

export function UnitLineField({ form, description }: SectionProps & { description?: string }) {
  const { value, set, error } = partOf(form, 'letterhead');
  return (
    <TextField
      label="Baris tambahan, misalnya nama Bagian"
      {...(description === undefined ? {} : { description })}
      style={HALF}
      value={value.unit}
      error={error('unit')}
      onChange={(text) => set('unit', text)}
    />
  );
}

export function AddressFields({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'letterhead');
  return (
    <TextListEditor
      label="Alamat"
      description="Jalan, telepon, kode pos, laman, pos-el; paling banyak empat baris."
      itemName="baris alamat"
      value={value.address}
      onChange={(rows) => set('address', rows)}
      errorOf={(index) => error(`address.${index}`) ?? (index === 4 ? error('address') : undefined)}
    />
  );
}
