import { expect, test } from 'vitest';
import { withoutUsual } from '../../electron/store/sparse-value.ts';
import { EMPTY_SUPPLEMENT, supplementSchema } from '../../shared/domain/supplement.ts';

test('only what differs stays, at any depth; lists stay whole', () => {
  const usual = { a: 1, b: { c: '', d: { e: null } }, f: [], g: [1, 2] };
  expect(withoutUsual(usual, usual)).toEqual({});
  expect(withoutUsual({ ...usual, b: { c: '', d: { e: 'x' } } }, usual)).toEqual({ b: { d: { e: 'x' } } });
  expect(withoutUsual({ ...usual, f: [{ c: '' }], g: [] }, usual)).toEqual({ f: [{ c: '' }], g: [] });
  expect(withoutUsual({ ...usual, a: 0, b: { c: null, d: { e: null } } }, usual)).toEqual({
    a: 0,
    b: { c: null },
  });
  expect(withoutUsual({ ...usual, more: 1 }, usual)).toEqual({ ...{ more: 1 } });
});

test('the schema of the supplement fills in whatever was left out, of every part', () => {
  for (const part of Object.keys(EMPTY_SUPPLEMENT)) {
    const rest = Object.fromEntries(Object.entries(EMPTY_SUPPLEMENT).filter(([name]) => name !== part));
    expect(supplementSchema.parse(withoutUsual(rest, {}))).toEqual(EMPTY_SUPPLEMENT);
  }
  const some = supplementSchema.parse({
    report: {
      signatory: { mandate: [{ title: 'Sekretaris Daerah' }], official: { name: { name: 'Uji' } } },
      letterDate: '2025-08-22',
    },
    officialRecord: { layout: 'table', isDayBlank: true },
    attendanceSheet: { variant: 'payment' },
    labels: { startAt: 5 },
  });
  const sparse = withoutUsual(some, EMPTY_SUPPLEMENT);
  expect(Object.keys(sparse).sort()).toEqual(['attendanceSheet', 'labels', 'officialRecord', 'report']);
  expect(supplementSchema.parse(JSON.parse(JSON.stringify(sparse)))).toEqual(some);
});
