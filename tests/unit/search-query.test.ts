import { describe, expect, test } from 'vitest';
import { Marker } from '../../electron/features/search/search-marks.ts';
import { matchOf, ownerMatch, partMatch } from '../../electron/store/search-match.ts';
import { formsOf, rootsOf } from '../../shared/domain/search-affixes.ts';
import { readQuery } from '../../shared/domain/search-query.ts';

const terms = (text: string) => readQuery(text).terms;
const words = (text: string) => terms(text).map(({ words: [...found] }) => found.join(' '));

describe('what is typed', () => {
  test('words, phrases, beginnings and exclusions are read', () => {
    expect(words('Rapat  “dinas  Kesehatan” -banjir anggar* ')).toEqual([
      'rapat',
      'dinas kesehatan',
      'banjir',
      'anggar',
    ]);
    expect(terms('rapat -banjir ').map(({ isExcluded }) => isExcluded)).toEqual([false, true]);
    expect(terms('anggar* ').map(({ isPrefix }) => isPrefix)).toEqual([true]);
  });

  test('only the last word goes on while it is typed; one letter does not', () => {
    expect(terms('dana des').map(({ isPrefix }) => isPrefix)).toEqual([false, true]);
    expect(terms('dana des ').map(({ isPrefix }) => isPrefix)).toEqual([false, false]);
    expect(terms('dana d').map(({ isPrefix }) => isPrefix)).toEqual([false, false]);
    expect(terms('"dana des').map(({ isPrefix }) => isPrefix)).toEqual([false]);
  });

  test('accents, capitals and marks between letters do not count', () => {
    expect(words('RÉSUMÉ S.Sos.')).toEqual(['resume', 's sos']);
  });

  test('a number of a letter is one, with spaces or not; a range of words is none', () => {
    expect(readQuery('000.1.5 / 12 /Setda').number).toBe('000.1.5/12/setda');
    expect(readQuery('005/123/Setda').number).toBe('005/123/setda');
    for (const text of ['rapat', '2025', '-005/1', '"005/1"', '005/1*'])
      expect(readQuery(text).number).toBeNull();
  });

  test('nothing of it is ever a command of the index', () => {
    for (const text of [
      'NEAR(a b)',
      'a OR b',
      '^judul',
      'title:x',
      '{a b}:c',
      'a + b',
      "o'brien",
      '"',
      '*',
      '-',
      '\0',
    ])
      for (const part of Object.values(matchOf(readQuery(text))))
        expect(part ?? '').toMatch(
          /^(?:[(){}:\s]|AND|OR|NOT|"[\p{L}\p{N} ]+"\*?|title|number|chair|people|organisations|body)*$/u,
        );
    expect(matchOf(readQuery('-rapat '))).toEqual({ wanted: null, unwanted: '"rapat"' });
    expect(ownerMatch({ chair: '', person: '"', organisation: ' * ' })).toBeNull();
    expect(partMatch(readQuery('ka yang'))).toBeNull();
  });
});

describe('Indonesian affixes', () => {
  test.each([
    ['pembahasan', 'bahas'],
    ['membahas', 'bahas'],
    ['dibahasnya', 'bahas'],
    ['penyusunan', 'susun'],
    ['menyusun', 'susun'],
    ['ditingkatkan', 'tingkat'],
    ['peningkatan', 'tingkat'],
    ['pengelolaan', 'kelola'],
    ['mempersiapkan', 'siap'],
    ['kesiapan', 'siap'],
    ['diperiksa', 'periksa'],
    ['pemeriksaan', 'periksa'],
    ['perencanaan', 'rencana'],
    ['memutuskan', 'putus'],
    ['penurunan', 'turun'],
    ['melaporkan', 'lapor'],
    ['pelayanan', 'layan'],
    ['penganggaran', 'anggar'],
  ])('%s comes from %s', (word, root) => expect(rootsOf(word)).toContain(root));

  test.each(['kepala', 'dinas', 'undangan', 'peserta', 'sekretaris', 'pemerintah', 'banjir', '2025', 'apbd'])(
    '%s is taken apart into nothing else',
    (word) => expect(rootsOf(word)).toEqual([word]),
  );

  test('a short root takes known endings only: desa does not find desain', () => {
    const forms = formsOf('desa');
    expect(forms.map(({ text }) => text)).toContain('desanya');
    expect(forms.some(({ text, isPrefix }) => isPrefix && 'desain'.startsWith(text))).toBe(false);
    expect(forms.some(({ text }) => text === 'desain')).toBe(false);
  });

  test('each form of a root is found by each other', () => {
    const family = ['pembahasan', 'membahas', 'dibahas', 'bahasan', 'bahas'];
    for (const asked of family)
      for (const written of family)
        expect(
          asked === written ||
            formsOf(asked).some(({ text, isPrefix }) =>
              isPrefix ? written.startsWith(text) : written === text,
            ),
          `${asked} finds ${written}`,
        ).toBe(true);
  });
});

describe('marks', () => {
  const shown = (query: string, text: string) =>
    new Marker(terms(query), false)
      .markAll(text)
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');

  test('stand on whole words, phrases and forms, whatever the accents', () => {
    expect(shown('résumé ', 'Resumé rapat')).toBe('[Resumé] rapat');
    expect(shown('"dinas kesehatan"', 'Kepala Dinas  Kesehatan dan dinas lain')).toBe(
      'Kepala [Dinas  Kesehatan] dan dinas lain',
    );
    expect(shown('pembahasan ', 'Peserta membahas anggaran')).toBe('Peserta [membahas] anggaran');
    expect(shown('rapat -banjir ', 'Rapat banjir')).toBe('[Rapat] banjir');
    expect(shown('desa ', 'desain desa')).toBe('desain [desa]');
  });

  test('a snippet is cut around the first mark, also far into a long text, and is text only', () => {
    const long = `${'kata '.repeat(60_000)}<b>posko</b> terpadu ${'lagi '.repeat(900)}`;
    const { pieces, hits } = new Marker(terms('posko '), false).snippet(long);
    expect(hits).toBe(1);
    const text = pieces.map((piece) => piece.text).join('');
    expect(text).toContain('<b>posko</b> terpadu');
    expect(text.length).toBeLessThan(400);
    expect(text.startsWith('… ')).toBe(true);
    const far = `Rapat dibuka. ${'kata '.repeat(100)} hasil rapat tentang posko ${'lagi '.repeat(100)}`;
    const both = new Marker(terms('rapat posko '), false).snippet(far);
    expect(both.pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['rapat', 'posko']);
  });
});
