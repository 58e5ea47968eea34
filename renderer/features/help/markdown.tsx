import { Code, Image, List, Mark, Table, Text, Title } from '@mantine/core';
import type { Token, Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { pictureAddress } from './guide.ts';
import classes from './help.module.css';

/*
 * Markdown as React elements. Nothing is taken as HTML: what is not known here is shown as the text it is, and an
 * address never leads out of the application.
 */

/** Marked's own list ends with a type for anything, which would hide the others. */
type Known =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.List
  | Tokens.Table
  | Tokens.Code
  | Tokens.Blockquote
  | Tokens.Hr
  | Tokens.Space
  | Tokens.Text
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Codespan
  | Tokens.Link
  | Tokens.Image
  | Tokens.Br
  | Tokens.Escape;

const KNOWN: ReadonlySet<string> = new Set<Known['type']>([
  'heading',
  'paragraph',
  'list',
  'table',
  'code',
  'blockquote',
  'hr',
  'space',
  'text',
  'strong',
  'em',
  'codespan',
  'link',
  'image',
  'br',
  'escape',
]);

function isKnown(token: Token): token is Known {
  return KNOWN.has(token.type);
}

interface MarkdownProps {
  tokens: readonly Token[] | undefined;
  /** Words that are marked in the text, as typed. */
  words: readonly string[];
}

export function Markdown({ tokens = [], words }: MarkdownProps): ReactNode {
  const keyed = tokens.map((token, index) => ({ key: `${index} ${token.type}`, token }));
  return keyed.map(({ key, token }) => <Fragment key={key}>{renderToken(token, words)}</Fragment>);
}

function renderToken(token: Token, words: readonly string[]): ReactNode {
  if (!isKnown(token)) return <Marked text={token.raw} words={words} />;
  switch (token.type) {
    case 'heading':
      return (
        <Title order={token.depth > 3 ? 5 : 4} size="h5" mt="sm" mb={4}>
          <Markdown tokens={token.tokens} words={words} />
        </Title>
      );
    case 'paragraph':
      return (
        <Text component="div" mb="xs">
          <Markdown tokens={token.tokens} words={words} />
        </Text>
      );
    case 'list':
      return <GuideList list={token} words={words} />;
    case 'table':
      return <GuideTable table={token} words={words} />;
    case 'code':
      return <Code block>{token.text}</Code>;
    case 'blockquote':
      return (
        <Text component="blockquote" c="dimmed" mx="md" my="xs">
          <Markdown tokens={token.tokens} words={words} />
        </Text>
      );
    case 'hr':
      return <hr />;
    case 'space':
      return null;
    case 'br':
      return <br />;
    default:
      return renderInline(token, words);
  }
}

type Inline = Extract<Known, { type: 'text' | 'strong' | 'em' | 'codespan' | 'link' | 'image' | 'escape' }>;

function renderInline(token: Inline, words: readonly string[]): ReactNode {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Markdown tokens={token.tokens} words={words} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Markdown tokens={token.tokens} words={words} />
        </em>
      );
    case 'codespan':
      return <Code fz="inherit">{token.text}</Code>;
    case 'link':
      return <Markdown tokens={token.tokens} words={words} />;
    case 'image':
      return <Picture href={token.href} alt={token.text} />;
    case 'text':
      return 'tokens' in token && token.tokens !== undefined ? (
        <Markdown tokens={token.tokens} words={words} />
      ) : (
        <Marked text={token.text} words={words} />
      );
    case 'escape':
      return token.text;
  }
}

function GuideList({ list, words }: { list: Tokens.List; words: readonly string[] }) {
  const items = list.items.map((item, index) => ({ key: `${index}`, item }));
  return (
    <List type={list.ordered ? 'ordered' : 'unordered'} size="sm" mb="xs" withPadding>
      {items.map(({ key, item }) => (
        <List.Item key={key}>
          <Markdown tokens={item.tokens} words={words} />
        </List.Item>
      ))}
    </List>
  );
}

function GuideTable({ table, words }: { table: Tokens.Table; words: readonly string[] }) {
  const head = table.header.map((cell, index) => ({ key: `${index}`, cell }));
  const rows = table.rows.map((cells, index) => ({
    key: `${index}`,
    cells: cells.map((cell, column) => ({ key: `${column}`, cell })),
  }));
  return (
    <Table.ScrollContainer minWidth={320} mb="xs">
      <Table withTableBorder withColumnBorders verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {head.map(({ key, cell }) => (
              <Table.Th key={key} scope="col">
                <Markdown tokens={cell.tokens} words={words} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, cells }) => (
            <Table.Tr key={key}>
              {cells.map((column) => (
                <Table.Td key={column.key}>
                  <Markdown tokens={column.cell.tokens} words={words} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Picture({ href, alt }: { href: string; alt: string }) {
  const address = pictureAddress(href);
  if (address === null) return <em>{alt}</em>;
  return <Image src={address} alt={alt} my="xs" className={classes.picture} />;
}

/** A text with the words that were searched for marked. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const wanted = words.filter((word) => word.length > 1);
  if (wanted.length === 0) return text;
  const pattern = new RegExp(`(${wanted.map(escapePattern).join('|')})`, 'gi');
  const pieces = text
    .split(pattern)
    .map((piece, index) => ({ key: `${index}`, piece, isHit: index % 2 === 1 }));
  return pieces.map(({ key, piece, isHit }) =>
    isHit ? <Mark key={key}>{piece}</Mark> : <Fragment key={key}>{piece}</Fragment>,
  );
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
