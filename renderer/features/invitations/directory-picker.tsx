import { Button, Group, Loader, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Addressee } from '../../../shared/domain/invitation.ts';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { addresseeOf, choosePositions, usePickerData } from './picker-positions.ts';
import { PositionChecklist } from './position-checklist.tsx';

interface DirectoryPickerProps {
  /** Day whose holders are shown (ISO date); `null` is today. */
  on: string | null;
  /** Those on the letter already; they cannot be taken twice. */
  taken: readonly Addressee[];
  onAdd: (added: Addressee[]) => void;
  onClose: () => void;
}

const ALL = '';

/** Takes positions of the directory, one by one or a whole group, as addressees. */
export function DirectoryPicker({ on, taken, onAdd, onClose }: DirectoryPickerProps) {
  const { positions, groups, isLoading, error } = usePickerData(on);
  const [groupId, setGroupId] = useState(ALL);
  const [search, setSearch] = useState('');
  const [heading, setHeading] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

  const group = groups.find(({ id }) => id === groupId) ?? null;
  const shown = choosePositions(positions, group, search);
  const takenIds = new Set(taken.map(({ positionId }) => positionId));
  const inOrder = choosePositions(positions, group, '').filter(({ id }) => chosen.has(id));

  const chooseGroup = (id: string) => {
    setGroupId(id);
    const next = groups.find((candidate) => candidate.id === id) ?? null;
    // Who takes a group means all of it; the exceptions are taken out by hand.
    const members = next === null ? [] : choosePositions(positions, next, '');
    setChosen(new Set(members.map((member) => member.id).filter((member) => !takenIds.has(member))));
    setHeading(next?.value.name ?? '');
  };
  const add = () => {
    onAdd(inOrder.map((position) => addresseeOf(position, heading.trim())));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Ambil undangan dari direktori"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="sm">
        <Group gap="sm" grow>
          <NativeSelect
            label="Kelompok"
            value={groupId}
            data={[
              { value: ALL, label: 'Semua jabatan' },
              ...groups.map(({ id, value }) => ({ value: id, label: value.name })),
            ]}
            onChange={(event) => chooseGroup(event.currentTarget.value)}
          />
          <TextInput
            label="Cari"
            placeholder="jabatan, instansi, atau nama"
            data-autofocus
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </Group>
        {error !== null && <FailureAlert error={error} />}
        {isLoading && <Loader size="sm" aria-label="Memuat direktori" />}
        <PositionChecklist positions={shown} takenIds={takenIds} chosen={chosen} onChoose={setChosen} />
        <Group gap="sm" align="flex-end" justify="space-between">
          <TextInput
            label="Judul kelompok di lampiran"
            placeholder="tanpa judul"
            value={heading}
            maxLength={120}
            onChange={(event) => setHeading(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button disabled={inOrder.length === 0} onClick={add}>
              Tambahkan {inOrder.length} undangan
            </Button>
          </Group>
        </Group>
        <Text size="xs" c="dimmed">
          Undangan ditujukan kepada jabatan. Nama pejabat hanya ditampilkan untuk memastikan.
        </Text>
      </Stack>
    </Modal>
  );
}
