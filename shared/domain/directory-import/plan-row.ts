import type { z } from 'zod';
import { addDays, formatDate } from '../dates.ts';
import {
  type Group,
  groupSchema,
  type Organisation,
  organisationSchema,
  type PositionHolder,
  positionHolderSchema,
  positionSchema,
} from '../directory.ts';
import { foldName } from '../fold.ts';
import { roleOfTitle } from '../office-role.ts';
import { type Person, personSchema } from '../people.ts';
import { formatName } from '../person-name.ts';
import { checkServiceNumber } from '../service-number.ts';
import { type DirectoryDraft, isSame, keyOfName, keyOfNumber, keyOfPlace, keyOfTitle } from './draft.ts';
import type { ReadRow } from './read-row.ts';

/** Why a row cannot be taken, as a sentence. */
export class RowRefused extends Error {}

export interface RowTools {
  draft: DirectoryDraft;
  newId: () => string;
  /** Hears what the user should know of a row that is taken. */
  note: (sentence: string) => void;
}

/** Carries one row into the draft. Throws RowRefused; the draft then is half changed and must be taken back. */
export function planRow(row: ReadRow, tools: RowTools): void {
  const organisationId = row.organisation === null ? null : putOrganisation(row.organisation, tools);
  const positionId = row.title === '' ? null : putPosition(row.title, organisationId, tools);
  const personId = row.person === null ? null : putPerson(row.person, positionId, tools);
  if (positionId !== null && personId !== null) putHolder(row, positionId, personId, tools);
  if (row.groups.length > 0) {
    if (positionId === null) tools.note('Kelompok diabaikan, karena baris ini tanpa jabatan.');
    else for (const name of row.groups) putMember(name, positionId, tools);
  }
}

function putOrganisation(given: Organisation, { draft, newId }: RowTools): string {
  const [found, ...others] = draft.organisations.find(keyOfName(given.name));
  const exact = [found, ...others].find(
    (it) => it !== undefined && foldName(it.value.name) === foldName(given.name),
  );
  const target = exact ?? (others.length === 0 ? found : undefined);
  if (target === undefined) {
    const id = newId();
    draft.organisations.put(id, checked(organisationSchema, given, 'Instansi'));
    return id;
  }
  const { value } = target;
  const after: Organisation = {
    name: value.name,
    shortName: given.shortName || value.shortName,
    kind: given.kind || value.kind,
    address: given.address || value.address,
  };
  if (!isSame(value, after))
    draft.organisations.put(target.id, checked(organisationSchema, after, 'Instansi'));
  return target.id;
}

function putPerson(given: Person, positionId: string | null, tools: RowTools): string {
  const { draft, newId, note } = tools;
  const doubt = given.number.digits === '' ? null : checkServiceNumber(given.number);
  if (doubt !== null) note(doubt);
  const found = findPerson(given, positionId, tools);
  if (found === null) {
    const id = newId();
    draft.people.put(id, checked(personSchema, given, 'Orang'));
    return id;
  }
  const after = mergedPerson(found.value, given);
  if (!isSame(found.value, after)) draft.people.put(found.id, checked(personSchema, after, 'Orang'));
  return found.id;
}

/**
 * The same number is the same person. Without one: the namesake that holds the position already, else the only one whose
 * telephone does not speak against it.
 */
function findPerson(given: Person, positionId: string | null, { draft, note }: RowTools): Found | null {
  const { digits } = given.number;
  const [byNumber] = digits === '' ? [] : draft.people.find(keyOfNumber(digits));
  if (byNumber !== undefined) return byNumber;
  const namesakes = draft.people
    .find(keyOfName(given.name.name))
    .filter(({ value }) => digits === '' || value.number.digits === '');
  const holders = positionId === null ? [] : draft.holders.find(positionId);
  const holder = namesakes.find(({ id }) => holders.some(({ value }) => value.personId === id));
  if (holder !== undefined) return holder;
  const likely = namesakes.filter(({ value }) => !hasOtherPhone(value, given));
  const [only, ...others] = likely;
  if (only === undefined) return null;
  const unchanged = likely.find(({ value }) => isSame(value, mergedPerson(value, given)));
  if (others.length > 0 && unchanged === undefined) {
    throw new RowRefused(
      `Ada ${likely.length} orang bernama ${given.name.name} di direktori. Isi NIP/NRP-nya agar jelas siapa yang dimaksud.`,
    );
  }
  const found = unchanged ?? only;
  if (positionId !== null)
    note(`Dianggap orang yang sama dengan ${formatName(found.value.name)} di direktori.`);
  return found;
}

interface Found {
  id: string;
  value: Person;
}

function hasOtherPhone(one: Person, other: Person): boolean {
  const digits = ({ phone }: Person) => phone.replace(/\D/g, '').replace(/^62/, '0');
  return one.phone !== '' && other.phone !== '' && digits(one) !== digits(other);
}

/** What a list leaves empty stays as it was: an import adds and corrects, it does not erase. */
function mergedPerson(before: Person, given: Person): Person {
  return {
    name: {
      front: given.name.front || before.name.front,
      name: given.name.name,
      back: given.name.back || before.name.back,
    },
    number: given.number.digits === '' ? before.number : given.number,
    rank: given.rank || before.rank,
    gender: given.gender || before.gender,
    phone: given.phone || before.phone,
  };
}

function putPosition(title: string, organisationId: string | null, { draft, newId }: RowTools): string {
  const [exact] = draft.positions.find(keyOfPlace(title, organisationId));
  if (exact !== undefined) return exact.id;
  if (organisationId === null) {
    const [only, ...others] = draft.positions.find(keyOfTitle(title));
    if (others.length > 0) {
      throw new RowRefused(
        `Ada ${others.length + 1} jabatan bernama ${title} di instansi yang berbeda. Isi kolom Instansi.`,
      );
    }
    if (only !== undefined) return only.id;
  }
  const id = newId();
  draft.positions.put(
    id,
    checked(positionSchema, { title, role: roleOfTitle(title), organisationId }, 'Jabatan'),
  );
  return id;
}

function putHolder(row: ReadRow, positionId: string, personId: string, tools: RowTools): void {
  const { draft, newId } = tools;
  const { acting, from, until } = row;
  const same = draft.holders
    .find(positionId)
    .filter(({ value }) => value.personId === personId && value.acting === acting);
  if (from === null && until === null && same.length > 0) return;
  const target =
    same.find(({ value }) => value.from === from) ??
    same.find(({ value }) => value.from === null || (from === null && value.until === null)) ??
    same.find(({ value }) => overlaps(value, { from, until }));
  const given = {
    positionId,
    personId,
    acting,
    from: from ?? target?.value.from ?? null,
    until: until ?? target?.value.until ?? null,
  };
  const after: PositionHolder = checked(positionHolderSchema, given, 'Masa jabatan');
  if (target !== undefined && isSame(target.value, after)) return;
  const id = target?.id ?? newId();
  if (acting === '') makeRoom(after, id, tools);
  draft.holders.put(id, after);
}

/** Ends the open term of the one before; any other overlap is refused (rule 63). */
function makeRoom(after: PositionHolder, id: string, { draft, note }: RowTools): void {
  const rivals = draft.holders
    .find(after.positionId)
    .filter((other) => other.id !== id && other.value.acting === '' && overlaps(other.value, after));
  for (const rival of rivals) {
    const name = formatName(draft.people.get(rival.value.personId).name);
    const { from, until } = rival.value;
    if (after.from === null) {
      throw new RowRefused(
        `Jabatan ini sudah dipangku ${name}. Isi kolom Menjabat sejak, agar masa jabatan ${name} diakhiri sehari sebelumnya.`,
      );
    }
    if (until !== null || (from !== null && from >= after.from)) {
      throw new RowRefused(`Masa jabatan ini bertumpukan dengan masa jabatan ${name}.`);
    }
    const last = addDays(after.from, -1);
    draft.holders.put(rival.id, { ...rival.value, until: last });
    note(`Masa jabatan ${name} diakhiri ${formatDate(last)}.`);
  }
}

type Term = Pick<PositionHolder, 'from' | 'until'>;

function overlaps(one: Term, other: Term): boolean {
  const begins = (term: Term) => term.from ?? '';
  const ends = (term: Term) => term.until ?? '9999';
  return begins(one) <= ends(other) && begins(other) <= ends(one);
}

function putMember(name: string, positionId: string, { draft, newId }: RowTools): void {
  const [found] = draft.groups.find(keyOfName(name));
  const before: Group = found?.value ?? { name, positionIds: [] };
  if (before.positionIds.includes(positionId)) return;
  const after = { name: before.name, positionIds: [...before.positionIds, positionId] };
  draft.groups.put(found?.id ?? newId(), checked(groupSchema, after, `Kelompok ${name}`));
}

/** The value as its schema leaves it; else the schema's first sentence. */
function checked<Value>(schema: z.ZodType<Value>, value: unknown, label: string): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new RowRefused(`${label}: ${result.error.issues[0]?.message ?? 'isian tidak sah.'}`);
}
