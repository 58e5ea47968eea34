import { useSyncExternalStore } from 'react';
import type { ScanFile } from '../../../shared/contract/scans.ts';
import { call, failureOf, offerFiles } from '../../lib/api.ts';
import { notifyFailure } from '../../lib/notify.ts';
import { batchStore } from './batch-store.ts';
import { type BatchRow, filingOf, newRow, readRow } from './scan-rows.ts';

export interface ScanBatch {
  rows: readonly BatchRow[];
  isReading: boolean;
  choose: () => Promise<void>;
  stop: () => void;
  change: (token: string, part: Partial<BatchRow>) => void;
  file: (rows: readonly BatchRow[]) => Promise<void>;
  takeBack: (row: BatchRow) => Promise<void>;
}

/**
 * Scans from choosing to filing: they are read one after the other; one whose codes leave no doubt is filed at once, the
 * others wait for the clerk.
 */
export function useScanBatch(): ScanBatch {
  const { rows, isReading } = useSyncExternalStore(batchStore.subscribe, batchStore.get);
  return {
    rows,
    isReading,
    choose: () => begin(() => call('scans.choose', {})),
    stop,
    change: batchStore.changeRow,
    file,
    takeBack,
  };
}

let isStopped = false;

/** Reads files that were dropped on the window; nothing while others are being read, or where none is of this computer. */
export async function readDroppedScans(files: readonly File[]): Promise<void> {
  if (files.length === 0 || batchStore.get().isReading) return;
  await begin(async () => {
    const tokens = await offerFiles(files);
    return tokens.length === 0 ? [] : call('scans.takeDropped', { tokens });
  });
}

async function begin(ask: () => Promise<readonly ScanFile[]>): Promise<void> {
  try {
    const files = await ask();
    if (files.length > 0) await readAll(files);
  } catch (error) {
    notifyFailure(error);
  }
}

async function readAll(files: readonly ScanFile[]): Promise<void> {
  isStopped = false;
  batchStore.set(() => ({ rows: files.map(newRow), isReading: true }));
  for (const scan of files) {
    if (isStopped) batchStore.changeRow(scan.token, { state: 'asking', problem: 'Belum dibaca.' });
    else await readOne(scan);
  }
  batchStore.set(() => ({ isReading: false }));
}

async function readOne(scan: ScanFile): Promise<void> {
  batchStore.changeRow(scan.token, { state: 'reading' });
  try {
    const found = await call('scans.read', { token: scan.token });
    const row = readRow(newRow(scan), found);
    batchStore.changeRow(scan.token, row);
    if (found.doubts.length === 0) await file([row]);
  } catch (error) {
    batchStore.changeRow(scan.token, { state: 'asking', problem: failureOf(error).message });
  }
}

async function file(chosen: readonly BatchRow[]): Promise<void> {
  const items = chosen.flatMap((row) => filingOf(row) ?? []);
  if (items.length === 0) return;
  for (const { token } of items) batchStore.changeRow(token, { state: 'filing', problem: '' });
  try {
    for (const { token, entries, problem } of await call('scans.file', { items })) {
      batchStore.changeRow(token, { state: problem === '' ? 'filed' : 'asking', entries, problem });
    }
  } catch (error) {
    const problem = failureOf(error).message;
    for (const { token } of items) batchStore.changeRow(token, { state: 'asking', problem });
  }
}

/** Takes a filed scan out of its meetings again; the file stays in the archive. */
async function takeBack({ file: { token }, entries }: BatchRow): Promise<void> {
  try {
    for (const { fileId, version } of entries) await call('attachments.remove', { id: fileId, version });
    batchStore.changeRow(token, { state: 'skipped', entries: [] });
  } catch (error) {
    notifyFailure(error);
  }
}

function stop(): void {
  isStopped = true;
  call('scans.stop', {}).catch(notifyFailure);
}
