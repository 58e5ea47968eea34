import type { Group, Organisation, Position, PositionHolder } from '../../../shared/domain/directory.ts';
import { facts, type Part } from '../../../shared/domain/merge-fields/parts.ts';
import { dateWords, listWords, serviceWords } from '../../../shared/domain/merge-fields/words.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { Choice } from '../../components/choice-field.tsx';
import { ACTING_CHOICES, ROLE_CHOICES } from '../../components/official-picker/choices.ts';
import { choiceWords } from '../../lib/choice-words.ts';

/* The fields of each form of the directory in its own words, for two states of a record side by side. */

export const GENDERS: readonly Choice<Person['gender']>[] = [
  { value: '', label: 'Tidak dicatat' },
  { value: 'L', label: 'Laki-laki' },
  { value: 'P', label: 'Perempuan' },
];

/** Names of records that a form holds by their id, as far as the page has heard of them. */
type KnownNames = ReadonlyMap<string, string>;

const nameOf = (names: KnownNames, id: string | null) => (id === null ? '' : (names.get(id) ?? 'Data lain'));

export const ORGANISATION_FIELDS: readonly Part<Organisation>[] = [
  facts('Nama instansi', ['name'], ({ name }) => name),
  facts('Singkatan', ['shortName'], ({ shortName }) => shortName),
  facts('Jenis', ['kind'], ({ kind }) => kind),
  facts('Alamat', ['address'], ({ address }) => address),
];

export const PERSON_FIELDS: readonly Part<Person>[] = [
  facts('Nama dan gelar', ['name'], ({ name }) => formatName(name)),
  facts('Pangkat/golongan', ['rank'], ({ rank }) => rank),
  facts('NIP atau NRP', ['number'], ({ number }) => serviceWords(number)),
  facts('Jenis kelamin (L/P)', ['gender'], ({ gender }) => choiceWords(GENDERS, gender)),
  facts('Nomor HP', ['phone'], ({ phone }) => phone),
];

/** `organisations` names the instansi that may be set. */
export function positionFields(organisations: KnownNames): readonly Part<Position>[] {
  return [
    facts('Nama jabatan', ['title'], ({ title }) => title),
    facts('Jenis jabatan', ['role'], ({ role }) => choiceWords(ROLE_CHOICES, role)),
    facts('Instansi', ['organisationId'], ({ organisationId }) => nameOf(organisations, organisationId)),
  ];
}

/** As typed: nobody is chosen at first. */
export type HolderDraft = Omit<PositionHolder, 'personId'> & { personId: string | null };

/** `people` names the persons that may be set. */
export function holderFields(people: KnownNames): readonly Part<HolderDraft>[] {
  return [
    facts('Nama', ['personId'], ({ personId }) => nameOf(people, personId)),
    facts('Pengisian', ['acting'], ({ acting }) => choiceWords(ACTING_CHOICES, acting)),
    facts('Sejak', ['from'], ({ from }) => dateWords(from)),
    facts('Sampai', ['until'], ({ until }) => dateWords(until)),
  ];
}

/** `positions` names the members that may stand in the group. */
export function groupFields(positions: KnownNames): readonly Part<Group>[] {
  return [
    facts('Nama kelompok', ['name'], ({ name }) => name),
    facts('Jabatan menurut urutan protokol', ['positionIds'], ({ positionIds }) =>
      listWords(positionIds.map((id) => nameOf(positions, id))),
    ),
  ];
}
