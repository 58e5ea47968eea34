import type {
  AttendanceStatistics,
  StatisticsMeeting,
  StatisticsQuestion,
  StatisticsRow,
} from '../../../shared/contract/attendance.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import { representationLevel } from '../../../shared/domain/attendance-level.ts';
import { sortStatistics } from '../../../shared/domain/attendance-shares.ts';
import { foldName } from '../../../shared/domain/fold.ts';
import { writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { ReadDb } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile } from '../exports/export-file.ts';
import {
  countMeetings,
  countSpellings,
  type KnownOrganisation,
  listInvitedTimes,
  listKnownOrganisations,
  type Spelling,
  type SpellingCount,
} from './statistics.repository.ts';
import { STATISTICS_COLUMNS, statisticsFileName } from './statistics-columns.ts';

const MOST_MEETINGS = 2000;

/** How agencies and persons come to the meetings that they are invited to. */
export class StatisticsService {
  readonly #store: Store;
  readonly #desktop: Desktop;

  constructor(store: Store, desktop: Desktop) {
    this.#store = store;
    this.#desktop = desktop;
  }

  /** Counts over all live meetings of the period; counted by the database, spellings of one subject joined here. */
  statistics(question: StatisticsQuestion): Promise<AttendanceStatistics> {
    return this.#store.read(async (db) => ({
      meetings: await countMeetings(db, question),
      rows: joinSpellings(await countSpellings(db, question), await namerOf(db, question)),
    }));
  }

  /** The newest times that one subject was invited in the period. An unknown subject has none. */
  statisticsMeetings({ id, ...question }: CheckedInputOf<'attendance.statisticsMeetings'>): Promise<{
    rows: StatisticsMeeting[];
    isCut: boolean;
  }> {
    return this.#store.read(async (db) => {
      const nameOf = await namerOf(db, question);
      const spellings = (await countSpellings(db, question)).filter((one) => nameOf(one).id === id);
      const rows = await listInvitedTimes(db, question, distinct(spellings), MOST_MEETINGS + 1);
      return { rows: rows.slice(0, MOST_MEETINGS), isCut: rows.length > MOST_MEETINGS };
    });
  }

  /** Writes the table where the user wants it; `null` when the dialog was cancelled. FILE. */
  async exportStatistics({
    order,
    ...question
  }: CheckedInputOf<'attendance.exportStatistics'>): Promise<ExportedFileName> {
    const fileName = await exportFile(this.#desktop, {
      title: 'Ekspor statistik kehadiran',
      suggestedName: statisticsFileName(question),
      kind: EXCEL_FILES,
      make: async () => {
        const { rows } = await this.statistics(question);
        const columns = STATISTICS_COLUMNS(question.subject);
        return writeSpreadsheet({ name: 'Statistik kehadiran', columns, rows: sortStatistics(rows, order) });
      },
    });
    return fileName === null ? null : { fileName };
  }
}

interface Subject {
  id: string;
  name: string;
  protocolRank: number | null;
}
type Namer = (spelling: Spelling) => Subject;

/**
 * Who a spelling means: the organisation of the invited position, else the one of the directory that is written so (in
 * full or in short), else whatever is written. Case, accents and points do not count.
 */
async function namerOf(db: ReadDb, { subject }: StatisticsQuestion): Promise<Namer> {
  const organisations = subject === 'organisation' ? await listKnownOrganisations(db) : [];
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const byName = namesOf(organisations);
  return ({ organisationId, text, title }) => {
    const written = text === '' ? title : text;
    const folded = foldName(written);
    const known = byId.get(organisationId) ?? byName.get(folded);
    if (known !== undefined) return { id: known.id, name: known.name, protocolRank: known.protocolRank };
    return { id: folded, name: written === '' ? 'Tanpa nama' : written, protocolRank: null };
  };
}

/** A short name that two organisations share means neither. */
function namesOf(organisations: readonly KnownOrganisation[]): Map<string, KnownOrganisation> {
  const names = new Map<string, KnownOrganisation>();
  const shared = new Set<string>();
  for (const one of organisations) {
    const short = foldName(one.shortName);
    if (short === '') continue;
    if (names.has(short)) shared.add(short);
    names.set(short, one);
  }
  for (const short of shared) names.delete(short);
  for (const one of organisations) names.set(foldName(one.name), one);
  return names;
}

const COUNT_OF = {
  present: 'present',
  represented: 'represented',
  excused: 'excused',
  absent: 'absent',
  invited: 'unrecorded',
} as const;

function joinSpellings(counts: readonly SpellingCount[], nameOf: Namer): StatisticsRow[] {
  const rows = new Map<string, StatisticsRow>();
  for (const spelling of counts) {
    const subject = nameOf(spelling);
    const row = rows.get(subject.id) ?? emptyRow(subject);
    rows.set(subject.id, row);
    row.invited += spelling.count;
    row[COUNT_OF[spelling.state]] += spelling.count;
    if (spelling.state === 'represented') {
      row.levels[representationLevel(spelling.representativeTitle)] += spelling.count;
    }
  }
  return sortStatistics([...rows.values()], 'protocol');
}

function emptyRow(subject: Subject): StatisticsRow {
  const none = { invited: 0, present: 0, represented: 0, excused: 0, absent: 0, unrecorded: 0 };
  const levels = { head: 0, secretary: 0, division: 0, section: 0, staff: 0, other: 0, unknown: 0 };
  return { ...subject, ...none, levels };
}

/** Each spelling once, whatever its states. */
function distinct(spellings: readonly Spelling[]): Spelling[] {
  const byText = new Map<string, Spelling>();
  for (const one of spellings) byText.set(JSON.stringify([one.organisationId, one.text, one.title]), one);
  return [...byText.values()];
}
