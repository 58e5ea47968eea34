import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { Attendee } from '../../../../shared/domain/attendance.ts';
import type { MarkEntry } from '../../../../shared/domain/attendance-marks.ts';
import { ClockField } from '../../../components/clock-field.tsx';
import { Section } from '../../../components/section.tsx';
import type { Marks } from './use-marks.ts';

const SHOWN = 5;

interface LastEntriesProps {
  marks: Marks;
  rows: readonly Attendee[];
  /** The desk notes times; the signed sheet knows none. */
  hasTimes: boolean;
  onTold: (sentence: string) => void;
}

/** What was entered last, the newest first, each with its way back. */
export function LastEntries({ marks, rows, hasTimes, onTold }: LastEntriesProps) {
  const last = marks.past.slice(-SHOWN).reverse();
  return (
    <Section title="Lima catatan terakhir">
      {last.length === 0 && (
        <Text size="sm" c="dimmed">
          Yang Anda catat muncul di sini dan dapat diurungkan dengan Ctrl+Z.
        </Text>
      )}
      <Stack
        component="ol"
        gap="xs"
        m={0}
        p={0}
        style={{ listStyle: 'none' }}
        aria-label="Lima catatan terakhir"
      >
        {last.map((entry) => (
          <LastEntry
            key={entry.id}
            entry={entry}
            marks={marks}
            rows={rows}
            hasTimes={hasTimes}
            onTold={onTold}
          />
        ))}
      </Stack>
    </Section>
  );
}

function LastEntry({ entry, marks, rows, hasTimes, onTold }: LastEntriesProps & { entry: MarkEntry }) {
  const [only, ...others] = entry.changes;
  const row = others.length === 0 ? rows.find(({ id }) => id === only?.rowId) : undefined;
  const isThere = row?.state === 'present' || row?.state === 'represented';
  return (
    <li>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {entry.label}
      </Text>
      <Group gap="xs" wrap="nowrap" mt={2}>
        {hasTimes && row !== undefined && isThere && (
          <ClockField
            aria-label={`Jam datang, ${entry.label}`}
            size="sm"
            w={84}
            value={row.arrivedAt}
            onChange={(arrivedAt) => marks.patch(row.id, { arrivedAt })}
          />
        )}
        <Button
          size="sm"
          variant="default"
          aria-label={`Urungkan ${entry.label}`}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => onTold(marks.undo(entry.id))}
        >
          Urungkan
        </Button>
      </Group>
    </li>
  );
}
