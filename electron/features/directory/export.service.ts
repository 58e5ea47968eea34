import type { DirectoryList } from '../../../shared/contract/directory-import.ts';
import type { ExportedFileName } from '../../../shared/contract/exported.ts';
import { type ImportTarget, TARGET_LABELS } from '../../../shared/domain/directory-import/columns.ts';
import type { DirectoryState } from '../../../shared/domain/directory-import/draft.ts';
import { readNumber } from '../../../shared/domain/directory-import/read-values.ts';
import { formatDateNumeric } from '../../../shared/domain/directory-import/write-values.ts';
import type { Person, ServiceNumber } from '../../../shared/domain/people.ts';
import { type SheetColumn, writeSpreadsheet } from '../../files/spreadsheet.ts';
import type { Store } from '../../store/store.ts';
import type { Desktop } from '../desktop.ts';
import { EXCEL_FILES, exportFile } from '../exports/export-file.ts';
import { readDirectory } from './import.repository.ts';

type Cells = Partial<Record<ImportTarget, string>>;

interface ListShape {
  name: string;
  targets: readonly ImportTarget[];
  rowsOf: (state: DirectoryState) => Cells[];
}

const WIDTHS: Partial<Record<ImportTarget, number>> = {
  name: 30,
  title: 40,
  organisation: 36,
  address: 40,
  groups: 30,
  number: 22,
};

const PERSON: readonly ImportTarget[] = ['front', 'name', 'back', 'number', 'rank', 'gender', 'phone'];

const LISTS: Readonly<Record<DirectoryList, ListShape>> = {
  people: {
    name: 'Orang',
    targets: PERSON,
    rowsOf: ({ person }) => person.map(({ value }) => personCells(value)),
  },
  organisations: {
    name: 'Instansi',
    targets: ['organisation', 'shortName', 'kind', 'address'],
    rowsOf: ({ organisation }) =>
      organisation.map(({ value: { name, shortName, kind, address } }) => ({
        organisation: name,
        shortName,
        kind,
        address,
      })),
  },
  positions: {
    name: 'Jabatan',
    targets: ['title', 'organisation', 'acting', ...PERSON, 'from', 'until', 'groups'],
    rowsOf: positionRows,
  },
  groups: { name: 'Kelompok', targets: ['groups', 'title', 'organisation'], rowsOf: groupRows },
};

/** Asks where, and writes a list with the headings that the import knows. `null` when cancelled. */
export async function exportDirectory(
  store: Store,
  desktop: Desktop,
  list: DirectoryList,
): Promise<ExportedFileName> {
  const { name, targets, rowsOf } = LISTS[list];
  const columns = targets.map(
    (target): SheetColumn<Cells> => ({
      header: TARGET_LABELS[target],
      width: WIDTHS[target] ?? 18,
      value: (cells) => cells[target] ?? '',
    }),
  );
  const fileName = await exportFile(desktop, {
    title: `Simpan daftar ${name.toLowerCase()} sebagai Excel`,
    suggestedName: `Direktori - ${name}.xlsx`,
    kind: EXCEL_FILES,
    make: async () => writeSpreadsheet({ name, columns, rows: rowsOf(await store.read(readDirectory)) }),
  });
  return fileName === null ? null : { fileName };
}

function personCells({ name, number, rank, gender, phone }: Person): Cells {
  const { front, back } = name;
  return { front, name: name.name, back, number: numberText(number), rank, gender, phone };
}

/** The digits; with the word before them where the digits alone would be read as the other kind. */
function numberText(number: ServiceNumber): string {
  const { kind, digits } = number;
  if (digits === '') return '';
  const read = readNumber({ kind: 'text', text: digits });
  const isPlain = 'value' in read && read.value.kind === kind && read.value.digits === digits;
  return isPlain || kind === 'none' ? digits : `${kind} ${digits}`;
}

/** A row for each term of each position, in protocol order; a position without one has a row too. */
function positionRows(state: DirectoryState): Cells[] {
  const terms = Map.groupBy(state.position_holder, ({ value }) => value.positionId);
  const people = new Map(state.person.map(({ id, value }) => [id, value]));
  const organisations = organisationNames(state);
  const groups = groupNames(state);
  return state.position.flatMap(({ id, value }) => {
    const place: Cells = {
      title: value.title,
      organisation: organisations.get(value.organisationId ?? '') ?? '',
      groups: (groups.get(id) ?? []).join('; '),
    };
    const own = terms.get(id) ?? [];
    if (own.length === 0) return [place];
    return own.map(({ value: { personId, acting, from, until } }) => {
      const person = people.get(personId);
      return {
        ...place,
        acting,
        ...(person === undefined ? {} : personCells(person)),
        from: from === null ? '' : formatDateNumeric(from),
        until: until === null ? '' : formatDateNumeric(until),
      };
    });
  });
}

function groupRows(state: DirectoryState): Cells[] {
  const positions = new Map(state.position.map(({ id, value }) => [id, value]));
  const organisations = organisationNames(state);
  return state.directory_group.flatMap(({ value: { name, positionIds } }) =>
    positionIds.flatMap((id) => {
      const position = positions.get(id);
      if (position === undefined) return [];
      const organisation = organisations.get(position.organisationId ?? '') ?? '';
      return [{ groups: name, title: position.title, organisation }];
    }),
  );
}

function organisationNames(state: DirectoryState): ReadonlyMap<string, string> {
  return new Map(state.organisation.map(({ id, value }) => [id, value.name]));
}

/** The names of the groups of each position. */
function groupNames(state: DirectoryState): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { value } of state.directory_group) {
    for (const id of value.positionIds) names.set(id, [...(names.get(id) ?? []), value.name]);
  }
  return names;
}
