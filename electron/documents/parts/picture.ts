import { ImageRun } from 'docx';
import type { Picture } from '../models/paper.model.ts';
import { pixels } from './measure.ts';
import type { Sheet } from './sheet.ts';

interface Box {
  /** Millimetres. */
  width: number;
  height: number;
}

/** A picture as large as its box allows, in its own proportions (rule 24). */
export function pictureRun(sheet: Sheet, picture: Picture, box: Box, name: string): ImageRun {
  const scale = Math.min(pixels(box.width) / picture.width, pixels(box.height) / picture.height);
  return new ImageRun({
    type: picture.type === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    },
    // The id is given, because the library's own counter would make each file of a session differ (rule 54).
    altText: { id: String(sheet.nextPicture()), name, description: name, title: name },
  });
}
