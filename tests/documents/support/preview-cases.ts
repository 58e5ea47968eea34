import { readdirSync, readFileSync } from 'node:fs';
import type { PaperJob } from '../../../electron/documents/render.ts';
import { PAPER_KINDS } from '../../../shared/domain/dossier.ts';
import { readMeetingFile } from '../../../shared/domain/meeting-file/read.ts';
import { toDossier } from '../../../shared/domain/meeting-file/to-dossier.ts';
import {
  addressees,
  BY_ASSISTANT,
  BY_REGENT,
  exampleDossier,
  exampleProfile,
  newId,
  SECRETARY,
} from './dossiers.ts';
import { jobOf } from './papers.ts';
import { greyPicture } from './pictures.ts';
import { SIGNED_LISTS } from './signed-lists.ts';

const SAMPLES = new URL('../../../resources/runtime/samples/', import.meta.url);
const PICTURES = { logo: greyPicture(90, 110), garuda: greyPicture(100, 100) };
const GROUPS = ['Forkopimda', 'Perangkat Daerah', 'Camat'];

/** Every paper of the five samples, by `<sample> <kind>`. */
function sampleJobs(): [string, PaperJob][] {
  return readdirSync(SAMPLES)
    .sort()
    .flatMap((name) => {
      const read = readMeetingFile(name, readFileSync(new URL(name, SAMPLES)));
      if (!read.ok) throw new Error(read.problems.join('\n'));
      const { dossier, profile } = toDossier(read.file, newId);
      return PAPER_KINDS.map((kind): [string, PaperJob] => [
        `sample ${name.slice(0, 1)} ${kind}`,
        jobOf(kind, { dossier, profile: profile ?? exampleProfile() }),
      ]);
    });
}

const attendees = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `Nama Peserta ${index + 1}, S.H., M.Si.`,
    title: index % 3 === 0 ? 'Kepala Bagian Perencanaan dan Keuangan' : 'Camat Contoh',
    organisation: 'Sekretariat Daerah Kabupaten Contoh',
    state: 'present',
  }));

const LONG_TITLE = `Rapat ${'koordinasi dan evaluasi pelaksanaan kegiatan pembangunan '.repeat(12)}`
  .slice(0, 599)
  .trim();

const agendaItems = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: newId(), title: `Mata acara ke-${index + 1}` }));

const actionItems = Array.from({ length: 60 }, (_, index) => ({
  id: newId(),
  text: `Tindak lanjut nomor ${index + 1} atas hasil rapat koordinasi lintas sektoral dan perangkat daerah.`,
  owner: `Dinas Contoh ${index + 1}`,
  due: '2025-09-22',
}));

const speech =
  'Peserta menyampaikan bahwa seluruh persiapan telah berjalan baik dan akan dilaporkan kembali. ';
const LONG_MINUTES = {
  opening: 'Rapat dibuka oleh Sekretaris Daerah.',
  discussions: [
    {
      id: newId(),
      text: Array.from({ length: 9 }, (_, index) => speech.repeat(index + 2).trim()).join('\n\n'),
      statements: Array.from({ length: 12 }, (_, index) => ({
        id: newId(),
        speaker: `Kepala Dinas Contoh ${index + 1}`,
        text: speech.repeat((index % 4) + 1).trim(),
      })),
      decisions: Array.from({ length: 15 }, (_, index) => ({
        id: newId(),
        text: `Keputusan nomor ${index + 1}: ${speech.trim()}`,
      })),
    },
  ],
  closing: 'Rapat ditutup.',
};

const copies = Array.from({ length: 40 }, (_, index) => `Kepala Dinas Tembusan ${index + 1}`);
const invitation = (changes: Record<string, unknown>, profile: Record<string, unknown> = {}) =>
  jobOf('invitation', {
    dossier: exampleDossier({ invitation: changes }),
    profile: exampleProfile(profile),
    pictures: PICTURES,
  });

/** What strains the layout: long lists, long texts, tables over pages, other paper. */
function hardJobs(): [string, PaperJob][] {
  const crowd = exampleDossier({ attendance: { attendees: attendees(200) } });
  return [
    ['30 invitees', invitation({ addressees: addressees(30), signatory: BY_ASSISTANT })],
    ['300 invitees in groups', invitation({ addressees: addressees(300, GROUPS) })],
    ['40 tembusan', invitation({ copyRecipients: copies })],
    [
      'address on the right, regional head',
      invitation({ addressees: addressees(4), signatory: BY_REGENT }, { letter: { addressSide: 'right' } }),
    ],
    ['F4 invitation', invitation({}, { paper: { size: 'F4-215' } })],
    ['200 attendees', jobOf('attendance', { dossier: crowd, pictures: PICTURES })],
    [
      '200 attendees, landscape, signed',
      jobOf('attendance', {
        dossier: crowd,
        profile: exampleProfile({ attendance: { orientation: 'landscape', hasChairSignature: true } }),
      }),
    ],
    [
      'acara of 600 characters',
      jobOf('invitation', { dossier: exampleDossier({ meeting: { title: LONG_TITLE } }) }),
    ],
    [
      'acara of 600 characters, minutes',
      jobOf('minutes', { dossier: exampleDossier({ meeting: { title: LONG_TITLE, isSpecimen: true } }) }),
    ],
    [
      'table of 60 rows',
      jobOf('minutes', {
        dossier: exampleDossier({
          minutes: {
            discussions: [{ id: newId(), text: 'Dibahas.', actionItems }],
            closing: 'Rapat ditutup.',
          },
        }),
      }),
    ],
    [
      'long minutes',
      jobOf('minutes', {
        dossier: exampleDossier({ minutes: LONG_MINUTES, attendance: { attendees: attendees(60) } }),
      }),
    ],
    [
      'letterhead and a.n. of a long name',
      jobOf('invitation', {
        dossier: exampleDossier({
          invitation: {
            signatory: {
              mandate: [{ acting: '', title: 'Bupati Kepulauan Contoh Timur Laut Besar' }],
              official: SECRETARY,
            },
          },
        }),
        profile: exampleProfile({
          region: { level: 'kabupaten', name: 'Kepulauan Contoh Timur Laut Besar', seat: 'Contoh' },
          letterhead: {
            address: [
              'Jalan Contoh Raya Nomor 1, Kecamatan Contoh Barat, Telepon (0000) 000000, Kode Pos 00000',
            ],
          },
        }),
        pictures: PICTURES,
      }),
    ],
    [
      'lists inside a list',
      jobOf('report', { dossier: exampleDossier({ meeting: { agenda: agendaItems(5) } }) }),
    ],
    [
      'signs and accents',
      jobOf('invitation', {
        dossier: exampleDossier({
          meeting: { title: 'Rapat A & B <uji> ’petik’ “kutip” é ñ – kerja/usaha dan lain-lain “”' },
        }),
      }),
    ],
  ];
}

/** Lists whose signature just does not fit under them any more. */
function signedLists(): [string, PaperJob][] {
  return SIGNED_LISTS.flatMap(({ name, kinds, ...input }) =>
    kinds.map((kind): [string, PaperJob] => [`${name}, ${kind}`, jobOf(kind, input)]),
  );
}

export type PreviewJobs = ReadonlyMap<string, PaperJob>;

export const PREVIEW_JOBS: PreviewJobs = new Map([...sampleJobs(), ...hardJobs(), ...signedLists()]);
