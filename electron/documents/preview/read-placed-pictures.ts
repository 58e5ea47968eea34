import type { PlacedPicture } from './flow.ts';
import type { Reading } from './read-paragraph.ts';
import { childOf, childrenOf, descendant, numberIn, type XmlNode } from './xml-tree.ts';

const EMU_PER_TWIP = 635;

/** Pictures of a header or footer that hang at the sheet, in order; any other floating picture is left out. */
export function readPlacedPictures(part: XmlNode, pictureOf: Reading['pictureOf']): PlacedPicture[] {
  return anchorsIn(part).flatMap((anchor) => {
    const relation = descendant(anchor, 'a:blip')?.attributes['r:embed'];
    const href = relation === undefined ? null : pictureOf(relation);
    const [x, y] = [offsetOf(anchor, 'wp:positionH'), offsetOf(anchor, 'wp:positionV')];
    const extent = childOf(anchor, 'wp:extent');
    const [width, height] = [numberIn(extent, 'cx'), numberIn(extent, 'cy')];
    if (href === null || x === null || y === null || width === undefined || height === undefined) return [];
    return [{ href, x, y, width: width / EMU_PER_TWIP, height: height / EMU_PER_TWIP }];
  });
}

function anchorsIn(node: XmlNode): XmlNode[] {
  if (node.name === 'w:drawing') return childrenOf(node, 'wp:anchor');
  return node.children.flatMap(anchorsIn);
}

function offsetOf(anchor: XmlNode, name: string): number | null {
  const position = childOf(anchor, name);
  if (position?.attributes.relativeFrom !== 'page') return null;
  const offset = Number.parseInt(childOf(position, 'wp:posOffset')?.text ?? '', 10);
  return Number.isFinite(offset) ? offset / EMU_PER_TWIP : null;
}
