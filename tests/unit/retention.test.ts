import { describe, expect, test } from 'vitest';
import {
  addYears,
  findRule,
  type RetentionRule,
  retentionOf,
  retentionRuleSchema,
  retentionText,
  ruleText,
} from '../../shared/domain/retention.ts';

const rule = (changes: Partial<RetentionRule> = {}): RetentionRule => ({
  code: '000.1.5',
  activeYears: 1,
  inactiveYears: 2,
  finalFate: 'musnah',
  note: '',
  ...changes,
});
const facts = { closedOn: '2024-03-10', isPermanent: false, rule: rule() };

describe('rule 58: retention is counted from the day on which the file was closed', () => {
  test('active, inactive and ended begin on the very day', () => {
    const stageOn = (today: string) => retentionOf(facts, today).stage;
    expect(stageOn('2024-03-10')).toBe('active');
    expect(stageOn('2025-03-09')).toBe('active');
    expect(stageOn('2025-03-10')).toBe('inactive');
    expect(stageOn('2027-03-09')).toBe('inactive');
    expect(stageOn('2027-03-10')).toBe('ended');
    expect(retentionOf(facts, '2025-01-01')).toMatchObject({
      inactiveOn: '2025-03-10',
      endsOn: '2027-03-10',
      fate: 'musnah',
    });
  });

  test('a period from 29 February is never over a day early', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-03-01');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2023-02-28', 1)).toBe('2024-02-28');
    expect(addYears('2025-12-31', 0)).toBe('2025-12-31');
    expect(() => addYears('2025-02-29', 1)).toThrow(RangeError);
    expect(retentionOf({ ...facts, closedOn: '2024-02-29' }, '2025-02-28').stage).toBe('active');
  });

  test('an open file has no dates, whatever its rule', () => {
    expect(retentionOf({ ...facts, closedOn: null }, '2099-01-01')).toEqual({
      stage: 'open',
      inactiveOn: null,
      endsOn: null,
      fate: 'musnah',
    });
  });

  test('a closed file without a known rule is "unknown", never due', () => {
    const state = retentionOf({ ...facts, rule: null }, '2099-01-01');
    expect(state).toEqual({ stage: 'unknown', inactiveOn: null, endsOn: null, fate: null });
    expect(retentionText(state)).toBe('Retensi kode belum diatur');
  });

  test('"permanen" of a file wins over its rule, and also without one', () => {
    expect(retentionOf({ ...facts, isPermanent: true }, '2099-01-01')).toMatchObject({
      stage: 'ended',
      fate: 'permanen',
    });
    expect(retentionOf({ ...facts, isPermanent: true, rule: null }, '2099-01-01').fate).toBe('permanen');
  });

  test('a changed rule counts at once, and no years at all end on the day itself', () => {
    expect(retentionOf({ ...facts, rule: rule({ activeYears: 5 }) }, '2027-03-10').stage).toBe('active');
    const none = rule({ activeYears: 0, inactiveYears: 0 });
    expect(retentionOf({ ...facts, rule: none }, '2024-03-10').stage).toBe('ended');
  });
});

describe('the rule of a code', () => {
  const rules = new Map(
    [rule({ code: '000' }), rule({ code: '000.1', activeYears: 3 }), rule({ code: '000.1.1' })].map((one) => [
      one.code,
      one,
    ]),
  );

  test('is its own, else that of the nearest code above, by whole parts', () => {
    expect(findRule(rules, '000.1.1')).toMatchObject({ rule: { code: '000.1.1' }, isInherited: false });
    expect(findRule(rules, '000.1.10')).toMatchObject({ rule: { code: '000.1' }, isInherited: true });
    expect(findRule(rules, '000.2.4.1')).toMatchObject({ rule: { code: '000' }, isInherited: true });
    expect(findRule(rules, '005')).toBeNull();
    expect(findRule(rules, '')).toBeNull();
  });

  test('is refused with years that cannot be', () => {
    for (const activeYears of [-1, 101, 1.5])
      expect(retentionRuleSchema.safeParse(rule({ activeYears })).success).toBe(false);
    expect(retentionRuleSchema.safeParse({ ...rule(), finalFate: 'bakar' }).success).toBe(false);
  });

  test('reads as the schedule is quoted, and with its last days', () => {
    expect(ruleText(rule())).toBe('Aktif 1 th, inaktif 2 th, musnah');
    expect(retentionText(retentionOf(facts, '2025-01-01'))).toBe(
      'Aktif s.d. 9 Maret 2025; inaktif s.d. 9 Maret 2027; Musnah',
    );
  });
});
