import { expect, test } from 'vitest';
import { agendaExcess, agendaMinutes, agendaTimes } from '../../shared/domain/agenda-times.ts';
import { agendaItemSchema } from '../../shared/domain/meeting.ts';

const item = (minutes?: number) => ({ id: '', title: 'A', ...(minutes === undefined ? {} : { minutes }) });

test('each item begins where the one before it ends', () => {
  expect(agendaTimes([item(15), item(90)], '09:00')).toEqual([
    { start: '09:00', end: '09:15' },
    { start: '09:15', end: '10:45' },
  ]);
});

test('behind an item without minutes no time is told', () => {
  expect(agendaTimes([item(15), item(), item(10)], '09:00')).toEqual([
    { start: '09:00', end: '09:15' },
    null,
    null,
  ]);
  expect(agendaTimes([item(15)], null)).toEqual([null]);
});

test('the agenda is too long only when the length of the meeting is known', () => {
  const agenda = [item(100), item(), item(60)];
  expect(agendaMinutes(agenda)).toBe(160);
  expect(agendaExcess(agenda, { startTime: '09:00', endTime: '11:30' })).toBe(10);
  expect(agendaExcess(agenda, { startTime: '09:00', endTime: '12:00' })).toBe(0);
  expect(agendaExcess(agenda, { startTime: '09:00', endTime: null })).toBe(0);
});

test.each([0, -5, 1.5, 1441])('%d minutes are refused', (minutes) => {
  const id = '01926b0e-7c44-7d1c-9c65-9d2a1a1f0b11';
  expect(agendaItemSchema.safeParse({ id, title: 'A', minutes }).success).toBe(false);
});
