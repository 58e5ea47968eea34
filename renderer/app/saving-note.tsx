import { Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { SaveStatus } from '../lib/autosaver.ts';
import { momentSecond } from '../lib/moment-words.ts';
import { getSaveSummary, type SaveSummary, subscribeToSaveSummary } from '../lib/open-autosavers.ts';

const TROUBLES: readonly SaveStatus[] = ['invalid', 'failed', 'conflict'];

/** How the records being edited stand: "Tersimpan 09.14.05", or what keeps them from being saved. */
export function SavingNote() {
  const summary = useSyncExternalStore(subscribeToSaveSummary, getSaveSummary);
  const isTrouble = summary !== null && TROUBLES.includes(summary.status);
  return (
    <Group gap={6} ml="auto" wrap="nowrap">
      {summary !== null && !isTrouble && (
        <Text size="sm" c="dimmed">
          Simpan otomatis:
        </Text>
      )}
      {summary !== null && <StatusIcon status={summary.status} isTrouble={isTrouble} />}
      <Text
        size="sm"
        role="status"
        c={isTrouble ? 'var(--app-bad)' : 'var(--mantine-color-text)'}
        fw={isTrouble ? 600 : 500}
      >
        {summary !== null && summaryText(summary)}
      </Text>
    </Group>
  );
}

function StatusIcon({ status, isTrouble }: { status: SaveStatus; isTrouble: boolean }) {
  if (isTrouble) return <IconAlertTriangle size={18} color="var(--app-bad)" aria-hidden />;
  if (status !== 'saved') return <Loader size={14} aria-hidden />;
  return <IconCircleCheck size={18} color="var(--app-good)" aria-hidden />;
}

function summaryText({ status, savedAt }: SaveSummary): string {
  switch (status) {
    case 'saved':
      return `Tersimpan ${momentSecond(savedAt)}`;
    case 'waiting':
    case 'saving':
      return 'Menyimpan …';
    case 'invalid':
      return 'Belum tersimpan: ada isian yang perlu diperbaiki';
    case 'failed':
      return 'Belum tersimpan: terjadi gangguan';
    case 'conflict':
      return 'Belum tersimpan: data diubah di tempat lain';
  }
}
