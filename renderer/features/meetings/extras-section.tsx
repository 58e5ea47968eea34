import { Group, TextInput } from '@mantine/core';
import { LongText } from '../../components/long-text.tsx';
import { Section } from '../../components/section.tsx';
import type { SectionProps } from './meeting-form.ts';

export function ExtrasSection({ form }: SectionProps) {
  const { value, setField, errors } = form;
  return (
    <Section title="Keterangan pada undangan" description="Yang kosong tidak dicetak.">
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label="Pakaian"
          placeholder="mis. PDH atau Batik"
          value={value.dressCode}
          error={errors.dressCode}
          data-field="dressCode"
          onChange={(event) => setField('dressCode', event.currentTarget.value)}
        />
        <TextInput
          label="Narahubung"
          placeholder="nama dan nomor telepon"
          value={value.contact}
          error={errors.contact}
          data-field="contact"
          onChange={(event) => setField('contact', event.currentTarget.value)}
        />
      </Group>
      <LongText
        label="Tautan"
        description="Rapat daring: tautan, Meeting ID, dan kode sandi, masing-masing di barisnya sendiri"
        value={value.link}
        error={errors.link}
        data-field="link"
        onChange={(link) => setField('link', link)}
      />
    </Section>
  );
}
