import { FieldRow } from '../fields.tsx';
import { AddressFields, OfficeLineField, UnitLineField } from '../letterhead-fields.tsx';
import { LetterheadPreview } from '../letterhead-preview.tsx';
import { PictureField } from '../picture-field.tsx';
import { partOf, type SectionProps } from '../profile-part.ts';

export function LetterheadStep({ form }: SectionProps) {
  const { value, set } = partOf(form, 'letterhead');
  return (
    <>
      <LetterheadPreview profile={form.value} />
      <FieldRow>
        <OfficeLineField form={form} />
        <UnitLineField form={form} description="Boleh kosong." />
      </FieldRow>
      <AddressFields form={form} />
      <PictureField
        label="Logo daerah"
        description="Berkas milik kantor. Tanpa berkas, tempatnya dibiarkan kosong."
        value={value.logoPictureId}
        onChange={(id) => set('logoPictureId', id)}
      />
    </>
  );
}
