import { describe, expect, test } from 'vitest';
import { chooseLetterhead, letterheadOfSigner, letterheadTexts } from '../../shared/domain/letterhead.ts';
import { newOfficeProfile } from '../../shared/domain/office-profile.ts';
import {
  type ActingPrefix,
  type OfficeRole,
  type Signatory,
  signatorySchema,
} from '../../shared/domain/people.ts';
import { signatureLines, signerClass } from '../../shared/domain/signature.ts';

const profile = newOfficeProfile('Setda');
profile.region = { level: 'kabupaten', name: 'Contoh', seat: 'Contoh' };

function signer(
  role: OfficeRole,
  title: string,
  acting: ActingPrefix = '',
  mandate: string[] = [],
): Signatory {
  return signatorySchema.parse({
    mandate: mandate.map((above) => ({ title: above })),
    official: {
      role,
      acting,
      title,
      name: { front: 'Dr.', name: 'Nama Lengkap', back: 'M.Si.' },
      rank: 'IV/b',
      number: { kind: 'NIP', digits: '198001012005011001' },
    },
  });
}

const BARE = { name: 'Nama Lengkap', rank: '', number: '' };
const WITH_DEGREES = { name: 'Dr. Nama Lengkap, M.Si.', rank: '', number: '' };
const COMPLETE = {
  name: 'Dr. Nama Lengkap, M.Si.',
  rank: 'Pembina Tingkat I (IV/b)',
  number: 'NIP 19800101 200501 1 001',
};

describe('rule 25: lines under the signature by article 44', () => {
  test.each<[string, OfficeRole, ActingPrefix, object]>([
    ['Bupati', 'regional-head', '', WITH_DEGREES],
    ['Wakil Bupati', 'deputy-head', '', WITH_DEGREES],
    ['Sekretaris Daerah', 'regional-secretary', '', WITH_DEGREES],
    ['Kepala Bagian', 'other', '', COMPLETE],
    ['Bupati', 'regional-head', 'Pj.', BARE],
    ['Bupati', 'regional-head', 'Pjs.', BARE],
    ['Bupati', 'regional-head', 'Plt.', BARE],
    ['Bupati', 'regional-head', 'Plh.', BARE],
    ['Wakil Bupati', 'deputy-head', 'Plt.', BARE],
    ['Sekretaris Daerah', 'regional-secretary', 'Pj.', BARE],
    ['Sekretaris Daerah', 'regional-secretary', 'Plh.', BARE],
    ['Sekretaris Daerah', 'regional-secretary', 'Plt.', COMPLETE],
    ['Kepala Dinas', 'other', 'Plt.', COMPLETE],
  ])('%s (%s) acting "%s"', (title, role, acting, lines) => {
    expect(signatureLines(signer(role, title, acting), profile)).toMatchObject(lines);
  });

  test('each line can be switched by the office', () => {
    const other = structuredClone(profile);
    other.signature.lines.regionalSecretary = { degrees: true, rank: true, number: true };
    expect(signatureLines(signer('regional-secretary', 'Sekretaris Daerah'), other)).toMatchObject(COMPLETE);
  });

  test('the class follows the post being filled', () => {
    expect(signerClass({ role: 'regional-secretary', acting: 'Pjs.' })).toBe('other');
  });
});

describe('rule 26: prefixes and the comma', () => {
  test('alone', () => {
    expect(signatureLines(signer('regional-secretary', 'Sekretaris Daerah'), profile).titles).toEqual([
      'Sekretaris Daerah,',
    ]);
  });

  test('a.n.: directly above, the comma after the one who signs', () => {
    const lines = signatureLines(
      signer('regional-secretary', 'Sekretaris Daerah', '', ['Bupati Contoh']),
      profile,
    );
    expect(lines.titles).toEqual(['a.n. Bupati Contoh', 'Sekretaris Daerah,']);
  });

  test('u.b. stands on its own line under an a.n.', () => {
    const chain = ['Bupati Contoh', 'Sekretaris Daerah'];
    expect(signatureLines(signer('other', 'Asisten Administrasi Umum', '', chain), profile).titles).toEqual([
      'a.n. Bupati Contoh',
      'Sekretaris Daerah',
      'u.b.',
      'Asisten Administrasi Umum,',
    ]);
  });

  test.each(['Plt.', 'Plh.', 'Pj.', 'Pjs.'] as const)(
    '%s stands before the title that is filled, also in capitals',
    (acting) => {
      const capitals = structuredClone(profile);
      capitals.signature.titleCase = 'capitals';
      const signatory = signer('regional-secretary', 'Sekretaris Daerah', acting, ['Bupati Contoh']);
      expect(signatureLines(signatory, capitals).titles).toEqual([
        'a.n. BUPATI CONTOH',
        `${acting} SEKRETARIS DAERAH,`,
      ]);
    },
  );

  test('an unknown signer gets no invented title', () => {
    expect(signatureLines(signer('other', '', '', ['Bupati Contoh']), profile).titles).toEqual([]);
  });
});

describe('rules 21 and 22: the letterhead follows the signer', () => {
  test('regional head and deputy take the Garuda, all others the office', () => {
    expect(letterheadOfSigner(signer('regional-head', 'Bupati Contoh'))).toBe('regional-head');
    expect(letterheadOfSigner(signer('deputy-head', 'Wakil Bupati Contoh'))).toBe('regional-head');
    expect(letterheadOfSigner(signer('other', 'Kepala Bagian'))).toBe('office');
  });

  test('a.n. Bupati, signed by the Sekda, keeps the office letterhead', () => {
    const signatory = signer('regional-secretary', 'Sekretaris Daerah', '', ['Bupati Contoh']);
    expect(chooseLetterhead('by-signer', signatory, profile)).toBe('office');
    expect(chooseLetterhead('regional-head', signatory, profile)).toBe('regional-head');
  });

  test('rule 23: texts in capitals, built from the region', () => {
    expect(letterheadTexts(profile)).toMatchObject({
      government: 'PEMERINTAH KABUPATEN CONTOH',
      office: 'SEKRETARIAT DAERAH',
      headTitle: 'BUPATI CONTOH',
    });
    const { officeSize, governmentSize } = profile.letterhead;
    expect(governmentSize / officeSize).toBe(3 / 4);
  });

  test('nothing is built for a region that is not named', () => {
    expect(letterheadTexts(newOfficeProfile('Baru')).government).toBe('');
  });
});
