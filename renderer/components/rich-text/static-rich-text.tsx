import { Fragment, type ReactNode } from 'react';
import type {
  RichBlock,
  RichDoc,
  RichInline,
  RichListItem,
  RichParagraph,
  RichTable,
} from '../../../shared/domain/rich-text.ts';

/* The text as the editor shows it, without the editor. Nothing in it has an identity, so places are the keys. */

export function StaticRichText({ doc }: { doc: RichDoc }) {
  return <Blocks blocks={doc.content} />;
}

function Blocks({ blocks }: { blocks: readonly RichBlock[] }) {
  return inOrder(blocks, (block) => <Block block={block} />);
}

function Block({ block }: { block: RichBlock }) {
  switch (block.type) {
    case 'paragraph':
      return <Runs paragraph={block} />;
    case 'orderedList':
      return (
        <ol>
          {inOrder(block.content, (item) => (
            <Item item={item} />
          ))}
        </ol>
      );
    case 'bulletList':
      return (
        <ul>
          {inOrder(block.content, (item) => (
            <Item item={item} />
          ))}
        </ul>
      );
    case 'table':
      return <Rows table={block} />;
  }
}

function Item({ item }: { item: RichListItem }) {
  return (
    <li>
      <Blocks blocks={item.content} />
    </li>
  );
}

function Rows({ table }: { table: RichTable }) {
  return (
    <table>
      <tbody>
        {inOrder(table.content, ({ content }) => (
          <tr>
            {inOrder(content, ({ type, attrs, content: blocks }) => {
              const Cell = type === 'tableHeader' ? 'th' : 'td';
              return (
                <Cell colSpan={attrs.colspan} rowSpan={attrs.rowspan} {...widthOf(attrs.colwidth)}>
                  <Blocks blocks={blocks} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function widthOf(widths: readonly number[] | null) {
  if (widths === null) return {};
  return { colwidth: widths.join(','), style: { width: widths.reduce((total, width) => total + width, 0) } };
}

/** An empty paragraph is one line high. */
function Runs({ paragraph: { content = [] } }: { paragraph: RichParagraph }) {
  return <p>{content.length === 0 ? <br /> : inOrder(content, (inline) => <Run inline={inline} />)}</p>;
}

function Run({ inline }: { inline: RichInline }): ReactNode {
  if (inline.type === 'hardBreak') return <br />;
  const names = (inline.marks ?? []).map(({ type }) => type);
  let node: ReactNode = inline.text;
  if (names.includes('underline')) node = <u>{node}</u>;
  if (names.includes('italic')) node = <em>{node}</em>;
  if (names.includes('bold')) node = <strong>{node}</strong>;
  return node;
}

function inOrder<Entry>(entries: readonly Entry[], draw: (entry: Entry) => ReactNode): ReactNode[] {
  return [...entries.entries()].map(([place, entry]) => <Fragment key={place}>{draw(entry)}</Fragment>);
}
