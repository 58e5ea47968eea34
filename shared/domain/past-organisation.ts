import type { Guess } from './past-guess.ts';
import { calmCase, isHeading } from './past-text.ts';

const KOP_LINES = 12;
const REGION = /^(?:pemerintah(?:an)?)\s+((?:provinsi|kabupaten|kota|daerah|kab\.)\s+.+)$/i;
const OFFICE =
  /^(?:sekretariat|dinas|badan|inspektorat|kecamatan|kelurahan|kantor|satuan polisi|bagian|rumah sakit|rsud|dewan perwakilan|dprd|komisi|kementerian|puskesmas|majelis|korps|desa|upt|balai|direktorat|lembaga)\b/i;
const HEAD = /^(?:gubernur|bupati|wali ?kota|presiden|menteri)\b/i;
const LONGEST = 200;

/** Who made a paper, from the lines of its kop. */
export function guessOrganisation(lines: readonly string[]): Guess<string> {
  const kop = kopLines(lines);
  const region = kop.map((line) => REGION.exec(line)?.[1]).find((name) => name !== undefined);
  const office = kop.find((line) => OFFICE.test(line));
  if (office !== undefined) {
    // A Bagian stands below its Sekretariat, whose region belongs to both.
    const value = named(office, region);
    return { value, certainty: region === undefined ? 'likely' : 'sure', why: 'Dari kop naskah.' };
  }
  const head = kop.find((line) => HEAD.test(line));
  if (head !== undefined) return { value: tidy(head), certainty: 'likely', why: 'Dari kop jabatan.' };
  if (region !== undefined) {
    return { value: tidy(`PEMERINTAH ${region}`), certainty: 'likely', why: 'Dari kop naskah.' };
  }
  return { value: '', certainty: 'none', why: 'Naskah tidak berkop.' };
}

/** Capitals at the top, in pieces where a line holds two columns. */
function kopLines(lines: readonly string[]): string[] {
  return lines
    .slice(0, KOP_LINES)
    .flatMap((line) => line.split('\t'))
    .map((line) => line.trim())
    .filter((line) => isHeading(line) && !line.includes(':') && line.length < 120);
}

function named(office: string, region: string | undefined): string {
  if (region === undefined) return tidy(office);
  const bare = region.replace(/^(?:provinsi|kabupaten|kota|daerah|kab\.)\s+/i, '').toLowerCase();
  return tidy(office.toLowerCase().includes(bare) ? office : `${office} ${region}`);
}

function tidy(text: string): string {
  return calmCase(text.replace(/\s+/g, ' ').trim()).slice(0, LONGEST);
}
