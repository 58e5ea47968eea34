import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Intake, IntakeFile } from '../../../shared/contract/attachments.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { FileRole } from '../../../shared/domain/archive.ts';
import { guessRole } from '../../../shared/domain/attachments.ts';
import type { DroppedFiles } from '../../files/dropped-files.ts';
import type { FileStore } from '../../files/file-store.ts';
import { refuseClosed } from '../../store/closed-meeting.ts';
import { isLiveMeeting } from '../../store/live-meeting.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop, FileKind } from '../desktop.ts';
import { addMeetingFile } from './attachment-records.service.ts';

const FILES: FileKind[] = [
  {
    name: 'Dokumen, foto, dan pindaian',
    extensions: ['pdf', 'docx', 'xlsx', 'pptx', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'txt'],
  },
  { name: 'Semua berkas', extensions: ['*'] },
];
const KNOWN = 'Berkas dengan isi yang sama sudah ada di rapat ini.';
const DROP_LOST =
  'Berkas yang dijatuhkan tidak dapat dibaca lagi. Jatuhkan sekali lagi, atau pilih lewat tombol.';
const UNKNOWN = 'Berkas ini tidak dapat disalin. Periksa apakah berkas itu dapat dibuka, lalu ulangi.';

interface Options {
  store: Store;
  files: FileStore;
  desktop: Desktop;
  dropped: DroppedFiles;
  /** What a crash left half written is removed at the start; nothing is written before that. */
  whenTidy: Promise<unknown>;
  onError(error: unknown): void;
}

/** Files on their way into one meeting. */
interface Running {
  files: IntakeFile[];
  stop: AbortController;
  work: Promise<void>;
  isRunning: boolean;
}

/** Takes copies of files into meetings: one after the other, watched, stopped within a moment, each whole or not at all. */
export class IntakeService {
  readonly #options: Options;
  /** By meeting; the last one stays to be looked at until it is dismissed. */
  readonly #intakes = new Map<string, Running>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** How many files are being taken; 0 when the dialog was cancelled. NOT_FOUND, RULE for a closed meeting. */
  async choose({ meetingId, role }: CheckedInputOf<'attachments.choose'>): Promise<{ count: number }> {
    await this.#requireOpen(meetingId);
    const paths = await this.#options.desktop.chooseFiles({
      title: 'Pilih berkas untuk rapat ini',
      button: 'Lampirkan',
      kinds: FILES,
    });
    return this.#begin(meetingId, paths, role);
  }

  async takeDropped(input: CheckedInputOf<'attachments.takeDropped'>): Promise<{ count: number }> {
    const { meetingId, role, tokens } = input;
    await this.#requireOpen(meetingId);
    const paths = tokens.flatMap((token) => this.#options.dropped.take(token) ?? []);
    if (paths.length === 0) throw new Failure('FILE', DROP_LOST);
    return this.#begin(meetingId, paths, role);
  }

  state(meetingId: string): Intake | null {
    const running = this.#intakes.get(meetingId);
    return running === undefined
      ? null
      : { isRunning: running.isRunning, files: running.files.map((file) => ({ ...file })) };
  }

  /** Answers when the copying has stopped. */
  async cancel(meetingId: string): Promise<null> {
    const running = this.#intakes.get(meetingId);
    running?.stop.abort();
    await running?.work;
    return null;
  }

  dismiss(meetingId: string): null {
    if (this.#intakes.get(meetingId)?.isRunning === false) this.#intakes.delete(meetingId);
    return null;
  }

  /** Settles when nothing is being taken any more. */
  async whenIdle(): Promise<void> {
    await Promise.all([...this.#intakes.values()].map(({ work }) => work));
  }

  /** The app ends: what is under way leaves nothing behind. */
  async close(): Promise<void> {
    for (const { stop } of this.#intakes.values()) stop.abort();
    await this.whenIdle();
  }

  #requireOpen(meetingId: string): Promise<void> {
    return this.#options.store.read(async (db) => {
      if (!(await isLiveMeeting(db, meetingId))) throw notFound('Rapat');
      await refuseClosed(db, meetingId);
    });
  }

  #begin(meetingId: string, paths: readonly string[], role: FileRole | null): { count: number } {
    if (paths.length === 0) return { count: 0 };
    const before = this.#intakes.get(meetingId);
    const added = paths.map((path) => ({
      path,
      file: {
        id: randomUUID(),
        name: basename(path),
        state: 'waiting',
        done: 0,
        total: 0,
        message: '',
      } satisfies IntakeFile,
    }));
    const isGoingOn = before?.isRunning === true && !before.stop.signal.aborted;
    const running: Running = {
      files: [...(isGoingOn ? before.files : []), ...added.map(({ file }) => file)],
      stop: isGoingOn ? before.stop : new AbortController(),
      work: Promise.resolve(),
      isRunning: true,
    };
    this.#intakes.set(meetingId, running);
    running.work = (before?.work ?? Promise.resolve()).then(async () => {
      for (const { path, file } of added) await this.#take(meetingId, path, file, role, running.stop.signal);
      running.isRunning = false;
    });
    return { count: paths.length };
  }

  async #take(
    meetingId: string,
    path: string,
    file: IntakeFile,
    role: FileRole | null,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      signal.throwIfAborted();
      file.state = 'running';
      file.state = (await this.#copy(meetingId, path, file, role, signal)) === null ? 'known' : 'done';
      if (file.state === 'known') file.message = KNOWN;
    } catch (error) {
      file.state = signal.aborted ? 'cancelled' : 'failed';
      if (signal.aborted) return;
      file.message = error instanceof Failure ? error.message : UNKNOWN;
      if (!(error instanceof Failure)) this.#options.onError(error);
    }
  }

  async #copy(
    meetingId: string,
    path: string,
    file: IntakeFile,
    role: FileRole | null,
    signal: AbortSignal,
  ): Promise<string | null> {
    const { store, files, whenTidy } = this.#options;
    await whenTidy;
    const stored = await files.put(path, {
      signal,
      onProgress: (done, total) => {
        file.done = done;
        file.total = total;
      },
    });
    return store.transaction((tx) =>
      addMeetingFile(tx, meetingId, stored, { role: role ?? guessRole(stored.name, stored.type) }),
    );
  }
}
