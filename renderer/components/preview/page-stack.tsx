import { Box } from '@mantine/core';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Preview } from '../../../shared/contract/printing.ts';
import { PageFrame } from './page-frame.tsx';
import classes from './preview.module.css';

const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/** Between pages and around them, as in the style sheet. */
const GAP = 12;
/** Pages that far from the one in view are drawn already. */
const NEAR = 2;

interface PageStackProps {
  preview: Preview;
  /** Per cent; `null` fits the width. */
  zoom: number | null;
  page: number;
  /** Hears which page is in view, from 0. */
  onPage: (page: number) => void;
  label: string;
  scroller: RefObject<HTMLElement | null>;
}

/** All pages under each other; those near the reader are drawn. The reader's place is kept when pages or zoom change. */
export function PageStack({ preview, zoom, page, onPage, label, scroller }: PageStackProps) {
  const room = useWidth(scroller);
  const width =
    zoom === null ? Math.max(120, room - 2 * GAP) : (preview.width * PIXELS_PER_MILLIMETRE * zoom) / 100;
  const height = (width * preview.height) / preview.width;
  useKeptPlace(scroller, height);
  const sheets = preview.pages.map((html, index) => ({ html, index }));
  return (
    // Reached by the keyboard, because it scrolls.
    <Box
      component="section"
      ref={scroller}
      className={classes.pages}
      tabIndex={0}
      aria-label={label}
      onScroll={({ currentTarget }) => {
        const middle = currentTarget.scrollTop + currentTarget.clientHeight / 2;
        const at = Math.floor(middle / (height + GAP));
        onPage(Math.max(0, Math.min(preview.pages.length - 1, at)));
      }}
    >
      {sheets.map(({ html, index }) => (
        <div key={index} className={classes.page} style={{ width, height }}>
          {Math.abs(index - page) <= NEAR && (
            <PageFrame html={html} title={`Halaman ${index + 1} dari ${preview.pages.length}`} />
          )}
        </div>
      ))}
    </Box>
  );
}

/** Width of an element without its scroll bar. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(observed.clientWidth));
    observer.observe(observed);
    setWidth(observed.clientWidth);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** What stood on top stays there when the pages grow or shrink. */
function useKeptPlace(scroller: RefObject<HTMLElement | null>, height: number): void {
  const last = useRef(height);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || last.current === height) return;
    element.scrollTop *= height / last.current;
    last.current = height;
  }, [scroller, height]);
}
