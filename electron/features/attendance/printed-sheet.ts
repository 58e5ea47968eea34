import { z } from 'zod';
import { type PrintedSheet, printedSheet } from '../../../shared/contract/attendance.ts';
import { attendeeSchema } from '../../../shared/domain/attendance.ts';
import { rowsOnSheet } from '../../../shared/domain/attendance-sheet.ts';

/** The parts of a paper's snapshot that its numbers come from; snapshots of older versions may hold less or more. */
const snapshotPart = z.object({
  dossier: z.object({
    attendance: z.object({
      attendees: z.array(z.object({ id: z.string(), mode: attendeeSchema.shape.mode })),
    }),
    supplement: z.object({ attendanceSheet: z.object({ presence: printedSheet.shape.presence }) }),
  }),
});

/** The rows of the printed list in the order of their numbers; `null` for a snapshot that does not tell. */
export function readPrintedSheet(snapshot: unknown, printedAt: string): PrintedSheet | null {
  const read = snapshotPart.safeParse(snapshot);
  if (!read.success) return null;
  const { attendance, supplement } = read.data.dossier;
  const { presence } = supplement.attendanceSheet;
  return { printedAt, presence, rowIds: rowsOnSheet(attendance.attendees, presence).map(({ id }) => id) };
}
