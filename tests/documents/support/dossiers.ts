import { attendanceSchema } from '../../../shared/domain/attendance.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { EMPTY_INVITATION, invitationSchema } from '../../../shared/domain/invitation.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { EMPTY_MINUTES, minutesSchema } from '../../../shared/domain/minutes.ts';
import { type OfficeProfile, officeProfileSchema } from '../../../shared/domain/office-profile.ts';
import { type Official, officialSchema, type Signatory } from '../../../shared/domain/people.ts';
import { EMPTY_SUPPLEMENT, supplementSchema } from '../../../shared/domain/supplement.ts';

let ids = 0;
/** A record id of its own. */
export function newId(): string {
  ids += 1;
  return `00000000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`;
}

export const SECRETARY: Official = officialSchema.parse({
  role: 'regional-secretary',
  title: 'Sekretaris Daerah',
  name: { front: '', name: 'Nama Lengkap', back: 'S.H., M.Si.' },
  rank: 'IV/d',
  number: { kind: 'NIP', digits: '198001012005011001' },
});
const REGENT: Official = officialSchema.parse({
  role: 'regional-head',
  title: 'Bupati Contoh',
  name: { front: 'Dr. H.', name: 'Nama Kepala Daerah', back: 'M.Si.' },
});
export const ASSISTANT: Official = officialSchema.parse({
  title: 'Asisten Pemerintahan dan Kesejahteraan Rakyat',
  name: { name: 'Nama Asisten', back: 'S.E.' },
  rank: 'IV/b',
  number: { kind: 'NIP', digits: '198001012005011001' },
});
export const RECORDER: Official = officialSchema.parse({
  title: 'Kepala Bagian Tata Pemerintahan',
  name: { name: 'Nama Pencatat', back: 'S.STP.' },
  rank: 'III/d',
  number: { kind: 'NIP', digits: '199002022012022002' },
});

export const BY_SECRETARY: Signatory = { mandate: [], official: SECRETARY };
export const BY_REGENT: Signatory = { mandate: [], official: REGENT };
export const BY_ASSISTANT: Signatory = {
  mandate: [{ acting: '', title: 'Sekretaris Daerah' }],
  official: ASSISTANT,
};
export const SECRETARY_FOR_REGENT: Signatory = {
  mandate: [{ acting: '', title: 'Bupati Contoh' }],
  official: SECRETARY,
};

type ProfileInput = Parameters<typeof officeProfileSchema.parse>[0];

/** Office of `Kabupaten Contoh`; `changes` are merged over the first level. */
export function exampleProfile(changes: Record<string, unknown> = {}): OfficeProfile {
  const base = {
    name: 'Setda Kabupaten Contoh',
    region: { level: 'kabupaten', name: 'Contoh', seat: 'Contoh' },
    letterhead: {
      address: [
        'Jalan Contoh Nomor 1, Telp. (0000) 000000, Kode Pos 00000',
        'Laman contoh.invalid, Pos-el setda@contoh.invalid',
      ],
    },
    numbering: { unit: 'Setda' },
  };
  const input: ProfileInput = { ...base, ...changes };
  return officeProfileSchema.parse(input);
}

const [FIRST_ITEM, SECOND_ITEM] = [newId(), newId()];

const MEETING_INPUT = {
  title: 'Rapat Koordinasi Lintas Sektoral',
  purpose: 'persiapan kegiatan peringatan hari jadi Kabupaten Contoh',
  date: '2025-09-17',
  startTime: '09:00',
  actualStart: '09:10',
  actualEnd: '11:30',
  zone: 'WIB',
  place: 'Ruang Rapat Sekda Lantai 2, Kantor Bupati Contoh',
  chair: SECRETARY,
  secretary: ASSISTANT,
  recorder: RECORDER,
  agenda: [
    { id: FIRST_ITEM, title: 'Laporan kesiapan panitia' },
    { id: SECOND_ITEM, title: 'Pembagian tugas perangkat daerah' },
  ],
};

/** Titles of invitees, with or without groups. */
export function addressees(count: number, groups: readonly string[] = ['']) {
  const perGroup = Math.ceil(count / groups.length);
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    group: groups[Math.floor(index / perGroup)] ?? '',
    title: `Kepala Dinas Contoh ${index + 1}`,
    organisation: `Dinas Contoh ${index + 1}`,
  }));
}

function invitationInput(count = 1) {
  return {
    letterDate: '2025-09-08',
    sequence: 15,
    addressees: addressees(count),
    signatory: BY_SECRETARY,
    notes: ['pakaian PDH; mohon tidak diwakilkan'],
    copyRecipients: ['Bupati Contoh'],
  };
}

const MINUTES_INPUT = {
  opening: 'Rapat dibuka oleh Sekretaris Daerah pada pukul 09.10 WIB.',
  discussions: [
    {
      id: newId(),
      agendaItemId: FIRST_ITEM,
      text: 'Panitia menyampaikan laporan kesiapan tempat, acara, dan keamanan.',
      statements: [
        {
          id: newId(),
          speaker: 'Kepala Dinas Contoh 1',
          text: 'Tempat kegiatan telah siap dan akan diperiksa kembali tiga hari sebelum pelaksanaan.',
        },
        {
          id: newId(),
          speaker: 'Camat Contoh',
          text: 'Masyarakat di sekitar lokasi telah diberi tahu tentang pengalihan arus lalu lintas.',
        },
      ],
      decisions: [{ id: newId(), text: 'Laporan kesiapan panitia diterima.' }],
    },
    {
      id: newId(),
      agendaItemId: SECOND_ITEM,
      text: 'Pembagian tugas dibahas satu per satu bersama perangkat daerah terkait.',
      decisions: [
        { id: newId(), text: 'Dinas Contoh 1 menyiapkan tempat kegiatan.' },
        { id: newId(), text: 'Kecamatan Contoh menyiapkan kebersihan lingkungan.' },
      ],
      actionItems: [
        {
          id: newId(),
          text: 'Memeriksa kesiapan tempat kegiatan.',
          owner: 'Dinas Contoh 1',
          due: '2025-09-22',
        },
        { id: newId(), text: 'Menyusun jadwal kerja bakti.', owner: 'Kecamatan Contoh', due: '2025-09-20' },
      ],
    },
  ],
  closing: 'Rapat ditutup oleh Sekretaris Daerah pada pukul 11.30 WIB.',
};

const ATTENDEES = [
  {
    id: newId(),
    name: 'Nama Peserta Satu, S.Sos.',
    title: 'Camat Contoh',
    organisation: 'Kecamatan Contoh',
    state: 'present',
  },
  {
    id: newId(),
    name: 'Nama Peserta Dua, S.T.',
    title: 'Kepala Dinas Contoh 1',
    organisation: 'Dinas Contoh 1',
    state: 'represented',
    representative: { name: 'Nama Wakil, S.Kom.', title: 'Sekretaris Dinas Contoh 1' },
  },
  {
    id: newId(),
    name: 'Nama Tidak Hadir, M.M.',
    title: 'Kepala Badan Contoh',
    organisation: 'Badan Contoh',
    state: 'absent',
  },
  {
    id: newId(),
    name: 'Nama Peserta Empat',
    title: 'Ketua Forum Contoh',
    organisation: 'Forum Contoh',
    state: 'present',
    isWalkIn: true,
  },
];

/** Further papers, each complete: a postponement, a nota dinas and a laporan on the results, a berita acara of three. */
const SUPPLEMENT_INPUT = {
  notice: {
    letterDate: '2025-09-15',
    sequence: 21,
    kind: 'postponement',
    reason: 'kunjungan kerja Gubernur ke Kabupaten Contoh',
    newDate: '2025-09-24',
    newStartTime: '13:00',
    newPlace: 'Aula Kantor Bupati Contoh',
  },
  reportMemo: {
    letterDate: '2025-09-18',
    sequence: 22,
    to: ['Sekretaris Daerah Kabupaten Contoh'],
    copyRecipients: ['Asisten Administrasi Umum'],
    signatory: { official: RECORDER },
  },
  report: { letterDate: '2025-09-18', sequence: 23, signatory: { official: ASSISTANT } },
  officialRecord: {
    sequence: 24,
    layout: 'row',
    supportingDocuments: ['Daftar hadir', 'Notula rapat'],
    signers: [
      { id: newId(), label: 'Ketua', signatory: { official: SECRETARY } },
      { id: newId(), label: 'Sekretaris', signatory: { official: ASSISTANT } },
      { id: newId(), label: 'Anggota', signatory: { official: RECORDER } },
    ],
  },
};

interface DossierInput {
  meeting?: Record<string, unknown>;
  invitation?: Record<string, unknown>;
  attendance?: Record<string, unknown>;
  minutes?: Record<string, unknown>;
  supplement?: Record<string, unknown>;
}

/** A whole meeting; `changes` are merged over the first level of each record. */
export function exampleDossier(changes: DossierInput = {}): Dossier {
  return {
    meeting: meetingSchema.parse({ ...MEETING_INPUT, ...changes.meeting }),
    invitation: invitationSchema.parse({ ...invitationInput(), ...changes.invitation }),
    attendance: attendanceSchema.parse({ attendees: ATTENDEES, ...changes.attendance }),
    minutes: minutesSchema.parse({ ...MINUTES_INPUT, ...changes.minutes }),
    supplement: supplementSchema.parse({ ...SUPPLEMENT_INPUT, ...changes.supplement }),
  };
}

/** A meeting of which only the title is known: everything else must print as a blank or be left out. */
export function bareDossier(): Dossier {
  return {
    meeting: meetingSchema.parse({ title: 'Rapat Koordinasi' }),
    invitation: EMPTY_INVITATION,
    attendance: attendanceSchema.parse({}),
    minutes: EMPTY_MINUTES,
    supplement: EMPTY_SUPPLEMENT,
  };
}
