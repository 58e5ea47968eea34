import { strFromU8 } from 'fflate';
import { NUMBERING_PART } from '../merge/letter-package.ts';
import type { Span } from './regions.ts';

const ITEM = /<w:num w:numId="([0-9]+)".*?<\/w:num>/gs;
const USED = /<w:numId w:val="([0-9]+)"/g;

/** Lists of a paper as `docx` numbers them: in the order in which they first appear. */
export class ListNumbers {
  readonly head: string;
  readonly tail: string;
  /** `<w:num>` of each list of the samples, with its number left out: before it, after it. */
  readonly items: ReadonlyMap<string, readonly [string, string]>;
  readonly first: number;
  /** Lists that stand in one sample only: each element has one of its own. */
  readonly own: ReadonlySet<string>;

  private constructor(xml: string, used: readonly string[], own: ReadonlySet<string>) {
    const all = [...xml.matchAll(ITEM)].map(({ 0: whole, 1: id = '' }) => [id, whole] as const);
    const started = all.find(([id]) => id === used[0])?.[1] ?? '';
    const start = started === '' ? xml.lastIndexOf('</w:numbering>') : xml.indexOf(started);
    this.head = xml.slice(0, start);
    this.tail = xml.slice(xml.lastIndexOf('</w:numbering>'));
    this.first = Number(used[0] ?? '1');
    this.own = own;
    this.items = new Map(
      all.map(([id, whole]) => {
        const [before = '', after = ''] = whole.split(`w:numId="${id}"`);
        return [id, [before, after]];
      }),
    );
  }

  /** `null` when the lists are numbered in another way. */
  static read(
    xml: string,
    parts: ReadonlyMap<string, Uint8Array>,
    spans: readonly Span[],
  ): ListNumbers | null {
    const numbering = strFromU8(parts.get(NUMBERING_PART) ?? new Uint8Array());
    const owners = new Map<string, Set<string>>();
    for (const { 1: id = '', index } of xml.matchAll(USED)) {
      const owner = ownerOf(index, spans);
      owners.set(id, (owners.get(id) ?? new Set()).add(owner));
    }
    const used = [...owners.keys()];
    const first = Number(used[0] ?? '1');
    const areInOrder = used.every((id, place) => Number(id) === first + place);
    const listed = [...numbering.matchAll(ITEM)].map(({ 1: id }) => Number(id));
    const areLast = used.every((_, place) => listed[listed.length - used.length + place] === first + place);
    if (!areInOrder || !areLast) return null;
    const own = used.filter((id) => {
      const [owner, ...others] = owners.get(id) ?? [];
      return others.length === 0 && owner !== OUTSIDE;
    });
    return new ListNumbers(numbering, used, new Set(own));
  }
}

const OUTSIDE = '';

/** The sample around a place. */
function ownerOf(at: number, spans: readonly Span[]): string {
  const span = spans.find(({ start, end }) => at >= start && at < end);
  const region = span?.regions.find(({ start, end }) => at >= start && at < end);
  return span === undefined || region === undefined ? OUTSIDE : `${span.list} ${region.sample}`;
}
