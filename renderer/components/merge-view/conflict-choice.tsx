import { Button, Group, Stack, Text } from '@mantine/core';
import type { Choices, Leaning } from '../../../shared/domain/merge-fields.ts';
import { typedChoices } from '../../lib/form-conflict.ts';
import { MergeView } from './merge-view.tsx';
import { useChoices } from './use-choices.ts';

interface ConflictChoiceProps {
  /** `one` is what was typed, `other` what is stored. */
  differences: readonly Leaning[];
  /** Ends the conflict with a side for every difference. */
  onResolve: (choices: Choices) => void;
  onClose: () => void;
}

const HOW =
  'Pilih isi yang dipakai pada tiap bagian; bagian yang hanya diubah di satu sisi sudah dipilihkan. Atau pilih sekaligus: “Pakai ketikan saya” menyimpan semua yang Anda ubah dan membiarkan bagian lain seperti yang tersimpan; “Pakai yang tersimpan” membuang ketikan Anda.';

/** What was typed and what was stored meanwhile, place by place; nothing is lost before somebody chose. */
export function ConflictChoice({ differences, onResolve, onClose }: ConflictChoiceProps) {
  const { choices, setChoices, open } = useChoices(differences);
  const allStored = Object.fromEntries(differences.map(({ path }) => [path, 'other' as const]));
  const isSame = differences.length === 0;
  return (
    <Stack gap="sm">
      <Text size="sm">
        {isSame ? 'Ketikan Anda sama dengan isi tersimpan. Tidak ada yang perlu dipilih.' : HOW}
      </Text>
      {!isSame && (
        <MergeView
          differences={differences}
          one="Ketikan Anda"
          other="Isi tersimpan"
          choices={choices}
          onChoose={setChoices}
        />
      )}
      {open > 0 && (
        <Text size="sm" ta="right">
          {open} bagian belum dipilih
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        {!isSame && (
          <Group gap="xs" mr="auto">
            <Button variant="default" onClick={() => onResolve(typedChoices(differences))}>
              Pakai ketikan saya
            </Button>
            <Button variant="default" onClick={() => onResolve(allStored)}>
              Pakai yang tersimpan
            </Button>
          </Group>
        )}
        <Button variant="default" onClick={onClose}>
          Nanti saja
        </Button>
        <Button disabled={open > 0} onClick={() => onResolve(choices)}>
          Simpan pilihan
        </Button>
      </Group>
    </Stack>
  );
}
