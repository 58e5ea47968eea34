import { addressedName } from './addressees.ts';

/*
 * A title and the body it belongs to, in one line without a word twice: minutes, receipts, envelopes and slips name people by
 * their office, and the records hold title and body apart.
 */

/** Titles that name their own body: "Camat Contoh" is of "Kecamatan Contoh", the Inspektur of the Inspektorat. */
const BODY_OF_TITLE: readonly (readonly [RegExp, string])[] = [
  [/^camat\b/, 'kecamatan'],
  [/^lurah\b/, 'kelurahan'],
  [/^kepala desa\b/, 'desa'],
  [/^inspektur\b/, 'inspektorat'],
  [/^sekretaris dprd\b/, 'sekretariat dprd'],
];
/** A Bagian of the Setda is known without its secretariat: "Kepala Bagian Hukum" is of "Bagian Hukum Sekretariat Daerah". */
const OF_SECRETARIAT = / (?:sekretariat daerah|setda)$/;

/** Whether the title says the body already, so that it need not be printed twice. */
export function isBodyInTitle(title: string, body: string): boolean {
  const named = plainWords(body);
  if (named === '') return false;
  const words = plainWords(title);
  const bodies = BODY_OF_TITLE.map(([start, word]) => words.replace(start, word));
  return [words, ...bodies].some(
    (text) => holdsWords(text, named) || holdsWords(text, named.replace(OF_SECRETARIAT, '')),
  );
}

/** Small letters, one space between words, no marks: a comma inside a name of an agency parts nothing. */
function plainWords(text: string): string {
  return text
    .toLocaleLowerCase('id')
    .replace(/[,;()\s]+/g, ' ')
    .trim();
}

/** Whole words only: "Kecamatan Contoh" is not "Kecamatan Con". */
function holdsWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}

/**
 * Title and body as a sentence names them: `Camat Contoh`, `Ketua Komisi Contoh`, `Ketua DPRD Kabupaten Contoh` of "Ketua DPRD"
 * and "DPRD Kabupaten Contoh"; only where neither fits, `Kepala Seksi, Kecamatan Contoh`. One of them may be empty.
 */
export function officeInWords(title: string, body: string): string {
  if (title === '' || body === '' || isBodyInTitle(title, body)) return title === '' ? body : title;
  const addressed = addressedName({ title, organisation: body });
  if (addressed !== addressedName({ title, organisation: '' })) return addressed;
  return joinedWhereSame(title, body) ?? `${title}, ${body}`;
}

/** `Ketua DPRD Kabupaten Contoh`: the title ends with the words with which the body begins; `null` where it does not. */
export function joinedWhereSame(title: string, body: string): string | null {
  const [words, bodyWords] = [title.split(/\s+/), body.split(/\s+/)];
  for (let count = Math.min(words.length - 1, bodyWords.length); count > 0; count -= 1) {
    const [end, start] = [words.slice(-count), bodyWords.slice(0, count)];
    if (plainWords(end.join(' ')) === plainWords(start.join(' ')))
      return [...words.slice(0, -count), ...bodyWords].join(' ');
  }
  return null;
}

/** Bodies of the region's own, by the word that they begin with: law gives each kind of them one leader. */
const LEADERS: readonly (readonly [RegExp, string])[] = [
  [/^(?=(?:sub)?(?:dinas|bagian|biro|kantor|puskesmas|desa)\s)/i, 'Kepala '],
  // Those that a chairman leads are no agencies of the region.
  [
    /^(?=badan\s(?!permusyawaratan|amil|usaha|pengawas|pengurus|kerja|musyawarah|koordinasi|eksekutif))/i,
    'Kepala ',
  ],
  [/^(?=satuan (?:polisi|kerja)\s)/i, 'Kepala '],
  [/^(?=(?:rsud|rumah sakit umum daerah)\s)/i, 'Direktur '],
  [/^kecamatan(?=\s)/i, 'Camat'],
  [/^kelurahan(?=\s)/i, 'Lurah'],
  [/^inspektorat(?=\s|$)/i, 'Inspektur'],
  [/^sekretariat (?=daerah|dprd)/i, 'Sekretaris '],
];
const BODY =
  '(?:dinas|badan|bagian|biro|kantor|satuan|kecamatan|kelurahan|inspektorat|sekretariat|camat|kepala)';
/** "Dinas A dan Dinas B", "Dinas A/Badan B": several bodies have no one leader. */
const SEVERAL = new RegExp(`[/;]|(?:,| dan| serta|&)\\s+${BODY}\\s`, 'i');

/**
 * Whom a letter to a body is addressed to: a title, never the body (rule 15). "Dinas Contoh" is `Kepala Dinas Contoh`, "Kecamatan
 * Contoh" is `Camat Contoh`. What is a title already, several bodies, or a body whose leader cannot be known stay as typed.
 */
export function leaderOfBody(body: string): string {
  if (SEVERAL.test(body)) return body;
  const known = LEADERS.find(([start]) => start.test(body));
  return known === undefined ? body : body.replace(known[0], known[1]);
}
