import type { PaperChanges } from '../../../shared/contract/papers.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { FOLLOW_UP_STATE_WORDS } from '../../../shared/domain/follow-up-progress.ts';
import { notFound } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { modelStamp } from '../archive/paper-stamp.ts';
import { readProfiles } from '../settings/profile-records.service.ts';
import { type PrintedItem, paperSource, printedOf, readPaperNow } from './follow-up-paper-source.ts';
import { findFollowUpPaper, findSource } from './follow-up-papers.repository.ts';
import { officeToday } from './office-today.service.ts';

/** As many as a paper may hold, and one more. */
const LIMIT = 5001;

/** Whether a matrix or slips over several meetings still say what the records say, and what they say otherwise. */
export class FollowUpPaperChangesService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** `unknown` for a paper from before its source was remembered. NOT_FOUND. */
  changesOf(id: string): Promise<PaperChanges> {
    return this.#store.read(async (db) => {
      const paper = await findFollowUpPaper(db, id);
      if (paper === null) throw notFound('Naskah');
      const then = paperSource.safeParse(await findSource(db, id));
      const [profile] = await readProfiles(db);
      if (!then.success || profile === undefined) return { state: 'unknown', parts: [] };
      const { filter, signatory, stamp, items } = then.data;
      const choice = { kind: paper.kind, filter, signatory };
      const today = await officeToday(db, this.#clock);
      const now = await readPaperNow(db, choice, profile.value, { today, limit: LIMIT });
      if (modelStamp(now.job.model) === stamp) return { state: 'fresh', parts: [] };
      const lines = items === null ? [] : tellItems(items, now.report.items.map(printedOf));
      return {
        state: 'changed',
        parts:
          lines.length > 0
            ? [{ part: 'Tindak lanjut', lines }]
            : [{ part: 'Lain-lain', lines: ['Rapat, profil kantor, atau penanda tangannya berubah.'] }],
      };
    });
  }
}

/** Rows of one kind that are told one by one. */
const MOST_TOLD = 3;
const FIELDS: readonly { label: string; words: (item: PrintedItem) => string }[] = [
  { label: 'uraian', words: ({ text }) => text },
  { label: 'penanggung jawab', words: ({ owner }) => owner },
  { label: 'batas waktu', words: ({ due }) => (due === null ? '' : formatDate(due)) },
  { label: 'status', words: ({ state }) => FOLLOW_UP_STATE_WORDS[state] },
  { label: 'catatan terakhir', words: ({ lastNote }) => lastNote },
  { label: 'bukti', words: ({ proofs }) => proofs },
];

/** From the items that were printed to those of now: what each says otherwise, which came, and which left the selection. */
function tellItems(then: readonly PrintedItem[], now: readonly PrintedItem[]): string[] {
  const before = new Map(then.map((item) => [item.id, item]));
  const left = new Set(now.map(({ id }) => id));
  const changed = now.flatMap((item) => {
    const old = before.get(item.id);
    const words = old === undefined ? [] : changesOfItem(old, item);
    return words.length === 0 ? [] : [`${named(item)}, ${words.join('; ')}`];
  });
  const added = now.filter(({ id }) => !before.has(id)).map((item) => `Baru: ${named(item)}`);
  const gone = then
    .filter(({ id }) => !left.has(id))
    .map((item) => `Tidak lagi termasuk pilihan naskah ini: ${named(item)}`);
  return [
    ...few(changed, 'tindak lanjut berubah'),
    ...few(added, 'tindak lanjut baru'),
    ...few(gone, 'tindak lanjut tidak lagi termasuk pilihan naskah ini'),
  ];
}

function changesOfItem(old: PrintedItem, item: PrintedItem): string[] {
  return FIELDS.filter(({ words }) => words(old) !== words(item)).map(
    ({ label, words }) => `${label}: ${words(old) || '(kosong)'} → ${words(item) || '(kosong)'}`,
  );
}

function named({ text }: PrintedItem): string {
  return `“${text}”`;
}

function few(lines: readonly string[], counted: string): readonly string[] {
  return lines.length <= MOST_TOLD ? lines : [`${lines.length} ${counted}`];
}
