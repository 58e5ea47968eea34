import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  Document,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WORD_TYPE } from '../../electron/files/text/document-text.ts';
import { readDocumentText } from '../../electron/files/text/read-document-text.ts';
import { textReaderInThread } from '../../electron/files/text/text-in-thread.ts';
import { makeTestFolder } from '../fixtures/builders.ts';
import { THREADS } from '../fixtures/threads.ts';

const HANGING = new URL('./support/hanging-text-worker.ts', import.meta.url);

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(makeTestFolder(), name);
  writeFileSync(path, content);
  return path;
}

const read = (content: string | Uint8Array, type: string) => readDocumentText(aFile('berkas', content), type);

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

async function aLetter(): Promise<Uint8Array> {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('Catatan kaki tentang anggaran')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('SEKRETARIAT DAERAH')] }) },
        children: [
          new Paragraph({
            tabStops: [{ type: 'left', position: 2000 }],
            children: [new TextRun('Nomor\t: 005/12'), new TextRun({ text: 'Hal', break: 1 })],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('Nama'), cell('Jabatan')] }),
              new TableRow({ children: [cell('Budi & Sari'), cell('Kepala Bagian')] }),
            ],
          }),
          new Paragraph({ children: [new TextRun('Penutup'), new FootnoteReferenceRun(1)] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The letter with other XML before the end of its body. */
async function withBody(xml: string): Promise<Uint8Array> {
  const parts = unzipSync(await aLetter());
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(body.replace('<w:sectPr', `${xml}<w:sectPr`)) });
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('a Word file', () => {
  test('gives its lines, cells, letterhead and footnotes', async () => {
    const { text, problem, pages } = await read(await aLetter(), WORD_TYPE);
    expect(text.split('\n')).toEqual([
      'SEKRETARIAT DAERAH',
      '',
      'Nomor\t: 005/12',
      'Hal',
      'Nama\tJabatan',
      'Budi & Sari\tKepala Bagian',
      'Penutup',
      '',
      expect.stringContaining('Catatan kaki tentang anggaran'),
    ]);
    expect([problem, pages]).toEqual(['', null]);
  });

  test('leaves out what was deleted or moved, and the codes of fields', async () => {
    const { text } = await read(
      await withBody(
        `<w:p>${run('tetap ')}<w:del w:id="1"><w:r><w:delText>dihapus</w:delText></w:r></w:del>` +
          `<w:moveFrom w:id="2">${run('dipindah')}</w:moveFrom><w:ins w:id="3">${run('disisipkan')}</w:ins>` +
          `<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>${run(' 7')}</w:p>`,
      ),
      WORD_TYPE,
    );
    expect(text).toContain('tetap disisipkan 7');
    for (const word of ['dihapus', 'dipindah', 'MERGEFORMAT']) expect(text).not.toContain(word);
  });

  test('reads a text box once, after its paragraph', async () => {
    const box = `<w:txbxContent><w:p>${run('isi kotak')}</w:p></w:txbxContent>`;
    const { text } = await read(
      await withBody(
        `<w:p>${run('awal ')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">` +
          `<mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>` +
          `${run('akhir')}</w:p>`,
      ),
      WORD_TYPE,
    );
    expect(text).toContain('awal akhir\nisi kotak');
    expect(text.match(/isi kotak/g)).toHaveLength(1);
  });

  test('that is cut, is no archive, or has broken XML is damaged; what was read before stays', async () => {
    const whole = await aLetter();
    expect(await read(whole.subarray(0, whole.length - 200), WORD_TYPE)).toMatchObject({
      problem: 'damaged',
    });
    expect(await read('PK\u0003\u0004 bukan arsip', WORD_TYPE)).toEqual({
      text: '',
      pages: null,
      problem: 'damaged',
    });
    const broken = await read(await withBody(`<w:p>${run('terakhir terbaca')}</w:q>`), WORD_TYPE);
    expect(broken.problem).toBe('damaged');
    expect(broken.text).toContain('terakhir terbaca');
  });

  test.each([
    ['says', 0x2000_0000],
    ['hides', 10],
  ])('that unpacks to more than it may and %s so is refused', async (_, said) => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) });
    const view = new DataView(bomb.buffer);
    // The size in the table of contents at the end, which tells how much is unpacked.
    const entry = Buffer.from(bomb).indexOf('PK\u0001\u0002', 0, 'latin1');
    view.setUint32(entry + 24, said, true);
    const before = process.memoryUsage().arrayBuffers;
    expect(await read(bomb, WORD_TYPE)).toMatchObject({ text: '', problem: 'damaged' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('with a password is protected', async () => {
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await read(ole, WORD_TYPE)).toMatchObject({ problem: 'protected' });
  });
});

describe('a PDF', () => {
  /** By LibreOffice; `filter` holds options of its PDF export. */
  async function aPdf(filter = ''): Promise<string> {
    const folder = makeTestFolder();
    writeFileSync(join(folder, 'surat.docx'), await aLetter());
    mkdirSync(join(folder, 'profil'));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`,
        ...['--headless', '--convert-to', `pdf${filter}`, '--outdir', folder, join(folder, 'surat.docx')],
      ],
      { stdio: 'pipe', timeout: 240_000 },
    );
    return join(folder, 'surat.pdf');
  }

  test('gives the words of its pages; cut in half it is damaged', async () => {
    const path = await aPdf();
    const { text, pages, problem } = await readDocumentText(path, 'application/pdf');
    expect([pages, problem]).toEqual([1, '']);
    for (const words of ['SEKRETARIAT DAERAH', '005/12', 'Budi & Sari', 'anggaran'])
      expect(text).toContain(words);
    const whole = readFileSync(path);
    expect(await read(whole.subarray(0, 300), 'application/pdf')).toMatchObject({ problem: 'damaged' });
  });

  test('with a password is protected', async () => {
    const path = await aPdf(
      ':writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"rahasia"}}',
    );
    expect(await readDocumentText(path, 'application/pdf')).toEqual({
      text: '',
      pages: null,
      problem: 'protected',
    });
  });

  test('without words is a scan; one that is no PDF is damaged', async () => {
    expect(await read(blankPdf(), 'application/pdf')).toEqual({ text: '', pages: 1, problem: 'no-text' });
    expect(await read(`%PDF-1.7\n${'x'.repeat(5000)}`, 'application/pdf')).toMatchObject({
      text: '',
      problem: 'damaged',
    });
  });
});

/** One empty page, as a scanner without letters writes it. */
function blankPdf(): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = pdf.length;
    pdf += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = pdf.length;
  pdf += `xref\n0 4\n0000000000 65535 f \n${places.join('')}`;
  return `${pdf}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
}

describe('a text file', () => {
  test.each([
    ['utf-8', Buffer.from('\ufeffCafé “Rapat”\r\nBaris dua')],
    ['windows-1252', Buffer.from('Caf\xe9 \x93Rapat\x94\r\nBaris dua', 'latin1')],
    ['utf-16', Buffer.from('\ufeffCafé “Rapat”\r\nBaris dua', 'utf16le')],
  ])('in %s', async (_, bytes) => {
    expect(await read(bytes, 'text/plain')).toEqual({
      text: 'Café “Rapat”\nBaris dua',
      pages: null,
      problem: '',
    });
  });
});

describe('in a thread', () => {
  test('answers several files one after the other, and says which is missing', async () => {
    const readText = textReaderInThread(THREADS.text);
    const letter = aFile('surat.docx', await aLetter());
    const [first, second, gone] = await Promise.allSettled([
      readText(letter, WORD_TYPE),
      readText(aFile('a.txt', 'halo'), 'text/plain'),
      readText('/tidak/ada.pdf', 'application/pdf'),
    ]);
    expect(first).toMatchObject({ value: { text: expect.stringContaining('Penutup') } });
    expect(second).toMatchObject({ value: { text: 'halo' } });
    expect(gone).toMatchObject({ status: 'rejected', reason: { code: 'ENOENT' } });
  });

  test('a reader that hangs is ended, and the next file is read by another', async () => {
    const readText = textReaderInThread(HANGING, { longestMs: 1500 });
    expect(await readText('hang', 'text/plain')).toMatchObject({ problem: 'damaged' });
    expect(await readText('die', 'text/plain')).toMatchObject({ problem: 'damaged' });
    expect(await readText('lain', 'text/plain')).toMatchObject({ text: 'lain' });
  });
});
