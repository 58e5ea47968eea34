import { decodeText, sizeProblem } from './bytes.ts';
import { complaintsOf, describeIssue, type FileComplaint } from './issues.ts';
import { type JsonKey, type JsonPlace, type JsonSource, readJson } from './json-source.ts';
import { pathInWords, placeOf, spotFinder } from './places.ts';
import { MEETING_FORMAT, MEETING_FORMAT_VERSION, type MeetingFile, meetingFileSchema } from './schema.ts';
import { doubtsAbout } from './warnings.ts';

/**
 * What a file holds, or why it is refused. `problems` and `warnings` are Indonesian sentences, one for each fault, with the
 * name of the file and the place in it; warnings do not stop.
 */
type ReadMeetingFile =
  | { ok: true; file: MeetingFile; warnings: string[] }
  | { ok: false; problems: string[] };

/** A file with very many faults is not what it should be; the first ones tell enough. */
const MAX_PROBLEMS = 50;

/** Reads and checks one meeting file. `name` is what the sentences call it. Never throws for what is in the file. */
export function readMeetingFile(name: string, source: Uint8Array | string): ReadMeetingFile {
  const tooLarge = sizeProblem(name, source.length);
  if (tooLarge !== null) return refused([tooLarge]);
  if (typeof source === 'string') return readText(name, source.replace(/^\ufeff/, ''));
  const decoded = decodeText(name, source);
  return decoded.ok ? readText(name, decoded.text) : refused([decoded.problem]);
}

function refused(problems: string[]): ReadMeetingFile {
  return { ok: false, problems };
}

function readText(name: string, text: string): ReadMeetingFile {
  if (text.trim() === '') return refused([`Berkas ${name} kosong.`]);
  const json = readJson(text);
  if (!json.ok) {
    const { line, column } = spotFinder(text)(json.offset);
    return refused([`Berkas ${name}, baris ${line} kolom ${column}: bukan JSON yang sah, ${json.message}.`]);
  }
  const notOurs = formatProblem(name, json.value);
  return notOurs === null ? checkContent(name, text, json) : refused([notOurs]);
}

/** Whether this is a meeting file of a known version at all; only then its content is looked at. */
function formatProblem(name: string, value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `Berkas ${name} bukan berkas rapat Notula: isinya harus satu objek dalam kurung kurawal { }.`;
  const { format, formatVersion }: { format?: unknown; formatVersion?: unknown } = value;
  if (format !== MEETING_FORMAT)
    return `Berkas ${name} bukan berkas rapat Notula: "format" harus "${MEETING_FORMAT}".`;
  if (typeof formatVersion === 'number' && formatVersion > MEETING_FORMAT_VERSION)
    return `Berkas ${name} dibuat oleh Notula yang lebih baru (versi format ${formatVersion}); perbarui aplikasi ini untuk membukanya.`;
  if (formatVersion !== MEETING_FORMAT_VERSION)
    return `Berkas ${name} tidak menyebut versi format yang dikenal: "formatVersion" harus ${MEETING_FORMAT_VERSION}.`;
  return null;
}

function checkContent(name: string, text: string, json: JsonSource & { ok: true }): ReadMeetingFile {
  const parsed = meetingFileSchema.safeParse(json.value, { error: describeIssue });
  const issues = parsed.error?.issues ?? [];
  const complaints: Place[] = [
    ...json.complaints,
    ...issues.flatMap(complaintsOf).map((complaint) => missingOr(complaint, json.place)),
  ];
  const say = sentenceWriter(name, text);
  const located = complaints.map((complaint) => locate(complaint, json.place));
  if (located.length > 0) return refused(limited(name, inOrder(located), say));
  if (!parsed.success) throw new Error('A refused file without a complaint');
  return {
    ok: true,
    file: parsed.data,
    warnings: doubtsAbout(parsed.data).map((doubt) => say(locate(doubt, json.place))),
  };
}

/** What is not written at all is missing, whatever its type should have been. */
function missingOr(complaint: FileComplaint, root: JsonPlace): FileComplaint {
  if (!complaint.isType || placeOf(root, complaint.path).isWritten) return complaint;
  return { ...complaint, message: 'Wajib diisi.' };
}

interface Place {
  path: readonly JsonKey[];
  message: string;
  /** Where it stands, when the path alone does not tell (a key written twice). */
  offset?: number;
}

type Located = Required<Place>;

function locate({ path, message, offset }: Place, root: JsonPlace): Located {
  return { path, message, offset: offset ?? placeOf(root, path).offset };
}

/** In the order of the file, each one once: a rule between fields repeats what a field's own rule said. */
function inOrder(complaints: readonly Located[]): Located[] {
  const distinct = new Map(complaints.map((one) => [`${one.path.join('/')} ${one.message}`, one]));
  return [...distinct.values()].sort((one, other) => one.offset - other.offset);
}

/** Writes `Berkas rapat.json, baris 4 (meeting > title): Nama rapat harus diisi.` */
function sentenceWriter(name: string, text: string): (complaint: Located) => string {
  const spotOf = spotFinder(text);
  return ({ path, offset, message }) => {
    const where = path.length === 0 ? '' : ` (${pathInWords(path)})`;
    return `Berkas ${name}, baris ${spotOf(offset).line}${where}: ${message}`;
  };
}

function limited(name: string, complaints: Located[], say: (complaint: Located) => string): string[] {
  const rest = complaints.length - MAX_PROBLEMS;
  const first = complaints.slice(0, MAX_PROBLEMS).map(say);
  return rest > 0 ? [...first, `Berkas ${name}: masih ada ${rest} kesalahan lain.`] : first;
}
