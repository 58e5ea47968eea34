import type { CheckedInputOf } from '../../../shared/contract/index.ts';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { SavedState } from '../../../shared/contract/stored.ts';
import type { StoredTemplate } from '../../../shared/contract/templates.ts';
import { EMPTY_ATTENDANCE } from '../../../shared/domain/attendance.ts';
import { meetingSchema } from '../../../shared/domain/meeting.ts';
import { COPY_ALL, copyMeeting } from '../../../shared/domain/meeting-copy.ts';
import { type MeetingTemplate, templateOf } from '../../../shared/domain/meeting-template.ts';
import { EMPTY_MINUTES } from '../../../shared/domain/minutes.ts';
import { EMPTY_SUPPLEMENT } from '../../../shared/domain/supplement.ts';
import type { ReadDb, Transaction } from '../../store/handles.ts';
import {
  bringBackRecord,
  changeRecord,
  createRecord,
  discardRecord,
  type RecordKind,
  requireRecord,
} from '../../store/kept-records.ts';
import { newId } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { createDossier, readDossier } from '../archive/dossier.service.ts';
import { ensureDefaultProfile, readProfile, readProfiles } from '../settings/profile-records.service.ts';
import { withOfficialsOn } from './copy-meeting.service.ts';
import { readMeeting } from './meeting-records.service.ts';
import { findTemplate, insertTemplate, listTemplates, updateTemplate } from './templates.repository.ts';

const TEMPLATES: RecordKind<MeetingTemplate, StoredTemplate> = {
  table: 'meeting_template',
  label: 'Templat rapat',
  find: findTemplate,
  insert: insertTemplate,
  update: updateTemplate,
};

/** Templates of meetings: kept apart from the meetings, so that no list, calendar or search shows them. */
export class TemplatesService {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  list(): Promise<StoredTemplate[]> {
    return this.#store.read(listTemplates);
  }

  save({ id, version, value }: CheckedInputOf<'templates.save'>): Promise<StoredTemplate> {
    return this.#store.transaction((tx) =>
      id === null ? createRecord(tx, TEMPLATES, value) : saveTemplate(tx, id, version ?? 1, value),
    );
  }

  /** NOT_FOUND without the meeting or the template that is written over. */
  saveFromMeeting(input: CheckedInputOf<'templates.saveFromMeeting'>): Promise<StoredTemplate> {
    const { meetingId, name, templateId } = input;
    return this.#store.transaction(async (tx) => {
      const { profileId } = await readMeeting(tx.db, meetingId);
      const { dossier } = await readDossier(tx.db, meetingId);
      const value = templateOf(name, { ...dossier, profileId });
      if (templateId === null) return createRecord(tx, TEMPLATES, value);
      const { version } = await requireRecord(tx.db, TEMPLATES, templateId);
      return saveTemplate(tx, templateId, version, value);
    });
  }

  remove({ id, version }: CheckedInputOf<'templates.remove'>): Promise<SavedState> {
    return this.#store.transaction((tx) => trashTemplate(tx, id, version));
  }

  restore(id: string): Promise<SavedState> {
    return this.#store.transaction((tx) => bringBackTemplate(tx, id));
  }

  createMeeting(input: CheckedInputOf<'templates.createMeeting'>): Promise<StoredMeeting> {
    const { id, title, date, startTime, endTime, place } = input;
    return this.#store.transaction(async (tx) => {
      const { value } = await requireRecord(tx.db, TEMPLATES, id);
      const profile = await profileFor(tx, value);
      const source = { ...value, attendance: EMPTY_ATTENDANCE };
      const copy = copyMeeting(source, COPY_ALL, { title, date }, newId);
      const meeting = meetingSchema.parse({ ...copy.meeting, startTime, endTime, place });
      const dossier = {
        ...(await withOfficialsOn(tx.db, { ...copy, meeting }, date)),
        minutes: { ...EMPTY_MINUTES, form: profile.value.minutes.form },
        supplement: EMPTY_SUPPLEMENT,
      };
      return createDossier(tx, dossier, profile.id);
    });
  }
}

/** CONFLICT, NOT_FOUND. */
export function trashTemplate(tx: Transaction, id: string, version: number): Promise<SavedState> {
  return discardRecord(tx, TEMPLATES, id, version);
}

/** Brings a template back from the trash; one that is there stays as it is. NOT_FOUND without it. */
export function bringBackTemplate(tx: Transaction, id: string): Promise<SavedState> {
  return bringBackRecord(tx, TEMPLATES, id);
}

/** The template's own office profile while it is there, else the default one. */
async function profileFor(tx: Transaction, { profileId }: MeetingTemplate) {
  const known = (await readProfiles(tx.db)).some(({ id }) => id === profileId);
  return known && profileId !== null ? readProfile(tx.db, profileId) : ensureDefaultProfile(tx);
}

/** `null` for one in the trash. */
export function findLiveTemplate(db: ReadDb, id: string): Promise<StoredTemplate | null> {
  return findTemplate(db, id);
}

/** CONFLICT, NOT_FOUND; an unchanged one writes nothing. */
export function saveTemplate(
  tx: Transaction,
  id: string,
  version: number,
  value: MeetingTemplate,
): Promise<StoredTemplate> {
  return changeRecord(tx, TEMPLATES, { id, version, value });
}
