import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import type { AuditFilter, AuditRow, AuditState } from '../../../shared/contract/audit.ts';
import { Failure } from '../../../shared/contract/failures.ts';
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import { momentsOf } from '../../../shared/domain/audit.ts';
import { ACTOR } from '../../../shared/domain/audit-words.ts';
import type { Zone } from '../../../shared/domain/dates.ts';
import { zoneMoment } from '../../../shared/domain/meeting-state.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { JobsService } from '../../jobs/jobs.service.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readSetting } from '../../store/setting.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile } from '../exports/export-file.ts';
import { readProfiles } from '../settings/profile-records.service.ts';
import { type AuditQuery, countChain, countEvents, listEvents } from './audit.repository.ts';
import { AUDIT_CHECK_SETTING, AUDIT_JOB } from './audit-check.work.ts';
import { presentEvents } from './audit-rows.ts';

const MOST_EXPORTED = 20_000;
const EXPORTED_AT_ONCE = 500;

const checkSchema = z.object({ at: z.string(), entries: z.int(), problems: z.array(z.string()) });

/** What was done in this archive, in words, and whether its record is whole. */
export class AuditService {
  readonly #store: Store;
  readonly #desktop: Desktop;
  readonly #jobs: JobsService;

  constructor(store: Store, desktop: Desktop, jobs: JobsService) {
    this.#store = store;
    this.#desktop = desktop;
    this.#jobs = jobs;
  }

  /** Changes in words, the newest first. */
  list({ limit, cursor, ...filter }: CheckedInputOf<'audit.list'>): Promise<OutputOf<'audit.list'>> {
    return this.#store.read(async (db) => {
      const query = toQuery(filter, await zoneOf(db));
      const found = await listEvents(db, query, limit + 1, cursor);
      const rows = await presentEvents(db, found.slice(0, limit), filter.meetingId !== null);
      return { rows, next: found.length > limit ? (rows.at(-1)?.seq ?? null) : null };
    });
  }

  /** Asks where the workbook goes and writes it; `null` when cancelled. RULE for too many rows; FILE. */
  async exportTable(filter: AuditFilter): Promise<OutputOf<'audit.export'>> {
    const { zone, query, count } = await this.#store.read(async (db) => {
      const zone = await zoneOf(db);
      const query = toQuery(filter, zone);
      return { zone, query, count: await countEvents(db, query) };
    });
    if (count > MOST_EXPORTED) {
      throw new Failure(
        'RULE',
        `Ada ${count.toLocaleString('id-ID')} perubahan, terlalu banyak untuk satu tabel. Persempit periodenya.`,
      );
    }
    const fileName = await exportFile(this.#desktop, {
      title: 'Ekspor jejak perubahan',
      suggestedName: `${['Jejak perubahan', periodName(filter)].filter((part) => part !== '').join(' ')}.xlsx`,
      kind: EXCEL_FILES,
      make: async () =>
        writeSpreadsheet({
          name: 'Jejak perubahan',
          columns: columns(zone),
          rows: await this.#allRows(query),
        }),
    });
    return fileName === null ? null : { fileName };
  }

  state(): Promise<AuditState> {
    return this.#store.read(async (db) => {
      const { entries } = await countChain(db);
      const kept = await readSetting(db, AUDIT_CHECK_SETTING);
      return { entries, check: kept === null ? null : checkSchema.parse(JSON.parse(kept)) };
    });
  }

  /** Begins a check of the whole chain. */
  async check(): Promise<Job> {
    const title = 'Memeriksa jejak perubahan';
    const id = await this.#store.transaction((tx) =>
      this.#jobs.create(tx, {
        kind: AUDIT_JOB,
        meetingId: null,
        title,
        source: '{}',
        resultPath: '',
        items: [{ position: 1, subjectId: 'audit', label: title, fileName: '', stamp: '', state: 'waiting' }],
      }),
    );
    return this.#jobs.begin(id);
  }

  async #allRows(query: AuditQuery): Promise<AuditRow[]> {
    const rows: AuditRow[] = [];
    for (let before: number | null = null; ; before = rows.at(-1)?.seq ?? null) {
      const page = await this.#store.read(async (db) =>
        presentEvents(db, await listEvents(db, query, EXPORTED_AT_ONCE, before), false),
      );
      rows.push(...page);
      if (page.length < EXPORTED_AT_ONCE) return rows;
      await breathe();
    }
  }
}

/** The day, or the first and the last one, for the name of a file; empty for all of them. */
function periodName({ from, until }: Pick<AuditFilter, 'from' | 'until'>): string {
  if (from === null && until === null) return '';
  return from === until ? (from ?? '') : `${from ?? 'awal'} sampai ${until ?? 'kini'}`;
}

function toQuery({ from, until, ...filter }: AuditFilter, zone: Zone): AuditQuery {
  return { ...filter, ...momentsOf({ from, until }, zone) };
}

/** The zone of the default office: its days are those of the clerk. */
async function zoneOf(db: ReadDb): Promise<Zone> {
  const [profile] = await readProfiles(db);
  return profile?.value.zone ?? 'WIB';
}

function columns(zone: Zone): SheetColumn<AuditRow>[] {
  return [
    { header: 'No. entri', width: 10, value: ({ seq }) => seq },
    {
      header: `Waktu (${zone})`,
      width: 18,
      value: ({ at }) => zoneMoment(new Date(at), zone).replace('T', ' ').replace(':', '.'),
    },
    { header: 'Pelaku', width: 22, value: () => ACTOR },
    { header: 'Perubahan', width: 50, value: ({ words }) => words },
    { header: 'Sebelum → sesudah', width: 70, value: ({ lines }) => lines.join('\n') },
    { header: 'Rapat', width: 40, value: ({ meetingTitle }) => meetingTitle },
    { header: 'Sidik (SHA-256)', width: 66, value: ({ sha }) => sha },
  ];
}
