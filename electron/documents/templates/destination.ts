import type { DestinationModel } from '../models/sheets.model.ts';
import { type Block, paragraph, run, singleSpacing } from '../parts/text.ts';
import { textWidthTwips } from '../parts/text-width.ts';

const PLACE_INDENT = 400;

/** Lines of an address, to measure the type that fits. */
export function destinationTexts({ salute, lines, place }: DestinationModel): string[] {
  return [...lines.map((line) => `${salute} ${line}`), 'di', place];
}

/** `Yth.` once, title and organisation under each other, `di`, place; `size` in points. */
export function destinationBlocks({ salute, lines, place }: DestinationModel, size: number): Block[] {
  const hanging = textWidthTwips(`${salute} `, size, true);
  const spacing = singleSpacing();
  return [
    ...lines.map((line, index) =>
      paragraph([run(index === 0 ? `${salute} ${line}` : line, { size, isBold: true })], {
        spacing,
        indent: index === 0 ? { left: hanging, hanging } : { left: hanging },
      }),
    ),
    paragraph([run('di', { size })], { spacing, indent: { left: hanging } }),
    paragraph([run(place, { size })], { spacing, indent: { left: hanging + PLACE_INDENT } }),
  ];
}
