import { Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { SaveStatus } from '../lib/autosaver.ts';
import { formatSavedTime } from '../lib/format.ts';
import { getSaveSummary, subscribeToSaveSummary } from '../lib/open-autosavers.ts';

const TROUBLES: readonly SaveStatus[] = ['invalid', 'failed', 'conflict'];

/** How the records being edited stand: "Tersimpan 09.14", or what keeps them from being saved. */
export function SavingNote() {
  const summary = useSyncExternalStore(subscribeToSaveSummary, getSaveSummary);
  const isTrouble = summary !== null && TROUBLES.includes(summary.status);
  return (
    <Text size="sm" role="status" c={isTrouble ? 'red.9' : 'dimmed'} fw={isTrouble ? 600 : 400} ml="auto">
      {summary !== null && summaryText(summary.status, summary.savedAt)}
    </Text>
  );
}

function summaryText(status: SaveStatus, savedAt: string): string {
  switch (status) {
    case 'saved':
      return `Tersimpan ${formatSavedTime(savedAt)}`;
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
