import type { ServiceNumber } from '../../../shared/domain/people.ts';

export type Flag = 0 | 1;

/** What every record carries; times are UTC ISO text, `deleted_at` marks the trash. */
export interface Stamped {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

/** A row of a record's list: `ordinal` counts from 0 and keeps the user's order. */
export interface Listed {
  id: string;
  meeting_id: string;
  ordinal: number;
}

export interface NumberedPerson {
  number_kind: ServiceNumber['kind'];
  number_digits: string;
  rank: string;
  gender: '' | 'L' | 'P';
  phone: string;
}
