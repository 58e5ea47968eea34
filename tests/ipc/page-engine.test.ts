import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { countPdfPages, findLibreOffice, findOfficeEngine } from '../../electron/app/page-engine.ts';
import { runProgram, windowsProgram } from '../../electron/app/page-engine-program.ts';
import { renderPaper } from '../../electron/documents/render.ts';
import { jobOf } from '../documents/support/papers.ts';
import { makeTestFolder } from '../fixtures/builders.ts';

const hasOffice = (await findLibreOffice()) !== null && process.platform === 'linux';

async function paperIn(folder: string): Promise<{ path: string; pages: number }> {
  const { bytes, pages } = await renderPaper(jobOf('minutes'));
  const path = join(folder, 'Notula & “uji”.docx');
  writeFileSync(path, bytes);
  return { path, pages };
}

/** A Word file with a picture that lies elsewhere. */
function linkingDocument(address: string): Uint8Array {
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const office = 'http://schemas.openxmlformats.org';
  const types = `${office}/package/2006/content-types`;
  const links = `${office}/package/2006/relationships`;
  const kinds = `${office}/officeDocument/2006/relationships`;
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': part(
      `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${kinds}/image" Target="${address}" TargetMode="External"/></Relationships>`,
    ),
    'word/document.xml': part(
      `<w:document xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${kinds}" xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing" xmlns:a="${office}/drawingml/2006/main" xmlns:pic="${office}/drawingml/2006/picture"><w:body><w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData uri="${office}/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>`,
    ),
  });
}

describe.skipIf(!hasOffice)('LibreOffice as page engine', () => {
  test('makes the PDF of a Word file, counts its pages and writes over nothing', async () => {
    const folder = makeTestFolder();
    const { path, pages } = await paperIn(folder);
    const engine = await findOfficeEngine();
    const target = join(folder, 'hasil.pdf');
    const { signal } = new AbortController();
    expect(engine?.name).toBe('libreoffice');
    expect(await engine?.toPdf(path, target, signal)).toEqual({ pages });
    await expect(engine?.toPdf(path, target, signal)).rejects.toThrow();
  });

  test('a document never reaches a network, whatever it links to', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    const folder = makeTestFolder();
    const path = join(folder, 'tautan.docx');
    writeFileSync(path, linkingDocument(`http://127.0.0.1:${address.port}/gambar.png`));
    const engine = await findOfficeEngine();
    await engine?.toPdf(path, join(folder, 'hasil.pdf'), new AbortController().signal);
    expect(existsSync(join(folder, 'hasil.pdf'))).toBe(true);
    expect(asked).toEqual([]);
  });

  test('stops at once when it is told to, and leaves nothing', async () => {
    const folder = makeTestFolder();
    const { path } = await paperIn(folder);
    const engine = await findOfficeEngine();
    const target = join(folder, 'hasil.pdf');
    await expect(engine?.toPdf(path, target, AbortSignal.timeout(100))).rejects.toThrow();
    expect(existsSync(target)).toBe(false);
  });
});

test('programs of the system are started by their whole path, never from the folder of the start', async () => {
  expect(windowsProgram('taskkill.exe')).toMatch(/^[A-Z]:\\.+\\System32\\taskkill\.exe$/i);
  const folder = makeTestFolder();
  writeFileSync(join(folder, 'soffice'), '#!/bin/sh\n', { mode: 0o755 });
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  expect(await findLibreOffice({ PATH: '.' })).not.toBe('soffice');
});

test('a program that is missing or fails says so', async () => {
  const { signal } = new AbortController();
  await expect(runProgram('there-is-no-such-program', [], { signal })).rejects.toThrow();
  await expect(runProgram(process.execPath, ['-e', 'process.exit(3)'], { signal })).rejects.toThrow('3');
});

test.each([
  ['<< /Type /Page >> << /Type/Page/Parent 1 0 R >> << /Type /Pages /Count 2 >>', 2],
  ['<< /Type /Pages /Count 7 >> << /Count 3 >>', 7],
])('pages of a PDF are counted: %s', (text, pages) => {
  expect(countPdfPages(Buffer.from(text))).toBe(pages);
});
