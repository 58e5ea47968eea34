import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderPaper } from '../../electron/documents/render.ts';
import { decisionQuery } from '../../electron/features/decisions/decisions.repository.ts';
import { type DecisionFilter, decisionFilter } from '../../shared/contract/decisions.ts';
import { dossierFactsSchema } from '../../shared/domain/archive.ts';
import type { Meeting } from '../../shared/domain/meeting.ts';
import {
  aDiscussion,
  aMeeting,
  aMinutes,
  anAttendance,
  anInvitation,
  aProfile,
  newTestId,
  openTestServices,
  type TestServices,
} from '../fixtures/builders.ts';
import { errorOf, openRaw } from './support/raw.ts';

interface Decided {
  meeting: Partial<Meeting>;
  /** Texts of the decisions, agenda item by agenda item; what is behind the agenda belongs to none. */
  decisions: string[][];
  isFinal?: boolean;
}

/** A meeting with its minutes; answers its id. */
async function decide({ services }: TestServices, { meeting, decisions, isFinal }: Decided): Promise<string> {
  const value = aMeeting(meeting);
  const { id: meetingId } = await services.meetings.create({ value, profileId: null });
  const discussions = decisions.map((texts, place) =>
    aDiscussion({
      agendaItemId: value.agenda[place]?.id ?? null,
      statements: [],
      decisions: texts.map((text) => ({ id: newTestId(), text })),
    }),
  );
  const saved = await services.minutes.save({ meetingId, version: 1, value: aMinutes({ discussions }) });
  if (isFinal === true) {
    await services.attendance.save({ meetingId, version: 1, value: anAttendance() });
    await services.minutes.finalise({ meetingId, version: saved.version });
  }
  return meetingId;
}

/** Today is 22 August 2025. */
async function anOffice(options: Parameters<typeof openTestServices>[0] = {}): Promise<TestServices> {
  const office = openTestServices(options);
  const [profile] = await office.services.settings.listProfiles();
  if (profile === undefined) throw new Error('No profile');
  const { id, version: known } = profile;
  await office.services.settings.saveProfile({ id, version: known, value: aProfile() });
  await decide(office, {
    meeting: { title: 'Rakor Banjir', date: '2025-07-01' },
    decisions: [['Posko dibuka.', ' \n', 'Logistik disiapkan\nsegera.'], [], ['Rapat diulang.']],
    isFinal: true,
  });
  await decide(office, {
    meeting: { title: 'Rapat Anggaran', date: '2025-03-05' },
    decisions: [[], ['Pagu dikurangi 10%.']],
  });
  await decide(office, {
    meeting: { title: 'Rapat Lama', date: '2024-05-06' },
    decisions: [['Dilanjutkan.']],
  });
  await decide(office, { meeting: { title: 'Tanpa hari', date: null }, decisions: [['Kelak.']] });
  return office;
}

/** A specimen, and a meeting in the trash. */
async function addUnlisted(office: TestServices): Promise<void> {
  await decide(office, {
    meeting: { title: 'Contoh', date: '2025-05-06', isSpecimen: true },
    decisions: [['Hanya contoh.']],
  });
  const gone = await decide(office, {
    meeting: { title: 'Terhapus', date: '2025-05-07' },
    decisions: [['Terhapus.']],
  });
  const { version } = await office.services.meetings.get(gone);
  await office.services.meetings.remove({ id: gone, version });
}

async function listed({ services }: TestServices, filter: Partial<DecisionFilter> = {}) {
  const asked = decisionFilter.parse(filter);
  const { rows, total } = await services.decisions.list({ filter: asked, limit: 200, cursor: null });
  expect(total).toBe(rows.length);
  return rows;
}

/** Copies of the only meeting, without its minutes, one for each day from 2 January 2021 on. */
function copyMeetings({ archiveFolder }: TestServices, count: number): void {
  const raw = openRaw(archiveFolder);
  const known = raw.pragma('table_info(meeting)');
  const names = z.array(z.object({ name: z.string() })).parse(known);
  const own = names.map(({ name }) => name).filter((name) => name !== 'id' && name !== 'meeting_date');
  raw
    .prepare(
      `WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ?)
      INSERT INTO meeting (id, meeting_date, ${own})
      SELECT printf('0198c6c1-7a3e-7c2a-9b1d-%012d', n), date('2021-01-01', n || ' days'), ${own}
      FROM copy, (SELECT * FROM meeting LIMIT 1)`,
    )
    .run(count);
}

async function texts(office: TestServices, filter: Partial<DecisionFilter> = {}) {
  return (await listed(office, filter)).map(({ text }) => text);
}

describe('the register of decisions', () => {
  test('holds every written decision, newest meeting first, in the order and with the numbers of its minutes', async () => {
    const office = await anOffice();
    await addUnlisted(office);
    const rows = await listed(office);
    expect(rows.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1.a Kelak.',
      '1.a Posko dibuka.',
      '1.b Logistik disiapkan segera.',
      'a Rapat diulang.',
      '2.a Pagu dikurangi 10%.',
      '1.a Dilanjutkan.',
    ]);
    expect(rows[2]).toMatchObject({
      meetingTitle: 'Rakor Banjir',
      date: '2025-07-01',
      agendaItem: 'Pembukaan',
      isFinal: true,
      finalVersion: 2,
      finalOn: '2025-08-22',
      security: 'open',
      // The empty line before it keeps its field.
      field: 'discussions.0.decisions.2.text',
    });
    expect(rows[3]).toMatchObject({ agendaItem: '', field: 'discussions.2.decisions.0.text' });
    expect(rows[4]).toMatchObject({ isFinal: false, finalVersion: null, finalOn: null });
  });

  test('minutes that were opened again are no longer final, and tell no version', async () => {
    const office = await anOffice();
    const row = (await listed(office, { words: 'posko' }))[0];
    if (row === undefined) throw new Error('Not listed');
    const { meetingId } = row;
    const { version } = await office.services.minutes.get(meetingId);
    await office.services.minutes.reopen({ meetingId, version, reason: 'Koreksi' });
    expect((await listed(office, { words: 'posko' }))[0]).toMatchObject({
      isFinal: false,
      finalVersion: null,
      finalOn: null,
    });
  });

  test('is narrowed by period, words and the state of the minutes', async () => {
    const office = await anOffice();
    const year = { from: '2025-01-01', until: '2025-12-31' };
    expect(await texts(office, { from: '2025-03-05', until: '2025-03-05' })).toEqual(['Pagu dikurangi 10%.']);
    expect(await texts(office, { until: '2024-12-31' })).toEqual(['Dilanjutkan.']);
    expect(await texts(office, { from: '2025-07-02' })).toEqual([]);
    expect(await texts(office, { from: '2026-01-01', until: '2025-01-01' })).toEqual([]);
    expect(await texts(office, { ...year, words: 'RAKOR logistik' })).toEqual(['Logistik disiapkan segera.']);
    expect(await texts(office, { ...year, words: 'pembagian pagu' })).toEqual(['Pagu dikurangi 10%.']);
    expect(await texts(office, { words: '10%' })).toEqual(['Pagu dikurangi 10%.']);
    expect(await texts(office, { words: "'; drop table decision" })).toEqual([]);
    expect(await texts(office, { minutes: 'final' })).toHaveLength(3);
  });

  test('rule 61: meetings that are guarded by their dossier or by the Sifat of their letter stand in it only when asked for', async () => {
    const office = await anOffice();
    const { services } = office;
    const [posko, pagu] = await Promise.all([
      listed(office, { words: 'posko' }),
      listed(office, { words: 'pagu' }),
    ]);
    const [byLetter, byDossier] = [posko[0]?.meetingId ?? '', pagu[0]?.meetingId ?? ''];
    const { version } = await services.invitations.get(byLetter);
    const value = anInvitation({ urgency: 'Sangat Rahasia' });
    await services.invitations.save({ meetingId: byLetter, version, value });
    const facts = dossierFactsSchema.parse({ security: 'limited' });
    await services.seals.saveFacts({ meetingId: byDossier, version: 0, value: facts });
    expect(await texts(office)).toEqual(['Kelak.', 'Dilanjutkan.']);
    const all = await listed(office, { hasGuarded: true });
    expect(all.map(({ security }) => security)).toEqual([
      'open',
      'top-secret',
      'top-secret',
      'top-secret',
      'limited',
      'open',
    ]);
  });

  test('its pages follow each other without a gap, also inside of a meeting', async () => {
    const office = await anOffice();
    const filter = decisionFilter.parse({});
    for (const limit of [1, 2, 3]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof office.services.decisions.list>> =
          await office.services.decisions.list({ filter, limit, cursor });
        // Counted once: the pages behind it only go on.
        expect(page.total).toBe(cursor === null ? 6 : null);
        seen.push(...page.rows.map(({ text }) => text));
        cursor = page.next;
      } while (cursor !== null);
      expect(seen, `${limit}`).toEqual(await texts(office));
    }
    const broken = { filter, limit: 2, cursor: '{"sortDate":1}' };
    expect(await errorOf(() => office.services.decisions.list(broken))).toMatchObject({ code: 'VALIDATION' });
  });
});

describe('in a large archive', () => {
  test('meetings are looked through in parts: what stands behind many others without a decision is found', async () => {
    const office = openTestServices();
    const old = { title: 'Rapat Lama', date: '2020-01-02' };
    await decide(office, { meeting: old, decisions: [['Satu.', 'Dua.'], ['Tiga.']] });
    copyMeetings(office, 1200);
    expect(await texts(office)).toEqual(['Satu.', 'Dua.', 'Tiga.']);
    expect(await texts(office, { words: 'dua' })).toEqual(['Dua.']);
    expect(await texts(office, { from: '2021-01-01' })).toEqual([]);
  });

  test('a page is read along the indexes: nothing is looked through and no meeting is sorted', async () => {
    const { store, archiveFolder } = openTestServices();
    const place = { sortDate: '2025-07-01', meetingId: newTestId(), discussion: 0, decision: 0 };
    const end = { sortDate: '2025-03-01', meetingId: newTestId() };
    const filter = decisionFilter.parse({ from: '2025-01-01', until: '2025-12-31', words: 'posko' });
    const { sql, parameters } = await store.read(async (db) =>
      decisionQuery(db, filter, { after: place, until: end }, 51).compile(),
    );
    const plan = openRaw(archiveFolder)
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map((step) => z.object({ detail: z.string() }).parse(step).detail);
    expect(plan[0]).toContain('meeting USING INDEX meeting_newest (sort_date>? AND sort_date<?)');
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    // Only the decisions inside of one meeting are put into their order.
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([expect.stringContaining('LAST')]);
  });
});

describe('the register as a file', () => {
  const ALL = decisionFilter.parse({});

  async function written(office: TestServices, format: 'excel' | 'word', filter = ALL): Promise<string> {
    office.desktop.target = join(office.archiveFolder, `keputusan.${format === 'word' ? 'docx' : 'xlsx'}`);
    expect(await office.services.decisions.export({ filter, format, signatory: null })).not.toBeNull();
    return office.desktop.target;
  }

  test('as Excel has every decision with its place, its meeting and its minutes', async () => {
    const sheets = await readXlsxFile(await written(await anOffice(), 'excel'));
    const [head, ...rows] = sheets[0]?.data ?? [];
    expect(head).toEqual([
      'Nomor',
      'Butir',
      'Keputusan',
      'Rapat',
      'Tanggal',
      'Mata acara',
      'Notula',
      'Sifat',
    ]);
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual([
      2,
      '1.a',
      'Posko dibuka.',
      'Rakor Banjir',
      '1 Juli 2025',
      'Pembukaan',
      'Final, 22 Agustus 2025, versi 2',
      'Biasa/Terbuka',
    ]);
    expect(rows[3]?.slice(5, 7)).toEqual(['Di luar mata acara', 'Final, 22 Agustus 2025, versi 2']);
  });

  test('as Word says its period, what it holds, and that drafts may still change', async () => {
    const office = await anOffice({ renderer: { render: renderPaper } });
    const textOf = async (filter: DecisionFilter) => {
      const parts = unzipSync(readFileSync(await written(office, 'word', filter)));
      return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    };
    const year = { ...ALL, from: '2025-01-01', until: '2025-12-31' };
    const all = await textOf(year);
    for (const words of [
      'DAFTAR KEPUTUSAN RAPAT',
      'TAHUN 2025',
      '4 keputusan, 1 di antaranya dari notula yang belum final',
      'tanpa rapat terbatas dan rahasia',
      'Logistik disiapkan segera.',
      'masih dapat berubah',
    ])
      expect(all).toContain(words);
    expect(all).not.toContain('Dilanjutkan.');
    const final = await textOf({ ...year, minutes: 'final' });
    expect(final).toContain('hanya notula final');
    expect(final).not.toContain('masih dapat berubah');
  });

  test('is written to its end, however many pages are read for it', async () => {
    const office = openTestServices();
    const many = Array.from({ length: 2 }, (_, item) =>
      Array.from({ length: 110 }, (_, place) => `Keputusan ${item}-${place}`),
    );
    await decide(office, { meeting: { date: '2025-07-01' }, decisions: many });
    const sheets = await readXlsxFile(await written(office, 'excel'));
    const found = sheets[0]?.data.slice(1).map((row) => row[2]);
    expect(found).toEqual(many.flat());
  });

  test('is not written when the dialog is cancelled', async () => {
    const { services, desktop } = openTestServices();
    desktop.target = null;
    expect(await services.decisions.export({ filter: ALL, format: 'excel', signatory: null })).toBeNull();
  });
});
