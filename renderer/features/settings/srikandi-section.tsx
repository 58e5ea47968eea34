import { Text } from '@mantine/core';
import { SRIKANDI_TAGS } from '../../../shared/domain/signature-settings.ts';
import { Section } from '../../components/section.tsx';
import { FieldRow, SwitchField, TextField } from './fields.tsx';
import { TAG_NAMES } from './profile-choices.ts';
import { partOf, type SectionProps } from './profile-part.ts';

export function SrikandiSection({ form }: SectionProps) {
  const srikandi = partOf(form, 'srikandi');
  const { isOn, tags } = srikandi.value;
  return (
    <Section
      title="Mode SRIKANDI"
      description="Nomor, tanggal, nama, NIP, dan tanda tangan dicetak sebagai tanda, lalu diisi oleh SRIKANDI. Aplikasi ini tidak terhubung ke SRIKANDI dan tidak membubuhkan tanda tangan elektronik."
    >
      <SwitchField
        label="Cetak tanda SRIKANDI pada surat"
        value={isOn}
        onChange={(next) => srikandi.set('isOn', next)}
      />
      <FieldRow>
        {SRIKANDI_TAGS.map((tag) => (
          <TextField
            key={tag}
            label={TAG_NAMES[tag]}
            w={220}
            value={tags[tag]}
            error={srikandi.error(`tags.${tag}`)}
            onChange={(text) => srikandi.set('tags', { ...tags, [tag]: text.trim() })}
          />
        ))}
      </FieldRow>
      <Text size="xs" c="dimmed">
        Tulis persis seperti di SRIKANDI: tanda dolar, kurung kurawal, huruf kecil.
      </Text>
    </Section>
  );
}
