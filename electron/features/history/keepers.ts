import { z } from 'zod';
import type { DirectoryKind } from '../../../shared/contract/directory.ts';
import { attendanceSchema } from '../../../shared/domain/attendance.ts';
import {
  groupSchema,
  organisationSchema,
  positionHolderSchema,
  positionSchema,
} from '../../../shared/domain/directory.ts';
import { invitationSchema } from '../../../shared/domain/invitation.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { meetingTemplateSchema } from '../../../shared/domain/meeting-template.ts';
import { minutesSchema } from '../../../shared/domain/minutes.ts';
import { officeProfileSchema } from '../../../shared/domain/office-profile.ts';
import { personSchema } from '../../../shared/domain/people.ts';
import { seriesSchema } from '../../../shared/domain/series.ts';
import { supplementSchema } from '../../../shared/domain/supplement.ts';
import type { Transaction } from '../../store/handles.ts';
import type { RecordKind } from '../../store/kept-records.ts';
import { notFound } from '../../store/records.ts';
import { bookSupplement, readSupplement, saveSupplement } from '../archive/supplement-records.service.ts';
import { readAttendance, saveAttendance } from '../attendance/attendance-records.service.ts';
import { saveDirectoryRecord } from '../directory/directory-records.service.ts';
import { GROUPS, HOLDERS, ORGANISATIONS, PEOPLE, POSITIONS } from '../directory/directory-tables.ts';
import {
  refuseOverlap,
  restoreDirectoryRecord,
  trashDirectoryRecord,
} from '../directory/directory-trash.service.ts';
import { bookInvitation, readInvitation, saveInvitation } from '../invitations/invitation-records.service.ts';
import {
  assignSeries,
  readMeeting,
  restoreMeeting,
  saveMeeting,
  trashMeeting,
} from '../meetings/meeting-records.service.ts';
import { bringBackSeries, readSeries, saveSeries, trashSeries } from '../meetings/series-records.service.ts';
import {
  bringBackTemplate,
  findLiveTemplate,
  saveTemplate,
  trashTemplate,
} from '../meetings/templates.service.ts';
import { readMinutes, saveMinutes } from '../minutes/minutes-records.service.ts';
import {
  readProfile,
  restoreProfile,
  saveProfile,
  trashProfile,
} from '../settings/profile-records.service.ts';
import { type MeetingPartTable, meetingOfPart, seriesOfMeeting } from './history.repository.ts';

/** The fields of a record by name, as the audit keeps them. */
export type Content = Record<string, unknown>;

/** How the history reads and writes one kind of record: always through the functions of its own service. */
export interface Keeper {
  /** The live record; `null` when it is in the trash. */
  read(tx: Transaction, id: string): Promise<{ version: number; content: Content } | null>;
  /** Saves a former state. CONFLICT, RULE and so on, as each save does. */
  write(tx: Transaction, id: string, version: number, content: Content): Promise<void>;
  trash(tx: Transaction, id: string, version: number): Promise<void>;
  restore(tx: Transaction, id: string): Promise<void>;
}

const CANNOT_MOVE = 'A part of a meeting goes to the trash with its meeting only';
const withMeeting = {
  trash: () => Promise.reject(new Error(CANNOT_MOVE)),
  restore: () => Promise.reject(new Error(CANNOT_MOVE)),
};

function fieldsOf(value: object): Content {
  return Object.fromEntries(Object.entries(value));
}

interface PartRecord<Value> {
  version: number;
  value: Value;
}

/** A part of a dossier, which the audit knows by its own id and the services by its meeting's. */
function partKeeper<Value extends object>(
  table: MeetingPartTable,
  schema: z.ZodType<Value>,
  read: (db: Transaction['db'], meetingId: string) => Promise<PartRecord<Value>>,
  save: (tx: Transaction, change: { meetingId: string; version: number; value: Value }) => Promise<unknown>,
): Keeper {
  const meetingOf = async (tx: Transaction, id: string) => {
    const meetingId = await meetingOfPart(tx.db, table, id);
    if (meetingId === null) throw notFound('Rapat');
    return meetingId;
  };
  return {
    ...withMeeting,
    async read(tx, id) {
      const { version, value } = await read(tx.db, await meetingOf(tx, id));
      return { version, content: fieldsOf(value) };
    },
    async write(tx, id, version, content) {
      await save(tx, { meetingId: await meetingOf(tx, id), version, value: schema.parse(content) });
    },
  };
}

function directoryKeeper<Value extends object, Found extends { id: string; version: number; value: Value }>(
  kind: DirectoryKind,
  schema: z.ZodType<Value>,
  records: RecordKind<Value, Found>,
): Keeper {
  return {
    async read(tx, id) {
      const found = await records.find(tx.db, id);
      return found === null ? null : { version: found.version, content: fieldsOf(found.value) };
    },
    async write(tx, id, version, content) {
      const value = schema.parse(content);
      if (kind === 'holder') await refuseOverlap(tx.db, positionHolderSchema.parse(content), id);
      await saveDirectoryRecord(tx, records, { id, version, value });
    },
    trash: async (tx, id, version) => void (await trashDirectoryRecord(tx, kind, id, version)),
    restore: async (tx, id) => void (await restoreDirectoryRecord(tx, kind, id)),
  };
}

const meetingContent = z.looseObject({ profileId: z.string(), seriesId: z.string().nullable() });

const MEETING: Keeper = {
  async read(tx, id) {
    const { version, profileId, value } = await readMeeting(tx.db, id);
    return { version, content: { ...value, profileId, seriesId: await seriesOfMeeting(tx.db, id) } };
  },
  async write(tx, id, version, content) {
    const { profileId, seriesId, ...fields } = meetingContent.parse(content);
    await saveMeeting(tx, { id, version, profileId, value: meetingSchema.parse(fields) });
    await bookInvitation(tx, id, 'value.date');
    await bookSupplement(tx, id, 'value.date');
    await assignSeries(tx, id, seriesId);
  },
  trash: async (tx, id, version) => void (await trashMeeting(tx, id, version)),
  restore: async (tx, id) => void (await restoreMeeting(tx, id)),
};

const SERIES: Keeper = {
  async read(tx, id) {
    const { version, value } = await readSeries(tx.db, id);
    return { version, content: { ...value } };
  },
  write: async (tx, id, version, content) =>
    void (await saveSeries(tx, id, version, seriesSchema.parse(content))),
  trash: async (tx, id, version) => void (await trashSeries(tx, id, version, false)),
  restore: async (tx, id) => void (await bringBackSeries(tx, id)),
};

const PROFILE: Keeper = {
  async read(tx, id) {
    const { version, value } = await readProfile(tx.db, id);
    return { version, content: { ...value } };
  },
  write: async (tx, id, version, content) =>
    void (await saveProfile(tx, id, version, officeProfileSchema.parse(content))),
  trash: async (tx, id, version) => void (await trashProfile(tx, id, version)),
  restore: async (tx, id) => void (await restoreProfile(tx, id)),
};

const TEMPLATE: Keeper = {
  async read(tx, id) {
    const found = await findLiveTemplate(tx.db, id);
    return found === null ? null : { version: found.version, content: { ...found.value } };
  },
  write: async (tx, id, version, content) =>
    void (await saveTemplate(tx, id, version, meetingTemplateSchema.parse(content))),
  trash: async (tx, id, version) => void (await trashTemplate(tx, id, version)),
  restore: async (tx, id) => void (await bringBackTemplate(tx, id)),
};

/** The kinds of records whose changes can be taken back, by their table. */
export const KEEPERS: ReadonlyMap<string, Keeper> = new Map([
  ['meeting', MEETING],
  ['invitation', partKeeper('invitation', invitationSchema, readInvitation, saveInvitation)],
  ['attendance', partKeeper('attendance', attendanceSchema, readAttendance, saveAttendance)],
  ['minutes', partKeeper('minutes', minutesSchema, readMinutes, saveMinutes)],
  ['supplement', partKeeper('supplement', supplementSchema, readSupplement, saveSupplement)],
  ['series', SERIES],
  ['meeting_template', TEMPLATE],
  ['office_profile', PROFILE],
  ['organisation', directoryKeeper('organisation', organisationSchema, ORGANISATIONS)],
  ['person', directoryKeeper('person', personSchema, PEOPLE)],
  ['position', directoryKeeper('position', positionSchema, POSITIONS)],
  ['position_holder', directoryKeeper('holder', positionHolderSchema, HOLDERS)],
  ['directory_group', directoryKeeper('group', groupSchema, GROUPS)],
]);
