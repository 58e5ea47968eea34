import type { Generated } from 'kysely';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import type { Flag } from './common.ts';

/** A signed paper that a scan of a meeting shows. */
export interface SignedPaperTable {
  file_id: string;
  paper_kind: PaperKind;
  /** Which content was printed, as its code says; empty where the clerk said it. */
  paper_version: Generated<string>;
  /** Whether the paper said something else when the scan was filed. */
  is_older: Generated<Flag>;
  /** `1–2, 4`; empty for the whole file. */
  pages: Generated<string>;
}
