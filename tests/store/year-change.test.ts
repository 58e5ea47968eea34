import { describe, expect, test } from 'vitest';
import { letterEntry } from '../../shared/contract/letters.ts';
import { closingYear, isYearChangeSeason, YEAR_STEPS } from '../../shared/domain/year-change.ts';
import { aMeeting, aMinutes, openTestServices } from '../fixtures/builders.ts';
import { keepMeeting } from './support/records.ts';

/** The office stands on 5 January 2026. */
function inJanuary() {
  return openTestServices({ clock: () => new Date('2026-01-05T02:00:00.000Z') });
}

test('the year that a day closes, and when it is time', () => {
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(closingYear)).toEqual([
    2025, 2025, 2025, 2026,
  ]);
  expect(['2025-12-01', '2026-01-31', '2026-02-01', '2025-11-30'].map(isYearChangeSeason)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('what the old year has left', () => {
  test('letters: numbers that wait, gaps without a reason; the new year begins at 1 and goes on where it was begun', async () => {
    const { services } = inJanuary();
    const book = (letterDate: string, sequence: number, state: 'reserved' | 'final') =>
      services.ledger.saveEntry({
        id: null,
        version: null,
        value: letterEntry.parse({
          register: 'surat',
          letterDate,
          sequence,
          subject: 'Surat',
          state,
          note: 'x',
        }),
      });
    await book('2025-03-01', 1, 'final');
    await book('2025-03-02', 4, 'reserved');
    await services.ledger.explainGap({
      register: 'surat',
      year: 2025,
      from: 2,
      to: 2,
      explanation: 'Buku lama',
    });
    const before = await services.yearChange.get({ year: null });
    expect(before).toMatchObject({ year: 2025, isSeason: true });
    expect(before.letters).toEqual([{ register: 'surat', used: 2, waiting: 1, blank: 0, gaps: 1 }]);
    expect(before.numbers.every(({ next }) => next === 1)).toBe(true);
    await book('2026-01-02', 7, 'final');
    const after = await services.yearChange.get({ year: null });
    expect(after.numbers.find(({ register }) => register === 'surat')?.next).toBe(8);
  });

  test('meetings without minutes, finished ones that are not closed, and open follow-ups of a series', async () => {
    const archive = inJanuary();
    const { services } = archive;
    const create = (date: string | null, title: string) =>
      services.meetings.create({ value: aMeeting({ date, title }), profileId: null });
    const held = await create('2025-11-02', 'Tanpa notula');
    await create('2026-01-02', 'Tahun baru');
    await create(null, 'Tanpa tanggal');
    await keepMeeting(archive, { title: 'Selesai', date: '2025-05-02' });
    await keepMeeting(archive, { title: 'Ditutup', date: '2025-05-03', closedOn: '2025-06-01' });
    const series = await services.series.save({
      id: null,
      version: null,
      value: { name: 'Rapat bulanan', kind: 'recurring', rule: { kind: 'manual' } },
    });
    await services.series.assign({ meetingId: held.id, seriesId: series.id });
    const minutes = await services.minutes.get(held.id);
    await services.minutes.save({ meetingId: held.id, version: minutes.version, value: aMinutes() });

    const state = await services.yearChange.get({ year: null });
    expect(state.meetings).toBe(3);
    expect(state.undated).toBe(1);
    expect(state.awaitingMinutes.rows.map(({ title }) => title)).toEqual(['Tanpa notula']);
    expect(state.toClose).toMatchObject({ total: 1, rows: [{ title: 'Selesai' }] });
    expect(state.followUps).toEqual({
      open: 1,
      overdue: 1,
      series: [{ id: series.id, name: 'Rapat bulanan', open: 1 }],
    });
    expect((await services.yearChange.get({ year: 2026 })).awaitingMinutes.rows).toHaveLength(1);
  });
});

test('steps keep how they stand, each year by itself, and can be taken up again', async () => {
  const { services } = inJanuary();
  const states = async (year: number | null) =>
    (await services.yearChange.get({ year })).steps.map(({ id, state }) => [id, state]);
  expect(await states(null)).toEqual(YEAR_STEPS.map((id) => [id, 'open']));
  await services.yearChange.mark({ year: 2025, step: 'backup', state: 'done' });
  await services.yearChange.mark({ year: 2025, step: 'close', state: 'skipped' });
  await services.yearChange.mark({ year: 2025, step: 'backup', state: 'open' });
  expect(Object.fromEntries(await states(2025))).toMatchObject({ backup: 'open', close: 'skipped' });
  expect(await states(2024)).toEqual(YEAR_STEPS.map((id) => [id, 'open']));
});
