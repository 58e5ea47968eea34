import { Center } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { FileView } from '../../../shared/domain/attachments.ts';
import classes from './file-viewer.module.css';
import { thumbnailOf } from './thumbnails.ts';

const ICONS = { image: IconPhoto, pdf: IconFileTypePdf, tiff: IconPhoto, none: IconFile } as const;

/** A small picture of a file, drawn when it comes into sight; a sign of its kind until then and for other kinds. */
export function FileThumbnail({ attachmentId, view }: { attachmentId: string; view: FileView }) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null || view === 'none') return;
    let isGone = false;
    const show = async () => {
      const picture = await thumbnailOf(attachmentId, view);
      const target = canvas.current;
      if (isGone || picture === null || target === null) return;
      target.width = picture.width;
      target.height = picture.height;
      target.getContext('2d')?.drawImage(picture, 0, 0);
      setDrawn(true);
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void show();
    });
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [attachmentId, view]);
  const Icon = ICONS[view];
  return (
    <Center ref={frame} className={classes.thumbnail} aria-hidden>
      {!isDrawn && <Icon size={28} stroke={1.4} />}
      <canvas ref={canvas} hidden={!isDrawn} className={classes.picture} />
    </Center>
  );
}
