import { describe, expect, test } from 'vitest';
import { destinationText, gatherGroups, orderByProtocol } from '../../shared/domain/addressees.ts';
import { countDelivered, deliverySchema, whatsAppText } from '../../shared/domain/delivery.ts';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import {
  canDo,
  checkInsertion,
  findGaps,
  gapText,
  type LedgerNumber,
  nextSuffix,
  suggestInsertion,
} from '../../shared/domain/letter-ledger.ts';
import { changedParts, hasMoved, startNotice } from '../../shared/domain/notice-start.ts';
import { composeNumber, printedNumber, printedSequence } from '../../shared/domain/numbering.ts';
import { noticeSchema } from '../../shared/domain/supplement.ts';
import { aMeeting, anAddressee, anInvitation, aProfile, newTestId } from '../fixtures/builders.ts';

const numbers: LedgerNumber[] = [
  { sequence: 11, suffix: '', letterDate: '2025-08-01' },
  { sequence: 12, suffix: '', letterDate: '2025-08-04' },
  { sequence: 12, suffix: 'a', letterDate: '2025-08-05' },
  { sequence: 13, suffix: '', letterDate: '2025-08-10' },
  { sequence: 14, suffix: '', letterDate: null },
];

describe('an inserted number', () => {
  test('stands behind the last letter that is not younger, with the next free letter', () => {
    expect(suggestInsertion(numbers, '2025-08-06')).toEqual({ sequence: 12, suffix: 'b' });
    expect(suggestInsertion(numbers, '2025-08-01')).toEqual({ sequence: 11, suffix: 'a' });
  });

  test('is not offered where the next number is right, or where nothing stands before', () => {
    expect(suggestInsertion(numbers, '2025-08-10')).toBeNull();
    expect(suggestInsertion(numbers, '2025-07-31')).toBeNull();
    expect(suggestInsertion([], '2025-07-31')).toBeNull();
  });

  test('ends with z', () => {
    const full = [...'abcdefghijklmnopqrstuvwxyz'].map((suffix) => ({ sequence: 12, suffix }));
    expect(nextSuffix([...full, { sequence: 12, suffix: '' }], 12)).toBeNull();
    expect(nextSuffix(full.slice(0, 3), 12)).toBe('d');
    expect(nextSuffix([], 12)).toBe('a');
  });

  test.each([
    [{ sequence: 12, suffix: 'b' }, '2025-08-06', null],
    [{ sequence: 12, suffix: 'b' }, null, null],
    [{ sequence: 99, suffix: '' }, '2025-08-06', null],
    [{ sequence: 40, suffix: 'a' }, '2025-08-06', 'Nomor 40 belum ada di agenda'],
    [{ sequence: 12, suffix: 'b' }, '2025-08-03', 'lebih awal daripada surat nomor 12'],
    [{ sequence: 12, suffix: 'b' }, '2025-08-11', 'sesudah surat nomor 13'],
  ])('%j on %s is judged by its neighbours', (number, date, complaint) => {
    const found = checkInsertion(numbers, number, date);
    if (complaint === null) expect(found).toBeNull();
    else expect(found).toContain(complaint);
  });

  test('prints with a point, and takes a capital as a small letter', () => {
    expect(printedSequence(12, 4, 'a')).toBe('0012.a');
    expect(composeNumber('{kode}/{urut}/{unit}', { kode: '000.1.5', urut: '12.a', unit: '' })).toBe(
      '000.1.5/12.a',
    );
    expect(invitationSchema.parse({ sequenceSuffix: ' B ' }).sequenceSuffix).toBe('b');
    for (const sequenceSuffix of ['ab', '1', 'é', '😀'])
      expect(invitationSchema.safeParse({ sequenceSuffix }).success).toBe(false);
  });
});

describe('gaps', () => {
  test('are the numbers below the highest that nobody holds', () => {
    expect(findGaps([3, 4, 4, 9], [])).toEqual([
      { from: 1, to: 2, explanation: '' },
      { from: 5, to: 8, explanation: '' },
    ]);
    expect(findGaps([], [])).toEqual([]);
    expect(findGaps([1, 2], [])).toEqual([]);
  });

  test('are cut by their explanations, and shrink with use', () => {
    const explained = [{ from: 1, to: 400, explanation: 'Dipakai di buku lama' }];
    expect(findGaps([401, 404], explained)).toEqual([
      { from: 1, to: 400, explanation: 'Dipakai di buku lama' },
      { from: 402, to: 403, explanation: '' },
    ]);
    expect(findGaps([200, 401], explained)).toEqual([
      { from: 1, to: 199, explanation: 'Dipakai di buku lama' },
      { from: 201, to: 400, explanation: 'Dipakai di buku lama' },
    ]);
    const later = [...explained, { from: 10, to: 12, explanation: 'Hilang' }];
    expect(findGaps([401], later).map(({ from, to }) => [from, to])).toEqual([
      [1, 9],
      [10, 12],
      [13, 400],
    ]);
  });

  test('are quick for one number typed far too high', () => {
    expect(findGaps([1, 999_999], [])).toEqual([{ from: 2, to: 999_998, explanation: '' }]);
    expect(gapText({ from: 14, to: 14 })).toBe('Nomor 14 belum dipakai');
    expect(gapText({ from: 14, to: 16 })).toBe('Nomor 14 sampai 16 belum dipakai (3 nomor)');
  });
});

test('a cancelled number can do nothing any more, and a meeting frees its own', () => {
  for (const action of ['finalise', 'make-temporary', 'make-reserved', 'void', 'fill', 'release'] as const)
    expect(canDo(action, { state: 'void', meetingId: null })).toBe(false);
  expect(canDo('release', { state: 'reserved', meetingId: newTestId() })).toBe(false);
  expect(canDo('release', { state: 'reserved', meetingId: null })).toBe(true);
  expect(canDo('void', { state: 'final', meetingId: null })).toBe(true);
  expect(canDo('fill', { state: 'final', meetingId: null })).toBe(false);
});

describe('the order of addressees', () => {
  const [ids, rows] = (() => {
    const positions = Array.from({ length: 4 }, newTestId);
    const row = (title: string, group: string, positionId: string | null) =>
      anAddressee({ title, group, positionId });
    return [
      positions,
      [
        row('C', 'OPD', positions[2] ?? null),
        row('tamu', 'OPD', null),
        row('Y', 'Camat', positions[3] ?? null),
        row('A', 'OPD', positions[0] ?? null),
        row('X', 'Camat', positions[1] ?? null),
      ],
    ] as const;
  })();

  test('by protocol goes group by group, those without a position behind', () => {
    expect(orderByProtocol(rows, ids).map(({ title }) => title)).toEqual(['A', 'C', 'tamu', 'X', 'Y']);
  });

  test('by group keeps the order inside, groups of the directory first in theirs', () => {
    expect(gatherGroups(rows).map(({ title }) => title)).toEqual(['C', 'tamu', 'A', 'Y', 'X']);
    expect(gatherGroups(rows, ['Camat', 'Kosong']).map(({ title }) => title)).toEqual([
      'Y',
      'X',
      'C',
      'tamu',
      'A',
    ]);
  });

  test('is told in a line', () => {
    expect(destinationText([])).toBe('');
    expect(destinationText(rows.slice(0, 2))).toBe('C; tamu');
    expect(destinationText(rows)).toBe('C dan 4 lainnya');
  });
});

describe('delivery', () => {
  test('counts addressees, not marks, and only those on the list', () => {
    const [a, b] = [anAddressee(), anAddressee()];
    const marks = [{ addresseeId: a.id }, { addresseeId: a.id }, { addresseeId: newTestId() }];
    expect(countDelivered([a, b], marks)).toBe(1);
  });

  test.each(['2025-02-30T09:00', '2025-08-22', '2025-08-22T25:00', '2025-08-22T09:00:00Z', ''])(
    'refuses the time %j',
    (at) => {
      const mark = { addresseeId: newTestId(), channel: 'courier', at };
      expect(deliverySchema.safeParse(mark).success).toBe(false);
      expect(deliverySchema.safeParse({ ...mark, at: '2025-08-22T09:00' }).success).toBe(true);
    },
  );

  test('the WhatsApp text tells the record in the office’s phrases and invents nothing', () => {
    const meeting = aMeeting();
    const invitation = anInvitation({ sequence: 15 });
    const profile = aProfile();
    const number = printedNumber(invitation, meeting, profile);
    const addressee = anAddressee({ title: 'Yth. Camat Contoh' });
    expect(whatsAppText({ kind: 'one', addressee }, { meeting, invitation, profile })).toBe(
      [
        'Yth. Camat Contoh',
        '',
        `Dengan hormat, bersama ini disampaikan Undangan Nomor ${number} tanggal 22 Agustus 2025 dengan keterangan sebagai berikut:`,
        '',
        'Hari/tanggal: Minggu, 31 Agustus 2025',
        'Waktu: pukul 09.00 s.d. 11.30 WIB',
        'Tempat: Ruang Rapat Sekretariat Daerah',
        'Acara: Rapat Koordinasi Persiapan Kegiatan Daerah',
        '',
        'Demikian, atas perhatian dan kehadirannya diucapkan terima kasih.',
      ].join('\n'),
    );
    const bare = whatsAppText(
      { kind: 'group', name: 'Para Camat' },
      {
        meeting: aMeeting({ date: null, startTime: null }),
        invitation: anInvitation({ letterDate: null }),
        profile,
      },
    );
    expect(bare).toContain('Yth. Para Camat');
    expect(bare).not.toMatch(/Nomor|tanggal |Waktu|undefined|null|\{/);
  });
});

describe('the letter that changes an invitation', () => {
  const announced = {
    date: '2025-08-31',
    endDate: null,
    startTime: '09:00',
    endTime: '11:30',
    place: 'Ruang A',
  };
  const now = { ...announced, date: '2025-09-03', startTime: '13:00', endTime: null };
  const tools = { zone: 'WIB', newId: newTestId } as const;

  test('a penundaan tells the old day and takes the new one from the meeting', () => {
    const typed = noticeSchema.parse({ reason: 'hujan lebat', sequence: 9 });
    expect(startNotice('postponement', typed, { announced, now }, tools)).toMatchObject({
      kind: 'postponement',
      reason: 'hujan lebat',
      sequence: 9,
      formerDate: '2025-08-31',
      formerStartTime: '09:00',
      newDate: '2025-09-03',
      newStartTime: '13:00',
      newEndTime: null,
      newPlace: 'Ruang A',
    });
  });

  test('a penundaan of a meeting that did not move yet leaves the new day open', () => {
    const same = { announced, now: { ...announced } };
    expect(hasMoved(same)).toBe(false);
    expect(startNotice('postponement', noticeSchema.parse({}), same, tools).newDate).toBeNull();
  });

  test('a ralat sets what was written beside what is right', () => {
    const { corrections } = startNotice('correction', noticeSchema.parse({}), { announced, now }, tools);
    expect(corrections.map(({ label, was, shouldBe }) => [label, was, shouldBe])).toEqual([
      ['hari/tanggal', 'Minggu, 31 Agustus 2025', 'Rabu, 3 September 2025'],
      ['waktu', 'pukul 09.00 s.d. 11.30 WIB', 'pukul 13.00 WIB s.d. selesai'],
    ]);
    expect(changedParts({ announced, now: { ...announced, place: 'Ruang B' } }, 'WIB')).toEqual([
      { label: 'tempat', was: 'Ruang A', shouldBe: 'Ruang B' },
    ]);
  });
});
