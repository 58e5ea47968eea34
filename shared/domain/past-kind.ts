import { RECORD_KIND_WORDS, type RecordKind } from './archive.ts';
import type { Guess } from './past-guess.ts';
import { baseName, firstLabelled } from './past-text.ts';

/** Headings of the kinds of papers; a heading is a whole line. */
const HEADINGS: readonly (readonly [RecordKind, RegExp])[] = [
  ['minutes', /^(?:konsep |draf )?(?:notulen?|notula|notulensi|risalah)\b/i],
  ['attendance', /^(?:daftar hadir|daftar kehadiran|absensi|presensi)\b/i],
  ['official-record', /^berita acara\b/i],
  ['memo', /^nota dinas\b/i],
  ['assignment', /^surat (?:perintah )?tugas\b|^surat perintah\b/i],
  ['press-release', /^(?:siaran pers|press release|rilis pers)\b/i],
  ['invitation', /^(?:surat )?undangan\b/i],
  ['report', /^laporan\b/i],
];

/** The same in the name of a file, where words stand in any order. */
const NAME_WORDS: readonly (readonly [RecordKind, RegExp])[] = [
  ['minutes', /\b(?:notulen?|notula|notulensi|risalah)\b/i],
  ['attendance', /\b(?:daftar ?hadir|absen|absensi|presensi|dh)\b/i],
  ['official-record', /\b(?:berita acara|ba)\b/i],
  ['memo', /\b(?:nota ?dinas|nodin|nd)\b/i],
  ['assignment', /\b(?:surat ?(?:perintah )?tugas|spt|sppd)\b/i],
  ['press-release', /\b(?:siaran pers|press ?release|rilis)\b/i],
  ['invitation', /\b(?:undangan|und|undg)\b/i],
  ['report', /\b(?:laporan|lap)\b/i],
];

const FIRST_PAGE = 60;
const LONGEST_HEADING = 110;
const SUBJECT = /(?:hal|perihal)/;
const INVITES =
  /\b(?:mengundang|mengharap(?:kan)? (?:dengan hormat )?kehadiran|kehadiran (?:bapak|saudara)|dimohon hadir)\b/i;

/** The kind that the name of a file says; `null` where it says none. */
export function kindInName(path: string): RecordKind | null {
  const name = baseName(path).replace(/[_+.-]+/g, ' ');
  return NAME_WORDS.find(([, words]) => words.test(name))?.[0] ?? null;
}

/** What a paper is, from its headings, its subject and the name of its file. */
export function guessKind(lines: readonly string[], path: string): Guess<RecordKind> {
  const named = kindInName(path);
  const written = writtenKind(lines.slice(0, FIRST_PAGE));
  if (written === null) {
    if (named !== null) return { value: named, certainty: 'likely', why: 'Hanya dari nama berkas.' };
    return { value: 'other', certainty: 'doubtful', why: 'Naskah dan nama berkas tidak menyebut jenisnya.' };
  }
  const { value, why } = written;
  if (named !== null && named !== value && !isSubjectOnly(value, named)) {
    return {
      value,
      certainty: 'doubtful',
      why: `${why} Nama berkas menyebut ${RECORD_KIND_WORDS[named].toLowerCase()}.`,
    };
  }
  return written.certainty === 'likely' && named === value
    ? { value, certainty: 'sure', why: `${why} Nama berkas menyebut hal yang sama.` }
    : written;
}

/** A nota dinas may invite or report: then its file is often named after that. */
function isSubjectOnly(written: RecordKind, named: RecordKind): boolean {
  return written === 'memo' && ['invitation', 'report'].includes(named);
}

function writtenKind(lines: readonly string[]): Guess<RecordKind> | null {
  const subject = firstLabelled(lines, SUBJECT);
  for (const [index, line] of lines.entries()) {
    // Below the subject of a letter come its own words.
    if (subject !== null && index >= subject.index) break;
    const kind = headingKind(line);
    if (kind !== null) return { value: kind, certainty: 'sure', why: `Judul naskah: “${shortened(line)}”.` };
  }
  if (subject !== null) return kindOfSubject(subject.value, lines);
  return INVITES.test(lines.join(' '))
    ? { value: 'invitation', certainty: 'likely', why: 'Isi naskah mengundang.' }
    : null;
}

function headingKind(line: string): RecordKind | null {
  if (line.length > LONGEST_HEADING || /[:;]/.test(line.slice(0, 24))) return null;
  // A heading begins with capitals; a sentence about a report does not count.
  if (!/^\p{Lu}/u.test(line) || /[.,]$/.test(line)) return null;
  const kind = HEADINGS.find(([, words]) => words.test(line))?.[0] ?? null;
  const words = line.split(/\s+/).length;
  return kind !== null && (words <= 4 || line === line.toUpperCase()) ? kind : null;
}

function kindOfSubject(subject: string, lines: readonly string[]): Guess<RecordKind> | null {
  const why = `Hal surat: “${shortened(subject)}”.`;
  if (/\bundangan\b/i.test(subject)) return { value: 'invitation', certainty: 'sure', why };
  const kind = HEADINGS.find(([, words]) => words.test(subject))?.[0];
  if (kind !== undefined) return { value: kind, certainty: 'likely', why };
  return INVITES.test(lines.join(' '))
    ? { value: 'invitation', certainty: 'likely', why: 'Isi surat mengundang.' }
    : { value: 'other', certainty: 'likely', why };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
