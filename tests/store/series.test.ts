import { describe, expect, test } from 'vitest';
import { createDossier } from '../../electron/features/archive/dossier.service.ts';
import { CARRIED_TITLE } from '../../electron/features/meetings/carry-open-items.ts';
import { ensureDefaultProfile } from '../../electron/features/settings/profile-records.service.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { COPY_ALL } from '../../shared/domain/meeting-copy.ts';
import { plainText, richFromPlain } from '../../shared/domain/rich-text.ts';
import type { Series } from '../../shared/domain/series.ts';
import {
  aDiscussion,
  aDossier,
  aMeeting,
  aMinutes,
  anAddressee,
  anAttendance,
  anAttendee,
  anInvitation,
  newTestId,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { errorOf, queryRows } from './support/raw.ts';

const ALL = { search: '', state: null, seriesId: null, from: null, until: null, limit: 200, cursor: null };
const MONTHLY: Series = {
  name: 'Rakor bulanan',
  kind: 'recurring',
  rule: { kind: 'monthly-weekday', nth: 1, weekday: 1 },
};

function store(test: TestServices, dossier: Dossier) {
  return test.store.transaction(async (tx) =>
    createDossier(tx, dossier, (await ensureDefaultProfile(tx)).id),
  );
}

async function aSeriesWith(test: TestServices, dossier: Dossier) {
  const { services } = test;
  const meeting = await store(test, dossier);
  const series = await services.series.save({ id: null, version: null, value: MONTHLY });
  await services.series.assign({ meetingId: meeting.id, seriesId: series.id });
  return { series, meeting };
}

describe('a duplicate', () => {
  test('takes people and agenda, and leaves numbers, letter dates, minutes and what happened', async () => {
    const test = openTestServices();
    const dossier = aDossier({
      meeting: aMeeting({ state: 'final', actualStart: '09:10', actualEnd: '11:00', endDate: '2025-09-01' }),
      invitation: anInvitation({ sequence: 12, letterDate: '2025-08-22', isDayBlank: true }),
    });
    const [first] = dossier.invitation.addressees;
    dossier.attendance = anAttendance({
      attendees: [
        anAttendee({
          addresseeId: first?.id ?? null,
          representative: { name: 'Wakil', title: '', letter: '094/1' },
          note: 'x',
        }),
        anAttendee({ isWalkIn: true }),
      ],
    });
    const source = await store(test, dossier);
    const made = await test.services.meetings.duplicate({
      id: source.id,
      title: 'Rapat berikutnya',
      date: '2025-10-06',
      take: COPY_ALL,
    });
    expect(made.value).toMatchObject({
      title: 'Rapat berikutnya',
      state: 'planned',
      date: '2025-10-06',
      endDate: '2025-10-07',
      startTime: '09:00',
      actualStart: null,
      actualEnd: null,
      chair: dossier.meeting.chair,
    });
    expect(made.value.agenda.map(({ title }) => title)).toEqual(['Pembukaan', 'Pembagian tugas']);
    const letter = (await test.services.invitations.get(made.id)).value;
    expect(letter).toMatchObject({ sequence: null, letterDate: null, isDayBlank: false, numberText: '' });
    expect(letter.addressees.map(({ title }) => title)).toEqual(
      dossier.invitation.addressees.map(({ title }) => title),
    );
    const { attendees } = (await test.services.attendance.get(made.id)).value;
    expect(attendees).toHaveLength(1);
    expect(attendees[0]).toMatchObject({
      state: 'invited',
      note: '',
      addresseeId: letter.addressees[0]?.id,
      representative: { name: '', title: '', letter: '' },
    });
    expect((await test.services.minutes.get(made.id)).value.discussions).toEqual([]);
    expect((await test.services.meetings.get(source.id)).value).toEqual(dossier.meeting);
  });

  test('takes only what was chosen', async () => {
    const test = openTestServices();
    const source = await store(test, aDossier());
    const none = { facts: false, agenda: false, invitation: false, attendees: false };
    const made = await test.services.meetings.duplicate({
      id: source.id,
      title: 'Kosong',
      date: null,
      take: none,
    });
    expect(made.value).toEqual(meetingSchema.parse({ title: 'Kosong' }));
    expect((await test.services.invitations.get(made.id)).value.addressees).toEqual([]);
    expect((await test.services.attendance.get(made.id)).value.attendees).toEqual([]);
  });

  test('names who holds the position on the new day', async () => {
    const test = openTestServices();
    const { directory, meetings } = test.services;
    const saved = { id: null, version: null };
    const position = await directory.savePosition({
      ...saved,
      value: { title: 'Sekretaris Daerah', role: 'regional-secretary', organisationId: null },
    });
    const hold = async (name: string, from: string | null, until: string | null) => {
      const person = await directory.savePerson({
        ...saved,
        value: {
          name: { front: '', name, back: '' },
          number: { kind: 'none', digits: '' },
          rank: '',
          gender: '',
          phone: '',
        },
      });
      await directory.saveHolder({
        ...saved,
        value: { positionId: position.id, personId: person.id, acting: '', from, until },
      });
    };
    await hold('Lama', null, '2025-08-31');
    await hold('Baru', '2025-09-01', null);
    const chair = await directory.resolveOfficial({ positionId: position.id, on: '2025-08-04' });
    expect(chair.name.name).toBe('Lama');
    const source = await store(test, aDossier({ meeting: aMeeting({ chair }) }));
    const order = { id: source.id, title: 'Rapat', take: COPY_ALL };
    expect((await meetings.duplicate({ ...order, date: '2025-10-01' })).value.chair.name.name).toBe('Baru');
    expect((await meetings.duplicate({ ...order, date: null })).value.chair.name.name).toBe('Lama');
  });
});

describe('a series', () => {
  test('proposes day and title of the next meeting and carries open promises as its first item', async () => {
    const test = openTestServices();
    const { services } = test;
    const dossier = aDossier({
      meeting: aMeeting({ title: 'Rakor Bulan Agustus 2025', date: '2025-08-04' }),
      minutes: aMinutes({
        discussions: [
          aDiscussion({
            actionItems: [
              item({
                text: 'Menyusun jadwal',
                owner: 'Dinas Contoh',
                due: '2025-09-05',
                note: 'tahap akhir',
              }),
              item({ text: 'Sudah', state: 'done' }),
              item({ text: '' }),
            ],
          }),
        ],
      }),
    });
    const { series } = await aSeriesWith(test, dossier);
    const proposal = await services.series.proposeNext(series.id);
    expect(proposal).toMatchObject({ title: 'Rakor Bulan September 2025', date: '2025-09-01' });
    expect(proposal.openItems.map(({ text }) => text)).toEqual(['Menyusun jadwal']);

    const next = await makeNext(test, series.id, proposal);
    expect(next.value.agenda.map(({ title }) => title)).toEqual([
      CARRIED_TITLE,
      'Pembukaan',
      'Pembagian tugas',
    ]);
    const { discussions } = (await services.minutes.get(next.id)).value;
    expect(discussions).toHaveLength(1);
    expect(discussions[0]?.agendaItemId).toBe(next.value.agenda[0]?.id);
    expect(plainText(discussions[0]?.text ?? { type: 'doc', content: [] })).toContain(
      'Menyusun jadwal (penanggung jawab: Dinas Contoh; batas waktu: 5 September 2025; keadaan terakhir: belum selesai; rapat 4 Agustus 2025)',
    );

    // The one after it looks back only once, and not at all when it is told not to.
    const third = await makeNext(test, series.id, await services.series.proposeNext(series.id));
    expect(third.value.agenda.filter(({ title }) => title === CARRIED_TITLE)).toHaveLength(1);
    const bare = await services.series.makeNext({
      id: series.id,
      title: 'Tanpa',
      date: null,
      take: COPY_ALL,
      carriesOpenItems: false,
    });
    expect(bare.value.agenda.map(({ title }) => title)).toEqual(['Pembukaan', 'Pembagian tugas']);
    expect((await services.series.list())[0]).toMatchObject({ count: 4, lastDate: '2025-10-06' });
    expect((await services.meetings.list({ ...ALL, seriesId: series.id })).total).toBe(4);
  });

  test('without a meeting says what to do; with a stale version it is a CONFLICT', async () => {
    const { services } = openTestServices();
    const { id } = await services.series.save({ id: null, version: null, value: MONTHLY });
    expect(await errorOf(() => services.series.proposeNext(id))).toMatchObject({ code: 'RULE' });
    await services.series.save({ id, version: 1, value: { ...MONTHLY, name: 'Lain' } });
    expect(await errorOf(() => services.series.save({ id, version: 1, value: MONTHLY }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await errorOf(() => services.series.get(newTestId()))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('takes a meeting in without a conflict for what is being typed into it', async () => {
    const test = openTestServices();
    const { meeting } = await aSeriesWith(test, aDossier());
    const { value, profileId } = await test.services.meetings.get(meeting.id);
    const saved = await test.services.meetings.save({
      id: meeting.id,
      version: meeting.version,
      value: { ...value, place: 'Aula' },
      profileId,
    });
    expect(saved.version).toBe(meeting.version + 1);
  });

  test('removed alone leaves its meetings; every step leaves an audit row', async () => {
    const test = openTestServices();
    const { series, meeting } = await aSeriesWith(test, aDossier());
    await test.services.series.remove({ id: series.id, version: 1, withMeetings: false });
    expect((await test.services.meetings.list(ALL)).rows[0]).toMatchObject({
      id: meeting.id,
      seriesId: null,
    });
    expect(await test.services.series.ofMeeting(meeting.id)).toBeNull();
    expect(
      queryRows(test.archiveFolder, "SELECT action FROM audit_event WHERE entity = 'series' ORDER BY id"),
    ).toEqual([{ action: 'create' }, { action: 'delete' }]);
  });
});

function item(changes: object) {
  return {
    id: newTestId(),
    text: '',
    owner: '',
    due: null,
    note: '',
    state: 'open' as const,
    ...changes,
  };
}

function makeNext(test: TestServices, id: string, { title, date }: { title: string; date: string | null }) {
  return test.services.series.makeNext({ id, title, date, take: COPY_ALL, carriesOpenItems: true });
}

test('a series that owes more than minutes can hold goes on: what is over is counted', async () => {
  const test = openTestServices();
  const dossier = aDossier();
  const actionItems = Array.from({ length: 60 }, (_, index) =>
    item({ text: `${index + 1}. ${'Menyusun jadwal. '.repeat(200)}`.trim() }),
  );
  const discussions = [aDiscussion({ agendaItemId: null, statements: [], decisions: [], actionItems })];
  const { series } = await aSeriesWith(test, { ...dossier, minutes: { ...dossier.minutes, discussions } });
  const made = await makeNext(test, series.id, { title: 'Rapat berikutnya', date: '2025-10-01' });
  const { value } = await test.services.minutes.get(made.id);
  const carried = plainText(value.discussions[0]?.text ?? richFromPlain(''));
  const lines = carried.split('\n');
  expect(carried.length).toBeLessThan(90_000);
  expect(lines.at(-1)).toBe(
    `${60 - (lines.length - 1)} tindak lanjut lain masih terbuka; lihat halaman Tindak lanjut.`,
  );
  expect(lines[0]).toContain('1. Menyusun jadwal.');
});

describe('a roadshow', () => {
  const rows = ['Utara', 'Selatan', 'Timur'].map((district, index) => ({
    district,
    head: `Camat ${district}`,
    organisation: `Kecamatan ${district}`,
    positionId: null,
    date: `2025-09-0${index + 1}`,
    startTime: '09:00',
    endTime: '11:00',
    place: `Aula Kantor Camat ${district}`,
  }));
  const order = {
    name: 'Musrenbang',
    meeting: aMeeting({ title: 'Musrenbang Kecamatan {kecamatan}', place: 'Aula {kecamatan}' }),
    invitation: invitationSchema.parse({
      sequence: 7,
      opening: 'Bertempat di {tempat}, {acara}',
      addressees: [
        anAddressee({ title: '{camat}', organisation: '' }),
        anAddressee({ title: 'Lurah se-Kecamatan {kecamatan}', organisation: '' }),
      ],
    }),
    profileId: null,
    rows,
  };

  test('makes one meeting for each row with its tokens filled, and goes and comes back as one', async () => {
    const { services, archiveFolder } = openTestServices();
    const { seriesId, meetingIds } = await services.meetings.makeRoadshow(order);
    expect(meetingIds).toHaveLength(3);
    const [first = ''] = meetingIds;
    expect((await services.meetings.get(first)).value).toMatchObject({
      title: 'Musrenbang Kecamatan Utara',
      place: 'Aula Kantor Camat Utara',
      date: '2025-09-01',
      startTime: '09:00',
      endTime: '11:00',
    });
    const letter = (await services.invitations.get(first)).value;
    expect(letter).toMatchObject({
      sequence: null,
      opening: 'Bertempat di Aula Kantor Camat Utara, {acara}',
    });
    expect(letter.addressees).toMatchObject([
      { title: 'Camat Utara', organisation: 'Kecamatan Utara' },
      { title: 'Lurah se-Kecamatan Utara', organisation: '' },
    ]);
    expect(await services.series.get(seriesId)).toMatchObject({
      series: { value: { name: 'Musrenbang', kind: 'roadshow' } },
      meetings: [{}, {}, {}],
    });
    const { version } = (await services.series.get(seriesId)).series;
    await services.series.remove({ id: seriesId, version, withMeetings: true });
    expect((await services.meetings.list(ALL)).total).toBe(0);
    expect(await services.series.list()).toEqual([]);
    await services.series.restore(seriesId);
    expect((await services.meetings.list({ ...ALL, seriesId })).total).toBe(3);
    expect(
      queryRows(archiveFolder, "SELECT id FROM audit_event WHERE entity = 'meeting' AND action = 'delete'"),
    ).toHaveLength(3);
  });

  test('writes nothing when one row cannot be written', async () => {
    const { services } = openTestServices();
    const tooLong = { ...order, meeting: aMeeting({ title: `{kecamatan}${'x'.repeat(580)}` }) };
    const long = rows.map((row, index) => (index === 2 ? { ...row, district: 'y'.repeat(160) } : row));
    await expect(services.meetings.makeRoadshow({ ...tooLong, rows: long })).rejects.toThrow();
    expect((await services.meetings.list(ALL)).total).toBe(0);
    expect(await services.series.list()).toEqual([]);
  });
});

describe('a template', () => {
  test('keeps a meeting without its day and numbers, shows in no list, and makes new meetings', async () => {
    const test = openTestServices();
    const { services } = test;
    const source = await store(test, aDossier({ invitation: anInvitation({ sequence: 3 }) }));
    const template = await services.templates.saveFromMeeting({
      meetingId: source.id,
      name: 'Rakor',
      templateId: null,
    });
    expect(template.value.meeting).toMatchObject({ date: null, state: 'planned' });
    expect(template.value.invitation).toMatchObject({ sequence: null, letterDate: null });
    expect((await services.meetings.list(ALL)).total).toBe(1);
    const made = await services.templates.createMeeting({
      id: template.id,
      title: 'Dari templat',
      date: '2025-10-01',
      startTime: '08:00',
      endTime: null,
      place: 'Aula',
    });
    expect(made.value).toMatchObject({
      title: 'Dari templat',
      startTime: '08:00',
      endTime: null,
      place: 'Aula',
    });
    expect((await services.invitations.get(made.id)).value.addressees).toHaveLength(2);
    const over = await services.templates.saveFromMeeting({
      meetingId: made.id,
      name: 'Rakor baru',
      templateId: template.id,
    });
    expect(over).toMatchObject({ id: template.id, version: 2, value: { name: 'Rakor baru' } });
    await services.templates.remove({ id: template.id, version: 2 });
    expect(await services.templates.list()).toEqual([]);
    await services.templates.restore(template.id);
    expect(await services.templates.list()).toHaveLength(1);
  });
});
