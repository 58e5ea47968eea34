import { ChoiceField } from '../../components/choice-field.tsx';
import { OfficialEditor } from '../../components/official-picker/official-editor.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, TextField } from './fields.tsx';
import { ZONES } from './office-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';
import { LevelField, RegionNameField, SeatField } from './region-fields.tsx';

export function OfficeSection({ form }: SectionProps) {
  const region = partOf(form, 'region');
  const { value, setField, errors } = form;
  return (
    <>
      <Section title="Profil dan daerah">
        <TextField
          label="Nama profil"
          description="Hanya tampil di aplikasi ini, misalnya Setda Kabupaten Contoh."
          required
          maw={420}
          value={value.name}
          error={errors.name}
          onChange={(name) => setField('name', name)}
        />
        <FieldRow>
          <LevelField form={form} />
          <RegionNameField form={form} onChange={(name) => region.set('name', name)} />
          <SeatField form={form} />
        </FieldRow>
        <ChoiceField
          label="Zona waktu"
          description="Dipakai rapat baru. Rapat yang sudah ada tidak berubah."
          w={320}
          maw="100%"
          choices={ZONES}
          value={value.zone}
          onChange={(zone) => setField('zone', zone)}
        />
      </Section>
      <Section
        title="Pimpinan rapat yang diusulkan"
        description="Usul untuk rapat baru; dapat diganti pada tiap rapat."
      >
        <OfficialEditor
          value={value.defaultChair}
          errors={errors}
          path="defaultChair"
          on={null}
          onChange={(official) => setField('defaultChair', official)}
        />
      </Section>
    </>
  );
}
