import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { MarkedText, SearchHit } from '../../../shared/contract/search.ts';
import { SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { searchKindWords } from '../../../shared/domain/search-kinds.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile } from '../exports/export-file.ts';
import { SearchService } from './search.service.ts';

/** More rows nobody reads; the last row says that there are others. */
const MOST_ROWS = 5000;
const PAGE = 100;

const COLUMNS: readonly SheetColumn<SearchHit>[] = [
  { header: 'Jenis', width: 14, value: searchKindWords },
  { header: 'Tanggal', width: 20, value: ({ date }) => (date === null ? '' : formatDate(date)) },
  { header: 'Nomor', width: 26, value: ({ number }) => plain(number) },
  { header: 'Judul', width: 50, value: ({ title, context }) => plain(title) || plain(context) },
  { header: 'Rapat', width: 44, value: ({ title, context }) => (title.length === 0 ? '' : plain(context)) },
  { header: 'Cuplikan', width: 70, value: ({ snippet }) => plain(snippet) },
  { header: 'Sifat', width: 16, value: ({ security }) => SECURITY_WORDS[security] },
];

/** The answer to a question as an Excel file, behind the same wall as on the screen (rule 61). */
export class SearchExport {
  readonly #search: SearchService;
  readonly #desktop: Desktop;

  constructor(store: Store, desktop: Desktop, clock: () => Date) {
    this.#search = new SearchService(store, clock);
    this.#desktop = desktop;
  }

  /** `null` when the user cancels. FILE when the old file is open elsewhere. */
  async write(asked: CheckedInputOf<'search.export'>): Promise<ExportedFileName> {
    const fileName = await exportFile(this.#desktop, {
      title: 'Simpan hasil pencarian',
      suggestedName: 'Hasil pencarian.xlsx',
      kind: EXCEL_FILES,
      make: async () =>
        writeSpreadsheet({ name: 'Hasil pencarian', columns: COLUMNS, rows: await this.#rows(asked) }),
    });
    return fileName === null ? null : { fileName };
  }

  async #rows(asked: CheckedInputOf<'search.export'>): Promise<SearchHit[]> {
    const rows: SearchHit[] = [];
    let cursor: string | null = null;
    do {
      // By date: the whole answer, however long, at the same price for each page.
      const page = await this.#search.find({ ...asked, sort: 'date', limit: PAGE, cursor, isWhole: false });
      rows.push(...page.hits);
      cursor = page.next;
    } while (cursor !== null && rows.length < MOST_ROWS);
    return cursor === null ? rows : [...rows, moreThan(rows.length)];
  }
}

function moreThan(count: number): SearchHit {
  const text = `Hanya ${count} hasil terbaru yang ditulis; persempit pencarian untuk yang lain.`;
  return {
    id: '',
    kind: 'meeting',
    paper: '',
    recordId: '',
    meetingId: null,
    date: null,
    security: 'open',
    number: [],
    title: [{ text, hit: false }],
    context: [],
    snippet: [],
    isExactNumber: false,
  };
}

function plain(pieces: MarkedText): string {
  return pieces.map(({ text }) => text).join('');
}
