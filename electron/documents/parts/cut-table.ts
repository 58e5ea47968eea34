import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const CUT = { style: BorderStyle.DASHED, size: 4, color: '7F7F7F' };

/** Parts of a sheet under each other, each at least `height` twips high, with a dashed line to cut along under each. */
export function cutTable(width: number, parts: readonly (readonly Paragraph[])[], height: number): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: {
      top: NONE,
      left: NONE,
      right: NONE,
      bottom: CUT,
      insideHorizontal: CUT,
      insideVertical: NONE,
    },
    margins: { left: 0, right: 0, top: 60, bottom: 60, marginUnitType: WidthType.DXA },
    rows: parts.map(
      (children) =>
        new TableRow({
          cantSplit: true,
          height: { value: height, rule: HeightRule.ATLEAST },
          children: [new TableCell({ children: [...children], width: { size: width, type: WidthType.DXA } })],
        }),
    ),
  });
}
