import type { Migration } from './migration.ts';

/*
 * Frozen once landed: a change is a new migration. What was plain text becomes rich text as JSON: a paragraph for each
 * line, empty lines too, so that not a byte of the text is lost.
 */

const EMPTY = '{"type":"doc","content":[{"type":"paragraph"}]}';

const COLUMNS = [
  { table: 'minutes', from: 'opening' },
  { table: 'minutes', from: 'closing' },
  { table: 'discussion', from: 'text' },
  { table: 'statement', from: 'text' },
] as const;

function richJson(text: string): string {
  const content = text
    .split('\n')
    .map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    );
  return JSON.stringify({ type: 'doc', content });
}

export const richText: Migration = {
  version: 4,
  name: 'rich-text',
  up(connection) {
    connection.function('notula_rich_json', { deterministic: true }, (text) => richJson(String(text)));
    for (const { table, from } of COLUMNS) {
      const to = `${from}_json`;
      connection.exec(`
        ALTER TABLE ${table} ADD COLUMN ${to} TEXT NOT NULL DEFAULT '${EMPTY}' CHECK (json_valid(${to}));
        UPDATE ${table} SET ${to} = notula_rich_json(${from}) WHERE ${from} <> '';
        ALTER TABLE ${table} DROP COLUMN ${from};`);
    }
  },
};
