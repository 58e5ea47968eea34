import { DEVELOPMENTS, type Development, usualDevelopment } from '../../../shared/domain/retention-lists.ts';

/** Under which setting the choice for a file is kept, before its id. */
export const DEVELOPMENT_KEY = 'tingkat-perkembangan:';

/** What was kept of a choice, or the usual one. */
export function developmentOf(kept: string | null, kind: 'meeting' | 'record'): Development {
  return DEVELOPMENTS.find((known) => known === kept) ?? usualDevelopment(kind);
}
