import { ChoiceField } from '../../components/choice-field.tsx';
import { OfficialEditor } from '../../components/official-picker/official-editor.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, TextField } from './fields.tsx';
import { LEVELS, ZONES } from './office-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

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
          <ChoiceField
            label="Tingkat"
            description="Menurut wilayah."
            w={150}
            choices={LEVELS}
            value={region.value.level}
            onChange={(level) => region.set('level', level)}
          />
          <TextField
            label="Nama daerah"
            description="Tanpa kata Kabupaten, Kota, atau Provinsi."
            style={{ flex: '1 1 220px' }}
            value={region.value.name}
            data-field="region.name"
            error={region.error('name')}
            onChange={(name) => region.set('name', name)}
          />
          <TextField
            label="Tempat kedudukan"
            description="Dicetak di depan tanggal surat."
            style={{ flex: '1 1 220px' }}
            value={region.value.seat}
            data-field="region.seat"
            error={region.error('seat')}
            onChange={(seat) => region.set('seat', seat)}
          />
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
