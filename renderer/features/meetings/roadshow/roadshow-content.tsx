import { Group, Stack } from '@mantine/core';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { LineField } from '../../../components/line-field.tsx';
import { LongText } from '../../../components/long-text.tsx';
import { AddresseeLines } from './addressee-lines.tsx';
import type { useRoadshow } from './use-roadshow.ts';

interface RoadshowContentProps {
  plan: ReturnType<typeof useRoadshow>;
  errors: Readonly<Record<string, string>>;
}

/** What all meetings have in common. */
export function RoadshowContentFields({ plan, errors }: RoadshowContentProps) {
  const { content, change, changeMeeting, templates, templateId, chooseTemplate } = plan;
  const { meeting, invitation } = content;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-start" grow preventGrowOverflow={false}>
        {templates.length > 0 && (
          <ChoiceField
            label="Templat"
            description="Agenda, pimpinan, dan kalimat surat"
            choices={[
              { value: '', label: 'Tanpa templat' },
              ...templates.map(({ id, value }) => ({ value: id, label: value.name })),
            ]}
            value={templateId}
            onChange={chooseTemplate}
          />
        )}
        <LineField
          label="Nama roadshow"
          description="Nama serinya, misalnya Musrenbang Kecamatan 2026"
          required
          data-autofocus
          value={content.name}
          error={errors.name}
          onChange={(name) => change({ name })}
        />
      </Group>
      <LineField
        label="Nama rapat"
        description="Misalnya Musyawarah Perencanaan Pembangunan Kecamatan {kecamatan}"
        required
        value={meeting.title}
        error={errors['meeting.title']}
        onChange={(title) => changeMeeting({ title })}
      />
      <LongText
        label="Tempat"
        description="Misalnya Aula Kantor Camat {kecamatan}; tiap baris dapat diubah"
        minRows={1}
        value={meeting.place}
        error={errors['meeting.place']}
        onChange={(place) => changeMeeting({ place })}
      />
      <AddresseeLines
        rows={invitation.addressees}
        errorOf={(index) => errors[`invitation.addressees.${index}.title`]}
        onChange={(addressees) => change({ invitation: { ...invitation, addressees } })}
      />
    </Stack>
  );
}
