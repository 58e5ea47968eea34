import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DoubleEntry, DoubleKind } from '../../../../shared/contract/directory.ts';
import { FailureAlert } from '../../../components/failure-alert.tsx';
import { call } from '../../../lib/api.ts';
import { useRestoreRecord } from '../directory.queries.ts';
import { notifyWithUndo } from '../removed-notification.tsx';
import { fieldsOf, type MergeField, mergeInput, type Side } from './merge-fields.ts';

interface MergeDialogProps {
  kind: DoubleKind;
  pair: readonly [DoubleEntry, DoubleEntry];
  onClose: () => void;
}

/** Which of two doubles stays, and which value of each field. */
export function MergeDialog({ kind, pair, onClose }: MergeDialogProps) {
  const fields = fieldsOf(kind, pair);
  const [keep, setKeep] = useState<Side>(pair[1].uses > pair[0].uses ? 1 : 0);
  const [sides, setSides] = useState(
    () => new Map(fields.map((field) => [field.key, fullerSide(field, keep)])),
  );
  const restore = useRestoreRecord();
  const merge = useMutation({
    mutationFn: () => call('directory.merge', mergeInput(kind, pair, keep, sides)),
    onSuccess: () => {
      const [kept, lost] = keep === 0 ? pair : [pair[1], pair[0]];
      notifyWithUndo(`${lost.name} digabung ke ${kept.name}.`, () =>
        restore.mutate({ kind, id: lost.id, name: lost.name }),
      );
      onClose();
    },
    meta: { showsFailure: true },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Gabungkan data ganda"
      size="xl"
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <Stack gap="sm">
        <Radio.Group
          label="Data yang dipertahankan"
          value={String(keep)}
          onChange={(value) => setKeep(value === '1' ? 1 : 0)}
        >
          <Stack gap={4} mt={4}>
            {pair.map((entry, index) => (
              <Radio
                key={entry.id}
                value={String(index)}
                label={`${entry.name}${entry.detail === '' ? '' : ` · ${entry.detail}`} (dipakai ${entry.uses} kali)`}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Table verticalSpacing={4} aria-label="Isian yang dipakai">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Isian</Table.Th>
              <Table.Th scope="col">Data pertama</Table.Th>
              <Table.Th scope="col">Data kedua</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field) => (
              <FieldRow
                key={field.key}
                field={field}
                side={sides.get(field.key) ?? keep}
                onChoose={(side) => setSides(new Map(sides).set(field.key, side))}
              />
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed">
          Masa jabatan, keanggotaan kelompok, dan undangan pindah ke data yang dipertahankan. Naskah yang
          sudah dibuat tidak berubah.
        </Text>
        {merge.isError && <FailureAlert error={merge.error} />}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button loading={merge.isPending} onClick={() => merge.mutate()}>
            Gabungkan
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Where one of the two says nothing, the other one's value is proposed. */
function fullerSide({ texts }: MergeField, keep: Side): Side {
  if (texts[0] === '') return 1;
  return texts[1] === '' ? 0 : keep;
}

interface FieldRowProps {
  field: MergeField;
  side: Side;
  onChoose: (side: Side) => void;
}

function FieldRow({ field, side, onChoose }: FieldRowProps) {
  const { key, label, texts } = field;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {label}
      </Table.Th>
      {texts.map((text, index) => {
        const own: Side = index === 0 ? 0 : 1;
        return (
          <Table.Td key={own === 0 ? 'first' : 'second'}>
            {texts[0] === texts[1] ? (
              <Text size="sm">{text === '' ? 'kosong' : text}</Text>
            ) : (
              <Radio
                name={key}
                label={text === '' ? 'kosong' : text}
                aria-label={`${label}: ${text === '' ? 'kosong' : text}`}
                checked={side === own}
                onChange={() => onChoose(own)}
              />
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
