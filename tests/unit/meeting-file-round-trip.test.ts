import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { attendanceSchema } from '../../shared/domain/attendance.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { fromDossier, meetingFileText } from '../../shared/domain/meeting-file/from-dossier.ts';
import { readMeetingFile } from '../../shared/domain/meeting-file/read.ts';
import type { MeetingFile } from '../../shared/domain/meeting-file/schema.ts';
import { neutralOfficeProfile, toDossier } from '../../shared/domain/meeting-file/to-dossier.ts';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import {
  newOfficeProfile,
  type OfficeProfile,
  officeProfileSchema,
} from '../../shared/domain/office-profile.ts';
import { EMPTY_SUPPLEMENT } from '../../shared/domain/supplement.ts';

/** Ids that count, as UUIDs; a new counter for each dossier makes two conversions comparable. */
function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return uuid(count);
  };
}

function uuid(count: number): string {
  return `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
}

function read(text: string): MeetingFile {
  const result = readMeetingFile('rapat.json', text);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.file;
}

const official = {
  role: 'regional-secretary' as const,
  acting: 'Plh.' as const,
  title: 'Sekretaris Daerah',
  name: { front: 'Dr.', name: 'Nama Pejabat', back: 'S.Sos., M.Si.' },
  rank: 'IV/c',
  number: { kind: 'NIP' as const, digits: '198001012005011001' },
};
const signatory = {
  mandate: [{ title: 'Bupati Contoh' }, { acting: 'Plt.' as const, title: 'Asisten' }],
  official,
};

/** A dossier in which every field holds something of its own. */
function fullDossier(): Dossier {
  const id = countingIds();
  const [item1, item2, first, second, third, row1, row2, row3, row4] = Array.from({ length: 9 }, id);
  const discussion = {
    id: id(),
    agendaItemId: item2,
    text: 'Baris satu\nBaris dua',
    statements: [
      { id: id(), attendeeId: row1, speaker: 'Camat A', text: 'Melapor.' },
      { id: id(), attendeeId: row2, speaker: '', text: 'Tanpa nama.' },
      { id: id(), attendeeId: row3, speaker: 'Wakil Camat C', text: 'Bertanya.' },
      { id: id(), attendeeId: null, speaker: 'Ketua', text: '' },
    ],
    decisions: [
      { id: id(), text: 'Disetujui.' },
      { id: id(), text: '' },
    ],
    actionItems: [
      { id: id(), text: 'Melapor', owner: 'Dinas A', due: '2025-10-01', note: 'lisan', state: 'done' },
      { id: id() },
    ],
  };
  return {
    supplement: EMPTY_SUPPLEMENT,
    meeting: meetingSchema.parse({
      title: 'Rapat “Koordinasi”',
      purpose: 'evaluasi',
      state: 'final',
      isStateChosen: true,
      date: '2025-09-01',
      endDate: '2025-09-02',
      startTime: '09:00',
      endTime: '08:30',
      actualStart: '09:10',
      actualEnd: '12:00',
      zone: 'WITA',
      place: 'Aula\nJl. Contoh',
      chair: official,
      secretary: { ...official, acting: 'Pj.' },
      recorder: { title: 'Pencatat' },
      agenda: [
        { id: item1, title: 'Evaluasi', minutes: 45 },
        { id: item2, title: 'Evaluasi' },
      ],
      dressCode: 'PDH',
      link: 'https://contoh.go.id/rapat',
      contact: 'Bagian Umum',
      isSpecimen: true,
    }),
    invitation: invitationSchema.parse({
      letterDate: '2025-08-20',
      isDayBlank: true,
      code: '005',
      sequence: 12,
      sequenceSuffix: 'a',
      numberText: '005/12.a',
      urgency: 'Segera',
      subject: 'Undangan Rakor',
      addressees: [
        { id: first, group: 'Camat', title: 'Camat A', organisation: 'Kecamatan A', note: 'membawa data' },
        { id: second, title: 'Camat B' },
        { id: third, title: 'Camat C' },
      ],
      addressPlace: 'Contoh',
      opening: 'Pembuka.',
      closing: 'Penutup.',
      notes: ['Hadir tepat waktu'],
      copyRecipients: ['Bupati Contoh'],
      letterhead: 'office',
      signatory,
    }),
    attendance: attendanceSchema.parse({
      isPrintedBlank: true,
      quorum: { rule: 'number', number: 3, countsRepresented: false },
      attendees: [
        {
          id: row1,
          addresseeId: second,
          name: 'H. Nama, S.H.',
          title: 'Camat B',
          state: 'represented',
          representative: { name: 'Wakil', title: 'Sekretaris Camat', letter: '094/12/Kec' },
          arrivedAt: '09:20',
          leftAt: '10:45',
          number: { kind: 'NRP', digits: '75010101' },
          rank: 'AKP',
          gender: 'P',
          phone: '0811',
          note: 'terlambat',
        },
        // Comes before its addressee's turn: both orders must survive.
        { id: row2, addresseeId: first, title: 'Camat A', organisation: 'Kecamatan A', state: 'present' },
        // Says something else than the letter.
        { id: row3, addresseeId: third, title: 'Sekretaris Camat C', state: 'excused' },
        { id: row4, isWalkIn: true, organisation: 'Ormas', state: 'present' },
        { id: id(), name: 'Staf', state: 'absent' },
      ],
    }),
    minutes: minutesSchema.parse({
      form: 'B',
      state: 'final',
      opening: 'Rapat dibuka.',
      discussions: [discussion, { id: id(), text: 'Lain-lain' }],
      closing: 'Rapat ditutup.',
      signatory,
    }),
  };
}

function fullProfile(): OfficeProfile {
  const { name, ...profile } = newOfficeProfile('-');
  return officeProfileSchema.parse({
    ...profile,
    name: 'Setda Provinsi Contoh',
    region: { level: 'provinsi', name: 'Contoh', seat: 'Kota Contoh' },
    zone: 'WIT',
    paper: { size: 'F4-215', marginLeft: 25 },
    letterhead: { ...profile.letterhead, address: ['Jl. Contoh 1'], rule: 'double' },
    signature: { numberLabel: 'NIP.', signatories: [signatory], lines: { other: { rank: false } } },
    srikandi: { isOn: true },
    attendance: { columns: ['name', 'signature'] },
    retention: [{ code: '000.1.5', activeYears: 2, inactiveYears: 3, finalFate: 'musnah' }],
    phrases: { salutation: 'Dengan hormat,' },
    defaultChair: official,
  });
}

/** The same dossier with ids in the order in which `toDossier` gives them. */
function renumbered(dossier: Dossier, profile: OfficeProfile) {
  return toDossier(fromDossier(dossier, profile), countingIds());
}

/** Every id replaced by the number of its first appearance, so that two dossiers compare by what refers to what. */
function withoutIds(dossier: Dossier): string {
  const seen = new Map<string, string>();
  const walk = (_: string, value: unknown) => {
    if (typeof value !== 'string' || !/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(value)) return value;
    const known = seen.get(value) ?? `#${seen.size}`;
    seen.set(value, known);
    return known;
  };
  const { meeting, invitation, attendance, minutes } = dossier;
  return JSON.stringify([meeting, invitation, attendance, minutes].map(sorted), walk, 1);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
}

describe('a dossier goes into a file and comes back whole', () => {
  test('the dossier of this test has something in every field, new ones too', () => {
    const { meeting, invitation, attendance, minutes } = fullDossier();
    const pairs: [object, object][] = [
      [meeting, meetingSchema.parse({ title: '-' })],
      [invitation, invitationSchema.parse({})],
      [attendance, attendanceSchema.parse({})],
      [minutes, minutesSchema.parse({})],
    ];
    for (const [full, empty] of pairs) {
      const defaults = new Map<string, unknown>(Object.entries(empty));
      const same = Object.entries(full).filter(([key, value]) => isDeepStrictEqual(value, defaults.get(key)));
      expect(same).toEqual([]);
    }
  });

  test('every field, every order, every reference', () => {
    const dossier = fullDossier();
    const back = renumbered(dossier, fullProfile());
    expect(withoutIds(back.dossier)).toBe(withoutIds(dossier));
    expect(back.profile).toEqual(fullProfile());
  });

  test('through the text of the file too', () => {
    const text = meetingFileText(fullDossier(), fullProfile());
    const back = toDossier(read(text), countingIds());
    expect(withoutIds(back.dossier)).toBe(withoutIds(fullDossier()));
    expect(back.profile).toEqual(fullProfile());
  });

  test('an empty one, in a file of a few lines', () => {
    const empty: Dossier = {
      meeting: meetingSchema.parse({ title: '-' }),
      invitation: invitationSchema.parse({}),
      attendance: attendanceSchema.parse({}),
      minutes: minutesSchema.parse({}),
      supplement: EMPTY_SUPPLEMENT,
    };
    const text = meetingFileText(empty, newOfficeProfile('Setda'));
    expect(JSON.parse(text)).toEqual({
      format: 'notula.meeting',
      formatVersion: 1,
      office: { name: 'Setda' },
      meeting: { title: '-' },
    });
    expect(toDossier(read(text), countingIds()).dossier).toEqual(empty);
  });

  test('the records made from a file are sound records with ids of their own', () => {
    const { dossier, profile } = renumbered(fullDossier(), fullProfile());
    expect(meetingSchema.parse(dossier.meeting)).toEqual(dossier.meeting);
    expect(invitationSchema.parse(dossier.invitation)).toEqual(dossier.invitation);
    expect(attendanceSchema.parse(dossier.attendance)).toEqual(dossier.attendance);
    expect(minutesSchema.parse(dossier.minutes)).toEqual(dossier.minutes);
    expect(officeProfileSchema.parse(profile)).toEqual(profile);
    const ids = [...JSON.stringify(dossier).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a reference that leads nowhere is dropped, its text stays', () => {
    const dossier = fullDossier();
    dossier.meeting.agenda = [];
    dossier.attendance.attendees = [];
    const { minutes } = renumbered(dossier, fullProfile()).dossier;
    expect(minutes.discussions[0]?.agendaItemId).toBeNull();
    expect(
      minutes.discussions[0]?.statements.map(({ attendeeId, speaker }) => [attendeeId, speaker]),
    ).toEqual([
      [null, 'Camat A'],
      [null, ''],
      [null, 'Wakil Camat C'],
      [null, 'Ketua'],
    ]);
  });
});

describe('what a file leaves out', () => {
  const head = '{"format":"notula.meeting","formatVersion":1,"meeting":{"title":"Rapat"}';

  test('a file without an office has the neutral one', () => {
    const { profile } = toDossier(read(`${head}}`), countingIds());
    expect(profile).toEqual(neutralOfficeProfile());
    expect(profile.region).toEqual({ level: 'kabupaten', name: 'Contoh', seat: '' });
  });

  test('a profile without a name is called after its region', () => {
    const { profile } = toDossier(
      read(`${head},"office":{"region":{"level":"kota","name":"Contoh"}}}`),
      countingIds(),
    );
    expect(profile.name).toBe('Setda Kota Contoh');
  });

  test('a speaker is named by the title of the participant', () => {
    const participants = JSON.stringify([
      { id: 'p1', title: 'Camat A', name: { front: 'H.', name: 'Nama', back: 'S.H.' } },
      { id: 'p2', isWalkIn: true, name: 'Tamu' },
    ]);
    const minutes = '{"discussions":[{"statements":[{"participant":"p1"},{"participant":"p2"}]}]}';
    const { dossier } = toDossier(
      read(`${head},"participants":${participants},"minutes":${minutes}}`),
      countingIds(),
    );
    expect(dossier.minutes.discussions[0]?.statements.map(({ speaker }) => speaker)).toEqual([
      'Camat A',
      'Tamu',
    ]);
    expect(dossier.attendance.attendees.map(({ name }) => name)).toEqual(['H. Nama, S.H.', 'Tamu']);
    expect(dossier.invitation.addressees.map(({ title }) => title)).toEqual(['Camat A']);
    expect(dossier.attendance.attendees[0]?.addresseeId).toBe(dossier.invitation.addressees[0]?.id);
  });
});
