import { Alert, Center, Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './file-viewer.module.css';
import { loadPdf, pdfProblemWords } from './load-pdf.ts';
import type { OpenPdf } from './pdf-document.ts';

interface PdfStageProps {
  address: string;
  name: string;
  page: number;
  width: number;
  zoom: number | null;
  onOpened: (pages: number) => void;
  onShown: (zoom: number) => void;
}

/** One page of a PDF; without a zoom as wide as the window. */
export function PdfStage({ address, name, page, width, zoom, onOpened, onShown }: PdfStageProps) {
  const { pdf, problem } = useOpenPdf(address, onOpened);
  const [failure, setFailure] = useState('');
  const canvas = useRef<HTMLCanvasElement>(null);
  const told = useRef(onShown);
  useEffect(() => {
    told.current = onShown;
  });
  useEffect(() => {
    if (pdf === null) return;
    const stop = new AbortController();
    drawPage(pdf, { page, width, zoom }, canvas.current, stop.signal).then(
      (shown) => {
        if (shown !== null) told.current(shown);
      },
      (error: unknown) => setFailure(pdfProblemWords(error)),
    );
    return () => stop.abort();
  }, [pdf, page, width, zoom]);
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
      {pdf === null && (
        <Center p="xl">
          <Loader aria-label="Membuka PDF" />
        </Center>
      )}
      <canvas
        ref={canvas}
        hidden={pdf === null}
        className={classes.sheet}
        role="img"
        aria-label={`${name}, halaman ${page}`}
      />
    </>
  );
}

function useOpenPdf(address: string, onOpened: (pages: number) => void) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [problem, setProblem] = useState('');
  const told = useRef(onOpened);
  useEffect(() => {
    told.current = onOpened;
  });
  useEffect(() => {
    let isGone = false;
    let opened: OpenPdf | null = null;
    loadPdf(address).then(
      (next) => {
        if (isGone) return next.close();
        opened = next;
        setPdf(next);
        told.current(next.pages);
      },
      (error: unknown) => {
        if (!isGone) setProblem(pdfProblemWords(error));
      },
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [address]);
  return { pdf, problem };
}

/** The zoom that was drawn, `null` when another drawing took its place. */
async function drawPage(
  pdf: OpenPdf,
  { page, width, zoom }: { page: number; width: number; zoom: number | null },
  canvas: HTMLCanvasElement | null,
  signal: AbortSignal,
): Promise<number | null> {
  const size = await pdf.sizeOf(page);
  if (canvas === null || signal.aborted) return null;
  const shown = zoom ?? Math.min(2, width / size.width);
  // Two drawings on one canvas would mix: each has its own, and only a whole one is shown.
  const drawing = document.createElement('canvas');
  if (!(await pdf.draw(page, drawing, shown, signal)) || signal.aborted) return null;
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  canvas.style.width = `${Math.round(size.width * shown)}px`;
  canvas.getContext('2d')?.drawImage(drawing, 0, 0);
  return shown;
}
