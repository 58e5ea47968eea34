import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { meetingFileSchema, meetingJsonSchema } from '../../shared/domain/meeting-file/schema.ts';

const docs = new URL('../../resources/docs/', import.meta.url);
const published: unknown = JSON.parse(readFileSync(new URL('meeting.schema.json', docs), 'utf8'));

/** The example of the page, as somebody would copy it. */
function exampleOfThePage(): unknown {
  const page = readFileSync(new URL('meeting-file.md', docs), 'utf8');
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  return JSON.parse(example);
}

test('the published JSON Schema is current (else run resources/scripts/write-meeting-schema.ts)', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(meetingJsonSchema())));
});

test('the published JSON Schema names the draft and closes every object', () => {
  expect(published).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
  });
  const open: string[] = [];
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'object' && !('additionalProperties' in value)) open.push(path);
    for (const [key, inner] of Object.entries(value)) if (key !== 'default') visit(inner, `${path}/${key}`);
  };
  visit(published, '');
  expect(open).toEqual([]);
});

test('the example of the page is a sound file, by the app and by the published schema', () => {
  const example = exampleOfThePage();
  expect(meetingFileSchema.safeParse(example).error).toBeUndefined();
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(published)));
  expect(schema.safeParse(example).error).toBeUndefined();
  expect(schema.safeParse({ format: 'notula.meeting', formatVersion: 1, meeting: {} }).success).toBe(false);
});
