import { addressOfFile, type FileView } from '../../../shared/domain/attachments.ts';
import { openPages, type PagedView } from './pages.ts';

/** Longest side of a small picture, in pixels. */
const SIDE = 192;
const MOST_KEPT = 300;

const kept = new Map<string, Promise<ImageBitmap | null>>();
let last: Promise<unknown> = Promise.resolve();

/** A small picture of a stored image or of the first page of a PDF or TIFF; `null` when it cannot be drawn. One at a time. */
export function thumbnailOf(attachmentId: string, view: FileView): Promise<ImageBitmap | null> {
  const known = kept.get(attachmentId);
  if (known !== undefined) return known;
  const drawn = last.then(() => draw(attachmentId, view)).catch(() => null);
  last = drawn;
  kept.set(attachmentId, drawn);
  const oldest = kept.keys().next();
  if (kept.size > MOST_KEPT && oldest.done !== true) kept.delete(oldest.value);
  return drawn;
}

async function draw(attachmentId: string, view: FileView): Promise<ImageBitmap | null> {
  const address = addressOfFile(attachmentId);
  if (view === 'image') return drawImage(address);
  return view === 'none' ? null : drawFirstPage(address, view);
}

async function drawImage(address: string): Promise<ImageBitmap | null> {
  const response = await fetch(address);
  if (!response.ok) return null;
  const picture = await createImageBitmap(await response.blob());
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const small = await createImageBitmap(picture, {
    resizeWidth: Math.max(1, Math.round(picture.width * scale)),
    resizeHeight: Math.max(1, Math.round(picture.height * scale)),
    resizeQuality: 'medium',
  });
  picture.close();
  return small;
}

async function drawFirstPage(address: string, view: PagedView): Promise<ImageBitmap | null> {
  const file = await openPages(address, view);
  try {
    const { width, height } = await file.sizeOf(1);
    const canvas = document.createElement('canvas');
    const zoom = SIDE / Math.max(width, height) / window.devicePixelRatio;
    await file.draw(1, canvas, zoom, AbortSignal.timeout(15_000));
    return await createImageBitmap(canvas);
  } finally {
    file.close();
  }
}
