import { Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { RankedEntry, RankedKind } from '../../../shared/contract/directory.ts';
import { OrderedList } from '../../components/ordered-list.tsx';
import { useOrderProtocol, useProtocol } from './directory.queries.ts';
import { RecordList } from './record-list.tsx';

const KINDS: { value: RankedKind; label: string }[] = [
  { value: 'position', label: 'Jabatan' },
  { value: 'organisation', label: 'Instansi' },
];

/** The office's protocol order, set once and used wherever lists are filled. */
export function ProtocolTab() {
  const [kind, setKind] = useState<RankedKind>('position');
  const query = useProtocol(kind);
  return (
    <>
      <Group justify="space-between" gap="sm" my="sm">
        <Text size="sm" c="dimmed" style={{ flex: '1 1 300px' }}>
          Satu urutan untuk seluruh kantor: dipakai pada daftar, pilihan undangan, dan kelompok baru. Seret
          pegangannya, tekan Alt+↑ atau Alt+↓, atau tekan nomornya untuk pindah ke nomor lain.
        </Text>
        <SegmentedControl
          aria-label="Urutan protokol dari"
          data={KINDS}
          value={kind}
          onChange={(value) => setKind(KINDS.find((it) => it.value === value)?.value ?? 'position')}
        />
      </Group>
      <RecordList
        query={query}
        search=""
        empty={{
          title: kind === 'position' ? 'Belum ada jabatan' : 'Belum ada instansi',
          text: 'Catat dahulu di tab Jabatan atau Instansi, atau impor dari Excel; urutannya diatur di sini.',
        }}
      >
        {(entries) => <ProtocolList key={kind} kind={kind} entries={entries} />}
      </RecordList>
    </>
  );
}

function ProtocolList({ kind, entries }: { kind: RankedKind; entries: readonly RankedEntry[] }) {
  const order = useOrderProtocol(kind);
  // What was just ordered is shown at once; the store's own order follows with the next event.
  const shown =
    order.isPending && order.variables !== undefined ? inOrder(entries, order.variables) : entries;
  return (
    <OrderedList
      label="Urutan protokol"
      onOrder={(ids) => order.mutate(ids)}
      items={shown.map(({ id, name, detail }) => ({
        id,
        name,
        content: (
          <>
            <Text size="sm">{name}</Text>
            {detail !== '' && (
              <Text size="xs" c="dimmed">
                {detail}
              </Text>
            )}
          </>
        ),
      }))}
    />
  );
}

function inOrder(entries: readonly RankedEntry[], ids: readonly string[]): RankedEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
