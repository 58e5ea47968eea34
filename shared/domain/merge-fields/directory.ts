import type { Group, Organisation, Position, PositionHolder } from '../directory.ts';
import type { OfficeProfile } from '../office-profile.ts';
import type { Person } from '../people.ts';
import { formatName } from '../person-name.ts';
import { facts, type Part } from './parts.ts';
import { dateWords, plainWords, serviceWords } from './words.ts';

export const ORGANISATION_PARTS: readonly Part<Organisation>[] = [
  facts('Nama', ['name'], ({ name }) => name),
  facts('Singkatan', ['shortName'], ({ shortName }) => shortName),
  facts('Jenis', ['kind'], ({ kind }) => kind),
  facts('Alamat', ['address'], ({ address }) => address),
];

export const PERSON_PARTS: readonly Part<Person>[] = [
  facts('Nama', ['name'], ({ name }) => formatName(name)),
  facts('NIP/NRP', ['number'], ({ number }) => serviceWords(number)),
  facts('Pangkat/golongan', ['rank'], ({ rank }) => rank),
  facts('Jenis kelamin', ['gender'], ({ gender }) => gender),
  facts('Telepon', ['phone'], ({ phone }) => phone),
];

export const POSITION_PARTS: readonly Part<Position>[] = [
  facts('Nama jabatan', ['title'], ({ title }) => title),
  facts('Peran', ['role'], ({ role }) => role),
  facts('Instansi', ['organisationId'], () => ''),
];

export const HOLDER_PARTS: readonly Part<PositionHolder>[] = [
  facts('Jabatan', ['positionId'], () => ''),
  facts('Orang', ['personId'], () => ''),
  facts('Plt./Plh./Pj.', ['acting'], ({ acting }) => acting),
  facts(
    'Masa jabatan',
    ['from', 'until'],
    ({ from, until }) => `${dateWords(from)} s.d. ${dateWords(until)}`,
  ),
];

export const GROUP_PARTS: readonly Part<Group>[] = [
  facts('Nama', ['name'], ({ name }) => name),
  facts('Anggota', ['positionIds'], ({ positionIds }) => `${positionIds.length} jabatan`),
];

const section = (label: string, key: keyof OfficeProfile & string): Part<OfficeProfile> =>
  facts(label, [key], (profile) => plainWords(profile[key]));

/** A profile by its sections: their many settings are shown together. */
export const PROFILE_PARTS: readonly Part<OfficeProfile>[] = [
  section('Nama', 'name'),
  section('Daerah', 'region'),
  section('Zona waktu', 'zone'),
  section('Kertas', 'paper'),
  section('Huruf', 'type'),
  section('Kop', 'letterhead'),
  section('Surat', 'letter'),
  section('Tanda tangan', 'signature'),
  section('SRIKANDI', 'srikandi'),
  section('Nomor halaman', 'pageNumber'),
  section('Penomoran', 'numbering'),
  section('Notula', 'minutes'),
  section('Daftar hadir', 'attendance'),
  section('Retensi', 'retention'),
  section('Frasa', 'phrases'),
  section('Pimpinan biasa', 'defaultChair'),
];
