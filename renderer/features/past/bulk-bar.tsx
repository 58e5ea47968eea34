import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { PastFilter } from '../../../shared/contract/past.ts';
import type { PastChanges } from '../../../shared/domain/past-row.ts';
import { CodeField } from '../../components/code-field/code-field.tsx';
import { useEditMany } from './past.queries.ts';
import { KIND_CHOICES, SECURITY_CHOICES } from './past-words.ts';

interface BulkBarProps {
  batchId: string;
  filter: PastFilter;
  search: string;
  /** How many rows the filter shows. */
  total: number;
  chosen: ReadonlySet<string>;
  onChooseNone: () => void;
  /** What was not taken out of the folder, in words; empty for nothing. */
  skipped: string;
}

/** The contract takes no more at once. */
const MOST_CHOSEN = 500;
const LONGEST_CODE = 40;
const KEEP = { value: '', label: 'jenis tetap' };
const KEEP_SECURITY = { value: '', label: 'sifat tetap' };

type ManyChanges = Omit<PastChanges, 'title' | 'number' | 'date'>;

/** Applies a kind, a code and a sifat to the chosen rows, or to all that the filter shows. */
export function BulkBar({ batchId, filter, search, total, chosen, onChooseNone, skipped }: BulkBarProps) {
  const [kind, setKind] = useState<(typeof KIND_CHOICES)[number]['value'] | null>(null);
  const [security, setSecurity] = useState<(typeof SECURITY_CHOICES)[number]['value'] | null>(null);
  const [code, setCode] = useState('');
  const edit = useEditMany();
  const rowIds = chosen.size === 0 ? null : [...chosen].slice(0, MOST_CHOSEN);
  const whom = rowIds === null ? `semua ${total} baris` : `${rowIds.length} pilihan`;
  const apply = (changes: ManyChanges) => {
    if (!edit.isPending) edit.mutate({ id: batchId, filter, search, rowIds, changes });
  };
  const fields: ManyChanges = {
    ...(kind === null ? {} : { kind }),
    ...(security === null ? {} : { security }),
    ...(code.trim() === '' ? {} : { code: code.trim() }),
  };
  return (
    <Group gap={6} role="group" aria-label="Ubah banyak baris">
      <Text size="sm" role="status">
        Untuk {whom}:
      </Text>
      <NativeSelect
        size="xs"
        aria-label="Jenis untuk banyak baris"
        data={[KEEP, ...KIND_CHOICES]}
        value={kind ?? ''}
        onChange={(event) =>
          setKind(KIND_CHOICES.find(({ value }) => value === event.currentTarget.value)?.value ?? null)
        }
      />
      <NativeSelect
        size="xs"
        aria-label="Sifat untuk banyak baris"
        data={[KEEP_SECURITY, ...SECURITY_CHOICES]}
        value={security ?? ''}
        onChange={(event) =>
          setSecurity(
            SECURITY_CHOICES.find(({ value }) => value === event.currentTarget.value)?.value ?? null,
          )
        }
      />
      <CodeField
        label="Kode untuk banyak baris"
        isLabelHidden
        size="xs"
        width={130}
        placeholder="kode tetap"
        value={code}
        onChange={(typed) => setCode(typed.slice(0, LONGEST_CODE))}
      />
      <Button
        size="xs"
        variant="default"
        disabled={Object.keys(fields).length === 0 || total === 0}
        loading={edit.isPending}
        onClick={() => apply(fields)}
      >
        Terapkan
      </Button>
      <Button size="xs" variant="default" disabled={total === 0} onClick={() => apply({ isChecked: true })}>
        Nyatakan benar
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={total === 0}
        onClick={() => apply({ isLeftOut: filter !== 'left-out' })}
      >
        {filter === 'left-out' ? 'Ikutkan lagi' : 'Tinggalkan'}
      </Button>
      {rowIds !== null && (
        <Button size="xs" variant="subtle" onClick={onChooseNone}>
          Batal pilih
        </Button>
      )}
      {skipped !== '' && (
        <Text size="xs" c="dimmed">
          Tidak diambil: {skipped}.
        </Text>
      )}
    </Group>
  );
}
