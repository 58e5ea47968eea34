import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type ThreadHooks, threadRunner } from '../../electron/features/backup/backup-thread.ts';
import { type BackupKey, keyOfPassword } from '../../electron/features/backup/sets/encrypted-file.ts';
import { MeetingsService } from '../../electron/features/meetings/meetings.service.ts';
import { listSealFolders } from '../../electron/features/seal/seal.repository.ts';
import { SealVerifyWork, VERIFY_JOB } from '../../electron/features/seal/seal-verify.work.ts';
import type { JobContext } from '../../electron/jobs/jobs.types.ts';
import { openStore } from '../../electron/store/store.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { addFiles } from './keeping-files.ts';
import { longestGap } from './measure.ts';
import { figure, table } from './table.ts';

/* What keeping an archive costs: backups beside `cp -r` of the same folder, their check, a restore, and the check of berkas. */

const run = promisify(execFile);
const SAVES = 10;
const ARCHIVE_ID = 'bench';
const runTask = threadRunner(new URL('../../electron/features/backup/snapshot-worker.ts', import.meta.url));

interface Step {
  name: string;
  seconds: number;
  /** Of the main thread's event loop, milliseconds of its own work. */
  gap: number;
  /** Bytes that went to the disk, or were read and compared. */
  bytes: number;
}

export interface Keeping {
  steps: Step[];
  files: number;
  berkas: number;
  /** Milliseconds from a cancel in the middle of the work until it had stopped. */
  cancels: { name: string; milliseconds: number }[];
}

/** Fills the archive with files and measures everything on it; `room`: a folder that is made and taken away. */
export async function measureKeeping(
  archiveFolder: string,
  room: string,
  meetings: number,
  today: string,
): Promise<Keeping> {
  const berkas = await addFiles(archiveFolder, meetings);
  const { home, sealed } = { home: join(room, 'home'), sealed: join(room, 'sealed') };
  const make = (key: BackupKey | null, hooks?: ThreadHooks) =>
    runTask('make', newSet(archiveFolder, key === null ? home : sealed, key), hooks);
  try {
    const first = await timed('backup, first', () => make(null));
    const idle = await timed('backup, nothing changed', () => make(null));
    await save(archiveFolder, today);
    const few = await timed(`backup, after ${SAVES} saves`, () => make(null));
    const key = await keyOfPassword('kata sandi kantor');
    const locked = await timed('backup, first, with password', () => make(key));
    const again = await timed('backup, nothing changed, with password', () => make(key));
    const made = [first, idle, few, locked, again];
    const copy = await timed('cp -r', async () => {
      await run('cp', ['-r', archiveFolder, join(room, 'copy')]);
      await run('sync', ['-f', join(room, 'copy')]);
    });
    const set = join(home, few.answer.name);
    const stage = (isRehearsal: boolean, hooks?: ThreadHooks) => {
      const into = join(room, isRehearsal ? 'rehearsal' : 'restored');
      return runTask('stage', { path: set, kind: 'set', key: null, into, isRehearsal }, hooks);
    };
    const check = await timed('check of a backup', () => stage(true));
    const restore = await timed('restore', () => stage(false));
    rmSync(join(room, 'restored'), { recursive: true, force: true });
    const verified = await timed('check of all berkas', () => verify(archiveFolder));
    const whole = first.answer.bytes;
    return {
      berkas,
      files: first.answer.files,
      steps: [
        { ...step(copy), bytes: whole },
        ...made.map((one) => ({ ...step(one), bytes: one.answer.bytes })),
        { ...step(check), bytes: whole },
        { ...step(restore), bytes: whole },
        { ...step(verified), bytes: 0 },
      ],
      cancels: [
        {
          name: 'backup',
          ...(await cancelOf((hooks) =>
            runTask('make', newSet(archiveFolder, join(room, 'other'), null), hooks),
          )),
        },
        { name: 'restore', ...(await cancelOf((hooks) => stage(false, hooks))) },
        {
          name: 'check of berkas',
          milliseconds: (await cancelling((signal, begun) => verify(archiveFolder, signal, begun))).duration,
        },
      ],
    };
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

function newSet(archiveFolder: string, home: string, key: BackupKey | null) {
  const moment = new Date().toISOString();
  const fixed = {
    archiveId: ARCHIVE_ID,
    appVersion: '1',
    cause: 'changes',
    lastOrder: 0,
    isThorough: false,
  } as const;
  return { ...fixed, archiveFolder, home, moment, key };
}

interface Timed<Answer> {
  name: string;
  seconds: number;
  gap: number;
  answer: Answer;
}

async function timed<Answer>(name: string, work: () => Promise<Answer>): Promise<Timed<Answer>> {
  const begun = performance.now();
  let running: Promise<Answer> | null = null;
  const { cpu } = await longestGap(async () => {
    running = work();
    await running;
  });
  const seconds = (performance.now() - begun) / 1000;
  return { name, seconds, gap: cpu, answer: await (running ?? work()) };
}

const step = ({ name, seconds, gap }: Timed<unknown>) => ({ name, seconds, gap });

/** A day's work on the archive: meetings that are planned. */
async function save(archiveFolder: string, today: string): Promise<void> {
  const store = openStore({ archiveFolder });
  const meetings = new MeetingsService(store, () => new Date());
  for (let count = 1; count <= SAVES; count += 1) {
    const value = meetingSchema.parse({ title: `Rapat tambahan ${count}`, date: today });
    const { id } = await meetings.create({ value, profileId: null });
    writeFileSync(join(archiveFolder, 'Naskah', '2025', `${id}.docx`), `naskah ${id}`);
  }
  await store.close();
}

/** Checks every berkas as the job does; answers how many. */
async function verify(
  archiveFolder: string,
  signal: AbortSignal = new AbortController().signal,
  begun: () => void = () => undefined,
): Promise<number> {
  const store = openStore({ archiveFolder });
  try {
    const seals = await store.read(listSealFolders);
    const job = { id: '', kind: VERIFY_JOB, meetingId: null, title: '', source: '{}', resultPath: '' };
    const items = seals.map(({ id }, index) => ({
      position: index + 1,
      subjectId: id,
      label: '',
      fileName: '',
      stamp: '',
    }));
    const context: JobContext = {
      job,
      waiting: items.map((item) => ({ ...item, state: 'waiting', message: '' })),
      signal,
      addItems: () => Promise.reject(new Error('The check of berkas finds no items on its way')),
      settle: begun,
      tell: () => undefined,
      count: () => undefined,
      moveResult: async () => undefined,
    };
    await new SealVerifyWork(store, archiveFolder).run(context);
    return seals.length;
  } finally {
    await store.close();
  }
}

/** Cancels work as soon as it tells that it is under way; answers how long it went on, and that it was stopped. */
export async function cancelling(
  work: (signal: AbortSignal, begun: () => void) => Promise<unknown>,
): Promise<{ duration: number }> {
  const abort = new AbortController();
  let asked = Number.NaN;
  const begun = () => {
    if (abort.signal.aborted) return;
    asked = performance.now();
    abort.abort();
  };
  await work(abort.signal, begun).catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return { duration: performance.now() - asked };
}

async function cancelOf(work: (hooks: ThreadHooks) => Promise<unknown>): Promise<{ milliseconds: number }> {
  const isInFiles = /naskah dan lampiran/;
  const { duration } = await cancelling((signal, begun) =>
    work({
      signal,
      tell: ({ words, done }) => {
        if (isInFiles.test(words) && done > 0) begun();
      },
    }),
  );
  return { milliseconds: duration };
}

export function keepingText({ steps, files, berkas, cancels }: Keeping): string {
  const [copy] = steps;
  const rows = steps.map(({ name, seconds, gap, bytes }) => [
    name,
    figure(seconds),
    bytes === 0 ? '' : figure(bytes / 1e6 / seconds),
    figure(seconds / (copy?.seconds ?? Number.NaN)),
    figure(gap),
  ]);
  const stops = cancels.map(({ name, milliseconds }) => `${name} ${figure(milliseconds)} ms`).join(', ');
  const size = figure((copy?.bytes ?? 0) / 1e6);
  return [
    `${size} MB in ${files} files and the database, ${berkas} berkas; a cancel was heard after: ${stops}\n`,
    table(['keeping', 's', 'MB/s', 'x cp -r', 'longest turn ms'], rows),
  ].join('\n');
}

/** What must hold at every size: the window never waits, a cancel is heard, and a backup of nothing new is quick. */
export function limitsOf(
  keeping: Keeping | null,
  { gap, indexCancel }: { gap: number; indexCancel: number },
): { text: string; value: number; most: number }[] {
  const { steps, cancels } = keeping ?? { steps: [], cancels: [] };
  const seconds = (name: string) => steps.find((one) => one.name === name)?.seconds ?? Number.NaN;
  const stops = [...cancels.map(({ milliseconds }) => milliseconds), indexCancel];
  return [
    {
      text: 'longest turn of the main thread, ms',
      value: Math.max(gap, ...steps.map((one) => one.gap)),
      most: 50,
    },
    { text: 'until a cancel is heard, ms', value: Math.max(...stops), most: 1000 },
    ...(keeping === null
      ? []
      : [
          {
            text: 'nothing changed, x first backup',
            value: seconds('backup, nothing changed') / seconds('backup, first'),
            most: 0.5,
          },
        ]),
  ];
}
