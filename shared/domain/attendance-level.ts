import { foldName } from './fold.ts';

/*
 * How high the one stands whom an agency sends: read from the words of his title only. A title that says nothing of it
 * is "other"; nothing is guessed.
 */
export const REPRESENTATION_LEVELS = [
  'head',
  'secretary',
  'division',
  'section',
  'staff',
  'other',
  'unknown',
] as const;
export type RepresentationLevel = (typeof REPRESENTATION_LEVELS)[number];

export const LEVEL_LABELS: Readonly<Record<RepresentationLevel, string>> = {
  head: 'Setingkat pimpinan',
  secretary: 'Sekretaris/wakil',
  division: 'Kepala bidang/bagian',
  section: 'Kepala seksi/subbagian',
  staff: 'Pelaksana/staf',
  other: 'Jabatan lain',
  unknown: 'Jabatan tidak dicatat',
};

/** Tested in this order: "sekretaris" of a section head's title must not win over the section. */
const SIGNS: readonly [RepresentationLevel, RegExp][] = [
  [
    'staff',
    /^(staf(?! ahli)|pelaksana|pengadministrasi|operator|ajudan|pramu|fungsional|analis|pranata|arsiparis|penyuluh|perencana|auditor|honorer|thl|tenaga)\b/,
  ],
  [
    'section',
    /^(kasi|kasubbag|kasubbid|kasubag|kasubid|kasubsi|kanit|ketua tim|sub ?koordinator|kepala (seksi|sub ?bagian|sub ?bidang|sub ?seksi|unit|sub ?tim))\b/,
  ],
  [
    'division',
    /^(kabid|kabag|kabagops|irban|inspektur pembantu|koordinator|kepala (bidang|bagian|biro|uptd?|puskesmas))\b/,
  ],
  ['secretary', /^(sekretaris|sekdis|sekban|sekcam|wakil|deputi)\b/],
  [
    'head',
    /^(kepala|kadis|kaban|kadin|camat|lurah|direktur|inspektur|asisten|staf ahli|ketua|bupati|wali ?kota|gubernur|kapolres|kapolsek|dandim|danramil|kajari|rektor|pimpinan)\b/,
  ],
];

const ACTING = /^(plt|plh|pj|pjs)\s+/;

/** The level of a representative by the words of his title. */
export function representationLevel(title: string): RepresentationLevel {
  const words = foldName(title).replace(ACTING, '');
  if (words === '') return 'unknown';
  return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? 'other';
}
