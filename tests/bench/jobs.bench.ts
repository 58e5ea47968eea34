import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MergeRenderer } from '../../electron/documents/merge/merge-renderer.ts';
import { NO_DESKTOP } from '../../electron/features/desktop.ts';
import { indexInThread } from '../../electron/features/search/index-thread.ts';
import { createServices } from '../../electron/features/services.ts';
import { newId } from '../../electron/store/records.ts';
import { openStore } from '../../electron/store/store.ts';
import { withDisplay } from '../../resources/scripts/runtime/launch.mjs';
import { MERGE_OUTPUTS } from '../../shared/contract/jobs.ts';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { longestGap, median } from './measure.ts';
import { figure, table } from './table.ts';

/*
 * `npm run bench -- jobs`: 800 letters as a whole job, from the call to the last row in the archive, with everything that
 * the main process does for it. The window is smooth when the longest gap stays under 50 ms; what the thread itself worked in
 * such a gap stays the same when other programs run beside.
 */

const LETTERS = 800;
const ROUNDS = 5;
const LONGEST_GAP_MS = 50;

const official = { title: 'Sekretaris Daerah', role: 'regional-secretary', name: { name: 'Nama Lengkap' } };

const archiveFolder = mkdtempSync(join(tmpdir(), 'notula-bench-'));
const store = openStore({ archiveFolder });
const merge = new MergeRenderer(new URL('../../electron/documents/worker.ts', import.meta.url));
const services = createServices({
  store,
  archiveFolder,
  merge,
  renderer: { render: () => Promise.reject(new Error('Only merges here')) },
  runBackupTask: () => Promise.reject(new Error('No backups here')),
  indexThread: indexInThread(
    new URL('../../electron/features/search/index-check-worker.ts', import.meta.url),
  ),
  readText: () => Promise.reject(new Error('No words are read here')),
  desktop: NO_DESKTOP,
  onError: (error) => process.stderr.write(`${String(error)}\n`),
});

async function makeMeeting(): Promise<string> {
  const meeting = meetingSchema.parse({
    title: 'Rapat Koordinasi Persiapan Kegiatan Daerah',
    date: '2025-08-31',
    startTime: '09:00',
    place: 'Ruang Rapat Sekretariat Daerah',
    chair: official,
  });
  const { id } = await services.meetings.create({ value: meeting, profileId: null });
  const invitation = invitationSchema.parse({
    letterDate: '2025-08-22',
    signatory: { official },
    addressees: Array.from({ length: LETTERS }, (_, index) => ({
      id: newId(),
      title: `Kepala Desa Contoh ${index + 1}`,
      organisation: 'Kecamatan Contoh',
    })),
  });
  await services.invitations.save({ meetingId: id, version: 1, value: invitation });
  return id;
}

/** Runs one job to its end, as the page does: begins it and looks at it now and then. */
async function runJob(meetingId: string, output: (typeof MERGE_OUTPUTS)[number]): Promise<void> {
  const { id } = await services.merge.merge({
    meetingId,
    output,
    from: 1,
    isChangedOnly: false,
    isCollated: false,
    onlyAddresseeId: null,
  });
  for (;;) {
    const job = (await services.jobs.list()).find((one) => one.id === id);
    if (job?.state === 'done' && job.done === LETTERS) break;
    if (job?.state !== 'running' && job?.state !== 'waiting')
      throw new Error(`The job ended as ${job?.state}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await services.jobs.dismiss(id);
}

try {
  const meetingId = await makeMeeting();
  const rows: string[][] = [];
  for (const output of MERGE_OUTPUTS.filter((name) => name !== 'pdf')) {
    await runJob(meetingId, output);
    const [gaps, own, times]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = performance.now();
      const gap = await longestGap(() => runJob(meetingId, output));
      gaps.push(gap.wall);
      own.push(gap.cpu);
      times.push(performance.now() - begun);
    }
    const verdict = Math.max(...gaps) < LONGEST_GAP_MS ? 'reached' : 'NOT reached';
    rows.push([
      output,
      figure(median(times)),
      figure(median(gaps)),
      figure(Math.max(...gaps)),
      figure(Math.max(...own)),
      `< ${LONGEST_GAP_MS} ms: ${verdict}`,
    ]);
  }
  const heads = [
    `${LETTERS} letters, ${ROUNDS} rounds`,
    'median ms',
    'median gap ms',
    'longest gap ms',
    'own work ms',
    'target',
  ];
  const load = loadavg().map((value) => value.toFixed(1));
  process.stdout.write(`Node ${process.version}, ${cpus().length} processors, load ${load.join(' ')}\n\n`);
  process.stdout.write(`${table(heads, rows)}\n`);
} finally {
  await services.jobs.close();
  await merge.close();
  await store.close();
  rmSync(archiveFolder, { recursive: true, force: true });
}

// One PDF of all letters, in a window of its own.
const [program = '', ...words] = withDisplay([
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL('jobs-window.ts', import.meta.url)),
]);
process.stdout.write('\n');
const { status } = spawnSync(program, words, { stdio: 'inherit' });
if (status !== 0) process.exitCode = 1;
