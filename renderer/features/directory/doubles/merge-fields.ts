import type { DoubleEntry, DoubleKind } from '../../../../shared/contract/directory.ts';
import type { InputOf } from '../../../../shared/contract/index.ts';
import { organisationSchema, positionSchema } from '../../../../shared/domain/directory.ts';
import { personSchema } from '../../../../shared/domain/people.ts';
import { formatName } from '../../../../shared/domain/person-name.ts';
import { ROLE_CHOICES } from '../../../components/official-picker/choices.ts';

/** One field of two records, of which one value is kept. */
export interface MergeField {
  key: string;
  label: string;
  /** The values of both as text; empty for none. */
  texts: readonly [string, string];
}

/** Which of the two records a field is taken from. */
export type Side = 0 | 1;
type Pair = readonly [DoubleEntry, DoubleEntry];

/** The fields of both records, in the order of their form. */
export function fieldsOf(kind: DoubleKind, [one, other]: Pair): MergeField[] {
  const field = (key: string, label: string, textOf: (entry: DoubleEntry) => string): MergeField => ({
    key,
    label,
    texts: [textOf(one), textOf(other)],
  });
  switch (kind) {
    case 'person': {
      const person = ({ value }: DoubleEntry) => personSchema.parse(value);
      return [
        field('name', 'Nama', (it) => formatName(person(it).name)),
        field('number', 'NIP/NRP', (it) => {
          const { kind: word, digits } = person(it).number;
          return digits === '' ? '' : `${word} ${digits}`;
        }),
        field('rank', 'Pangkat/golongan', (it) => person(it).rank),
        field('gender', 'Jenis kelamin', (it) => person(it).gender),
        field('phone', 'Nomor HP', (it) => person(it).phone),
      ];
    }
    case 'position': {
      const position = ({ value }: DoubleEntry) => positionSchema.parse(value);
      return [
        field('title', 'Nama jabatan', (it) => position(it).title),
        field('role', 'Jenis jabatan', (it) => roleName(position(it).role)),
        field('organisationId', 'Instansi', ({ detail }) => detail),
      ];
    }
    case 'organisation': {
      const organisation = ({ value }: DoubleEntry) => organisationSchema.parse(value);
      return [
        field('name', 'Nama instansi', (it) => organisation(it).name),
        field('shortName', 'Singkatan', (it) => organisation(it).shortName),
        field('kind', 'Jenis', (it) => organisation(it).kind),
        field('address', 'Alamat', (it) => organisation(it).address),
      ];
    }
  }
}

function roleName(role: string): string {
  return ROLE_CHOICES.find(({ value }) => value === role)?.label ?? '';
}

/** What is asked of main: `keep` stays with the chosen fields, the other goes. */
export function mergeInput(
  kind: DoubleKind,
  pair: Pair,
  keep: Side,
  sides: ReadonlyMap<string, Side>,
): InputOf<'directory.merge'> {
  const [kept, lost] = keep === 0 ? pair : [pair[1], pair[0]];
  const ids = {
    keep: { id: kept.id, version: kept.version },
    loser: { id: lost.id, version: lost.version },
  };
  const values = { ...kept.value };
  const chosen = Object.fromEntries(
    Object.keys(values).map((key) => [key, fieldOf(pair[sides.get(key) ?? keep], key)]),
  );
  switch (kind) {
    case 'person':
      return { kind, ...ids, value: personSchema.parse(chosen) };
    case 'position':
      return { kind, ...ids, value: positionSchema.parse(chosen) };
    case 'organisation':
      return { kind, ...ids, value: organisationSchema.parse(chosen) };
  }
}

function fieldOf({ value }: DoubleEntry, key: string): unknown {
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
