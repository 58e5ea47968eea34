import { Alert, Center, Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './file-viewer.module.css';
import { type OpenDocument, openPages, type PagedView, pageProblemWords } from './pages.ts';

interface PageStageProps {
  address: string;
  view: PagedView;
  name: string;
  page: number;
  width: number;
  zoom: number | null;
  onOpened: (pages: number) => void;
  onShown: (zoom: number) => void;
}

/** One page of a PDF or TIFF; without a zoom as wide as the window. */
export function PageStage({ address, view, name, page, width, zoom, onOpened, onShown }: PageStageProps) {
  const { file, problem } = useOpenFile(address, view, onOpened);
  const [failure, setFailure] = useState('');
  const canvas = useRef<HTMLCanvasElement>(null);
  const told = useRef(onShown);
  useEffect(() => {
    told.current = onShown;
  });
  useEffect(() => {
    if (file === null) return;
    const stop = new AbortController();
    drawPage(file, { page, width, zoom }, canvas.current, stop.signal).then(
      (shown) => {
        if (shown !== null) told.current(shown);
      },
      (error: unknown) => setFailure(pageProblemWords(error, view)),
    );
    return () => stop.abort();
  }, [file, view, page, width, zoom]);
  const words = problem === '' ? failure : problem;
  if (words !== '') {
    return (
      <Alert m="md" color="red" role="alert">
        {words}
      </Alert>
    );
  }
  return (
    <>
      {file === null && (
        <Center p="xl">
          <Loader aria-label="Membuka berkas" />
        </Center>
      )}
      <canvas
        ref={canvas}
        hidden={file === null}
        className={classes.sheet}
        role="img"
        aria-label={`${name}, halaman ${page}`}
      />
    </>
  );
}

function useOpenFile(address: string, view: PagedView, onOpened: (pages: number) => void) {
  const [file, setFile] = useState<OpenDocument | null>(null);
  const [problem, setProblem] = useState('');
  const told = useRef(onOpened);
  useEffect(() => {
    told.current = onOpened;
  });
  useEffect(() => {
    let isGone = false;
    let opened: OpenDocument | null = null;
    openPages(address, view).then(
      (next) => {
        if (isGone) return next.close();
        opened = next;
        setFile(next);
        told.current(next.pages);
      },
      (error: unknown) => {
        if (!isGone) setProblem(pageProblemWords(error, view));
      },
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [address, view]);
  return { file, problem };
}

/** The zoom that was drawn, `null` when another drawing took its place. */
async function drawPage(
  file: OpenDocument,
  { page, width, zoom }: { page: number; width: number; zoom: number | null },
  canvas: HTMLCanvasElement | null,
  signal: AbortSignal,
): Promise<number | null> {
  const size = await file.sizeOf(page);
  if (canvas === null || signal.aborted) return null;
  const shown = zoom ?? Math.min(2, width / size.width);
  // Two drawings on one canvas would mix: each has its own, and only a whole one is shown.
  const drawing = document.createElement('canvas');
  if (!(await file.draw(page, drawing, shown, signal)) || signal.aborted) return null;
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  canvas.style.width = `${Math.round(size.width * shown)}px`;
  canvas.getContext('2d')?.drawImage(drawing, 0, 0);
  return shown;
}
