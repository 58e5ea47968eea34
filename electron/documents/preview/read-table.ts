import type { Border, Borders, FlowBlock, FlowCell, FlowRow, FlowTable, Side } from './flow.ts';
import { readBorder, readBorders, SIDES } from './read-borders.ts';
import { type Reading, readParagraphNode } from './read-paragraph.ts';
import { hexColor, ruleOf } from './read-styles.ts';
import { childOf, childrenOf, isOn, numberIn, settingOf, type XmlNode } from './xml-tree.ts';

/** Paragraphs and tables of a body, a cell, a header or a footer. */
export function readBlocks(parent: XmlNode, reading: Reading): FlowBlock[] {
  return parent.children.flatMap((child): FlowBlock[] => {
    if (child.name === 'w:p') return [readParagraphNode(child, reading)];
    if (child.name === 'w:tbl') return [readTable(child, reading)];
    if (child.name === 'w:sdt') {
      const content = childOf(child, 'w:sdtContent');
      return content === undefined ? [] : readBlocks(content, reading);
    }
    return [];
  });
}

/** Word's own margins of a cell, left and right. */
const CELL_SIDE = 108;

interface TableLook {
  columns: number[];
  borders: XmlNode | undefined;
  margins: Record<Side, number>;
}

function readTable(table: XmlNode, reading: Reading): FlowTable {
  const properties = childOf(table, 'w:tblPr');
  const align = settingOf(properties, 'w:jc');
  const look = {
    columns: childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
      (column) => numberIn(column, 'w:w') ?? 0,
    ),
    borders: childOf(properties, 'w:tblBorders'),
    margins: readMargins(childOf(properties, 'w:tblCellMar'), {
      top: 0,
      bottom: 0,
      left: CELL_SIDE,
      right: CELL_SIDE,
    }),
  };
  const rows = childrenOf(table, 'w:tr');
  return {
    kind: 'table',
    width: look.columns.reduce((sum, width) => sum + width, 0),
    indent: numberIn(childOf(properties, 'w:tblInd'), 'w:w') ?? 0,
    align: align === 'center' || align === 'right' ? align : 'left',
    rows: rows.map((row, index) => readRow(row, reading, look, index === 0, index === rows.length - 1)),
  };
}

function readRow(
  row: XmlNode,
  reading: Reading,
  look: TableLook,
  isFirst: boolean,
  isLast: boolean,
): FlowRow {
  const properties = childOf(row, 'w:trPr');
  const height = childOf(properties, 'w:trHeight');
  const nodes = childrenOf(row, 'w:tc');
  let column = 0;
  const cells = nodes.map((node, index) => {
    const own = childOf(node, 'w:tcPr');
    const span = numberIn(childOf(own, 'w:gridSpan'), 'w:val') ?? 1;
    const width = look.columns.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    column += span;
    const at = { top: isFirst, bottom: isLast, left: index === 0, right: index === nodes.length - 1 };
    return readCell(node, reading, look, width, at);
  });
  const first = cells[0]?.blocks[0];
  return {
    height: numberIn(height, 'w:val') ?? 0,
    heightRule: height === undefined ? 'auto' : (heightRule(height) ?? 'atLeast'),
    canSplit: isOn(properties, 'w:cantSplit') !== true,
    isHeader: isOn(properties, 'w:tblHeader') === true,
    keepNext: first?.kind === 'paragraph' && first.style.keepNext,
    cells,
  };
}

function heightRule(height: XmlNode): FlowRow['heightRule'] | undefined {
  const rule = height.attributes['w:hRule'];
  return rule === undefined ? undefined : ruleOf(rule);
}

function readCell(
  cell: XmlNode,
  reading: Reading,
  look: TableLook,
  width: number,
  isOuter: Record<Side, boolean>,
): FlowCell {
  const properties = childOf(cell, 'w:tcPr');
  const align = settingOf(properties, 'w:vAlign');
  const merge = childOf(properties, 'w:vMerge');
  return {
    width,
    margins: readMargins(childOf(properties, 'w:tcMar'), look.margins),
    borders: cellBorders(look.borders, readBorders(childOf(properties, 'w:tcBorders')), isOuter),
    fill: hexColor(childOf(properties, 'w:shd')?.attributes['w:fill']),
    align: align === 'center' || align === 'bottom' ? align : 'top',
    direction: directionOf(settingOf(properties, 'w:textDirection')),
    isContinued: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    blocks: readBlocks(cell, reading),
  };
}

function directionOf(value: string | undefined): FlowCell['direction'] {
  if (value === 'btLr') return 'up';
  return value === 'tbRl' || value === 'tbRlV' ? 'down' : 'across';
}

function readMargins(margins: XmlNode | undefined, otherwise: Record<Side, number>): Record<Side, number> {
  const side = (name: Side, other: string) =>
    numberIn(childOf(margins, `w:${name}`) ?? childOf(margins, other), 'w:w') ?? otherwise[name];
  return {
    top: side('top', 'w:top'),
    bottom: side('bottom', 'w:bottom'),
    left: side('left', 'w:start'),
    right: side('right', 'w:end'),
  };
}

/** The cell's own borders over those of the table: its outer ones at the edge, its inner ones elsewhere. */
function cellBorders(
  table: XmlNode | undefined,
  own: Borders | undefined,
  isOuter: Record<Side, boolean>,
): Borders {
  const found: Borders = {};
  for (const side of SIDES) {
    const inner = side === 'top' || side === 'bottom' ? 'insideH' : 'insideV';
    const border: Border | undefined = own?.[side] ?? readBorder(table, isOuter[side] ? side : inner);
    if (border !== undefined && border.width > 0) found[side] = border;
  }
  return found;
}
