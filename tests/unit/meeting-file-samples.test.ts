import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatWeekdayDate } from '../../shared/domain/dates.ts';
import { fromDossier } from '../../shared/domain/meeting-file/from-dossier.ts';
import { readMeetingFile } from '../../shared/domain/meeting-file/read.ts';
import type { MeetingFile } from '../../shared/domain/meeting-file/schema.ts';
import { toDossier } from '../../shared/domain/meeting-file/to-dossier.ts';
import { officialText } from '../../shared/domain/meeting-text.ts';
import { plainText } from '../../shared/domain/rich-text.ts';
import { splitParagraphs } from '../../shared/domain/text.ts';

const folder = new URL('../../resources/runtime/samples/', import.meta.url);
const names = readdirSync(folder).sort();

function sample(name: string): MeetingFile {
  const read = readMeetingFile(name, readFileSync(new URL(name, folder)));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  expect(read.warnings).toEqual([]);
  return read.file;
}

test('there are five', () => {
  expect(names).toHaveLength(5);
  expect(names.every((name) => /^\d-[a-z0-9-]+\.meeting\.json$/.test(name))).toBe(true);
});

describe.each(names)('%s', (name) => {
  test('reads without a problem or a warning, and is marked as a specimen with its source', () => {
    const file = sample(name);
    expect(file.isSpecimen).toBe(true);
    expect(file.source).not.toBe('');
  });

  test('holds no empty statement, discussion, decision or follow-up', () => {
    for (const discussion of sample(name).minutes.discussions) {
      const { text, statements, decisions, actionItems } = discussion;
      expect([text, ...statements, ...decisions, ...actionItems].some((entry) => entry !== '')).toBe(true);
      for (const { text: said, speaker, participant } of statements) {
        expect(said).not.toBe('');
        expect(speaker ?? participant).toBeTruthy();
      }
      expect(decisions.every((decision) => decision !== '')).toBe(true);
      expect(actionItems.every((item) => item.text !== '')).toBe(true);
    }
  });

  test('tells in whole sentences of the third person', () => {
    const { minutes } = sample(name);
    const texts = [
      minutes.opening,
      minutes.closing,
      ...minutes.discussions.flatMap(({ text, statements }) => [text, ...statements.map((one) => one.text)]),
    ];
    for (const paragraph of texts.map(plainText).flatMap(splitParagraphs)) {
      expect(paragraph).toMatch(/^[A-Z].*\.$/);
      expect(paragraph).not.toMatch(/[“”"]|\b(?:kita|kami|saya|kamu)\b/i);
    }
  });

  test('gives no number, signer, time or address that only the office knows', () => {
    const { invitation, meeting, office, participants } = sample(name);
    expect([invitation.sequence, invitation.numberText, invitation.letterDate]).toEqual([null, '', null]);
    expect(officialText(invitation.signatory.official)).toBe('');
    expect([meeting.startTime, meeting.endTime, meeting.actualStart, meeting.actualEnd]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([office?.letterhead.address, office?.region.seat]).toEqual([[], '']);
    expect(participants.every(({ number, phone }) => number.digits === '' && phone === '')).toBe(true);
  });

  test('becomes records and comes back the same', () => {
    const ids = idMaker();
    const { dossier, profile } = toDossier(sample(name), ids);
    const again = toDossier(fromDossier(dossier, profile), idMaker());
    expect(again).toEqual({ dossier, profile });
  });
});

function idMaker(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  };
}

test('the facts of each, as reported', () => {
  const facts = names.map(sample).map(({ meeting, participants, office }) => ({
    office: `${office?.region.level} ${office?.region.name}`,
    title: meeting.title,
    date: meeting.date === null ? '' : formatWeekdayDate(meeting.date),
    place: meeting.place,
    chair: officialText(meeting.chair),
    came: participants.filter(({ state }) => state === 'present' || state === 'represented').length,
    state: meeting.state,
  }));
  expect(facts).toEqual([
    {
      office: 'kabupaten Pemalang',
      title: 'Rapat Koordinasi Lintas Sektoral',
      date: 'Minggu, 31 Agustus 2025',
      place: 'Ruang Gadri Kantor Bupati',
      chair: 'Bupati Pemalang, Anom Widiyantoro',
      came: 9,
      state: 'awaiting-minutes',
    },
    {
      office: 'kota Pekalongan',
      title: 'Sosialisasi Kewaspadaan Dini Menjelang Pilkada 2024',
      date: '',
      place: 'Ruang Buketan, Setda Kota Pekalongan',
      chair: '',
      came: 5,
      state: 'awaiting-minutes',
    },
    {
      office: 'kabupaten Pemalang',
      title: 'Rapat Koordinasi Penyelenggaraan Pemerintahan Daerah Bulan Agustus 2025',
      date: 'Senin, 25 Agustus 2025',
      place: 'Sasana Bhakti Praja',
      chair: 'Bupati Pemalang, Anom Widiyantoro',
      came: 3,
      state: 'awaiting-minutes',
    },
    {
      office: 'kabupaten Mukomuko',
      title: 'Rapat Koordinasi Tingkat Kecamatan Menuju Pilkada Damai Tahun 2024',
      date: 'Senin, 11 November 2024',
      place: 'Kecamatan Teramang Jaya',
      chair: '',
      came: 9,
      state: 'awaiting-minutes',
    },
    {
      office: 'provinsi Jawa Tengah',
      title: 'Rapat Koordinasi Menjelang Pilkada Serentak 2024',
      date: '',
      place: '',
      chair: '',
      came: 0,
      state: 'planned',
    },
  ]);
});
