import type { StoredSupplement } from '../../../shared/contract/supplement.ts';
import { SUPPLEMENT_PARTS } from '../../../shared/domain/merge-fields/supplement.ts';
import { type Supplement, supplementSchema } from '../../../shared/domain/supplement.ts';
import { call } from '../../lib/api.ts';
import { type Autosave, useAutosave } from '../../lib/use-autosave.ts';
import { withoutEmptyRows } from './without-empty-rows.ts';

/** Edits what the further papers of a meeting need; it saves by itself. */
export function useSupplement({
  meetingId,
  value,
  version,
  updatedAt,
}: StoredSupplement): Autosave<Supplement> {
  return useAutosave({
    record: `supplement:${meetingId}`,
    schema: supplementSchema,
    parts: SUPPLEMENT_PARTS,
    initial: value,
    version,
    updatedAt,
    save: (next, known) => call('archive.saveSupplement', { meetingId, version: known, value: next }),
    prepare: withoutEmptyRows,
  });
}
