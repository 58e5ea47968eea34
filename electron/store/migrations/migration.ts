import type { Connection } from '../connection.ts';

/** One step of the database's layout. Frozen once landed: a later change is a new step. */
export interface Migration {
  /** `user_version` after this step: 1, 2, 3, ... without gaps. */
  readonly version: number;
  readonly name: string;
  /** Plain SQL on the raw connection; runs inside the migration's one transaction. */
  up(connection: Connection): void;
}
