import { letterheadTexts } from '../../../shared/domain/letterhead.ts';
import { newOfficeProfile, type OfficeProfile } from '../../../shared/domain/office-profile.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Section } from '../../components/section.tsx';
import { FieldRow, NumberField, SwitchField, TextField } from './fields.tsx';
import { AddressFields, OfficeLineField, UnitLineField } from './letterhead-fields.tsx';
import { LetterheadPreview } from './letterhead-preview.tsx';
import { PictureField } from './picture-field.tsx';
import { HEAD_ADDRESSES, LETTERHEAD_CHOICES, LETTERHEAD_RULES, LETTERHEAD_SIZES } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

export function LetterheadSection({ form }: SectionProps) {
  const letterhead = partOf(form, 'letterhead');
  return (
    <>
      <LetterheadPreview profile={form.value} />
      <Section title="Kop yang dipakai">
        <ChoiceField
          label="Pilihan kop"
          description="Kepala daerah dan wakilnya memakai lambang negara; pejabat lain memakai kop perangkat daerah, juga bila a.n."
          maw={420}
          choices={LETTERHEAD_CHOICES}
          value={letterhead.value.choice}
          onChange={(choice) => letterhead.set('choice', choice)}
        />
      </Section>
      <PreprintedFields form={form} />
      <OfficeFields form={form} />
      <HeadFields form={form} />
    </>
  );
}

/** Paper of the office that carries the letterhead already. */
function PreprintedFields({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'letterhead');
  return (
    <Section title="Kertas berkop">
      <SwitchField
        label="Kop sudah tercetak pada kertas"
        description="Kop tidak dicetak lagi; tempatnya dibiarkan kosong pada halaman pertama."
        value={value.isPreprinted}
        onChange={(isOn) => set('isPreprinted', isOn)}
      />
      {value.isPreprinted && (
        <NumberField
          label="Tinggi kop pada kertas"
          description="Diukur dari tepi atas kertas sampai akhir garis kop."
          unit="mm"
          w={260}
          value={value.preprintedHeight}
          error={error('preprintedHeight')}
          onChange={(height) => set('preprintedHeight', height)}
        />
      )}
    </Section>
  );
}

function OfficeFields({ form }: SectionProps) {
  const letterhead = partOf(form, 'letterhead');
  const { value, set, error } = letterhead;
  return (
    <Section title="Kop perangkat daerah">
      <FieldRow>
        <TextField
          label="Baris pemerintah"
          description="Kosong: disusun dari nama daerah."
          placeholder={builtTexts(form.value).government}
          style={{ flex: '1 1 260px' }}
          value={value.government}
          error={error('government')}
          onChange={(text) => set('government', text)}
        />
        <OfficeLineField form={form} />
      </FieldRow>
      <FieldRow>
        <UnitLineField form={form} />
        <TextField
          label="Baris aksara daerah"
          style={{ flex: '1 1 260px' }}
          value={value.scriptLine}
          error={error('scriptLine')}
          onChange={(text) => set('scriptLine', text)}
        />
      </FieldRow>
      <AddressFields form={form} />
      <FieldRow>
        <TextField
          label="Nama kota di bawah alamat"
          description="Dicetak tebal; boleh kosong."
          w={260}
          value={value.seatLine}
          error={error('seatLine')}
          onChange={(text) => set('seatLine', text)}
        />
        <ChoiceField
          label="Garis bawah kop"
          description="Di bawah seluruh kop."
          w={200}
          choices={LETTERHEAD_RULES}
          value={value.rule}
          onChange={(rule) => set('rule', rule)}
        />
      </FieldRow>
      <FieldRow>
        {LETTERHEAD_SIZES.map(({ field, label }) => (
          <NumberField
            key={field}
            label={label}
            unit="pt"
            w={210}
            value={value[field]}
            error={error(field)}
            onChange={(size) => set(field, size)}
          />
        ))}
      </FieldRow>
      <PictureField
        label="Logo daerah"
        description="Berkas milik kantor. Tanpa berkas, tempatnya dibiarkan kosong."
        value={value.logoPictureId}
        onChange={(id) => set('logoPictureId', id)}
      />
    </Section>
  );
}

function HeadFields({ form }: SectionProps) {
  const letterhead = partOf(form, 'letterhead');
  const { value, set, error } = letterhead;
  return (
    <Section title="Kop kepala daerah">
      <FieldRow>
        <TextField
          label="Nama jabatan di bawah lambang"
          description="Kosong: disusun dari nama daerah."
          placeholder={builtTexts(form.value).headTitle}
          style={{ flex: '1 1 260px' }}
          value={value.headTitle}
          error={error('headTitle')}
          onChange={(text) => set('headTitle', text)}
        />
        <ChoiceField
          label="Alamat"
          description="Memakai alamat di atas."
          w={220}
          choices={HEAD_ADDRESSES}
          value={value.headAddress}
          onChange={(place) => set('headAddress', place)}
        />
      </FieldRow>
      <PictureField
        label="Lambang negara (Garuda)"
        description="Berkas milik kantor. Tanpa berkas, tempatnya dibiarkan kosong."
        value={value.garudaPictureId}
        onChange={(id) => set('garudaPictureId', id)}
      />
    </Section>
  );
}

/** What the letterhead says by itself, from the region alone. */
function builtTexts({ region }: OfficeProfile) {
  return letterheadTexts({ ...newOfficeProfile('contoh'), region });
}
