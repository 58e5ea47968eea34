import { Anchor, Checkbox, Group, NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
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
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label="Profil kantor"
          description="Kop, kertas, bentuk nomor, dan kalimat yang dipakai naskah rapat ini"
          w={420}
          maw="100%"
          data={profiles.map(({ id, value }) => ({ value: id, label: value.name }))}
          value={profileId}
          data-field="profileId"
          onChange={(event) => onProfileChange(event.currentTarget.value)}
        />
        <Anchor component={Link} to="/pengaturan/kantor" state={{ profileId }} size="sm" pb={6}>
          Atur profil ini
        </Anchor>
      </Group>
      <Checkbox
        label="Rapat contoh atau latihan"
        description="Semua naskahnya bertanda KONSEP dan tidak untuk ditandatangani"
        checked={form.value.isSpecimen}
        data-field="isSpecimen"
        onChange={(event) => form.setField('isSpecimen', event.currentTarget.checked)}
      />
    </Section>
  );
}
