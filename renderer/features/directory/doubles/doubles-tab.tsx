import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DoubleEntry, DoubleKind, LikelyDoubles } from '../../../../shared/contract/directory.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useDoubles } from '../directory.queries.ts';
import { RecordList } from '../record-list.tsx';
import { MergeDialog } from './merge-dialog.tsx';

const KINDS: { value: DoubleKind; label: string }[] = [
  { value: 'person', label: 'Orang' },
  { value: 'position', label: 'Jabatan' },
  { value: 'organisation', label: 'Instansi' },
];

/** Records that are probably the same, to be made one. */
export function DoublesTab() {
  const [kind, setKind] = useState<DoubleKind>('person');
  const [pair, setPair] = useState<readonly [DoubleEntry, DoubleEntry] | null>(null);
  const query = useDoubles(kind);
  return (
    <Stack gap="sm" py="sm" maw={980}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" style={{ flex: '1 1 300px' }}>
          Data dengan NIP atau nama yang sama. Saat digabung, masa jabatan, kelompok, dan undangan pindah ke
          data yang dipertahankan; data yang lain masuk tempat sampah dan dapat dikembalikan.
        </Text>
        <SegmentedControl
          aria-label="Data ganda dari"
          data={KINDS}
          value={kind}
          onChange={(value) => setKind(KINDS.find((it) => it.value === value)?.value ?? 'person')}
        />
      </Group>
      {query.data?.length === 0 ? (
        <EmptyState title="Tidak ada dugaan data ganda">
          Notula mencari sendiri data yang NIP atau namanya sama setiap kali halaman ini dibuka.
        </EmptyState>
      ) : (
        <RecordList query={query} search="" empty={{ title: '', text: '' }}>
          {(groups) => (
            <Stack gap="md" role="list" aria-label="Dugaan data ganda">
              {groups.map((group) => (
                <DoubleGroup
                  key={group.entries.map(({ id }) => id).join(' ')}
                  group={group}
                  onMerge={(one, other) => setPair([one, other])}
                />
              ))}
            </Stack>
          )}
        </RecordList>
      )}
      {pair !== null && <MergeDialog kind={kind} pair={pair} onClose={() => setPair(null)} />}
    </Stack>
  );
}

interface DoubleGroupProps {
  group: LikelyDoubles;
  onMerge: (one: DoubleEntry, other: DoubleEntry) => void;
}

function DoubleGroup({ group, onMerge }: DoubleGroupProps) {
  const { reason, entries } = group;
  const [first] = entries;
  return (
    <Stack
      gap={4}
      role="listitem"
      p="xs"
      style={{
        border: '1px solid var(--mantine-color-default-border)',
        borderRadius: 'var(--mantine-radius-sm)',
      }}
    >
      <Text size="xs" c="dimmed">
        {reason}
      </Text>
      {entries.map((entry, index) => (
        <Group key={entry.id} justify="space-between" gap="sm" wrap="nowrap">
          <div>
            <Text size="sm">{entry.name}</Text>
            <Text size="xs" c="dimmed">
              {[entry.detail, `dipakai ${entry.uses} kali`].filter((part) => part !== '').join(' · ')}
            </Text>
          </div>
          {index > 0 && first !== undefined && (
            <Button
              size="xs"
              variant="default"
              aria-label={`Gabungkan ${entry.name} dengan ${first.name}`}
              onClick={() => onMerge(first, entry)}
            >
              Gabungkan…
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
