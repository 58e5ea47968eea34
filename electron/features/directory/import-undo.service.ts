import type { UndoneImport } from '../../../shared/contract/directory-import.ts';
import {
  groupSchema,
  organisationSchema,
  positionHolderSchema,
  positionSchema,
} from '../../../shared/domain/directory.ts';
import { personSchema } from '../../../shared/domain/people.ts';
import type { Transaction } from '../../store/handles.ts';
import type { NotedChange } from '../../store/import-book.ts';
import { parseColumn } from '../../store/records.ts';
import { type UndoKind, undoImport } from '../lists/undo-import.ts';
import { saveDirectoryRecord } from './directory-records.service.ts';
import { GROUPS, HOLDERS, ORGANISATIONS, PEOPLE, POSITIONS } from './directory-tables.ts';
import { findOverlap } from './holders.repository.ts';
import { DIRECTORY_IMPORTS, findUses, type ImportEntity } from './import.repository.ts';

/** Takes back an import of the directory. NOT_FOUND, RULE. */
export function undoDirectoryImport(tx: Transaction, batchId: string): Promise<UndoneImport> {
  return undoImport(tx, batchId, UNDO);
}

const UNDO: UndoKind<ImportEntity> = {
  book: DIRECTORY_IMPORTS,
  touches: ['directory'],
  findUses,
  bringBack,
};

async function bringBack(
  tx: Transaction,
  { entity, record_id: id, version_after: version }: NotedChange<ImportEntity>,
  json: string,
): Promise<string | null> {
  switch (entity) {
    case 'organisation':
      await saveDirectoryRecord(tx, ORGANISATIONS, {
        id,
        version,
        value: parseColumn(organisationSchema, json),
      });
      return null;
    case 'person':
      await saveDirectoryRecord(tx, PEOPLE, { id, version, value: parseColumn(personSchema, json) });
      return null;
    case 'position':
      await saveDirectoryRecord(tx, POSITIONS, { id, version, value: parseColumn(positionSchema, json) });
      return null;
    case 'directory_group':
      await saveDirectoryRecord(tx, GROUPS, { id, version, value: parseColumn(groupSchema, json) });
      return null;
    case 'position_holder': {
      const value = parseColumn(positionHolderSchema, json);
      const rival = value.acting === '' ? await findOverlap(tx.db, value, id) : null;
      if (rival !== null) return `bertumpukan dengan masa jabatan ${rival.personName}`;
      await saveDirectoryRecord(tx, HOLDERS, { id, version, value });
      return null;
    }
  }
}
