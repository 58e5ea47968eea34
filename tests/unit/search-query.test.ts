import { describe, expect, test } from 'vitest';
import { Marker } from '../../electron/features/search/search-marks.ts';
import { matchOf, ownerMatch, partMatch } from '../../electron/store/search-match.ts';
import { formsOf, rootsOf } from '../../shared/domain/search-affixes.ts';
import { asWritten, readQuery } from '../../shared/domain/search-query.ts';
import { otherWritings, SHORT_FORMS } from '../../shared/domain/search-short-forms.ts';

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

  test.each([
    ['pembentukan', 'bentuk'],
    ['kerusakan', 'rusak'],
    ['tindakan', 'tindak'],
    ['mengawasi', 'awas'],
    ['mengoordinasikan', 'koordinasi'],
    ['disimpan', 'simpan'],
    ['mengganti', 'ganti'],
    ['keluarkan', 'keluar'],
    ['kembalikan', 'kembali'],
  ])('the ending of %s is found by what stands before it: %s', (word, root) =>
    expect(rootsOf(word)).toContain(root),
  );

  test.each([
    ['desa', 'desain'],
    ['salinan', 'saling'],
    ['sampai', 'sampah'],
    ['pembahasan', 'bahasa'],
    ['pindai', 'pindah'],
    ['angka', 'perangkat'],
    ['masa', 'masalah'],
  ])('only whole words count: %s does not find %s', (asked, other) =>
    expect(formsOf(asked)).not.toContain(other),
  );

  test.each([
    ['pembahasan', 'membahas', 'dibahas', 'bahasan', 'bahas', 'pembahasannya'],
    ['koordinasi', 'mengoordinasikan', 'dikoordinasikan', 'berkoordinasi', 'pengoordinasian'],
    ['simpan', 'menyimpan', 'disimpan', 'tersimpan', 'penyimpanan', 'simpanan'],
    ['desa', 'desanya'],
  ])('each form of a root is found by each other: %s', (...family) => {
    for (const asked of family)
      for (const written of family)
        expect(asked === written || formsOf(asked).includes(written), `${asked} finds ${written}`).toBe(true);
  });
});

describe('short forms', () => {
  /** What is looked for besides, piece by piece. */
  const also = (text: string) =>
    readQuery(text).widenings.map(({ from, to, also: writings }) => [
      text.slice(from, to),
      writings.join(', '),
    ]);

  test('a short form also asks for what it stands for, and the other way round', () => {
    expect(also('rakor inflasi ')).toEqual([['rakor', 'rapat koordinasi']]);
    expect(also('laporan Rapat  Koordinasi inflasi')).toEqual([['Rapat  Koordinasi', 'rakor']]);
    expect(also('OPD')).toEqual([['OPD', 'SKPD, perangkat daerah']]);
    expect(also('perangkat daerah ')).toEqual([['perangkat daerah', 'OPD, SKPD']]);
    expect(also('satuan kerja perangkat daerah')).toEqual([
      ['satuan kerja perangkat daerah', 'OPD, SKPD, perangkat daerah'],
    ]);
    expect(also('undang-undang')).toEqual([['undang-undang', 'UU']]);
    // The longest one counts.
    expect(also('rapat koordinasi nasional')).toEqual([
      ['rapat koordinasi nasional', 'rakornas, rakor nasional'],
    ]);
    expect(also('-rakor banjir ')).toEqual([['rakor', 'rapat koordinasi']]);
  });

  test('quotes and stars ask for what is written; a word that is not finished is no short form', () => {
    for (const text of [
      '"rakor" inflasi',
      '"rapat koordinasi"',
      'rakor*',
      'rapat koordinasi*',
      'rapat koord',
      'koordinasi rapat',
      'rapat -koordinasi',
      '-rapat koordinasi',
      'rapat "koordinasi"',
      'spm',
    ])
      expect(also(text), text).toEqual([]);
    expect(asWritten('rakor  perangkat daerah -OPD banjir')).toBe(
      '"rakor"  "perangkat daerah" -"OPD" banjir',
    );
    expect(also(asWritten('rakor  perangkat daerah -OPD banjir'))).toEqual([]);
    expect(asWritten('banjir "rob" 005/1')).toBe('banjir "rob" 005/1');
  });

  test('the index is asked for either, without affixes of the short form', () => {
    const wanted = (text: string) => matchOf(readQuery(text)).wanted;
    expect(wanted('rakor ')).toContain('("rakor" OR "rapat koordinasi")');
    expect(wanted('rapat koordinasi')).toContain('("rapat" OR "rakor") AND ("koordinasi"* OR');
    expect(matchOf(readQuery('-perda ')).unwanted).toBe('("perda" OR "peraturan daerah")');
    expect(wanted('perkada ')).not.toContain('mengada');
  });

  test('every writing stands in one line only, and each finds all others of its line', () => {
    const keys = SHORT_FORMS.flat().map((one) => one.words.join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    for (const line of SHORT_FORMS) {
      expect(line.length, line[0]?.text).toBeGreaterThan(1);
      for (const { text, words: asked } of line) {
        expect(asked.length, text).toBeGreaterThan(0);
        const sought = [asked, ...otherWritings(asked).map((one) => one.words)].map((one) => one.join(' '));
        for (const other of line)
          expect(
            sought.some((one) => ` ${other.words.join(' ')} `.includes(` ${one} `)),
            `${text} finds ${other.text}`,
          ).toBe(true);
      }
    }
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

  test('stand on both writings of a thing', () => {
    const text = 'Undangan rakor: Rapat Koordinasi di Setda, koordinasi lain';
    expect(shown('rakor ', text)).toBe('Undangan [rakor]: [Rapat Koordinasi] di Setda, koordinasi lain');
    expect(shown('rapat koordinasi ', text)).toBe(
      'Undangan [rakor]: [Rapat] [Koordinasi] di Setda, [koordinasi] lain',
    );
    expect(shown('"rakor" ', text)).toBe('Undangan [rakor]: Rapat Koordinasi di Setda, koordinasi lain');
    // Far behind the first word of the phrase alone.
    const far = `Rapat dibuka. ${'kata '.repeat(9000)}hasil rapat koordinasi bencana ${'lagi '.repeat(900)}`;
    const { pieces } = new Marker(terms('rakor bencana '), false).snippet(far);
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual([
      'rapat koordinasi',
      'bencana',
    ]);
  });

  test('a snippet shows the word that no heading tells, however far it is and whatever begins like it', () => {
    const marker = new Marker(terms('rapat koordinasi ormas '), false);
    const told = marker.wordsIn('Rapat Koordinasi Lintas Sektoral');
    expect([...told]).toEqual([0, 1]);
    const text = `Rapat koordinasi memuat informasi. ${'kata '.repeat(9000)}tokoh ormas hadir ${'lagi '.repeat(900)}`;
    for (const long of [text, text.slice(40_000), `${'rapat '.repeat(300)}ormas hadir`]) {
      const { pieces, fresh } = marker.snippet(long, told);
      expect(fresh).toBe(1);
      expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toContain('ormas');
    }
    // Without a heading the piece with the most words is taken.
    expect(marker.snippet(`${'Rapat koordinasi. '.padEnd(400, 'kata ')}ormas`).hits).toBe(2);
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
