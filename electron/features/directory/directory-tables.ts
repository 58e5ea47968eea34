import type { DirectoryKind } from '../../../shared/contract/directory.ts';
import { findGroup, insertGroup, updateGroup } from './groups.repository.ts';
import { findStoredHolder, insertHolder, updateHolder } from './holders.repository.ts';
import { findOrganisation, insertOrganisation, updateOrganisation } from './organisations.repository.ts';
import { findPerson, insertPerson, updatePerson } from './people.repository.ts';
import { findPosition, insertPosition, updatePosition } from './positions.repository.ts';

/* How each kind of directory record is found and written. */

export const TABLES = {
  organisation: 'organisation',
  person: 'person',
  position: 'position',
  holder: 'position_holder',
  group: 'directory_group',
} as const satisfies Record<DirectoryKind, string>;

export const ORGANISATIONS = {
  table: TABLES.organisation,
  label: 'Instansi',
  find: findOrganisation,
  insert: insertOrganisation,
  update: updateOrganisation,
};
export const PEOPLE = {
  table: TABLES.person,
  label: 'Orang',
  find: findPerson,
  insert: insertPerson,
  update: updatePerson,
};
export const POSITIONS = {
  table: TABLES.position,
  label: 'Jabatan',
  find: findPosition,
  insert: insertPosition,
  update: updatePosition,
};
export const HOLDERS = {
  table: TABLES.holder,
  label: 'Pejabat',
  find: findStoredHolder,
  insert: insertHolder,
  update: updateHolder,
};
export const GROUPS = {
  table: TABLES.group,
  label: 'Kelompok',
  find: findGroup,
  insert: insertGroup,
  update: updateGroup,
};
