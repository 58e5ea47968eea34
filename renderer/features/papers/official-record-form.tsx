import { Fieldset, Group, Radio, Stack, TextInput } from '@mantine/core';
import { EMPTY_SIGNATORY } from '../../../shared/domain/people.ts';
import type { OfficialRecord } from '../../../shared/domain/supplement.ts';
import { LineField } from '../../components/line-field.tsx';
import { SignatoryEditor } from '../../components/official-picker/signatory-editor.tsx';
import { RowList } from '../../components/row-list.tsx';
import { Section } from '../../components/section.tsx';
import { TextListEditor } from '../../components/text-list-editor.tsx';
import { newId } from '../../lib/new-id.ts';
import type { PaperForm } from './paper-form.ts';
import { RegisteredFields } from './registered-fields.tsx';
import { OtherSigner } from './signer-fields.tsx';

const LAYOUTS: readonly { value: OfficialRecord['layout']; label: string }[] = [
  { value: 'single', label: 'Satu orang' },
  { value: 'row', label: 'Dua atau tiga orang bersebelahan' },
  { value: 'table', label: 'Tabel semua penanda tangan' },
];

/** Berita acara: results, documents, and all who sign. */
export function OfficialRecordForm(form: PaperForm) {
  const { value, errors, change, dossier } = form;
  const { officialRecord } = value;
  return (
    <>
      <Section title="Berita acara" description="Hari dan tanggal rapat tercetak dengan huruf.">
        <RegisteredFields
          form={form}
          part="officialRecord"
          usualCode={dossier.profile.value.numbering.minutesCode}
          hasDate={false}
        />
        <LineField
          label="Tentang"
          placeholder={dossier.meeting.value.title}
          value={officialRecord.about}
          error={errors['officialRecord.about']}
          data-field="officialRecord.about"
          onChange={(about) => change('officialRecord', { about })}
        />
      </Section>
      <Section title="Isi">
        <div data-field="officialRecord.results">
          <TextListEditor
            label="Hasil pelaksanaan"
            description="Kosong: keputusan dari notula."
            itemName="hasil"
            value={officialRecord.results}
            errorOf={(index) => errors[`officialRecord.results.${index}`]}
            onChange={(results) => change('officialRecord', { results })}
          />
        </div>
        <div data-field="officialRecord.supportingDocuments">
          <TextListEditor
            label="Dokumen pendukung"
            itemName="dokumen"
            value={officialRecord.supportingDocuments}
            errorOf={(index) => errors[`officialRecord.supportingDocuments.${index}`]}
            onChange={(supportingDocuments) => change('officialRecord', { supportingDocuments })}
          />
        </div>
      </Section>
      <Signers {...form} />
    </>
  );
}

function Signers(form: PaperForm) {
  const { value, change, dossier } = form;
  const { layout, signatory, signers } = value.officialRecord;
  const { chair, date } = dossier.meeting.value;
  return (
    <Section title="Penanda tangan">
      <Radio.Group
        label="Susunan"
        value={layout}
        onChange={(choice) => {
          const next = LAYOUTS.find((one) => one.value === choice);
          if (next !== undefined) change('officialRecord', { layout: next.value });
        }}
      >
        <Group gap="md" mt={4}>
          {LAYOUTS.map((one) => (
            <Radio key={one.value} value={one.value} label={one.label} />
          ))}
        </Group>
      </Radio.Group>
      {layout === 'single' && (
        <OtherSigner
          form={form}
          value={signatory}
          path="officialRecord.signatory"
          on={date}
          usualLabel={signers.length === 0 ? 'Pimpinan rapat' : 'Yang ada di daftar di bawah'}
          usual={signers.length === 0 ? { mandate: [], official: chair } : null}
          onChange={(next) => change('officialRecord', { signatory: next })}
        />
      )}
      {(layout !== 'single' || signers.length > 0) && <SignerList {...form} />}
    </Section>
  );
}

function SignerList({ value, errors, change, dossier }: PaperForm) {
  const path = 'officialRecord.signers';
  return (
    <div data-field={path}>
      <RowList
        label="Yang menandatangani"
        description="Kosong: pimpinan rapat."
        itemName="penanda tangan"
        rows={value.officialRecord.signers}
        createRow={() => ({ id: newId(), label: '', signatory: EMPTY_SIGNATORY })}
        onChange={(signers) => change('officialRecord', { signers })}
      >
        {(row, set, index) => (
          <Fieldset legend={`Penanda tangan ${index + 1}`} p="xs">
            <Stack gap="xs" data-field={`${path}.${index}.signatory`}>
              <TextInput
                label="Sebutan"
                description="mis. Ketua atau Pihak Kesatu; kosong: jabatannya."
                maw={320}
                value={row.label}
                error={errors[`${path}.${index}.label`]}
                onChange={(event) => set({ label: event.currentTarget.value })}
              />
              <SignatoryEditor
                value={row.signatory}
                errors={errors}
                path={`${path}.${index}.signatory`}
                on={dossier.meeting.value.date}
                profile={dossier.profile.value}
                onChange={(signatory) => set({ signatory })}
              />
            </Stack>
          </Fieldset>
        )}
      </RowList>
    </div>
  );
}
