import type { OpenDocument } from './pages.ts';
import type { TiffAnswer, TiffRequest } from './tiff-messages.ts';

/** Opens the TIFF at an address of ours; its pages are decoded one by one in a thread. Rejects when it cannot be read. */
export async function openTiff(address: string): Promise<OpenDocument> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The file answers ${response.status}`);
  const bytes = await response.arrayBuffer();
  const thread = new Worker(new URL('./tiff-thread.ts', import.meta.url), { type: 'module' });
  const ask = inTurn(thread);
  const opened = await ask({ kind: 'open', bytes }, [bytes]);
  if (opened.kind !== 'opened') {
    thread.terminate();
    throw new Error('The file is no TIFF that can be read');
  }
  return present(opened.sizes, ask, () => thread.terminate());
}

type Ask = (request: TiffRequest, transfer?: Transferable[]) => Promise<TiffAnswer>;

/** Asks a thread one thing after the other. */
function inTurn(thread: Worker): Ask {
  let last: Promise<unknown> = Promise.resolve();
  return (request, transfer = []) => {
    const next = last.then(
      () =>
        new Promise<TiffAnswer>((resolve) => {
          thread.onmessage = ({ data }: MessageEvent<TiffAnswer>) => resolve(data);
          thread.onerror = () => resolve({ kind: 'problem' });
          thread.postMessage(request, { transfer });
        }),
    );
    last = next;
    return next;
  };
}

function present(
  sizes: readonly { width: number; height: number }[],
  ask: Ask,
  end: () => void,
): OpenDocument {
  let shown: { page: number; picture: ImageBitmap } | null = null;
  const pictureOf = async (page: number) => {
    if (shown?.page === page) return shown.picture;
    const answer = await ask({ kind: 'draw', page });
    if (answer.kind !== 'drawn') throw new Error('This page cannot be decoded');
    shown?.picture.close();
    shown = { page, picture: answer.picture };
    return answer.picture;
  };
  return {
    pages: sizes.length,
    async sizeOf(page) {
      return sizes[page - 1] ?? { width: 1, height: 1 };
    },
    async draw(page, canvas, zoom, signal) {
      const picture = await pictureOf(page);
      if (signal.aborted) return false;
      const { width, height } = sizes[page - 1] ?? picture;
      const sharpness = zoom * window.devicePixelRatio;
      // More pixels than the scan has show nothing more.
      const scale = Math.min(sharpness, picture.width / width);
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      const context = canvas.getContext('2d');
      if (context === null) return false;
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return true;
    },
    close() {
      shown?.picture.close();
      end();
    },
  };
}
