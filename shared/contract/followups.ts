import { z } from 'zod';
import { isoDate } from '../domain/dates.ts';
import { FOLLOW_UP_PAPER_KINDS, FOLLOW_UP_STATES } from '../domain/follow-up-progress.ts';
import { recordId } from '../domain/record.ts';
import { line, paragraphs } from '../domain/text.ts';
import { command } from './define.ts';
import { exportedFile } from './exported.ts';
import { paperChanges } from './papers.ts';
import { byId, byIdAndVersion, byMeeting, noInput, nothing, savedState } from './stored.ts';

const state = z.enum(FOLLOW_UP_STATES);

/** `active` is what is open or running. */
export const FOLLOW_UP_STATE_FILTERS = ['active', 'all', ...FOLLOW_UP_STATES] as const;
export const FOLLOW_UP_DUE_FILTERS = ['any', 'overdue', 'soon', 'undated'] as const;
export const FOLLOW_UP_SORTS = ['due', 'owner'] as const;

/** Which action items are meant; all of the parts must fit. */
export const followUpFilter = z.strictObject({
  /** Each word must occur in the item, its owner, or the name or place of its meeting. */
  words: line(200).default(''),
  state: z.enum(FOLLOW_UP_STATE_FILTERS).default('active'),
  due: z.enum(FOLLOW_UP_DUE_FILTERS).default('any'),
  /** A part of the owner's name; capitals do not count. */
  owner: line(300).default(''),
  /** Dates of the meeting, both days included. */
  from: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
  seriesId: recordId.nullable().default(null),
  meetingId: recordId.nullable().default(null),
});
export type FollowUpFilter = z.infer<typeof followUpFilter>;

/** One action item, wherever its minutes are. */
export const followUpRow = z.object({
  id: recordId,
  version: z.int(),
  text: z.string(),
  owner: z.string(),
  ownerOrganisationId: recordId.nullable(),
  ownerPositionId: recordId.nullable(),
  due: isoDate.nullable(),
  state,
  meetingId: recordId,
  meetingTitle: z.string(),
  meetingDate: isoDate.nullable(),
  /** The newest note; empty for none. */
  lastNote: z.string(),
  lastNoteOn: isoDate.nullable(),
  proofCount: z.int(),
  /** Day on which the berkas of its meeting was closed: nothing of the item changes then (rule 58). */
  closedOn: isoDate.nullable(),
});
export type FollowUpRow = z.infer<typeof followUpRow>;

const followUpNote = z.object({
  id: recordId,
  version: z.int(),
  on: isoDate,
  text: z.string(),
  author: z.string(),
  stateBefore: state,
  stateAfter: state,
  createdAt: z.iso.datetime(),
});
export type FollowUpNote = z.infer<typeof followUpNote>;

const followUpProof = z.object({
  id: recordId,
  version: z.int(),
  name: z.string(),
  bytes: z.int(),
  /** May be opened at once; any other file is shown in its folder. */
  canOpen: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type FollowUpProof = z.infer<typeof followUpProof>;

/** One change, in words: `Batas waktu: 5 September 2025 → 12 September 2025`. */
const followUpChange = z.object({ at: z.iso.datetime(), lines: z.array(z.string()) });

export const followUpDetail = followUpRow.extend({
  /** As the minutes say it, where that differs from now. */
  minutesOwner: z.string(),
  minutesDue: isoDate.nullable(),
  isMinutesFinal: z.boolean(),
  notes: z.array(followUpNote),
  proofs: z.array(followUpProof),
  history: z.array(followUpChange),
  /** Who wrote the last note of all; proposed for the next. */
  lastAuthor: z.string(),
  today: isoDate,
});
export type FollowUpDetail = z.infer<typeof followUpDetail>;

export const followUpPaper = z.object({
  id: recordId,
  kind: z.enum(FOLLOW_UP_PAPER_KINDS),
  title: z.string(),
  fileName: z.string(),
  folder: z.string(),
  bytes: z.int(),
  pages: z.int(),
  items: z.int(),
  isDraft: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type FollowUpPaper = z.infer<typeof followUpPaper>;

const noteText = paragraphs(4000).default('');
const author = line(120).default('');

/** Who answers for an item and until when, as it stands now. */
export const followUpOwner = z.strictObject({
  owner: line(300),
  ownerOrganisationId: recordId.nullable(),
  ownerPositionId: recordId.nullable(),
  due: isoDate.nullable(),
});
export type FollowUpOwner = z.infer<typeof followUpOwner>;

export const followUpsContract = {
  /** A page of all items over all meetings; `next` is the cursor of the next. `today` is the office's day. */
  'followUps.list': command(
    z.strictObject({
      filter: followUpFilter.prefault({}),
      sort: z.enum(FOLLOW_UP_SORTS).default('due'),
      limit: z.int().min(1).max(200).default(100),
      cursor: z.string().max(2000).nullable().default(null),
    }),
    z.object({ rows: z.array(followUpRow), next: z.string().nullable(), total: z.int(), today: isoDate }),
  ),
  /** How many are active, overdue, due within seven days (today included), and without a date. */
  'followUps.counts': command(
    noInput,
    z.object({ active: z.int(), overdue: z.int(), soon: z.int(), undated: z.int() }),
  ),
  /** Owners of items as written, each once. */
  'followUps.listOwners': command(z.strictObject({ search: line(200).default('') }), z.array(z.string())),
  'followUps.get': command(byId, followUpDetail),
  /** Owner and due date as they are now; the minutes keep what they say. CONFLICT. */
  'followUps.save': command(byIdAndVersion.extend(followUpOwner.shape), savedState),
  /** Moves one or several items to a state, all or none; a note may say why. CONFLICT. */
  'followUps.setState': command(
    z.strictObject({ items: z.array(byIdAndVersion).min(1).max(500), state, text: noteText, author }),
    z.object({ changed: z.int() }),
  ),
  /** Notes progress, on a day that is not in the future; `state` null leaves the state. RULE when nothing is said. */
  'followUps.addNote': command(
    z.strictObject({
      id: recordId,
      on: isoDate,
      text: noteText,
      author,
      state: state.nullable().default(null),
    }),
    nothing,
  ),
  'followUps.removeNote': command(byIdAndVersion, nothing),
  /** Lets the user choose a file, keeps a copy in the archive; its name, `null` when the dialog is cancelled. FILE. */
  'followUps.addProof': command(byId, z.string().nullable()),
  'followUps.removeProof': command(byIdAndVersion, nothing),
  /** Opens a proof of a harmless kind, shows any other in its folder; tells which. FILE when the file is damaged. */
  'followUps.openProof': command(byId, z.enum(['opened', 'shown'])),
  'followUps.showProof': command(byId, nothing),
  /** Word file over all items that fit; `signatory` counts in the profile's list, `null` takes the newest minutes'. */
  'followUps.makePaper': command(
    z.strictObject({
      kind: z.enum(FOLLOW_UP_PAPER_KINDS),
      filter: followUpFilter,
      signatory: z.int().min(0).max(49).nullable().default(null),
    }),
    z.object({ paper: followUpPaper, note: z.string(), missing: z.array(z.string()) }),
  ),
  'followUps.listPapers': command(noInput, z.array(followUpPaper)),
  /** What changed since such a paper was made. NOT_FOUND. */
  'followUps.paperChanges': command(byId, paperChanges),
  'followUps.openPaper': command(byId, nothing),
  'followUps.showPaper': command(byId, nothing),
  'followUps.exportTable': command(
    z.strictObject({ filter: followUpFilter, sort: z.enum(FOLLOW_UP_SORTS).default('due') }),
    exportedFile,
  ),
  /** What is still active from earlier meetings of the same series; empty for a meeting of none. */
  'followUps.listEarlier': command(byMeeting, z.object({ rows: z.array(followUpRow), today: isoDate })),
};
