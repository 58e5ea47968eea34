import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDossier } from '../../../electron/features/archive/dossier.service.ts';
import { ensureAttachment } from '../../../electron/features/attachments/attachment-records.service.ts';
import type { ServiceOptions } from '../../../electron/features/services.ts';
import { createProfile } from '../../../electron/features/settings/profile-records.service.ts';
import { FileStore } from '../../../electron/files/file-store.ts';
import { newStamp } from '../../../electron/store/records.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { aDossier, aProfile, openTestServices, type TestServices } from '../../fixtures/builders.ts';
import { sharedRenderer } from './shared-renderer.ts';

/** An archive with one meeting that makes real papers. */
export async function openSealArchive(
  dossier: Dossier = aDossier(),
  options: Partial<ServiceOptions> = {},
): Promise<TestServices & { meetingId: string }> {
  const archive = openTestServices({ renderer: sharedRenderer, ...options });
  return { ...archive, meetingId: await addMeeting(archive, dossier) };
}

export async function addMeeting({ store }: TestServices, dossier: Dossier): Promise<string> {
  return store.transaction(async (tx) => {
    const { id } = await createProfile(tx, aProfile());
    return (await createDossier(tx, dossier, id)).id;
  });
}

/** Attaches a file of these bytes to a meeting. */
export async function attach(
  { store, archiveFolder }: TestServices,
  meetingId: string,
  name: string,
  bytes: string,
): Promise<string> {
  const folder = join(archiveFolder, 'sumber');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const file = await new FileStore(join(archiveFolder, 'lampiran')).put(join(folder, name));
  await store.transaction(async (tx) => {
    const attachmentId = await ensureAttachment(tx, file);
    await tx.db
      .insertInto('meeting_file')
      .values({
        ...newStamp(tx),
        meeting_id: meetingId,
        attachment_id: attachmentId,
        name,
        role: 'material',
        description: 'Bahan paparan',
        paper_kind: null,
      })
      .execute();
  });
  return file.sha256;
}

/** The job as it ended. */
export async function ended({ services }: TestServices, { id }: Job): Promise<Job> {
  for (;;) {
    const job = (await services.jobs.list()).find((one) => one.id === id);
    if (job === undefined) throw new Error('The job is gone');
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await sleep(20);
  }
}
