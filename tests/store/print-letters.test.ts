import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readAnnounced } from '../../electron/features/letters/announced.service.ts';
import type { PageDesk } from '../../electron/features/printing/page-engine.ts';
import type { Job } from '../../shared/contract/jobs.ts';
import { lettersContract } from '../../shared/contract/letters.ts';
import { openTestServices, type TestServices } from '../fixtures/builders.ts';
import { makeInvitedMeeting, titleOf, upTo } from './support/merges.ts';
import { errorOf } from './support/raw.ts';
import { sharedRenderer } from './support/shared-renderer.ts';

const PRINTER = 'Kantor';

/** The operating system's printer: remembers whose letter came out, and may be switched off, refuse or not answer. */
class Paper {
  readonly printed: number[] = [];
  readonly orders: unknown[] = [];
  names = [PRINTER];
  refuses: (position: number) => boolean = () => false;
  #silentFrom = Number.POSITIVE_INFINITY;
  #hasFallenSilent: () => void = () => undefined;

  /** After so many letters the printer does not answer any more; settles when the next one lies before it. */
  fallsSilentAfter(letters: number): Promise<void> {
    this.#silentFrom = letters + 1;
    return new Promise((resolve) => {
      this.#hasFallenSilent = resolve;
    });
  }

  answersAgain(): void {
    this.#silentFrom = Number.POSITIVE_INFINITY;
  }

  readonly desk: PageDesk = {
    ownEngine: null,
    findEngine: () => Promise.reject(new Error('No PDF here')),
    openPdf: async () => null,
    listPrinters: async () =>
      this.names.map((name) => ({ name, label: `Pencetak ${name}`, isDefault: false })),
    print: async ({ html }, order) => {
      const [, digits] = /Kepala Desa Nomor (\d{4}) Contoh/.exec(html.replace(/<[^>]+>/g, ' ')) ?? [];
      const position = Number(digits);
      if (position >= this.#silentFrom) {
        this.#hasFallenSilent();
        return new Promise(() => undefined);
      }
      if (this.refuses(position)) return 'printer on fire';
      this.printed.push(position);
      this.orders.push(order);
      return null;
    },
  };
}

function open(paper: Paper, at: Partial<TestServices> = {}): TestServices {
  return openTestServices({
    renderer: sharedRenderer,
    pageDrawer: sharedRenderer,
    pageDesk: paper.desk,
    ...at,
  });
}

function begin({ services }: TestServices, meetingId: string, changes = {}): Promise<Job> {
  const letters = { meetingId, from: 1, isChangedOnly: false, isCollated: false };
  return services.printLetters.print({ ...letters, printer: PRINTER, copies: 1, ...changes });
}

async function jobOf({ services }: TestServices, id: string): Promise<Job> {
  const job = (await services.jobs.list()).find((one) => one.id === id);
  if (job === undefined) throw new Error('The job is not listed');
  return job;
}

async function ended(archive: TestServices, id: string): Promise<Job> {
  for (;;) {
    const job = await jobOf(archive, id);
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await sleep(20);
  }
}

/** Begins to print and pauses with so many letters out and the next one before a printer that does not answer. */
async function pausedAfter(
  letters: number,
  archive: TestServices,
  paper: Paper,
  meetingId: string,
): Promise<string> {
  const silent = paper.fallsSilentAfter(letters);
  const { id } = await begin(archive, meetingId);
  await silent;
  await archive.services.jobs.pause(id);
  paper.answersAgain();
  return id;
}

describe('letters for all, on paper', () => {
  test('each comes out once and in order; what was printed counts for "hanya yang berubah"', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const meetingId = await makeInvitedMeeting(archive.store, 8);
    const { id, title } = await begin(archive, meetingId, { copies: 2 });
    expect(title).toBe('Cetak 8 undangan di Pencetak Kantor');
    expect(await ended(archive, id)).toMatchObject({ state: 'done', total: 8, done: 8, result: '' });
    expect(paper.printed).toEqual(upTo(8));
    expect(paper.orders[0]).toEqual({ printer: PRINTER, copies: 2, isCollated: true });
    expect(await errorOf(() => begin(archive, meetingId, { isChangedOnly: true }))).toMatchObject({
      code: 'RULE',
      message: 'Tidak ada surat yang berubah sejak cetakan terakhir.',
    });
    const later = await begin(archive, meetingId, { from: 7 });
    expect(await ended(archive, later.id)).toMatchObject({ state: 'done', total: 2 });
    expect(paper.printed).toEqual([...upTo(8), 7, 8]);
  });

  test('paused at letter n, then gone on with: none missing, none twice', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const meetingId = await makeInvitedMeeting(archive.store, 12);
    const id = await pausedAfter(4, archive, paper, meetingId);
    const paused = await jobOf(archive, id);
    expect(paused).toMatchObject({ state: 'paused', done: 4 });
    expect(paused.message).toContain('Lanjutkan untuk mencetak sisanya');
    expect(paper.printed).toEqual(upTo(4));
    await archive.services.jobs.resume(id);
    expect(await ended(archive, id)).toMatchObject({ state: 'done', done: 12 });
    expect(paper.printed).toEqual(upTo(12));
  });

  test('rule 9: the number was cancelled meanwhile: the rest does not go out under it', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const { services } = archive;
    const meetingId = await makeInvitedMeeting(archive.store, 12);
    const id = await pausedAfter(4, archive, paper, meetingId);
    const printed = [...paper.printed];
    const agenda = lettersContract['letters.list'].input.parse({ filter: { year: 2025 } });
    const [row] = (await services.ledger.list(agenda)).rows;
    if (row === undefined) throw new Error('The agenda has no letter');
    const act = { id: row.id, version: row.version, sequence: null, suffix: '' };
    await services.ledger.act({ ...act, action: 'void', reason: 'Rapat ditunda.' });
    await services.jobs.resume(id);
    const stopped = await ended(archive, id);
    expect(stopped).toMatchObject({ state: 'failed' });
    expect(stopped.message).toContain('Nomor undangan sudah diubah');
    expect(paper.printed).toEqual(printed);
  });

  test('the day was moved meanwhile: what the letters told stays what counts as announced', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const { services, store } = archive;
    const meetingId = await makeInvitedMeeting(store, 12);
    const id = await pausedAfter(4, archive, paper, meetingId);
    const { version, value, profileId } = await services.meetings.get(meetingId);
    const moved = { ...value, date: '2025-09-04', endDate: null };
    await services.meetings.save({ id: meetingId, version, value: moved, profileId });
    await services.jobs.resume(id);
    expect(await ended(archive, id)).toMatchObject({ state: 'done', done: 12 });
    const announced = await store.read((db) => readAnnounced(db, meetingId));
    expect(announced?.announced).toMatchObject({ date: value.date, place: value.place });
    expect(value.date).not.toBe(moved.date);
  });

  test('cut off by the end of the app: the next start knows at which letter, and goes on there', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const { store, archiveFolder } = archive;
    const meetingId = await makeInvitedMeeting(store, 8);
    const silent = paper.fallsSilentAfter(3);
    const { id } = await begin(archive, meetingId);
    await silent;
    await archive.services.jobs.close();
    paper.answersAgain();
    const again = open(paper, { store, archiveFolder });
    const interrupted = await jobOf(again, id);
    expect(interrupted).toMatchObject({ state: 'interrupted', done: 3 });
    expect(interrupted.message).toContain('lembar terakhir');
    await again.services.jobs.resume(id);
    expect(await ended(again, id)).toMatchObject({ state: 'done', done: 8 });
    expect(paper.printed).toEqual(upTo(8));
  });

  test('a stop is heard even when the printer never answers; that letter stays to be printed', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const meetingId = await makeInvitedMeeting(archive.store, 3);
    const silent = paper.fallsSilentAfter(0);
    const { id } = await begin(archive, meetingId);
    await silent;
    await archive.services.jobs.cancel(id);
    expect(await jobOf(archive, id)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(paper.printed).toEqual([]);
  });
});

describe('a printer that does not do its part', () => {
  test('a refused letter is named, the others come out, and it alone is tried again', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const meetingId = await makeInvitedMeeting(archive.store, 6);
    paper.refuses = (position) => position === 4;
    const { id } = await begin(archive, meetingId);
    expect(await ended(archive, id)).toMatchObject({ state: 'done', done: 5, failed: 1 });
    const failed = await archive.services.jobs.items({ id, state: 'failed', limit: 10 });
    expect(failed).toEqual([
      {
        position: 4,
        label: titleOf(4),
        state: 'failed',
        message: expect.stringContaining('menolak surat ini'),
      },
    ]);
    paper.refuses = () => false;
    await archive.services.jobs.resume(id);
    expect(await ended(archive, id)).toMatchObject({ state: 'done', done: 6, failed: 0 });
    expect(paper.printed).toEqual([1, 2, 3, 5, 6, 4]);
  });

  test('without the printer nothing begins, and a PDF is offered', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const meetingId = await makeInvitedMeeting(archive.store, 2);
    paper.names = [];
    expect(await errorOf(() => begin(archive, meetingId))).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('satu berkas PDF'),
    });
    expect(await archive.services.jobs.list()).toEqual([]);
  });

  test('unplugged in the middle: the work stops in words, and goes on where it was', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const meetingId = await makeInvitedMeeting(archive.store, 6);
    paper.refuses = (position) => {
      if (position === 3) paper.names = [];
      return position === 3;
    };
    const { id } = await begin(archive, meetingId);
    const stopped = await ended(archive, id);
    expect(stopped).toMatchObject({ state: 'failed', done: 2, failed: 1 });
    expect(stopped.message).toContain('tidak ada lagi di komputer ini');
    paper.names = [PRINTER];
    paper.refuses = () => false;
    await archive.services.jobs.resume(id);
    expect(await ended(archive, id)).toMatchObject({ state: 'done', done: 6, failed: 0 });
    expect(paper.printed).toEqual(upTo(6));
  });

  test('three refusals in a row stop the work: the others are not wasted', async () => {
    const paper = new Paper();
    const archive = open(paper);
    const meetingId = await makeInvitedMeeting(archive.store, 9);
    paper.refuses = (position) => position > 2;
    const { id } = await begin(archive, meetingId);
    const stopped = await ended(archive, id);
    expect(stopped).toMatchObject({ state: 'failed', done: 2, failed: 3 });
    expect(stopped.message).toContain('tiga surat berturut-turut');
  });
});
