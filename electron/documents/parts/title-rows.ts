import type { SignatureModel } from '../models/paper.model.ts';
import { evenRows } from './headings.ts';
import type { Sheet } from './sheet.ts';
import type { ParagraphOptions } from './text.ts';
import { evenWidth, textWidthTwips } from './text-width.ts';

/** Words before a title, under which its second row does not stand. */
const TITLE_PREFIX = /^(?:a\.n\.|Plt\.|Plh\.|Pj\.|Pjs\.) /;

/**
 * A title that is longer than the column: its rows are about equally long, so that no word stands alone under it, and stand
 * under each other behind `a.n.`, so that its second row is not read as the next title of the chain (rule 26).
 */
export function titleRows(
  sheet: Sheet,
  { alignment }: SignatureModel,
  text: string,
  width: number,
): ParagraphOptions {
  const { bodySize } = sheet.model.type;
  if (alignment === 'center') return evenRows(width, text, bodySize, false);
  if (textWidthTwips(text, bodySize) <= width) return {};
  const prefix = textWidthTwips(TITLE_PREFIX.exec(text)?.[0] ?? '', bodySize);
  const title = text.replace(TITLE_PREFIX, '');
  const even = evenWidth(title, bodySize, width - prefix);
  return {
    indent: { left: prefix, hanging: prefix, right: Math.max(0, width - prefix - even) },
  };
}
