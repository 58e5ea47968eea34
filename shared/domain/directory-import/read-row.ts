import type { Organisation } from '../directory.ts';
import type { ActingPrefix, Person } from '../people.ts';
import { EMPTY_CELL, type SheetCell } from './cells.ts';
import { type ColumnMapping, type ImportDefaults, type ImportTarget, TARGET_LABELS } from './columns.ts';
import {
  type ReadValue,
  readActing,
  readDate,
  readGender,
  readGroups,
  readNumber,
  readRank,
  splitName,
  splitTitle,
} from './read-values.ts';

/** What one row of a list says. */
export interface ReadRow {
  organisation: Organisation | null;
  person: Person | null;
  /** Empty for none. */
  title: string;
  acting: ActingPrefix;
  from: string | null;
  until: string | null;
  groups: string[];
}

export interface RowReader {
  mapping: ColumnMapping;
  defaults: ImportDefaults;
  isKnownGroup: (name: string) => boolean;
}

/**
 * Reads a row by the mapping of its columns. `refused` says why it cannot be taken, `notes` what the user should know;
 * a row without name, title and organisation is `null`.
 */
export function readRow(
  cells: readonly SheetCell[],
  reader: RowReader,
): { row: ReadRow | null; label: string; refused: string[]; notes: string[] } {
  const { mapping, defaults } = reader;
  const refused: string[] = [];
  const notes: string[] = [];
  const cell = (target: ImportTarget): SheetCell => {
    const index = mapping.indexOf(target);
    return (index === -1 ? undefined : cells[index]) ?? EMPTY_CELL;
  };
  const text = (target: ImportTarget) => tidy(cell(target).text);
  const take = <Value>(read: ReadValue<Value>, fallback: Value): Value => {
    if ('value' in read) return read.value;
    refused.push(read.refused);
    return fallback;
  };
  for (const target of mapping) {
    if (target !== null && cell(target).kind === 'error') {
      refused.push(
        `Kolom ${TARGET_LABELS[target]} berisi ${cell(target).text}, hasil rumus yang gagal dihitung. Perbaiki di Excel.`,
      );
    }
  }

  const name = text('fullName') === '' ? plainName(text) : splitName(text('fullName'));
  const organisation = text('organisation');
  const isEmpty = name.name === '' && organisation === '' && text('title') === '';
  const phone = readPhone(cell('phone'), notes);
  const number = take(readNumber(cell('number')), { kind: 'none' as const, digits: '' });
  if (number.digits.length === 18 && number.digits.endsWith('000')) {
    notes.push('NIP berakhir 000; periksa apakah Excel telah membulatkannya.');
  }
  const { acting, title } = splitTitle(text('title') || (isEmpty ? '' : defaults.title));
  const row: ReadRow = {
    organisation:
      organisation === ''
        ? null
        : {
            name: organisation,
            shortName: text('shortName'),
            kind: text('kind') || defaults.kind,
            address: text('address'),
          },
    person:
      name.name === ''
        ? null
        : { name, number, rank: readRank(text('rank')), gender: take(readGender(text('gender')), ''), phone },
    title,
    acting: take(readActing(text('acting')), '') || acting,
    from: take(readDate(cell('from')), null),
    until: take(readDate(cell('until')), null),
    groups: readGroups(cell('groups').text || (isEmpty ? '' : defaults.groups), reader.isKnownGroup),
  };
  const label = [name.name, text('title'), organisation].filter((part) => part !== '').join(' · ');
  return { row: isEmpty ? null : row, label, refused, notes };
}

function plainName(text: (target: ImportTarget) => string) {
  return { front: text('front'), name: text('name'), back: text('back').replace(/^,\s*/, '') };
}

/** A number as Excel shows it; where Excel took it for a number, its leading zero may be gone. */
function readPhone(cell: SheetCell, notes: string[]): string {
  const phone = tidy(cell.text);
  if (cell.kind === 'number' && !phone.startsWith('0')) {
    notes.push('Nomor HP disimpan Excel sebagai angka; angka 0 di depannya mungkin hilang.');
  }
  return phone;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
