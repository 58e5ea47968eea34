import type { Border, Borders, Side } from './flow.ts';
import { childOf, numberIn, type XmlNode } from './xml-tree.ts';

export const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];
const OTHER_NAMES: Partial<Record<Side, string>> = { left: 'w:start', right: 'w:end' };

/** How wide a border is with all its lines, in widths of its one line. */
const LINES: Readonly<Record<string, number>> = { double: 3, triple: 5 };
/** Beside the thick line of these stand a gap and a thin line of 0.75 point each. */
const THIN_AND_GAP = 30;

/** The sides that are set; one that is set to nothing has width 0 and hides what lies beneath. */
export function readBorders(borders: XmlNode | undefined): Borders | undefined {
  if (borders === undefined) return undefined;
  const found: Borders = {};
  for (const side of SIDES) {
    const border = readBorder(borders, side);
    if (border !== undefined) found[side] = border;
  }
  return found;
}

export function readBorder(
  borders: XmlNode | undefined,
  side: Side | 'insideH' | 'insideV',
): Border | undefined {
  const other = side === 'left' || side === 'right' ? OTHER_NAMES[side] : undefined;
  const node = childOf(borders, `w:${side}`) ?? (other === undefined ? undefined : childOf(borders, other));
  const style = node?.attributes['w:val'];
  if (node === undefined || style === undefined) return undefined;
  const color = node.attributes['w:color'];
  return {
    style,
    width: borderWidth(style, numberIn(node, 'w:sz') ?? 4),
    space: (numberIn(node, 'w:space') ?? 0) * 20,
    color: color === undefined || color === 'auto' ? '#000000' : `#${color}`,
  };
}

/** Twips; the file counts in eighths of a point. */
function borderWidth(style: string, size: number): number {
  if (style === 'none' || style === 'nil') return 0;
  const line = (size * 20) / 8;
  if (/^(thinThick|thickThin)/.test(style)) return line + THIN_AND_GAP;
  return line * (LINES[style] ?? 1);
}
