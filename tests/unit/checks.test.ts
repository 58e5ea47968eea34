import { describe, expect, test } from 'vitest';
import { attendanceSchema } from '../../shared/domain/attendance.ts';
import { checkPaper, isDraftOnly } from '../../shared/domain/checks.ts';
import type { Dossier, PaperKind } from '../../shared/domain/dossier.ts';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import { newOfficeProfile } from '../../shared/domain/office-profile.ts';
import { richFromPlain } from '../../shared/domain/rich-text.ts';
import { EMPTY_SUPPLEMENT } from '../../shared/domain/supplement.ts';

const profile = newOfficeProfile('Setda');
profile.region.name = 'Contoh';
const id = () => crypto.randomUUID();
const secretary = {
  role: 'regional-secretary',
  title: 'Sekretaris Daerah',
  name: { name: 'Nama Lengkap', back: 'M.Si.' },
} as const;

function completeDossier(): Dossier {
  const [agendaItemId, attendeeId] = [id(), id()];
  return {
    meeting: meetingSchema.parse({
      title: 'Rapat Koordinasi',
      date: '2025-09-17',
      startTime: '09:00',
      place: 'Ruang Rapat',
      chair: secretary,
      agenda: [{ id: agendaItemId, title: 'Evaluasi' }],
    }),
    invitation: invitationSchema.parse({
      letterDate: '2025-09-08',
      sequence: 15,
      addressees: [{ id: id(), title: 'Camat Contoh' }],
      signatory: { official: secretary },
    }),
    attendance: attendanceSchema.parse({
      attendees: [{ id: attendeeId, title: 'Camat Contoh', state: 'present' }],
    }),
    minutes: minutesSchema.parse({
      discussions: [
        {
          id: id(),
          agendaItemId,
          text: 'Dibahas capaian.',
          statements: [{ id: id(), speaker: 'Camat Contoh', attendeeId, text: 'Siap.' }],
          actionItems: [{ id: id(), text: 'Laporan', owner: 'Camat Contoh', due: '2025-10-01' }],
        },
      ],
    }),
    supplement: EMPTY_SUPPLEMENT,
  };
}

const messages = (kind: PaperKind, dossier: Dossier) =>
  checkPaper(kind, dossier, profile).map(({ message }) => message);

test.each<PaperKind>(['invitation', 'attendance', 'minutes'])(
  'a complete dossier has nothing to say about the %s',
  (kind) => {
    expect(messages(kind, completeDossier())).toEqual([]);
  },
);

describe('rule 19: what is missing is said in words and makes a KONSEP', () => {
  const cases: [string, (dossier: Dossier) => void, string][] = [
    [
      'date',
      (d) => {
        d.meeting.date = null;
      },
      'Tanggal rapat belum diisi.',
    ],
    [
      'time',
      (d) => {
        d.meeting.startTime = null;
      },
      'Waktu rapat belum diisi.',
    ],
    [
      'place',
      (d) => {
        d.meeting.place = '';
      },
      'Tempat rapat belum diisi.',
    ],
    [
      'acara',
      (d) => {
        d.meeting.title = '';
      },
      'Acara rapat belum diisi.',
    ],
    [
      'signer',
      (d) => {
        d.invitation.signatory.official.name.name = '';
      },
      'Nama penanda tangan belum diisi.',
    ],
    [
      'title of the signer',
      (d) => {
        d.invitation.signatory.official.title = '';
      },
      'Jabatan penanda tangan belum diisi.',
    ],
    [
      'addressees',
      (d) => {
        d.invitation.addressees = [];
      },
      'Belum ada yang diundang.',
    ],
  ];

  test.each(cases)('%s', (_, damage, message) => {
    const dossier = completeDossier();
    damage(dossier);
    expect(messages('invitation', dossier)).toContain(message);
    expect(isDraftOnly(checkPaper('invitation', dossier, profile))).toBe(true);
  });
});

describe('warnings do not make a KONSEP', () => {
  test('rule 7: a letter dated after the meeting', () => {
    const dossier = completeDossier();
    dossier.invitation.letterDate = '2025-09-18';
    const findings = checkPaper('invitation', dossier, profile);
    expect(findings.map(({ message }) => message)).toEqual([
      'Tanggal surat lebih akhir daripada tanggal rapat.',
    ]);
    expect(isDraftOnly(findings)).toBe(false);
  });

  test('rule 10: a blank number', () => {
    const dossier = completeDossier();
    dossier.invitation.sequence = null;
    expect(messages('invitation', dossier)).toEqual([
      'Nomor surat belum diisi; pada surat tercetak celah kosong.',
    ]);
  });

  test('rule 21: a letterhead against the signer', () => {
    const dossier = completeDossier();
    dossier.invitation.letterhead = 'regional-head';
    expect(messages('invitation', dossier)).toHaveLength(1);
  });

  test('rule 28: a doubtful NIP of a signer who shows it', () => {
    const dossier = completeDossier();
    Object.assign(dossier.invitation.signatory.official, {
      role: 'other',
      number: { kind: 'NIP', digits: '123' },
    });
    expect(messages('invitation', dossier)).toEqual(['NIP terdiri atas 18 angka, yang tertulis 3 angka.']);
  });
});

describe('minutes', () => {
  test('an agenda item without a word, an action without owner and date, a speaker who was not there', () => {
    const dossier = completeDossier();
    dossier.meeting.agenda.push({ id: id(), title: 'Lain-lain' });
    const [discussion] = dossier.minutes.discussions;
    discussion?.statements.push({
      id: id(),
      speaker: 'Kapolres',
      attendeeId: null,
      text: richFromPlain('Hadir?'),
    });
    discussion?.actionItems.push({
      id: id(),
      text: 'Rapat lanjutan',
      owner: '',
      due: null,
      note: '',
      state: 'open',
    });
    expect(messages('minutes', dossier)).toEqual([
      'Mata acara ke-2 belum berisi pembahasan.',
      'Kapolres tercatat berbicara, tetapi tidak ditandai hadir.',
      'Tindak lanjut ke-2 belum ada penanggung jawabnya.',
      'Tindak lanjut ke-2 belum ada batas waktunya.',
    ]);
  });

  test('each agenda item without a word leads to its own place', () => {
    const dossier = { ...completeDossier(), minutes: minutesSchema.parse({}) };
    dossier.meeting.agenda.push({ ...(dossier.meeting.agenda[0] ?? { title: 'Lain-lain' }), id: id() });
    const fields = checkPaper('minutes', dossier, profile)
      .filter(({ message }) => message.startsWith('Mata acara'))
      .map(({ field }) => field);
    expect(fields).toHaveLength(dossier.meeting.agenda.length);
    expect(fields).toEqual(dossier.meeting.agenda.map((item) => `discussions.${item.id}`));
    expect(new Set(fields).size).toBeGreaterThan(1);
  });

  test('empty minutes are a KONSEP', () => {
    const dossier = { ...completeDossier(), minutes: minutesSchema.parse({}) };
    expect(messages('minutes', dossier)).toContain('Isi notula belum ditulis.');
  });
});
