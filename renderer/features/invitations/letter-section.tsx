import { Group, Select, TextInput } from '@mantine/core';
import { Section } from '../../components/section.tsx';
import type { InvitationForm } from './invitation-form.ts';
import { LetterDateFields } from './letter-date-fields.tsx';
import { LetterNumber } from './letter-number.tsx';
import { LetterheadField } from './letterhead-field.tsx';

/** Nomor, tanggal, sifat, hal and kop. */
export function LetterSection(form: InvitationForm) {
  const { value, errors, setField, profile } = form;
  const { letter } = profile;
  const urgencies = new Set([...letter.urgencies, ...(value.urgency === '' ? [] : [value.urgency])]);
  return (
    <Section
      title="Surat"
      description="Isian kosong memakai bawaan profil kantor, yang terlihat samar dan miring."
    >
      <LetterNumber {...form} />
      <LetterDateFields {...form} />
      <Group gap="sm" align="flex-start">
        <Select
          label="Sifat"
          w={180}
          data={[...urgencies]}
          value={value.urgency === '' ? null : value.urgency}
          placeholder={letter.defaultUrgency}
          clearable
          clearButtonProps={{ 'aria-label': `Kembalikan sifat ke ${letter.defaultUrgency}` }}
          error={errors.urgency}
          data-field="urgency"
          onChange={(urgency) => setField('urgency', urgency ?? '')}
        />
        <TextInput
          label="Hal"
          style={{ flex: '1 1 240px' }}
          value={value.subject}
          placeholder={letter.subject}
          error={errors.subject}
          data-field="subject"
          onChange={(event) => setField('subject', event.currentTarget.value)}
        />
        <LetterheadField {...form} />
      </Group>
    </Section>
  );
}
