import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { PastFilter, PastRow } from '../../../shared/contract/past.ts';
import { makeTestFolder, type TestServices } from '../../fixtures/builders.ts';
import { aDocx, aPdf, writeFiles } from '../../fixtures/past-files.ts';
import { INVITATION, MINUTES } from '../../fixtures/past-papers.ts';

/* Imports of old papers, followed to their ends. */

/** A folder with an invitation, minutes, a scan, and two files that are no papers. */
export function aFolder(): string {
  const folder = join(makeTestFolder(), 'Arsip 2019');
  writeFiles(folder, {
    'Undangan rakor.docx': aDocx(INVITATION),
    '2018/Notulen.pdf': aPdf(MINUTES),
    '2018/2017-05-02 Laporan Pilkada.pdf': aPdf(''),
    'catatan.xlsx': 'bukan naskah',
    'Thumbs.db': 'x',
  });
  return folder;
}

/** Waits until no job is under way; answers the newest. */
export async function lastJob({ services }: TestServices): Promise<Job> {
  for (;;) {
    const jobs = await services.jobs.list();
    const [newest] = jobs;
    if (newest === undefined) throw new Error('There is no job');
    if (jobs.every(({ state }) => state !== 'waiting' && state !== 'running')) return newest;
    await sleep(15);
  }
}

/** Chooses a folder and waits until it is read; answers the import. */
export async function readFolder(setting: TestServices, folder: string): Promise<string> {
  setting.desktop.target = folder;
  const begun = await setting.services.past.imports.begin();
  if (begun === null) throw new Error('Nothing was chosen');
  await lastJob(setting);
  return begun.batchId;
}

export async function rowsOf(
  { services }: TestServices,
  id: string,
  filter: PastFilter = 'all',
): Promise<PastRow[]> {
  return (await services.past.imports.rows({ id, filter, search: '', limit: 500, cursor: null })).rows;
}

/** Saves what is proposed and waits for it. */
export async function saveAll(setting: TestServices, id: string): Promise<Job> {
  await setting.services.past.jobs.save(id);
  return lastJob(setting);
}

export function listRecords({ services }: TestServices, hasGuarded = true) {
  return services.past.records.list({
    search: '',
    year: null,
    kind: null,
    hasGuarded,
    limit: 200,
    cursor: null,
  });
}
