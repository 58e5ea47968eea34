import { describe, expect, test } from 'vitest';
import { arrangeAddressees, groupAddressees } from '../../shared/domain/addressees.ts';
import { type Addressee, addresseeSchema } from '../../shared/domain/invitation.ts';
import { newOfficeProfile } from '../../shared/domain/office-profile.ts';

const profile = newOfficeProfile('Setda');

function addressees(...titles: string[]): Addressee[] {
  return titles.map((title) => addresseeSchema.parse({ id: crypto.randomUUID(), title }));
}

describe('rule 16: one, a few, many', () => {
  test('nobody', () => {
    expect(arrangeAddressees([], profile)).toEqual({ kind: 'none' });
  });

  test('one addressee has no number', () => {
    expect(arrangeAddressees(addressees('Camat Contoh'), profile)).toEqual({
      kind: 'one',
      name: 'Camat Contoh',
    });
  });

  test('up to the limit of the office a list, above it an attachment', () => {
    const four = addressees('A', 'B', 'C', 'D');
    expect(arrangeAddressees(four, profile)).toEqual({ kind: 'list', names: ['A', 'B', 'C', 'D'] });
    expect(arrangeAddressees([...four, ...addressees('E')], profile)).toEqual({
      kind: 'attached',
      text: '(Daftar undangan terlampir)',
    });
  });
});

describe('rule 15: Yth. once', () => {
  test.each([
    'Yth. Camat Contoh',
    'Kepada Yth. Camat Contoh',
    'kepada yth: Camat Contoh',
    'Yth Yth. Camat Contoh',
  ])('%s loses its salute', (title) => {
    expect(arrangeAddressees(addressees(title), profile)).toEqual({ kind: 'one', name: 'Camat Contoh' });
  });

  test('a name that only begins alike stays whole', () => {
    expect(arrangeAddressees(addressees('Ythan Center'), profile)).toEqual({
      kind: 'one',
      name: 'Ythan Center',
    });
  });
});

test('rule 17: groups keep the order of the user', () => {
  const list = addressees('Kapolres', 'Dandim', 'Camat');
  const [first, second, third] = list;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three were made');
  first.group = 'Forkopimda';
  second.group = 'Forkopimda';
  const groups = groupAddressees([third, first, second]);
  expect(groups.map(({ heading, addressees: members }) => [heading, members.length])).toEqual([
    ['', 1],
    ['Forkopimda', 2],
  ]);
});

describe('a title that says nothing alone', () => {
  const one = (title: string, organisation: string) =>
    arrangeAddressees([addresseeSchema.parse({ id: crypto.randomUUID(), title, organisation })], profile);

  test.each([
    ['Ketua', 'Ormas Contoh 0001', 'Ketua Ormas Contoh 0001'],
    ['wakil ketua', 'DPRD Kabupaten Contoh', 'wakil ketua DPRD Kabupaten Contoh'],
    ['Camat', 'Kecamatan Contoh', 'Camat Contoh'],
    ['Lurah', 'Kelurahan Contoh', 'Lurah Contoh'],
    ['Yth. Rektor', 'Universitas Contoh', 'Rektor Universitas Contoh'],
  ])('%s of %s is addressed as %s', (title, organisation, name) => {
    expect(one(title, organisation)).toEqual({ kind: 'one', name });
  });

  test.each([
    ['Kepala Dinas Contoh', 'Dinas Contoh'],
    ['Sekretaris Daerah', 'Sekretariat Daerah'],
    ['Ketua', ''],
  ])('%s stands as it was typed', (title, organisation) => {
    expect(one(title, organisation)).toEqual({ kind: 'one', name: title });
  });
});
