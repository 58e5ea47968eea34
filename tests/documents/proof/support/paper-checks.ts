import type { InvitationModel } from '../../../../electron/documents/models/invitation.model.ts';
import type { SignatureModel } from '../../../../electron/documents/models/paper.model.ts';
import type { PaperJob } from '../../../../electron/documents/render.ts';
import type { ReadDocx } from '../../support/docx.ts';
import {
  type Column,
  checkColons,
  checkHeaderRow,
  checkMargins,
  checkOrder,
  checkSignature,
  hasHeaderRow,
  leftHalf,
  shareOf,
} from './page-checks.ts';
import { type PdfPage, rowsOf, rowText, squeeze } from './pdf.ts';
import { colonBlocks } from './text-checks.ts';

/** Margins and size of every sheet of a paper. */
export function marginFaults({ model }: PaperJob, pages: readonly PdfPage[]): string[] {
  const { letterhead, page } = model;
  return checkMargins(pages, page, letterhead.kind === 'regional-head' ? letterhead.address : []);
}

/** Colons of every block; those of a notula and of a nota dinas over the text all stand in one column. */
export function colonFaults({ kind }: PaperJob, docx: ReadDocx, pages: readonly PdfPage[]): string[] {
  const blocks = colonBlocks(docx);
  const hasOneColumn = kind === 'minutes';
  return (hasOneColumn ? [blocks.flat()] : blocks).flatMap((block) => checkColons(pages, block));
}

const START = 12;
const start = (text: string | undefined) => squeeze(text ?? '').slice(0, START);

/** The first words of each block of an invitation, in the order of rule 13; an address on the right stands beside. */
export function invitationAnchors(model: InvitationModel): string[] {
  const { letterhead, dateLine, address, details, signature, notes, copies } = model;
  const kop = {
    office: 'government' in letterhead ? [letterhead.government, letterhead.office] : [],
    'regional-head': 'title' in letterhead ? [letterhead.title] : [],
    preprinted: [],
  }[letterhead.kind];
  const labels = ['Nomor', 'Sifat', 'Lampiran', 'Hal'].map((label) => `${label}:`);
  const left =
    address.side === 'left' ? [start(`${address.salute}${address.isNumbered ? '' : address.names[0]}`)] : [];
  return [
    ...kop,
    start(`${dateLine.place}${dateLine.date}`),
    ...labels,
    ...left,
    start(model.opening[0]),
    ...details.map(({ label }) => `${label}:`),
    start(model.closing[0]),
    start(signature.titles.at(-1)),
    start(signature.name),
    ...(notes.items.length > 0 ? [notes.label] : []),
    ...(copies.items.length > 0 ? [copies.label] : []),
  ].filter((text) => text !== '');
}

export function orderFaults(job: PaperJob, pages: readonly PdfPage[]): string[] {
  const { model } = job;
  return 'datePosition' in model ? checkOrder(pages, invitationAnchors(model)) : [];
}

type ColumnOf = (page: PdfPage, sheet: PaperJob['model']['page']) => Column;

/** Every signature of a paper, and where it stands; that of an attachment once more. */
function signaturesOf({
  model,
}: PaperJob): { signature: SignatureModel; times: number; columnOf?: ColumnOf }[] {
  if ('slips' in model) return [{ signature: model.signature, times: model.slips.length }];
  if ('signatures' in model) {
    const { signatures } = model;
    if (signatures.length === 1) return signatures.map((signature) => ({ signature, times: 1 }));
    return signatures.map((signature, index) => ({
      signature,
      times: 1,
      columnOf: shareOf(index, signatures.length),
    }));
  }
  if (!('signature' in model) || model.signature === null) return [];
  const isSignedAgain = 'attachment' in model && model.attachment?.isSigned === true;
  const left =
    'leftSignature' in model && model.leftSignature !== null
      ? [{ signature: model.leftSignature, times: 1, columnOf: leftHalf }]
      : [];
  return [{ signature: model.signature, times: isSignedAgain ? 2 : 1 }, ...left];
}

export function signatureFaults(job: PaperJob, pages: readonly PdfPage[]): string[] {
  return signaturesOf(job).flatMap(({ signature, ...options }) =>
    checkSignature(pages, job.model.page, signature, options),
  );
}

/** The header row of a paper's long table, on every page from its first to the last that has a row of it. */
export function headerFaults(job: PaperJob, pages: readonly PdfPage[]): string[] {
  const table = longTableOf(job);
  if (table === null) return [];
  const from = pages.findIndex((page) => hasHeaderRow(page, table.labels));
  if (from < 0) return [`no page has the header row ${table.labels.join(' | ')}`];
  const last = start(table.lastText);
  const to = pages.findLastIndex((page) => rowsOf(page).some((row) => rowText(row).includes(last)));
  return checkHeaderRow(pages, table.labels, { from, to: Math.max(from, to) });
}

function longTableOf({ kind, model }: PaperJob): { labels: string[]; lastText: string } | null {
  if (kind === 'attendance' && 'columns' in model && 'rows' in model && Array.isArray(model.columns))
    return { labels: ['No', ...model.columns.map(({ label }) => label)], lastText: '.....' };
  if ('attachment' in model && model.attachment !== null)
    return {
      labels: ['No', 'Undangan/Jabatan', 'Keterangan'],
      lastText: model.attachment.groups.at(-1)?.rows.at(-1)?.title ?? '',
    };
  if (kind === 'delivery-list' && 'labels' in model)
    return { labels: model.labels, lastText: 'rows' in model ? lastDestination(model.rows) : '' };
  if (kind === 'follow-up-matrix' && 'labels' in model)
    return { labels: model.labels, lastText: 'Dinas Contoh 12' };
  if ('form' in model && model.form === 'C' && model.discussions.some(({ actions }) => actions.length > 0))
    return { labels: ['No', model.words.columns.text, model.words.columns.due], lastText: 'Dinas Contoh 12' };
  return null;
}

function lastDestination(rows: readonly object[]): string {
  const destinations = rows.flatMap((row) => ('destination' in row ? [row.destination] : []));
  const texts = destinations.flatMap((lines) => (Array.isArray(lines) ? [String(lines[0] ?? '')] : []));
  return texts.findLast((text) => text !== '') ?? '';
}
