import { expect, test } from 'vitest';
import {
  announcement,
  durationText,
  inOrderOfUrgency,
  isFinished,
  progressText,
} from '../../renderer/components/job-tray/job-words.ts';
import { type Job, jobSchema } from '../../shared/contract/jobs.ts';

const job = (part: Partial<Job>): Job =>
  jobSchema.parse({
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    meetingId: null,
    title: 'Undangan untuk 800 penerima',
    state: 'running',
    total: 800,
    done: 0,
    failed: 0,
    remaining: null,
    result: '',
    message: '',
    createdAt: '2026-11-21T02:14:00.000Z',
    updatedAt: '2026-11-21T02:14:00.000Z',
    ...part,
  });

test('progress is told in numbers and in the time that is left', () => {
  expect(progressText(job({ done: 312, remaining: 39.2 }))).toBe('312 dari 800, sisa 40 detik');
  expect(progressText(job({ done: 310, failed: 2 }))).toBe('312 dari 800');
  expect(progressText(job({ state: 'interrupted', done: 312 }))).toBe('Terhenti pada 312 dari 800');
  expect(progressText(job({ total: 0 }))).toBe('Sedang dihitung');
  expect(progressText(job({ total: 0, state: 'cancelled' }))).toBe('Dibatalkan');
  expect(progressText(job({ state: 'done', done: 797, failed: 3 }))).toBe('Selesai: 797 dari 800');
});

test.each([
  [0, '1 detik'],
  [59, '59 detik'],
  [59.5, '1 menit'],
  [60, '1 menit'],
  [61, '1 menit 10 detik'],
  [119, '2 menit'],
  [125, '2 menit 10 detik'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationText(seconds)).toBe(words);
});

test('while 800 letters are made only four sentences are read out, then the end with its failures', () => {
  const told = Array.from({ length: 800 }, (_, done) => announcement(job({ done, remaining: 800 - done })));
  expect([...new Set(told)]).toEqual([
    'Undangan untuk 800 penerima: dimulai',
    'Undangan untuk 800 penerima: 25 persen',
    'Undangan untuk 800 penerima: 50 persen',
    'Undangan untuk 800 penerima: 75 persen',
  ]);
  expect(announcement(job({ state: 'done', done: 798, failed: 2 }))).toBe(
    'Undangan untuk 800 penerima: Selesai: 798 dari 800, 2 gagal',
  );
});

test('what runs stands before what waits for the user, and that before what has ended', () => {
  const states = ['done', 'interrupted', 'cancelled', 'running', 'paused', 'waiting'] as const;
  const ordered = inOrderOfUrgency(states.map((state) => job({ state })));
  expect(ordered.map(({ state }) => state)).toEqual([
    'running',
    'waiting',
    'interrupted',
    'paused',
    'done',
    'cancelled',
  ]);
});

test('only what ended whole may be cleared away', () => {
  expect(isFinished(job({ state: 'done', done: 800 }))).toBe(true);
  expect(isFinished(job({ state: 'done', done: 799, failed: 1 }))).toBe(false);
  for (const state of ['waiting', 'running', 'paused', 'interrupted', 'cancelled', 'failed'] as const)
    expect(isFinished(job({ state }))).toBe(false);
});
