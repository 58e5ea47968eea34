import { describe, expect, test } from 'vitest';
import { effectiveState, type StateFacts, zoneMoment } from '../../shared/domain/meeting-state.ts';

const FACTS: StateFacts = {
  state: 'planned',
  isStateChosen: false,
  date: '2025-08-31',
  endDate: null,
  startTime: '09:00',
  endTime: '11:30',
  actualStart: null,
  actualEnd: null,
  zone: 'WIB',
};

/** The state at a time of the day in Jakarta. */
function at(clock: string, changes: Partial<StateFacts> = {}, day = '2025-08-31') {
  return effectiveState({ ...FACTS, ...changes }, new Date(`${day}T${clock}:00+07:00`));
}

describe('the state by the clock', () => {
  test.each([
    ['08:59', 'planned'],
    ['09:00', 'running'],
    ['11:29', 'running'],
    ['11:30', 'awaiting-minutes'],
  ] as const)('of a meeting from 09.00 to 11.30 at %s is %s', (clock, state) => {
    expect(at(clock)).toBe(state);
  });

  test('keeps invited until the meeting begins', () => {
    expect(at('08:59', { state: 'invited' })).toBe('invited');
    expect(at('09:00', { state: 'invited' })).toBe('running');
  });

  test.each(['awaiting-minutes', 'final', 'archived'] as const)('leaves %s as it is', (state) => {
    expect(at('23:00', { state }, '2026-01-01')).toBe(state);
  });

  test('ends a meeting that is stored as running when its time has passed', () => {
    expect(at('08:00', { state: 'running' })).toBe('running');
    expect(at('11:30', { state: 'running' })).toBe('awaiting-minutes');
    expect(at('11:30', { state: 'running', isStateChosen: true })).toBe('running');
  });

  test('gives way to what the clerk chose', () => {
    expect(at('10:00', { isStateChosen: true })).toBe('planned');
    expect(at('10:00', { isStateChosen: true, state: 'invited' }, '2025-09-09')).toBe('invited');
  });

  test('without an end it runs until the day is over', () => {
    expect(at('23:59', { endTime: null })).toBe('running');
    expect(at('00:00', { endTime: null }, '2025-09-01')).toBe('awaiting-minutes');
  });

  test('without a start it never runs, and waits for its minutes from the next day', () => {
    expect(at('23:59', { startTime: null, endTime: null })).toBe('planned');
    expect(at('00:00', { startTime: null, endTime: null }, '2025-09-01')).toBe('awaiting-minutes');
  });

  test('without a day it does not move', () => {
    expect(at('10:00', { date: null }, '2099-01-01')).toBe('planned');
  });

  test('goes by the times that were noted; an end before the real start is not believed', () => {
    expect(at('09:30', { actualStart: '10:00' })).toBe('planned');
    expect(at('11:00', { actualEnd: '10:45' })).toBe('awaiting-minutes');
    expect(at('14:00', { actualStart: '13:00' })).toBe('running');
  });

  test('of several days it runs from the first start to the last end', () => {
    const days = { endDate: '2025-09-02' };
    expect(at('03:00', days, '2025-09-01')).toBe('running');
    expect(at('11:30', days, '2025-09-02')).toBe('awaiting-minutes');
  });

  test('goes by the zone of the meeting, not by the clock of the PC (rule 5)', () => {
    const moment = new Date('2025-08-31T00:30:00Z');
    expect(zoneMoment(moment, 'WIB')).toBe('2025-08-31T07:30');
    expect(zoneMoment(moment, 'WIT')).toBe('2025-08-31T09:30');
    expect(effectiveState({ ...FACTS, zone: 'WIT' }, moment)).toBe('running');
    expect(effectiveState(FACTS, moment)).toBe('planned');
  });
});
