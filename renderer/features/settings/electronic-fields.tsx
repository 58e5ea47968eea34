import { Alert, Textarea } from '@mantine/core';
import { Section } from '../../components/section.tsx';
import { NumberField, SwitchField } from './fields.tsx';
import { partOf, type SectionProps } from './profile-part.ts';

/** What a paper carries for an electronic signature that is put on it later, elsewhere (rule 30). */
export function ElectronicFields({ form }: SectionProps) {
  const { value, set, error } = partOf(form, 'signature');
  return (
    <Section
      title="Tanda tangan elektronik"
      description="Notula tidak menandatangani, tidak membuat kode QR, dan tidak menggambar cap. Yang dapat disiapkan hanya tempatnya."
    >
      <SwitchField
        label="Tempat kode QR"
        description="Bingkai kosong di ruang tanda tangan. Tidak dicetak dalam mode SRIKANDI."
        value={value.hasCodePlace}
        onChange={(isOn) => set('hasCodePlace', isOn)}
      />
      {value.hasCodePlace && (
        <NumberField
          label="Sisi bingkai"
          unit="mm"
          value={value.codePlaceSize}
          error={error('codePlaceSize')}
          onChange={(size) => set('codePlaceSize', size)}
        />
      )}
      <SwitchField
        label="Kalimat tanda tangan elektronik di kaki halaman"
        description="Pada undangan dan perubahannya, nota dinas, laporan, dan notula. Tidak pernah pada KONSEP."
        value={value.hasElectronicSentence}
        onChange={(isOn) => set('hasElectronicSentence', isOn)}
      />
      {value.hasElectronicSentence && (
        <>
          <Alert color="yellow" variant="light" maw={640}>
            Naskah yang belum ditandatangani secara elektronik tidak boleh memuat kalimat ini. Nyalakan hanya
            bila semua naskah final kantor Anda ditandatangani secara elektronik.
          </Alert>
          <Textarea
            label="Kalimat"
            autosize
            minRows={2}
            maw={640}
            maxLength={400}
            value={value.electronicSentence}
            error={error('electronicSentence')}
            onChange={(event) => set('electronicSentence', event.currentTarget.value)}
          />
        </>
      )}
    </Section>
  );
}
