import { AlignmentType, type Document, type Paragraph, TabStopType } from 'docx';
import type { FieldModel } from '../models/paper.model.ts';
import type { ReceiptsModel } from '../models/sheets.model.ts';
import { cutTable } from '../parts/cut-table.ts';
import { newBareDocument } from '../parts/document.ts';
import { labelWidth } from '../parts/fields.ts';
import { textHeight } from '../parts/measure.ts';
import { newSheet } from '../parts/sheet.ts';
import { STYLE } from '../parts/styles.ts';
import { hairline, paragraph, run, tab } from '../parts/text.ts';

/** Receipts on one page. */
const PER_PAGE = 4;
const COLON_GAP = 160;
/** Line at the foot of a page, so that the last cut line still stands on it, twips. */
const SPARE = 120;
const SIGNATURE_ROOM = 560;

/** Tanda terima, four on a page with lines to cut along. */
export function buildReceipts(model: ReceiptsModel): Document {
  const sheet = newSheet(model);
  const height = Math.floor((textHeight(model.page) - SPARE) / PER_PAGE);
  const rows = model.receipts.map(({ fields }) => receipt(model, fields));
  return newBareDocument(sheet, [cutTable(sheet.width, rows, height), hairline()]);
}

function receipt(model: ReceiptsModel, fields: readonly FieldModel[]): Paragraph[] {
  const size = model.type.tableSize;
  const all = [...fields, { label: model.signatureLabel, lines: ['.'.repeat(40)], isNumbered: false }];
  const colonAt = labelWidth(
    all.map(({ label }) => label),
    size,
  );
  const valueAt = colonAt + COLON_GAP;
  const stops = [
    { type: TabStopType.LEFT, position: colonAt },
    { type: TabStopType.LEFT, position: valueAt },
  ];
  const last = all.length - 1;
  return [
    paragraph([run(model.heading, { isBold: true })], {
      style: STYLE.table,
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: 100 },
    }),
    ...all.map(({ label, lines }, index) =>
      paragraph([run(label), tab(), run(':'), tab(), run(lines.join(', '))], {
        style: STYLE.table,
        indent: { left: valueAt, hanging: valueAt },
        tabStops: stops,
        spacing: { before: index === last ? SIGNATURE_ROOM : 0, after: 50 },
      }),
    ),
  ];
}
