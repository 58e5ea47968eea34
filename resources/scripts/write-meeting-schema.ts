/*
 * Writes resources/docs/meeting.schema.json from the zod schema of the meeting file. Run it after a change of a record or
 * of the file's parts: `node resources/scripts/write-meeting-schema.ts` (Node 24). A test fails while the file is outdated.
 */
import { writeFileSync } from 'node:fs';
import { meetingJsonSchema } from '../../shared/domain/meeting-file/schema.ts';

const target = new URL('../docs/meeting.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(meetingJsonSchema(), null, 2)}\n`);
console.log('resources/docs/meeting.schema.json written');
