import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import { TRASH_DAYS, type TrashKind, type TrashRow } from '../../../shared/contract/trash.ts';
import { formatDate, parseIsoDate } from '../../../shared/domain/dates.ts';
import type { Transaction } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import { restoreMeetingFile } from '../attachments/attachments.service.ts';
import { restoreCode } from '../classification/classification.service.ts';
import { restoreDirectoryRecord } from '../directory/directory-trash.service.ts';
import { restoreNote, restoreProof } from '../followups/follow-up-trash.service.ts';
import { restoreMeeting } from '../meetings/meeting-records.service.ts';
import { bringBackSeries } from '../meetings/series-records.service.ts';
import { bringBackTemplate } from '../meetings/templates.service.ts';
import { restorePhrase } from '../minutes/minutes-desk.service.ts';
import { restoreArchiveRecord } from '../past/archive-record-changes.service.ts';
import { restoreProfile } from '../settings/profile-records.service.ts';
import { countTrash, findTrashedName, listTrash, type TrashedRow } from './trash.repository.ts';

const DAY_MS = 86_400_000;
const CURSOR = /^(\S+) ([0-9a-f-]{36})$/;

/** What was deleted, and its way back. Nothing is ever destroyed here. */
export class TrashService {
  readonly #store: Store;
  readonly #clock: () => Date;

  constructor(store: Store, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  list({ search, kind, limit, cursor }: CheckedInputOf<'trash.list'>): Promise<OutputOf<'trash.list'>> {
    const [, deletedAt, id] = cursor === null ? [] : (CURSOR.exec(cursor) ?? []);
    const after = deletedAt === undefined || id === undefined ? null : { deletedAt, id };
    const words = search
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    return this.#store.read(async (db) => {
      const found = await listTrash(db, { words, kind, limit, after });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        rows: page.map((row) => this.#present(row)),
        next: found.length > limit && last !== undefined ? `${last.deleted_at} ${last.id}` : null,
        total: await countTrash(db, { words, kind }),
      };
    });
  }

  /** Each record by itself: one that cannot come back keeps none of the others from it. */
  async restore({ items }: CheckedInputOf<'trash.restore'>): Promise<OutputOf<'trash.restore'>> {
    const refused: { name: string; reason: string }[] = [];
    let restored = 0;
    for (const { kind, id } of items) {
      const name = await this.#store.read((db) => findTrashedName(db, kind, id));
      // Somebody else, or a series before it, has brought it back already.
      if (name === null) continue;
      try {
        await this.#store.transaction((tx) => RESTORERS[kind](tx, id));
        restored += 1;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        refused.push({ name, reason: error.message });
      }
    }
    return { restored, refused };
  }

  #present({ kind, id, name, detail, deleted_at: deletedAt }: TrashedRow): TrashRow {
    const gone = Math.floor((this.#clock().getTime() - Date.parse(deletedAt)) / DAY_MS);
    return {
      kind,
      id,
      name,
      detail: parseIsoDate(detail) === null ? detail : formatDate(detail),
      deletedAt,
      daysLeft: Math.min(TRASH_DAYS, Math.max(0, TRASH_DAYS - gone)),
    };
  }
}

const RESTORERS: Readonly<Record<TrashKind, (tx: Transaction, id: string) => Promise<unknown>>> = {
  meeting: restoreMeeting,
  file: restoreMeetingFile,
  series: bringBackSeries,
  template: bringBackTemplate,
  organisation: (tx, id) => restoreDirectoryRecord(tx, 'organisation', id),
  person: (tx, id) => restoreDirectoryRecord(tx, 'person', id),
  position: (tx, id) => restoreDirectoryRecord(tx, 'position', id),
  holder: (tx, id) => restoreDirectoryRecord(tx, 'holder', id),
  group: (tx, id) => restoreDirectoryRecord(tx, 'group', id),
  profile: restoreProfile,
  'archive-record': restoreArchiveRecord,
  'follow-up-note': restoreNote,
  'follow-up-proof': restoreProof,
  code: restoreCode,
  phrase: restorePhrase,
};
