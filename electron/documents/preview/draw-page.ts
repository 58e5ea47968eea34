import { typeSize } from './arial-widths.ts';
import type { CharacterStyle, Watermark } from './flow.ts';
import type { Drawing } from './laid-out.ts';

/** A page ready to be drawn; twips. */
export interface DrawnPage {
  width: number;
  height: number;
  drawings: readonly Drawing[];
  watermark: { mark: Watermark; x: number; y: number } | null;
}

const POINT = 20;
/** The same widths on every computer: Arial on Windows and macOS, Liberation Sans on Linux. */
const FONTS = "Arial,'Liberation Sans',Arimo,Helvetica,sans-serif";
const CSS = [
  'html,body{margin:0;background:#fff}',
  'svg{display:block;width:100%;height:auto}',
  `text{font-family:${FONTS};font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre}`,
].join('');

/** One page as an HTML document of its own: no script, nothing from outside. */
export function drawPageDocument(page: DrawnPage, title: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escapeText(title)}</title><style>${CSS}</style></head><body>${drawPage(page)}</body></html>`;
}

/** All pages as one HTML document whose printed sheets are exactly the pages. */
export function drawPrintDocument(pages: readonly DrawnPage[], title: string): string {
  const sizes = pages.map(({ width, height }) => `${points(width)}pt ${points(height)}pt`);
  const names = [...new Set(sizes)];
  const rules = names.map(
    (size, index) => `@page s${index}{size:${size};margin:0}.s${index}{page:s${index}}`,
  );
  const first = `@page{size:${names[0] ?? 'A4'};margin:0}`;
  const sheets = pages.map((page, index) => {
    const size = sizes[index] ?? '';
    const [width, height] = [points(page.width), points(page.height)];
    return `<div class="s${names.indexOf(size)}" style="width:${width}pt;height:${height}pt;overflow:hidden;break-inside:avoid${index === 0 ? '' : ';break-before:page'}">${drawPage(page)}</div>`;
  });
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escapeText(title)}</title><style>${CSS}${first}${rules.join('')}</style></head><body>${sheets.join('')}</body></html>`;
}

function drawPage({ width, height, drawings, watermark }: DrawnPage): string {
  const mark = watermark === null ? '' : drawWatermark(watermark);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${points(width)} ${points(height)}">${mark}${joined(drawings).map(draw).join('')}</svg>`;
}

function drawWatermark({ mark, x, y }: NonNullable<DrawnPage['watermark']>): string {
  const { width, height, rotation, color, opacity, text } = mark;
  // Capitals of Arial are 0.716 of the type size high: the word fills its box as Word draws it.
  const size = height / POINT / 0.716;
  const turn = `translate(${points(x)} ${points(y)}) rotate(${rotation})`;
  return `<text class="mark" aria-hidden="true" transform="${turn}" x="${points(-width / 2)}" y="${points(height / 2)}" textLength="${points(width)}" lengthAdjust="spacingAndGlyphs" font-size="${round(size)}" fill="${color}" fill-opacity="${opacity}">${escapeText(text)}</text>`;
}

type TextDrawing = Extract<Drawing, { kind: 'text' }>;

/** Neighbours of one look become one text, so that it can be read and copied whole. */
function joined(drawings: readonly Drawing[]): Drawing[] {
  const result: Drawing[] = [];
  for (const drawing of drawings) {
    const last = result.at(-1);
    if (drawing.kind === 'text' && last?.kind === 'text' && continues(last, drawing)) {
      const wordSpacing = Math.max(last.wordSpacing, drawing.wordSpacing);
      const width = drawing.x + drawing.width - last.x;
      result[result.length - 1] = { ...last, text: last.text + drawing.text, width, wordSpacing };
    } else result.push(drawing);
  }
  return result;
}

function continues(last: TextDrawing, next: TextDrawing): boolean {
  const isNear = Math.abs(last.x + last.width - next.x) < 0.5 && last.y === next.y;
  return isNear && (last.style === next.style || styleOf(last.style) === styleOf(next.style));
}

function draw(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'text':
      return drawText(drawing);
    case 'picture': {
      const { x, y, width, height, href } = drawing;
      return `<image x="${points(x)}" y="${points(y)}" width="${points(width)}" height="${points(height)}" preserveAspectRatio="none" href="${href}"/>`;
    }
    case 'rule':
      return drawRule(drawing);
    case 'turned': {
      const { x, y, degrees, drawings } = drawing;
      return `<g transform="translate(${points(x)} ${points(y)}) rotate(${degrees})">${joined(drawings).map(draw).join('')}</g>`;
    }
    case 'fill': {
      const { x, y, width, height, color } = drawing;
      return `<rect x="${points(x)}" y="${points(y)}" width="${points(width)}" height="${points(height)}" fill="${color}"/>`;
    }
  }
}

/** Subscripts stand lower, superscripts higher, in shares of the type size. */
const RAISE = { none: 0, super: 0.33, sub: -0.14 } as const;

function drawText({ x, y, width, wordSpacing, text, style }: TextDrawing): string {
  if (text.trim() === '') return style.isUnderlined ? underlineOf(x, y, width, style) : '';
  const base = y - RAISE[style.raise] * style.size * POINT;
  const spacing = wordSpacing === 0 ? '' : ` word-spacing="${points(wordSpacing)}"`;
  const box = style.isBoxed ? boxAround(x, y, width, style) : '';
  const fill =
    style.fill === null
      ? ''
      : `<rect x="${points(x)}" y="${points(y - style.size * 18)}" width="${points(width)}" height="${round(style.size * 1.15)}" fill="${style.fill}"/>`;
  // The length holds the line together where another font stands in for Arial.
  return `${fill}<text x="${points(x)}" y="${points(base)}" textLength="${points(width)}"${spacing}${styleOf(style)}>${escapeText(text)}</text>${box}`;
}

function underlineOf(x: number, y: number, width: number, { size }: CharacterStyle): string {
  return `<rect x="${points(x)}" y="${points(y + size * 2)}" width="${points(width)}" height="${round(size / 20)}"/>`;
}

function boxAround(x: number, y: number, width: number, { size, color }: CharacterStyle): string {
  return `<rect x="${points(x - POINT)}" y="${points(y - size * 19)}" width="${points(width + 2 * POINT)}" height="${round(size * 1.22)}" fill="none" stroke="${color}"/>`;
}

const styles = new Map<string, string>();

function styleOf(style: CharacterStyle): string {
  const { isBold, isItalic, isUnderlined, isStruck, color } = style;
  const key = `${typeSize(style)} ${isBold} ${isItalic} ${isUnderlined} ${isStruck} ${color} ${style.isBoxed} ${style.raise} ${style.fill}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  const lines = [isUnderlined ? 'underline' : '', isStruck ? 'line-through' : ''].filter(
    (line) => line !== '',
  );
  const text = [
    ` font-size="${round(typeSize(style))}"`,
    isBold ? ' font-weight="bold"' : '',
    isItalic ? ' font-style="italic"' : '',
    lines.length > 0 ? ` text-decoration="${lines.join(' ')}"` : '',
    color === '#000000' ? '' : ` fill="${color}"`,
  ].join('');
  styles.set(key, text);
  return text;
}

/** Shares of the whole border that its lines take, from the outside in; gaps between them. */
const STRIPES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  double: [
    [0, 1 / 3],
    [2 / 3, 1 / 3],
  ],
};
/** The thin line and the gap of a thick-and-thin border, twips. */
const THIN = 15;

function drawRule({ x, y, length, isVertical, border }: Extract<Drawing, { kind: 'rule' }>): string {
  const { width, style, color } = border;
  const dash = /^(dash|dot)/.test(style)
    ? ` stroke-dasharray="${style.startsWith('dot') ? '1 2' : '4 3'}"`
    : '';
  return stripesOf(style, width)
    .map(([start, thickness]) => {
      const at = start + thickness / 2 - width / 2;
      const [x1, y1] = isVertical ? [x + at, y] : [x, y + at];
      const [x2, y2] = isVertical ? [x1, y + length] : [x + length, y1];
      return `<path d="M${points(x1)} ${points(y1)}L${points(x2)} ${points(y2)}" stroke="${color}" stroke-width="${points(thickness)}"${dash}/>`;
    })
    .join('');
}

/** Word names thin and thick from the outside in; under a text the thick line is the upper one. */
function stripesOf(style: string, width: number): readonly (readonly [number, number])[] {
  const thick = width - 2 * THIN;
  if (style.startsWith('thinThick'))
    return [
      [0, thick],
      [thick + THIN, THIN],
    ];
  if (style.startsWith('thickThin'))
    return [
      [0, THIN],
      [2 * THIN, thick],
    ];
  return (STRIPES[style] ?? [[0, 1]]).map(([start, share]) => [start * width, share * width]);
}

function points(twips: number): string {
  return round(twips / POINT);
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
