import { access } from 'node:fs/promises';
import { posix } from 'node:path';
import { Failure } from '../../../shared/contract/failures.ts';
import { FILE_ROLE_WORDS } from '../../../shared/domain/archive.ts';
import { letterFacts } from '../../../shared/domain/letter-facts.ts';
import { REGISTERED_PAPERS } from '../../../shared/domain/numbering.ts';
import { PAPER_TITLES, type SealedItem } from '../../../shared/domain/seal-contents.ts';
import { systemCode } from '../../files/atomic-write.ts';
import type { FileStore } from '../../files/file-store.ts';
import { insideFolder } from '../../files/safe-path.ts';
import type { SealedFolder } from '../../files/sealed-folder.ts';
import type { Store } from '../../store/store.ts';
import type { PaperRecord } from '../archive/papers.repository.ts';
import type { PdfMaker } from '../invitations/merge.work.ts';
import { readPictureIfAny } from '../settings/pictures.service.ts';
import { sealedLists } from './seal-lists.ts';
import type { SealNames } from './seal-names.ts';
import type { SealSource } from './seal-source.ts';

/** What the parts of a berkas are written with. */
export interface SealDesk {
  store: Store;
  source: SealSource;
  folder: SealedFolder;
  names: SealNames;
  archiveFolder: string;
  fileStore: FileStore;
  /** `null` where nothing can make a PDF. */
  pdf: PdfMaker | null;
  signal: AbortSignal;
  /** One more part is written. */
  step(note: string): void;
}

/** Papers of a berkas: the final ones of each kind; of a kind that has none the newest KONSEP. */
export function papersToSeal<Known extends Pick<PaperRecord, 'kind' | 'isDraft'>>(
  papers: readonly Known[],
): Known[] {
  const finals = papers.filter(({ isDraft }) => !isDraft);
  const drafts = papers.filter(
    ({ kind, isDraft }, index) =>
      isDraft &&
      finals.every((paper) => paper.kind !== kind) &&
      papers.findIndex((paper) => paper.kind === kind) === index,
  );
  return [...finals, ...drafts];
}

/** The Word files of the meeting as they lie in the archive, each with its PDF where one can be made. */
export async function writePapers(desk: SealDesk): Promise<SealedItem[]> {
  const items: SealedItem[] = [];
  for (const paper of papersToSeal(desk.source.papers)) {
    const path = insideFolder(desk.archiveFolder, paper.relativePath);
    if (path === null || !(await isThere(path))) continue;
    const name = posix.basename(paper.relativePath);
    desk.step(`Menyalin ${name}`);
    const word = await desk.folder.copy(desk.names.take('Naskah', name), path);
    const pdf = await writePdf(desk, word.path);
    const isEdited = word.sha256 !== paper.sha256;
    items.push({
      ...paperFacts(desk.source, paper),
      title: PAPER_TITLES[paper.kind],
      amount: `${paper.pages} halaman`,
      stage: paper.isDraft ? 'konsep' : 'asli',
      note: [isEdited ? 'diubah di Word setelah dibuat' : '', pdf.note]
        .filter((part) => part !== '')
        .join('; '),
      paths: pdf.path === null ? [word.path] : [word.path, pdf.path],
    });
  }
  return items;
}

/** A PDF that cannot be made is told and holds up nothing: the Word file is there. */
async function writePdf(desk: SealDesk, word: string): Promise<{ path: string | null; note: string }> {
  if (desk.pdf === null) return { path: null, note: '' };
  const path = desk.names.take('Naskah', posix.basename(word).replace(/\.docx$/i, '.pdf'));
  try {
    await desk.pdf.toPdf(desk.folder.pathOf(word), desk.folder.pathOf(path), desk.signal);
    return { path: (await desk.folder.take(path)).path, note: '' };
  } catch (error) {
    desk.signal.throwIfAborted();
    if (['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(systemCode(error))) throw error;
    await desk.folder.drop(path);
    return { path: null, note: 'PDF tidak dapat dibuat' };
  }
}

function paperFacts(
  { dossier, profile, facts }: SealSource,
  { kind, createdAt }: PaperRecord,
): Pick<SealedItem, 'code' | 'date'> {
  const registered = REGISTERED_PAPERS.find((paper) => paper === kind);
  if (registered !== undefined) {
    const letter = letterFacts(registered, { ...dossier, profile });
    return { code: letter.code, date: letter.letterDate };
  }
  const isOfTheDay = kind === 'minutes' || kind === 'attendance' || kind === 'photos';
  return { code: facts.code, date: isOfTheDay ? dossier.meeting.date : createdAt.slice(0, 10) };
}

/** Attachments of the meeting and proofs of its follow-ups. FILE for one that is gone or damaged. */
export async function writeAttachments(desk: SealDesk): Promise<SealedItem[]> {
  const { files, proofs, facts } = desk.source;
  const items: SealedItem[] = [];
  for (const file of files) {
    const signed = file.isSigned === 1 && file.paperKind !== null;
    const title = signed
      ? `Pindaian ${PAPER_TITLES[file.paperKind ?? 'minutes'].toLowerCase()} bertanda tangan`
      : file.description || `${FILE_ROLE_WORDS[file.role]}: ${file.name}`;
    items.push({
      code: facts.code,
      date: file.addedAt.slice(0, 10),
      title,
      amount: '1 berkas',
      stage: 'salinan',
      note: signed ? file.description : '',
      paths: [await copyStored(desk, 'Lampiran', file)],
    });
  }
  for (const proof of proofs) {
    items.push({
      code: facts.code,
      date: proof.addedAt.slice(0, 10),
      title: `Bukti tindak lanjut: ${proof.text}`,
      amount: '1 berkas',
      stage: 'salinan',
      note: '',
      paths: [await copyStored(desk, 'Bukti tindak lanjut', proof)],
    });
  }
  return items;
}

async function copyStored(
  { folder, names, fileStore, step }: SealDesk,
  part: string,
  { sha256, name }: { sha256: string; name: string },
): Promise<string> {
  step(`Menyalin ${name}`);
  try {
    const copied = await folder.copy(names.take(part, name), fileStore.sourceOf(sha256));
    if (copied.sha256 === sha256) return copied.path;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error))) throw error;
  }
  throw new Failure(
    'FILE',
    `Lampiran “${name}” hilang atau rusak di arsip, jadi berkas belum ditutup. Pulihkan lampiran itu dari cadangan atau lepaskan dari rapat, lalu tutup lagi.`,
  );
}

/** Photos of the meeting with their captions. */
export async function writePhotos({ store, source, folder, names, step }: SealDesk): Promise<SealedItem[]> {
  const items: SealedItem[] = [];
  for (const [index, { pictureId, caption }] of source.dossier.supplement.photos.entries()) {
    const picture = await store.read((db) => readPictureIfAny(db, pictureId));
    if (picture === null) continue;
    const ending = picture.type === 'image/png' ? 'png' : 'jpg';
    const number = String(index + 1).padStart(2, '0');
    const path = names.take('Foto', `${number} ${caption || 'Foto'}.${ending}`);
    step(`Menyalin ${posix.basename(path)}`);
    await folder.write(path, picture.bytes);
    items.push({
      code: source.facts.code,
      date: source.dossier.meeting.date,
      title: caption === '' ? `Foto ${index + 1}` : `Foto: ${caption}`,
      amount: '1 foto',
      stage: 'salinan',
      note: '',
      paths: [path],
    });
  }
  return items;
}

/** Daftar undangan, daftar hadir and tindak lanjut as workbooks. */
export async function writeLists({ source, folder, names, step }: SealDesk): Promise<SealedItem[]> {
  const items: SealedItem[] = [];
  for (const { name, rows, bytes } of await sealedLists(source.dossier, source.followUps)) {
    step(`Menulis ${name}`);
    const { path } = await folder.write(names.take('Daftar', `${name}.xlsx`), bytes);
    items.push({
      code: source.facts.code,
      date: source.dossier.meeting.date,
      title: `${name} (tabel)`,
      amount: `${rows} baris`,
      stage: 'salinan',
      note: '',
      paths: [path],
    });
  }
  return items;
}

export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
