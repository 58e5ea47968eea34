import { expect, test } from 'vitest';
import { dossierFactsSchema } from '../../shared/domain/archive.ts';
import { attendanceSchema } from '../../shared/domain/attendance.ts';
import { labelOfField } from '../../shared/domain/audit-words.ts';
import { classificationCodeSchema } from '../../shared/domain/classification.ts';
import { deliverySchema } from '../../shared/domain/delivery.ts';
import {
  groupSchema,
  organisationSchema,
  positionHolderSchema,
  positionSchema,
} from '../../shared/domain/directory.ts';
import { invitationSchema } from '../../shared/domain/invitation.ts';
import { meetingSchema } from '../../shared/domain/meeting.ts';
import { meetingTemplateSchema } from '../../shared/domain/meeting-template.ts';
import { minutesSchema } from '../../shared/domain/minutes.ts';
import { privateNotesSchema } from '../../shared/domain/minutes-notes.ts';
import { officeProfileSchema } from '../../shared/domain/office-profile.ts';
import { personSchema } from '../../shared/domain/people.ts';
import { retentionRuleSchema } from '../../shared/domain/retention.ts';
import { seriesSchema } from '../../shared/domain/series.ts';
import { supplementSchema } from '../../shared/domain/supplement.ts';

/* Every field that the trail of changes can hold has words of its own: nobody reads `Isian lain`. */

const SCHEMAS: Readonly<Record<string, { shape: object }>> = {
  meeting: meetingSchema,
  invitation: invitationSchema,
  attendance: attendanceSchema,
  minutes: minutesSchema,
  minutes_note: privateNotesSchema,
  supplement: supplementSchema,
  office_profile: officeProfileSchema,
  organisation: organisationSchema,
  person: personSchema,
  position: positionSchema,
  position_holder: positionHolderSchema,
  directory_group: groupSchema,
  series: seriesSchema,
  meeting_template: meetingTemplateSchema,
  dossier: dossierFactsSchema,
  classification_code: classificationCodeSchema,
  retention_rule: retentionRuleSchema,
  delivery: deliverySchema,
};

/** Fields of records that have no schema of their own, as they are written into the trail. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  meeting: ['profileId', 'seriesId'],
  minutes: ['reason'],
  dossier: ['closedOn'],
  dossier_seal: ['folder', 'closedOn', 'gapReason', 'files', 'reopenReason'],
  meeting_file: ['name', 'role', 'description', 'order', 'isSigned', 'signedPapers'],
  letter: [
    ...['register', 'year', 'sequence', 'suffix', 'number_text', 'number', 'state', 'letter_date', 'subject'],
    ...['about', 'destination', 'code', 'urgency', 'note', 'reason'],
  ],
  follow_up: ['state', 'owner', 'ownerOrganisationId', 'ownerPositionId', 'due', 'text'],
  follow_up_note: ['text', 'author', 'stateAfter'],
  follow_up_proof: ['name'],
  follow_up_paper: ['fileName', 'pages'],
  archive_record: [
    'title',
    'kind',
    'date',
    'number',
    'organisation',
    'code',
    'security',
    'isPermanent',
    'note',
    'name',
  ],
  saved_search: ['name', 'question', 'place'],
  phrase: ['text'],
  picture: ['name', 'type'],
  attachment: ['name', 'bytes', 'type'],
  job: ['title', 'state', 'resultPath'],
  paper: ['relativePath', 'pages', 'bytes', 'isDraft'],
};

test.each([...new Set([...Object.keys(SCHEMAS), ...Object.keys(WRITTEN)])])('%s', (entity) => {
  const keys = [...Object.keys(SCHEMAS[entity]?.shape ?? {}), ...(WRITTEN[entity] ?? [])];
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => labelOfField(entity, key) === null)).toEqual([]);
  const labels = keys.map((key) => labelOfField(entity, key) ?? '');
  // Words begin with a capital and are no names of the program: `ownerOrganisationId`, `number_text`.
  expect(labels.filter((label) => !/^[A-Z]/.test(label) || /_|[a-z][A-Z]/.test(label))).toEqual([]);
});
