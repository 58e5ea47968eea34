import { z } from 'zod';
import { recordId } from '../domain/record.ts';
import { line } from '../domain/text.ts';
import { command } from './define.ts';

/** Kinds of records that a clerk can bring back from the trash. */
export const TRASH_KINDS = [
  'meeting',
  'file',
  'series',
  'template',
  'organisation',
  'person',
  'position',
  'holder',
  'group',
  'profile',
  'archive-record',
  'follow-up-note',
  'follow-up-proof',
  'code',
  'phrase',
] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

/** How long a record stays at hand; nothing is ever destroyed by itself. */
export const TRASH_DAYS = 90;

export const trashRow = z.object({
  kind: z.enum(TRASH_KINDS),
  id: recordId,
  name: z.string(),
  /** What tells it from others of the same name: the day of a meeting, the title of a holder. */
  detail: z.string(),
  deletedAt: z.iso.datetime(),
  /** Of the 90 days; 0 once they are over. */
  daysLeft: z.int().min(0),
});
export type TrashRow = z.infer<typeof trashRow>;

const trashItem = z.strictObject({ kind: z.enum(TRASH_KINDS), id: recordId });

export const trashContract = {
  /** Everything in the trash, what went last first; `cursor` is the last page's `next`. `search` matches the names. */
  'trash.list': command(
    z.strictObject({
      search: line(200).default(''),
      kind: z.enum(TRASH_KINDS).nullable().default(null),
      limit: z.int().min(1).max(500).default(200),
      cursor: z.string().max(200).nullable().default(null),
    }),
    z.object({ rows: z.array(trashRow), next: z.string().nullable(), total: z.int() }),
  ),
  /** Brings records back to where they were. RULE where one cannot come back; then the others are back all the same. */
  'trash.restore': command(
    z.strictObject({ items: z.array(trashItem).min(1).max(500) }),
    z.object({ restored: z.int(), refused: z.array(z.object({ name: z.string(), reason: z.string() })) }),
  ),
};
