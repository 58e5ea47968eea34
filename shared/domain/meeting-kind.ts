import { foldName } from './fold.ts';

/** Words that say when a meeting is, not what it is about. */
const PASSING = new Set(
  'januari februari maret april mei juni juli agustus september oktober november desember bulan tahun triwulan semester minggu pekan ke dan di yang untuk'.split(
    ' ',
  ),
);

/** The words by which two meetings are of the same kind, in alphabetic order. */
export function kindOfTitle(title: string): string[] {
  const words = foldName(title).split(' ');
  const isTelling = (word: string) =>
    word !== '' &&
    !PASSING.has(word) &&
    !/\d/.test(word) &&
    !/^(?:i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii)$/.test(word);
  return [...new Set(words.filter(isTelling))].sort();
}
