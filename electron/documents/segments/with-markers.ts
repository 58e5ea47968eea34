import { strFromU8, strToU8, unzipSync } from 'fflate';
import { MAIN_PART } from '../merge/letter-package.ts';

const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/**
 * Parts of a Word file, with the markers of another in the places of its texts: so its structure is that of true texts.
 * `null` when the two do not fit, or where their structure differs although no length of a text may change it.
 */
export function withMarkers(
  file: Uint8Array,
  marked: Uint8Array,
  mayDiffer: boolean,
): Map<string, Uint8Array> | null {
  const parts = new Map(Object.entries(unzipSync(file)));
  const [xml, other] = [parts, new Map(Object.entries(unzipSync(marked)))].map((all) =>
    strFromU8(all.get(MAIN_PART) ?? new Uint8Array()),
  );
  if (xml === undefined || other === undefined) return null;
  const texts = [...other.matchAll(TEXT)].map(({ 0: whole }) => whole);
  let place = 0;
  const filled = xml.replace(TEXT, () => texts[place++] ?? '');
  if (place !== texts.length || (!mayDiffer && filled !== other)) return null;
  parts.set(MAIN_PART, strToU8(filled));
  return parts;
}
