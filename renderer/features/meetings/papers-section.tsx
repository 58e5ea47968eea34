import { Checkbox, NativeSelect } from '@mantine/core';
import { Section } from '../../components/section.tsx';
import type { SectionProps } from './meeting-form.ts';
import { useProfiles } from './meetings.queries.ts';

interface PapersSectionProps extends SectionProps {
  profileId: string;
  onProfileChange: (id: string) => void;
}

/** By which office profile the papers are made, and whether they may ever be signed. */
export function PapersSection({ form, profileId, onProfileChange }: PapersSectionProps) {
  const profiles = useProfiles().data ?? [];
  return (
    <Section title="Naskah">
      {profiles.length > 1 && (
        <NativeSelect
          label="Profil tata naskah"
          maw={360}
          data={profiles.map(({ id, value }) => ({ value: id, label: value.name }))}
          value={profileId}
          onChange={(event) => onProfileChange(event.currentTarget.value)}
        />
      )}
      <Checkbox
        label="Rapat contoh atau latihan"
        description="Semua naskahnya bertanda KONSEP dan tidak untuk ditandatangani"
        checked={form.value.isSpecimen}
        onChange={(event) => form.setField('isSpecimen', event.currentTarget.checked)}
      />
    </Section>
  );
}
