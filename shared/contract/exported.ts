import { z } from 'zod';

/** A file that the user had written somewhere; `null` when the dialog was cancelled. The page never sees the path. */
export const exportedFile = z.object({ fileName: z.string() }).nullable();
export type ExportedFileName = z.infer<typeof exportedFile>;
