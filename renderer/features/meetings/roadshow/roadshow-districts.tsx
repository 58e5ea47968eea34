import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceField } from '../../../components/choice-field.tsx';
import { LongText } from '../../../components/long-text.tsx';
import type { useRoadshow } from './use-roadshow.ts';

/** The kecamatan of a group of the directory, or typed names. */
export function RoadshowDistricts({ plan }: { plan: ReturnType<typeof useRoadshow> }) {
  const { groups, addGroup, addNames } = plan;
  const [groupId, setGroup] = useState('');
  const [names, setNames] = useState('');
  const add = useMutation({ mutationFn: addGroup });
  const chosen = groups.find(({ id }) => id === groupId)?.id ?? groups[0]?.id;
  return (
    <Stack gap="sm">
      {groups.length > 0 && (
        <Group gap="xs" align="flex-end">
          <ChoiceField
            label="Kelompok dari Direktori"
            w={340}
            choices={groups.map(({ id, value }) => ({
              value: id,
              label: `${value.name} (${value.positionIds.length})`,
            }))}
            value={chosen ?? ''}
            onChange={setGroup}
          />
          <Button
            variant="default"
            loading={add.isPending}
            onClick={() => chosen !== undefined && add.mutate(chosen)}
          >
            Tambahkan kelompok
          </Button>
        </Group>
      )}
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <LongText
          label="Atau ketik namanya"
          description="Satu kecamatan tiap baris; boleh ditempel dari Excel"
          minRows={2}
          maxRows={8}
          flex={1}
          maw={520}
          value={names}
          onChange={setNames}
        />
        <Button
          variant="default"
          disabled={names.trim() === ''}
          onClick={() => {
            addNames(names);
            setNames('');
          }}
        >
          Tambahkan nama
        </Button>
      </Group>
      {groups.length === 0 && (
        <Text size="sm" c="dimmed">
          Belum ada kelompok di Direktori. Kelompok “Camat” di sana membuat langkah ini sekali tekan.
        </Text>
      )}
    </Stack>
  );
}
