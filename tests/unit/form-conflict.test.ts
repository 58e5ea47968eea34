import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  holderFields,
  ORGANISATION_FIELDS,
  PERSON_FIELDS,
  positionFields,
} from '../../renderer/features/directory/form-fields.ts';
import { ENTRY_FIELDS } from '../../renderer/features/letters/entry-fields.ts';
import { TEMPLATE_FIELDS } from '../../renderer/features/meetings/templates/template-fields.ts';
import { archiveRecordFields } from '../../renderer/features/past/record-fields.ts';
import { PROFILE_FIELDS } from '../../renderer/features/settings/profile-fields.ts';
import { conflictPlaces, typedChoices, withChosen } from '../../renderer/lib/form-conflict.ts';
import { archiveRecordValue } from '../../shared/contract/past.ts';
import { meetingTemplateSchema } from '../../shared/domain/meeting-template.ts';
import type { Part } from '../../shared/domain/merge-fields.ts';
import { newOfficeProfile, type OfficeProfile } from '../../shared/domain/office-profile.ts';
import { newTestId } from '../fixtures/builders.ts';

const OFFICE = { name: 'Dinas Kesehatan', shortName: 'Dinkes', kind: 'Dinas', address: '' };

describe('a form whose record was changed elsewhere', () => {
  const sides = {
    base: OFFICE,
    typed: { ...OFFICE, name: 'Dinas Kesehatan Daerah', shortName: 'Dinkesda' },
    stored: { ...OFFICE, name: 'Dinas Kesehatan dan KB', address: 'Jalan Contoh' },
  };
  const places = conflictPlaces(ORGANISATION_FIELDS, sides);

  test('shows only what differs, in the words of the form, and leans to the side that changed it', () => {
    expect(places.map(({ label, one, other, side }) => [label, one, other, side])).toEqual([
      ['Nama instansi', 'Dinas Kesehatan Daerah', 'Dinas Kesehatan dan KB', null],
      ['Singkatan', 'Dinkesda', 'Dinkes', 'one'],
      ['Alamat', '', 'Jalan Contoh', 'other'],
    ]);
  });

  test('keeps what was typed without setting back what only the other side changed', () => {
    expect(withChosen(ORGANISATION_FIELDS, sides, typedChoices(places))).toEqual({
      ...sides.typed,
      address: 'Jalan Contoh',
    });
  });

  test('takes each place from the side that was chosen for it', () => {
    const choices = { name: 'other', shortName: 'one', address: 'one' } as const;
    expect(withChosen(ORGANISATION_FIELDS, sides, choices)).toEqual({
      ...sides.stored,
      shortName: 'Dinkesda',
      address: '',
    });
    const stored = { name: 'other', shortName: 'other', address: 'other' } as const;
    expect(withChosen(ORGANISATION_FIELDS, sides, stored)).toEqual(sides.stored);
  });

  test('never sets back a field that no place names', () => {
    const parts = ORGANISATION_FIELDS.filter(({ keys }) => !keys.includes('kind'));
    const changed = { ...sides, stored: { ...sides.stored, kind: 'Badan' } };
    const found = conflictPlaces(parts, changed);
    expect(withChosen(parts, changed, typedChoices(found)).kind).toBe('Badan');
  });

  test('tells records that are held by their id by their names', () => {
    const [one, other] = [newTestId(), newTestId()];
    const names = new Map([
      [one, 'Dinas Satu'],
      [other, 'Dinas Dua'],
    ]);
    const base = { title: 'Kepala', role: 'other' as const, organisationId: null };
    const found = conflictPlaces(positionFields(names), {
      base,
      typed: { ...base, organisationId: one, role: 'regional-head' as const },
      stored: { ...base, organisationId: other },
    });
    expect(found.map((place) => [place.label, place.one, place.other])).toEqual([
      ['Jenis jabatan', 'Kepala daerah', 'Pejabat lain'],
      ['Instansi', 'Dinas Satu', 'Dinas Dua'],
    ]);
  });
});

/** Paths of all single settings of a record; a list counts as one. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[...path]];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, key]));
}

/** The record with another value at one path. */
function changedAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return anotherThan(value);
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    fields.map(([name, entry]) => [name, name === key ? changedAt(entry, rest) : entry]),
  );
}

function anotherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return [];
  return value === null ? 30 : `${String(value)} lain`;
}

/** Values that no office would choose are good enough to be compared. */
const anyProfile = z.custom<OfficeProfile>((value) => typeof value === 'object' && value !== null);

describe('the places of a form', () => {
  test('name every setting of a profile once, so that nothing that was typed is passed over', () => {
    const profile = { ...newOfficeProfile('Setda'), retention: [] };
    profile.letterhead.address = ['Jalan Contoh 1'];
    const missing = leaves(profile).filter((path) => {
      const [first] = path;
      if (first === 'retention' || first === 'defaultChair' || path.at(-1) === 'signatories') return false;
      const other = anyProfile.parse(changedAt(profile, path));
      return PROFILE_FIELDS.flatMap((part) => part.differences(profile, other)).length !== 1;
    });
    expect(missing).toEqual([]);
  });

  test('name every field of the other records', () => {
    const keysOf = <R>(parts: readonly Part<R>[]) => new Set(parts.flatMap(({ keys }) => keys));
    expect([...keysOf(PERSON_FIELDS)].sort()).toEqual(['gender', 'name', 'number', 'phone', 'rank']);
    // The position of a holder is the one whose form it is.
    expect([...keysOf(holderFields(new Map()))].sort()).toEqual(['acting', 'from', 'personId', 'until']);
    expect([...keysOf(archiveRecordFields(new Map()))].sort()).toEqual(
      Object.keys(archiveRecordValue.shape).sort(),
    );
    expect(keysOf(ENTRY_FIELDS)).toContain('letterDate');
    expect([...keysOf(TEMPLATE_FIELDS), 'profileId'].sort()).toEqual(
      Object.keys(meetingTemplateSchema.shape).sort(),
    );
  });
});
