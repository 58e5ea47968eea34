import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText, sizeProblem } from '../../../shared/domain/meeting-file/bytes.ts';
import { readMeetingFile } from '../../../shared/domain/meeting-file/read.ts';
import type { MeetingText } from './meeting-import.service.ts';

/** Texts of files, and what is wrong with them: Indonesian, one sentence for each fault. */
interface ReadMeetingTexts {
  texts: MeetingText[];
  problems: string[];
}

/**
 * Reads meeting files from disk and checks all of them, so that the user hears of every fault at once. A file over the
 * limit is refused by its size and never read. Throws for nothing that lies in the files.
 */
export async function readMeetingTexts(paths: readonly string[]): Promise<ReadMeetingTexts> {
  const result: ReadMeetingTexts = { texts: [], problems: [] };
  for (const path of paths) {
    const read = await readMeetingText(path);
    if (read.ok) result.texts.push(read.value);
    else result.problems.push(...read.problems);
  }
  return result;
}

type ReadText = { ok: true; value: MeetingText } | { ok: false; problems: string[] };

async function readMeetingText(path: string): Promise<ReadText> {
  const name = basename(path);
  const loaded = await loadBytes(name, path);
  if (typeof loaded === 'string') return { ok: false, problems: [loaded] };
  const decoded = decodeText(name, loaded);
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] };
  const checked = readMeetingFile(name, decoded.text);
  return checked.ok
    ? { ok: true, value: { name, text: decoded.text } }
    : { ok: false, problems: checked.problems };
}

/** The bytes of a file, or why there are none. */
async function loadBytes(name: string, path: string): Promise<Uint8Array | string> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const info = await file.stat();
    if (!info.isFile()) return `${name} bukan berkas biasa.`;
    const tooLarge = sizeProblem(name, info.size);
    return tooLarge ?? (await file.readFile());
  } catch (error) {
    return openProblem(name, error);
  } finally {
    await file?.close();
  }
}

function openProblem(name: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return `Berkas ${name} tidak ditemukan.`;
  if (code === 'EISDIR') return `${name} bukan berkas biasa.`;
  if (code === 'EACCES' || code === 'EPERM') return `Berkas ${name} tidak boleh dibaca oleh pengguna ini.`;
  return `Berkas ${name} tidak dapat dibaca.`;
}
