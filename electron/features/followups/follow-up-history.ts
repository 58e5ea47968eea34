import { z } from 'zod';
import type { FollowUpDetail } from '../../../shared/contract/followups.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { FOLLOW_UP_STATE_WORDS, FOLLOW_UP_STATES } from '../../../shared/domain/follow-up-progress.ts';
import type { AuditRow } from './follow-up-notes.repository.ts';

/** What an audit row of an item may hold; older rows may lack parts. */
const itemSchema = z.object({
  owner: z.string().optional(),
  due: z.string().nullable().optional(),
  state: z.enum(FOLLOW_UP_STATES).optional(),
});
const namedSchema = z.object({ name: z.string().optional(), text: z.string().optional() });

/** The changes of an item in words a clerk reads, newest first; what says nothing is left out. */
export function historyOf(rows: readonly AuditRow[]): FollowUpDetail['history'] {
  return rows.map((row) => ({ at: row.at, lines: linesOf(row) })).filter(({ lines }) => lines.length > 0);
}

function linesOf(row: AuditRow): string[] {
  switch (row.entity) {
    case 'follow_up':
      return itemLines(read(itemSchema, row.before), read(itemSchema, row.after));
    case 'follow_up_note':
      return row.action === 'delete' ? [`Catatan dihapus: ${read(namedSchema, row.before).text ?? ''}`] : [];
    case 'follow_up_proof':
      return row.action === 'delete'
        ? [`Bukti dilepas: ${read(namedSchema, row.before).name ?? ''}`]
        : [`Bukti dilampirkan: ${read(namedSchema, row.after).name ?? ''}`];
    default:
      return [];
  }
}

type Item = z.infer<typeof itemSchema>;

function itemLines(before: Item, after: Item): string[] {
  const lines: string[] = [];
  if (after.state !== undefined && before.state !== undefined && after.state !== before.state) {
    lines.push(`Status: ${FOLLOW_UP_STATE_WORDS[before.state]} → ${FOLLOW_UP_STATE_WORDS[after.state]}`);
  }
  if (after.owner !== undefined && after.owner !== before.owner) {
    lines.push(`Penanggung jawab: ${before.owner || '(kosong)'} → ${after.owner || '(kosong)'}`);
  }
  if (after.due !== undefined && after.due !== before.due) {
    lines.push(`Batas waktu: ${dayText(before.due)} → ${dayText(after.due)}`);
  }
  return lines;
}

function dayText(due: string | null | undefined): string {
  return due === null || due === undefined ? '(kosong)' : formatDate(due);
}

function read<Schema extends z.ZodType<object>>(schema: Schema, json: string | null): z.output<Schema> {
  return schema.parse(json === null ? {} : JSON.parse(json));
}
