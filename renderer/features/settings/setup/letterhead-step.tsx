import { TextListEditor } from '../../../components/text-list-editor.tsx';
import { FieldRow, TextField } from '../fields.tsx';
import { LetterheadPreview } from '../letterhead-preview.tsx';
import { PictureField } from '../picture-field.tsx';
import { partOf, type SectionProps } from '../profile-part.ts';

export function LetterheadStep({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'letterhead');
  return (
    <>
      <LetterheadPreview profile={form.value} />
      <FieldRow>
        <TextField
          label="Baris perangkat daerah"
          description="Ditulis lengkap, tidak disingkat."
          style={{ flex: '1 1 260px' }}
          value={value.office}
          error={error('office')}
          onChange={(text) => set('office', text)}
        />
        <TextField
          label="Baris tambahan, misalnya nama Bagian"
          description="Boleh kosong."
          style={{ flex: '1 1 260px' }}
          value={value.unit}
          error={error('unit')}
          onChange={(text) => set('unit', text)}
        />
      </FieldRow>
      <TextListEditor
        label="Alamat"
        description="Jalan, telepon, kode pos, laman, pos-el; paling banyak empat baris."
        itemName="baris alamat"
        value={value.address}
        onChange={(rows) => set('address', rows)}
        errorOf={(index) => error(`address.${index}`) ?? (index === 4 ? error('address') : undefined)}
      />
      <PictureField
        label="Logo daerah"
        description="Berkas milik kantor. Tanpa berkas, tempatnya dibiarkan kosong."
        value={value.logoPictureId}
        onChange={(id) => set('logoPictureId', id)}
      />
    </>
  );
}
