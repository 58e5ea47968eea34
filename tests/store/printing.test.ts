import { readFileSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { PaperRenderer } from '../../electron/documents/paper-renderer.ts';
import type { PageDesk, PrintOrder } from '../../electron/features/printing/page-engine.ts';
import { attendanceSchema } from '../../shared/domain/attendance.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { anAttendee, openTestServices } from '../fixtures/builders.ts';
import { THREADS } from '../fixtures/threads.ts';

const WORKER = THREADS.papers;

interface Printed extends PrintOrder {
  /** That went to the printer. */
  sheets: number;
}

/** Services whose pages are drawn by the real worker; the desk stands in for the operating system and remembers. */
async function open(engine: 'libreoffice' | 'preview' = 'libreoffice') {
  const drawer = new PaperRenderer(WORKER);
  onTestFinished(() => drawer.close());
  const printed: Printed[] = [];
  const opened: string[] = [];
  const desk: PageDesk = {
    ownEngine: null,
    findEngine: async () => ({
      name: engine,
      async toPdf(docxPath, pdfPath) {
        const { html, pages } = await drawer.drawForPrint(readFileSync(docxPath), 'Naskah');
        writeFileSync(pdfPath, `%PDF-1.7 ${html.length}`, { flag: 'wx' });
        return { pages };
      },
    }),
    openPdf: async (path) => {
      opened.push(path);
      return null;
    },
    listPrinters: async () => [],
    print: async ({ html }, order) => {
      printed.push({ ...order, sheets: html.match(/<svg /g)?.length ?? 0 });
      return null;
    },
  };
  const { services, archiveFolder } = openTestServices({
    renderer: drawer,
    pageDrawer: drawer,
    pageDesk: desk,
  });
  const { id: meetingId } = await services.meetings.create({
    value: meetingSchema.parse({ title: 'Rapat Koordinasi', date: '2025-09-17' }),
    profileId: null,
  });
  const docx = async () => {
    const [paper] = await services.papers.listPapers(meetingId);
    if (paper === undefined) throw new Error('No paper');
    return services.papers.pathOf(paper.id);
  };
  return { services, archiveFolder, meetingId, printed, opened, docx };
}

test('the preview shows the paper as it would be written, without writing anything', async () => {
  const { services, meetingId } = await open();
  const { pages, width, height } = await services.printing.preview('invitation', meetingId);
  expect(pages.join('')).toContain('Rapat Koordinasi');
  expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
  expect(await services.papers.listPapers(meetingId)).toEqual([]);
});

test('a PDF lies beside the Word file under the same name, is made once for each state, and opens', async () => {
  const { services, meetingId, opened, docx } = await open();
  const first = await services.printing.makePdf('invitation', meetingId);
  expect(first).toMatchObject({ engine: 'libreoffice', pages: 1 });
  expect(first.fileName).toMatch(/Undangan.*\.pdf$/);
  const again = await services.printing.makePdf('invitation', meetingId);
  expect(again).toEqual(first);
  await services.printing.openPdf(first.paperId);
  expect(opened).toEqual([(await docx()).replace(/docx$/, 'pdf')]);
});

test('a PDF that was changed, for example signed, is never written over', async () => {
  const { services, meetingId, docx } = await open();
  const { fileName } = await services.printing.makePdf('invitation', meetingId);
  const path = (await docx()).replace(/docx$/, 'pdf');
  await writeFile(path, 'signed');
  const next = await services.printing.makePdf('invitation', meetingId);
  expect(next.fileName).toBe(fileName.replace('.pdf', ' (2).pdf'));
  expect(readFileSync(path, 'utf8')).toBe('signed');
});

test('a Word file that was edited is given to LibreOffice as it is, and refused where only the preview could draw it', async () => {
  const office = await open();
  await office.services.papers.makePaper('invitation', office.meetingId);
  const edited = await office.docx();
  await writeFile(edited, Buffer.concat([readFileSync(edited), Buffer.alloc(1)]));
  await expect(office.services.printing.makePdf('invitation', office.meetingId)).resolves.toMatchObject({
    pages: 1,
  });

  const preview = await open('preview');
  await preview.services.papers.makePaper('invitation', preview.meetingId);
  await writeFile(await preview.docx(), 'edited in Word');
  const { printing } = preview.services;
  await expect(printing.makePdf('invitation', preview.meetingId)).rejects.toMatchObject({ code: 'RULE' });
});

test('printing sends range, copies and order of the newest file; a range outside it is refused', async () => {
  const { services, meetingId, printed } = await open();
  const order = { meetingId, kind: 'invitation', printer: 'Kantor', copies: 3, isCollated: false } as const;
  const { note } = await services.printing.print({ ...order, from: null, to: null });
  expect(note).toMatch(/1 halaman, 3 rangkap/);
  expect(printed).toEqual([{ printer: 'Kantor', copies: 3, isCollated: false, sheets: 1 }]);
  await expect(services.printing.print({ ...order, from: 2, to: 5 })).rejects.toMatchObject({
    code: 'VALIDATION',
  });
  expect(printed).toHaveLength(1);
});

test('only the pages of the range go to the printer', async () => {
  const { services, meetingId, printed } = await open();
  const attendees = Array.from({ length: 60 }, (_, index) => anAttendee({ name: `Peserta ke ${index + 1}` }));
  await services.attendance.save({ meetingId, version: 1, value: attendanceSchema.parse({ attendees }) });
  const order = { meetingId, kind: 'attendance', printer: 'Kantor', copies: 1, isCollated: true } as const;
  await services.printing.print({ ...order, from: null, to: null });
  const all = printed[0]?.sheets ?? 0;
  expect(all).toBeGreaterThan(2);
  const { note } = await services.printing.print({ ...order, from: 2, to: 2 });
  expect(note).toMatch(/halaman 2 sampai 2/);
  expect(printed[1]?.sheets).toBe(1);
  await services.printing.print({ ...order, from: 2, to: null });
  expect(printed[2]?.sheets).toBe(all - 1);
  await expect(services.printing.print({ ...order, from: all + 1, to: null })).rejects.toMatchObject({
    code: 'VALIDATION',
  });
  expect(printed).toHaveLength(3);
});

test('a preview with what is typed and not stored yet; nothing of it is stored', async () => {
  const { services, meetingId } = await open();
  const { value } = await services.invitations.get(meetingId);
  const draft = { invitation: { ...value, subject: 'Undangan yang baru diketik' } };
  const typed = await services.printing.preview('invitation', meetingId, draft);
  expect(typed.pages.join('')).toContain('Undangan yang baru diketik');
  const stored = await services.printing.preview('invitation', meetingId);
  expect(stored.pages.join('')).not.toContain('baru diketik');
  expect((await services.invitations.get(meetingId)).value).toEqual(value);
});

test('a Word file that is gone is written again before it is printed', async () => {
  const { services, meetingId, printed, docx } = await open();
  await services.papers.makePaper('invitation', meetingId);
  await rm(await docx());
  await services.printing.print({
    meetingId,
    kind: 'invitation',
    printer: 'Kantor',
    from: null,
    to: null,
    copies: 1,
    isCollated: true,
  });
  expect(printed).toHaveLength(1);
});
