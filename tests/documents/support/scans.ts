import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A scanned page: one grey byte for each pixel. */
export interface GreyPage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Pages of a Word file as a scanner of `dpi` sees them; LibreOffice lays them out. */
export function printAndScan(docx: Uint8Array, dpi: number): GreyPage[] {
  return inFolder((folder) => {
    const pdf = printPdf(docx, folder);
    execFileSync('pdftoppm', ['-gray', '-r', String(dpi), pdf, join(folder, 'hal')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return names.sort().map((name) => readPgm(readFileSync(join(folder, name))));
  });
}

/** The first page of a Word file as a JPEG of half quality. */
export function scanAsJpeg(docx: Uint8Array, dpi: number): Buffer {
  return inFolder((folder) => {
    const pdf = printPdf(docx, folder);
    const options = ['-jpeg', '-jpegopt', 'quality=50', '-r', String(dpi), '-l', '1', '-singlefile'];
    execFileSync('pdftoppm', [...options, pdf, join(folder, 'hal')]);
    return readFileSync(join(folder, 'hal.jpg'));
  });
}

function printPdf(docx: Uint8Array, folder: string): string {
  writeFileSync(join(folder, 'naskah.docx'), docx);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, 'naskah.docx'),
  ];
  execFileSync('soffice', args, { stdio: 'pipe', timeout: 240_000 });
  return join(folder, 'naskah.pdf');
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'notula-scan-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPgm(bytes: Buffer): GreyPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
  if (head === null) throw new Error('Not a grey page');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** White paper with a square picture on it (a PNG of one bit a pixel), `size` millimetres, at `x` and `y` of its corner. */
export function paperWith(
  png: Uint8Array,
  { x, y, size, dpi }: { x: number; y: number; size: number; dpi: number },
): GreyPage {
  const code = readOneBitPng(png);
  const perMillimetre = dpi / 25.4;
  const page = { width: Math.round(210 * perMillimetre), height: Math.round(297 * perMillimetre) };
  const pixels = new Uint8Array(page.width * page.height).fill(255);
  const scale = code.width / (size * perMillimetre);
  for (let row = 0; row < size * perMillimetre; row += 1) {
    for (let column = 0; column < size * perMillimetre; column += 1) {
      const from = Math.floor(row * scale) * code.width + Math.floor(column * scale);
      const to = (Math.round(y * perMillimetre) + row) * page.width + Math.round(x * perMillimetre) + column;
      pixels[to] = code.pixels[from] ?? 255;
    }
  }
  return { ...page, pixels };
}

function readOneBitPng(png: Uint8Array): GreyPage {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const start = bytes.indexOf('IDAT') + 4;
  const rows = inflateSync(bytes.subarray(start, start + bytes.readUInt32BE(start - 8)));
  const rowBytes = Math.ceil(width / 8) + 1;
  const pixels = new Uint8Array(width * width);
  for (let at = 0; at < pixels.length; at += 1) {
    const [y, x] = [Math.floor(at / width), at % width];
    const byte = rows[y * rowBytes + 1 + (x >> 3)] ?? 0;
    pixels[at] = ((byte >> (7 - (x & 7))) & 1) * 255;
  }
  return { width, height: width, pixels };
}

/** Turned clockwise on a sheet that is large enough, by any degrees; what is bare is a little grey, as in a scanner. */
export function turned({ width, height, pixels }: GreyPage, degrees: number): GreyPage {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const wide = Math.ceil(Math.abs(width * cosine) + Math.abs(height * sine) - 1e-6);
  const high = Math.ceil(Math.abs(width * sine) + Math.abs(height * cosine) - 1e-6);
  const result = new Uint8Array(wide * high).fill(235);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [dx, dy] = [x + 0.5 - wide / 2, y + 0.5 - high / 2];
      const [sx, sy] = [
        dx * cosine + dy * sine + width / 2 - 0.5,
        dy * cosine - dx * sine + height / 2 - 0.5,
      ];
      if (sx >= -0.5 && sy >= -0.5 && sx <= width - 0.5 && sy <= height - 0.5) {
        result[y * wide + x] = between({ width, height, pixels }, sx, sy);
      }
    }
  }
  return { width: wide, height: high, pixels: result };
}

function between({ width, height, pixels }: GreyPage, x: number, y: number): number {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, low] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [fx, fy] = [Math.max(0, x - left), Math.max(0, y - top)];
  const at = (px: number, py: number) => pixels[py * width + px] ?? 255;
  return (
    (at(left, top) * (1 - fx) + at(right, top) * fx) * (1 - fy) +
    (at(left, low) * (1 - fx) + at(right, low) * fx) * fy
  );
}

/** Grey paper, ink that is not black, and noise of `strength` either way; the same each time. */
export function soiled({ width, height, pixels }: GreyPage, strength: number): GreyPage {
  let seed = 20250822;
  const noise = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed / 0x7fffffff - 0.5) * 2 * strength;
  };
  return {
    width,
    height,
    pixels: pixels.map((grey) => Math.max(0, Math.min(255, 60 + grey * 0.65 + noise()))),
  };
}

/** A grey PNG file. */
export function pngOf({ width, height, pixels }: GreyPage): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const packed = deflateSync(rows, { level: 1 });
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF as a scanner writes it: one grey or black-and-white picture on each page. */
export function pdfOf(pages: readonly GreyPage[], bits: 1 | 8 = 8): Buffer {
  const objects: Buffer[] = [];
  const add = (head: string, stream?: Buffer) => {
    const body =
      stream === undefined
        ? [Buffer.from(head)]
        : [Buffer.from(`${head}\nstream\n`), stream, Buffer.from('\nendstream')];
    objects.push(Buffer.concat(body));
    return objects.length;
  };
  const kids = pages.map((page) => {
    const data = deflateSync(bits === 8 ? page.pixels : oneBit(page), { level: 1 });
    const picture = add(
      `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceGray /BitsPerComponent ${bits} /Filter /FlateDecode /Length ${data.length} >>`,
      data,
    );
    const drawing = Buffer.from('q 595 0 0 842 0 0 cm /P Do Q');
    const content = add(`<< /Length ${drawing.length} >>`, drawing);
    return add(
      `<< /Type /Page /Parent PARENT /MediaBox [0 0 595 842] /Resources << /XObject << /P ${picture} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  const parent = objects.length + 1;
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const root = add(`<< /Type /Catalog /Pages ${parent} 0 R >>`);
  return joined(objects, parent, root);
}

function oneBit({ width, height, pixels }: GreyPage): Buffer {
  const rowBytes = Math.ceil(width / 8);
  const packed = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 0) < 128) continue;
      const at = y * rowBytes + (x >> 3);
      packed[at] = (packed[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return packed;
}

function joined(objects: readonly Buffer[], parent: number, root: number): Buffer {
  const pieces = [Buffer.from('%PDF-1.5\n')];
  let at = pieces[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const isPage = object.subarray(0, 20).includes('/Type /Page ');
    const body = isPage
      ? Buffer.from(object.toString('latin1').replace('PARENT', `${parent} 0 R`), 'latin1')
      : object;
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    const start = at;
    pieces.push(piece);
    at += piece.length;
    return start;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root ${root} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}
