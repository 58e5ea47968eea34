import { Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { PAPER_TITLES } from '../../../shared/domain/seal-contents.ts';
import { call } from '../../lib/api.ts';
import { FILING_KINDS, type OwnChoice } from './scan-rows.ts';

const TYPING_PAUSE_MS = 200;
const MOST_SHOWN = 30;

const KINDS = FILING_KINDS.map((kind) => ({
  value: kind,
  label: kind === '' ? 'Bukan naskah bertanda tangan' : PAPER_TITLES[kind],
}));

interface MeetingPickerProps {
  /** Name of the file, for the labels. */
  name: string;
  value: OwnChoice;
  onChange: (value: OwnChoice) => void;
}

/** The clerk says himself where a scan belongs: a meeting by words of its title or place, and what the scan shows. */
export function MeetingPicker({ name, value, onChange }: MeetingPickerProps) {
  const [search, setSearch] = useState('');
  const [paused] = useDebouncedValue(search.trim().slice(0, 200), TYPING_PAUSE_MS);
  const [chosen, setChosen] = useState<MeetingRow | null>(null);
  // The field shows the chosen meeting's title: that is no search for it.
  const words = chosen !== null && paused === titleOf(chosen) ? '' : paused;
  const meetings = useQuery({
    queryKey: ['meeting', 'scan-picker', words],
    queryFn: () => call('meetings.list', { search: words, limit: MOST_SHOWN }),
    placeholderData: (before) => before,
  });
  const rows = meetings.data?.rows ?? [];
  const shown = chosen === null || rows.some(({ id }) => id === chosen.id) ? rows : [chosen, ...rows];
  return (
    <Group gap="xs" wrap="wrap">
      <Select
        size="xs"
        w={250}
        aria-label={`Rapat untuk ${name}`}
        placeholder="Cari rapat…"
        searchable
        clearable
        nothingFoundMessage="Tidak ada rapat yang cocok."
        filter={({ options }) => options}
        data={shown.map((row) => ({ value: row.id, label: titleOf(row) }))}
        searchValue={search}
        onSearchChange={setSearch}
        value={value.meetingId}
        onChange={(meetingId) => {
          setChosen(shown.find(({ id }) => id === meetingId) ?? null);
          onChange({ ...value, meetingId });
        }}
      />
      <Select
        size="xs"
        w={200}
        aria-label={`Jenis naskah ${name}`}
        allowDeselect={false}
        data={KINDS}
        value={value.kind}
        onChange={(chosenKind) => {
          const kind = FILING_KINDS.find((known) => known === chosenKind);
          if (kind !== undefined) onChange({ ...value, kind });
        }}
      />
    </Group>
  );
}

function titleOf({ title, date }: MeetingRow): string {
  return date === null ? title : `${title} (${formatDate(date)})`;
}
