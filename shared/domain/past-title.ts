import type { RecordKind } from './archive.ts';
import { findDays } from './past-day.ts';
import type { Guess } from './past-guess.ts';
import { baseName, calmCase, firstLabelled, isHeading, labelled } from './past-text.ts';
import { tidyLine } from './text.ts';

const LONGEST = 300;
const EVENT = /(?:acara|nama kegiatan|kegiatan|agenda|judul)/;
const SUBJECT = /(?:hal|perihal)/;
const KIND_HEADING =
  /^(?:notulen?|notula|notulensi|risalah|daftar hadir|daftar kehadiran|absensi|presensi|berita acara|nota dinas|surat (?:perintah )?tugas|surat perintah|laporan|siaran pers|press release)\b\s*/i;
/** Words in the name of a file that say its kind, state or number, not what it is about. */
const NAME_NOISE =
  /\b(?:notulen?|notula|notulensi|risalah|daftar ?hadir|absensi|presensi|surat|undangan|und|nota ?dinas|nodin|laporan|siaran pers|scan|pindai(?:an)?|img|doc|dok|final|fix|rev(?:isi)? ?\d*|copy|salinan|ttd|baru)\b/giu;
/** Lines of the kop end before the heading. */
const FIRST_PAGE = 60;

/** What a paper is about. */
export function guessTitle(
  lines: readonly string[],
  path: string,
  kind: RecordKind,
  today: string,
): Guess<string> {
  const page = lines.slice(0, FIRST_PAGE);
  const event = firstLabelled(page, EVENT);
  const subject = firstLabelled(page, SUBJECT);
  const heading = underHeading(page);
  const fromEvent = event === null ? '' : continued(page, event.index, event.value);
  const fromSubject = subject === null ? '' : continued(page, subject.index, subject.value);
  const isMeetingPaper = ['invitation', 'minutes', 'attendance'].includes(kind);
  const found: readonly (readonly [string, string])[] = isMeetingPaper
    ? [
        [fromEvent, 'Dari baris Acara.'],
        [heading, 'Dari judul naskah.'],
        [fromSubject, 'Dari baris Hal.'],
      ]
    : [
        [fromSubject, 'Dari baris Hal.'],
        [heading, 'Dari judul naskah.'],
        [fromEvent, 'Dari baris Acara.'],
      ];
  const best = found.find(([text]) => isTelling(text));
  if (best !== undefined) return { value: tidyTitle(best[0]), certainty: 'sure', why: best[1] };
  return fromName(path, today);
}

/** `Undangan` alone says nothing about the meeting. */
function isTelling(text: string): boolean {
  const rest = text.replace(KIND_HEADING, '').replace(/\b(?:surat|undangan|rapat|hasil)\b/gi, '');
  return rest.replace(/[^\p{L}]/gu, '').length >= 4;
}

/** A value that goes on in the next line: that one has no label and no colon, and begins small or is indented as the rest. */
function continued(lines: readonly string[], index: number, value: string): string {
  const first = value.replace(/^\d+[.)]\s*/, '');
  const next = lines[index + 1] ?? '';
  const goesOn = /^\p{Ll}/u.test(next) && !/[:]/.test(next) && !/[.;]$/.test(first) && next.length < 160;
  return goesOn ? `${first} ${next}` : first;
}

/** The lines in capitals below the heading of the kind; behind `TENTANG` where that stands. */
function underHeading(lines: readonly string[]): string {
  const at = lines.findIndex((line) => KIND_HEADING.test(line) && line.length < 160 && !line.includes(':'));
  if (at === -1) return '';
  const own = (lines[at] ?? '').replace(KIND_HEADING, '');
  const parts = [own];
  for (const line of lines.slice(at + 1, at + 6)) {
    if (/^nomor\b/i.test(line)) continue;
    if (/^tentang$/i.test(line)) {
      parts.length = 0;
      continue;
    }
    if (!isHeading(line) || line.includes(':') || labelled(line, EVENT) !== null) break;
    parts.push(line.replace(/^tentang\s+/i, ''));
  }
  return parts.join(' ').trim();
}

function fromName(path: string, today: string): Guess<string> {
  const name = baseName(path).normalize('NFC');
  const spaced = name.replace(/[_+]+/g, ' ');
  const dates = findDays(spaced, today).map(({ text }) => text);
  const bare = dates
    .reduce((text, date) => text.replace(date, ' '), spaced)
    .replace(/[-.]+/g, ' ')
    .replace(/\(\d+\)/g, ' ')
    .replace(NAME_NOISE, ' ')
    .replace(/^[\s\d,&]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare.replace(/[^\p{L}]/gu, '').length >= 4) {
    return { value: tidyTitle(bare), certainty: 'likely', why: 'Hanya dari nama berkas.' };
  }
  return {
    value: tidyLine(spaced).slice(0, LONGEST).toWellFormed().trim() || 'Tanpa judul',
    certainty: 'doubtful',
    why: 'Naskah tidak menyebut acara atau hal; ini nama berkasnya.',
  };
}

function tidyTitle(text: string): string {
  const tidy = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.–-]+|[\s:;,–-]+$/g, '')
    .replace(/^["“](.*)["”]$/u, '$1');
  const calm = calmCase(tidy).slice(0, LONGEST).toWellFormed().trim();
  return calm.charAt(0).toUpperCase() + calm.slice(1);
}
