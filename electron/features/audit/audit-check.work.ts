import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { nounOf } from '../../../shared/domain/change-words.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { JobContext, JobWork } from '../../jobs/jobs.types.ts';
import { chainHead } from '../../store/audit-chain.ts';
import { CHAIN_START, eventHash } from '../../store/audit-hash.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readSetting, writeSetting } from '../../store/setting.ts';
import type { Store } from '../../store/store.ts';
import { type ChainRow, chainAfter, countChain, knownMeetings, listAnchors } from './audit.repository.ts';
import { anchorsInFolders } from './folder-anchors.ts';

export const AUDIT_JOB = 'audit.check';
export const AUDIT_CHECK_SETTING = 'auditCheck';
const AT_ONCE = 200;
const MOST_PROBLEMS = 100;

const ACTIONS: Readonly<Record<string, string>> = {
  create: 'pembuatan',
  update: 'perubahan',
  delete: 'penghapusan',
  restore: 'pemulihan',
};

/** Goes through the chain from its start: a changed, removed or added entry is named, with its day. */
export class AuditCheckWork implements JobWork {
  readonly stopMessages = {
    paused: 'Pemeriksaan jejak dijeda. Lanjutkan untuk memeriksa dari awal.',
    cancelled: 'Pemeriksaan jejak dibatalkan.',
    interrupted: 'Pemeriksaan jejak terhenti karena Notula ditutup. Lanjutkan untuk memeriksa dari awal.',
  };
  readonly #store: Store;
  readonly #archiveFolder: string;

  constructor(store: Store, archiveFolder: string) {
    this.#store = store;
    this.#archiveFolder = archiveFolder;
  }

  /** The end of the chain can be cut off together with what the database notes of it; the closed folders still tell. */
  async #anchors(): Promise<Map<number, Anchor[]>> {
    const inside = await this.#store.read(anchorsInside);
    const known = new Set(inside.map(({ seq, sha }) => `${seq} ${sha}`));
    const outside = (await anchorsInFolders(this.#archiveFolder)).filter(
      ({ seq, sha }) => !known.has(`${seq} ${sha}`),
    );
    const meetings = await this.#store.read((db) => knownMeetings(db, outside));
    const anchors = new Map<number, Anchor[]>();
    const all = [...inside, ...outside.filter(({ meetingId }) => meetings.has(meetingId))];
    for (const { seq, sha, words } of all) anchors.set(seq, [...(anchors.get(seq) ?? []), { sha, words }]);
    return anchors;
  }

  async run({ waiting, signal, settle, tell }: JobContext): Promise<string> {
    const { entries } = await this.#store.read(countChain);
    const chain = new ChainReader(await this.#anchors());
    for (;;) {
      if (signal.aborted) return '';
      const rows = await this.#store.read((db) => chainAfter(db, chain.seq, AT_ONCE));
      if (rows.length === 0) break;
      chain.take(rows);
      tell(`${chain.count.toLocaleString('id-ID')} dari ${entries.toLocaleString('id-ID')} entri`);
      await breathe();
    }
    const problems = await this.#store.transaction(async (tx) => {
      const found = [...chain.problems, ...(await endProblems(tx.db, chain))].slice(0, MOST_PROBLEMS);
      const { count: entries, seq, sha } = chain;
      const result = JSON.stringify({ at: tx.now, entries, problems: found, seq, sha });
      await writeSetting(tx, AUDIT_CHECK_SETTING, result);
      tx.changes.add('audit', AUDIT_CHECK_SETTING);
      return found;
    });
    settle(waiting.map(({ position }) => ({ position, state: 'done', message: '' })));
    return problems.length === 0
      ? 'Jejak perubahan utuh.'
      : `${problems.length} kejanggalan ditemukan. Lihat rinciannya di Arsip, tab Keutuhan.`;
  }
}

interface Anchor {
  sha: string;
  /** Where the entry was noted. */
  words: string;
}

const keptCheck = z.object({ at: z.string(), seq: z.int(), sha: z.string() });

/** What was noted of the chain in the database: by each closing of a berkas, and by the last check. */
async function anchorsInside(db: ReadDb): Promise<(Anchor & { seq: number })[]> {
  const anchors = (await listAnchors(db)).map(({ title, closedOn, ...entry }) => ({
    ...entry,
    words: `dalam berkas “${title}” yang ditutup ${formatDate(closedOn)}`,
  }));
  const kept = keptCheck.safeParse(JSON.parse((await readSetting(db, AUDIT_CHECK_SETTING)) ?? 'null'));
  if (!kept.success || kept.data.seq === 0) return anchors;
  const { at, seq, sha } = kept.data;
  return [...anchors, { seq, sha, words: `pada pemeriksaan ${formatDate(at.slice(0, 10))}` }];
}

/** What the chain says of itself, row by row. */
class ChainReader {
  readonly problems: string[] = [];
  readonly #anchors: Map<number, Anchor[]>;
  #last: ChainRow | null = null;
  count = 0;
  seq = 0;
  sha = CHAIN_START;

  constructor(anchors: Map<number, Anchor[]>) {
    this.#anchors = anchors;
  }

  /** Anchors of berkas whose entry never came. */
  get unmet(): readonly Anchor[] {
    return [...this.#anchors.values()].flat();
  }

  take(rows: readonly ChainRow[]): void {
    for (const row of rows) {
      const seq = row.seq ?? 0;
      this.#compare(row, seq);
      this.#meet(row, seq);
      this.#last = row;
      this.count += 1;
      this.seq = seq;
      this.sha = row.sha ?? '';
    }
  }

  #compare(row: ChainRow, seq: number): void {
    const hasGap = seq !== this.seq + 1;
    if (hasGap) this.#add(`Entri no. ${range(this.seq + 1, seq - 1)} dihapus (${this.#between(row)}).`);
    const isOwn = eventHash(row, seq, row.prev_sha ?? '') === row.sha;
    if (!isOwn) this.#add(`Entri no. ${seq} diubah: ${told(row)}.`);
    else if (!hasGap && row.prev_sha !== this.sha)
      this.#add(`Entri no. ${seq} tidak menyambung dengan entri sebelumnya: ${told(row)}.`);
  }

  #meet(row: ChainRow, seq: number): void {
    for (const { sha, words } of this.#anchors.get(seq) ?? []) {
      if (sha !== row.sha) this.#add(`Entri no. ${seq} bukan yang tercatat ${words}.`);
    }
    this.#anchors.delete(seq);
  }

  #between(row: ChainRow): string {
    const after = told(row);
    return this.#last === null ? `sebelum ${after}` : `sesudah ${told(this.#last)}, sebelum ${after}`;
  }

  #add(problem: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }
}

async function endProblems(db: ReadDb, chain: ChainReader): Promise<string[]> {
  const head = await chainHead(db);
  const { loose } = await countChain(db);
  const problems: string[] = [];
  if (head.seq > chain.seq)
    problems.push(`Entri no. ${range(chain.seq + 1, head.seq)} di ujung jejak dihapus.`);
  else if (head.seq < chain.seq || head.sha !== chain.sha)
    problems.push('Ujung jejak tidak cocok dengan catatan entri terakhir.');
  if (loose > 0) problems.push(`${loose} entri berada di luar jejak.`);
  for (const { words } of chain.unmet) {
    problems.push(`Entri yang tercatat ${words} tidak ada lagi.`);
  }
  return problems;
}

function range(from: number, until: number): string {
  return from === until ? String(from) : `${from} s.d. ${until}`;
}

/** `perubahan notula pada 22 Agustus 2025` */
function told({ entity, action, at }: ChainRow): string {
  return `${ACTIONS[action] ?? 'perubahan'} ${nounOf(entity)} pada ${formatDate(at.slice(0, 10))}`;
}
