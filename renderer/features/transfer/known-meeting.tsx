import { Button, Group, Stack, Text } from '@mantine/core';
import type { TransferPreview } from '../../../shared/contract/transfer.ts';
import type { Choices } from '../../../shared/domain/merge-fields.ts';
import { MergeView } from '../../components/merge-view/merge-view.tsx';
import { useChoices } from '../../components/merge-view/use-choices.ts';
import { Adds } from './adds.tsx';
import { FileFacts } from './file-facts.tsx';

interface KnownMeetingProps {
  preview: TransferPreview;
  known: NonNullable<TransferPreview['known']>;
  isBusy: boolean;
  onAccept: (choices: Choices) => void;
}

/** A meeting that is on this computer too: every difference, and which side is taken. */
export function KnownMeeting({ preview, known, isBusy, onAccept }: KnownMeetingProps) {
  const { differences, hasCommonState } = known;
  const { choices, setChoices, open } = useChoices(differences);
  const { adds } = preview;
  return (
    <Stack gap="sm">
      <FileFacts preview={preview} />
      <Text size="sm">{introduction(differences.length, hasCommonState)}</Text>
      <Adds adds={adds} />
      {differences.length > 0 && (
        <MergeView
          differences={differences}
          one="Di komputer ini"
          other="Dari berkas"
          choices={choices}
          onChoose={setChoices}
        />
      )}
      <Group gap="sm">
        <Button loading={isBusy} disabled={open > 0} onClick={() => onAccept(choices)}>
          {differences.length > 0
            ? 'Simpan pilihan'
            : adds.length > 0
              ? 'Tambahkan ke rapat ini'
              : 'Buka rapat ini'}
        </Button>
        <Text size="sm" role="status">
          {open > 0 && `${open} bagian belum dipilih`}
        </Text>
      </Group>
    </Stack>
  );
}

function introduction(count: number, hasCommonState: boolean): string {
  if (count === 0) return 'Rapat ini sudah ada di komputer ini, dan isiannya sama.';
  const rest = hasCommonState
    ? 'Bagian yang hanya diubah di satu komputer sudah dipilihkan; yang diubah di keduanya harus Anda pilih.'
    : 'Tidak diketahui mana yang lebih baru, jadi bagian yang berbeda harus Anda pilih.';
  return `Rapat ini sudah ada di komputer ini, dan ${count} bagian berbeda. ${rest}`;
}
