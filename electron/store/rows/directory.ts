import type { ActingPrefix, OfficeRole } from '../../../shared/domain/people.ts';
import type { NumberedPerson, Stamped } from './common.ts';

export interface OrganisationTable extends Stamped {
  name: string;
  short_name: string;
  kind: string;
  address: string;
  search_text: string;
  /** Place in the office's protocol order, from 1; `null` until it was placed. */
  protocol_rank: number | null;
}

export interface PersonTable extends Stamped, NumberedPerson {
  name_front: string;
  name: string;
  name_back: string;
  search_text: string;
}

export interface PositionTable extends Stamped {
  title: string;
  role: OfficeRole;
  organisation_id: string | null;
  search_text: string;
  protocol_rank: number | null;
}

export interface PositionHolderTable extends Stamped {
  position_id: string;
  person_id: string;
  acting: ActingPrefix;
  from_date: string | null;
  until_date: string | null;
}

export interface DirectoryGroupTable extends Stamped {
  name: string;
  ordinal: number;
}

export interface GroupMemberTable {
  group_id: string;
  position_id: string;
  ordinal: number;
}

export interface ImportBatchTable extends Stamped {
  file_name: string;
  sheet_name: string;
  created_rows: number;
  updated_rows: number;
  skipped_rows: number;
  refused_rows: number;
  undone_at: string | null;
}

export interface ImportChangeTable {
  batch_id: string;
  ordinal: number;
  entity: 'organisation' | 'person' | 'position' | 'position_holder' | 'directory_group';
  record_id: string;
  /** The record as the user knows it. */
  label: string;
  /** The value before; `null` where the import made the record. */
  before_json: string | null;
  version_after: number;
  undone_at: string | null;
}

export interface DirectoryMergeTable {
  loser_id: string;
  keeper_id: string;
  entity: 'organisation' | 'person' | 'position';
  at: string;
  /** Which references went from the loser to the keeper. */
  moved_json: string;
  keeper_before_json: string;
  keeper_version: number;
}
