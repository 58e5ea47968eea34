import { z } from 'zod';
import type { FollowUpFilter } from '../../../shared/contract/followups.ts';
import { followUpFilter } from '../../../shared/contract/followups.ts';
import { isoDate } from '../../../shared/domain/dates.ts';
import { FOLLOW_UP_STATES, type FollowUpPaperKind } from '../../../shared/domain/follow-up-progress.ts';
import type { OfficeProfile } from '../../../shared/domain/office-profile.ts';
import type { Signatory } from '../../../shared/domain/people.ts';
import type { ComposedPaper } from '../../documents/models/compose.ts';
import {
  composeFollowUpReport,
  type FollowUpReport,
  type ReportItem,
} from '../../documents/models/compose-follow-up-report.ts';
import type { ReadDb } from '../../store/handles.ts';
import { readPictures } from '../archive/paper-pictures.ts';
import { modelStamp } from '../archive/paper-stamp.ts';
import { chosenSignatory, readReport } from './follow-up-report.service.ts';
import { listFollowUps } from './follow-ups.repository.ts';

/** What was asked for, which says what the paper would hold today. */
export interface PaperChoice {
  kind: FollowUpPaperKind;
  filter: FollowUpFilter;
  /** Counts in the profile's list; `null` takes the newest minutes'. */
  signatory: number | null;
}

export interface PaperNow {
  report: FollowUpReport;
  job: ComposedPaper;
  signatory: Signatory;
}

/** The paper as it would be made on a day, of at most `limit` items. */
export async function readPaperNow(
  db: ReadDb,
  { kind, filter, signatory: index }: PaperChoice,
  profile: OfficeProfile,
  { today, limit }: { today: string; limit: number },
): Promise<PaperNow> {
  const found = await listFollowUps(db, { filter, sort: 'due', today }, limit, null);
  const source = await readReport(
    db,
    filter,
    found.map(({ row }) => row),
  );
  const { logoPictureId: logo, garudaPictureId: garuda } = profile.letterhead;
  const pictures = await readPictures(db, { logo, garuda, photos: [] });
  const signatory = chosenSignatory(profile, index, source.signatory);
  const { report } = source;
  return { report, job: composeFollowUpReport(kind, { report, profile, pictures, signatory }), signatory };
}

/** Items of larger papers are not remembered one by one. */
const MOST_REMEMBERED = 1000;
const LONGEST_TEXT = 120;

const printedItem = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string(),
  due: isoDate.nullable(),
  state: z.enum(FOLLOW_UP_STATES),
  lastNote: z.string(),
  proofs: z.string(),
});
export type PrintedItem = z.infer<typeof printedItem>;

/** What is remembered of a paper, so that it can be told later whether it still says what the records say. */
export const paperSource = z.object({
  filter: followUpFilter,
  signatory: z.int().nullable(),
  stamp: z.string(),
  /** `null` for a paper of too many items. */
  items: z.array(printedItem).nullable(),
});
export type PaperSource = z.infer<typeof paperSource>;

export function sourceOf({ filter, signatory }: PaperChoice, { report, job }: PaperNow): PaperSource {
  const { items } = report;
  return {
    filter,
    signatory,
    stamp: modelStamp(job.model),
    items: items.length > MOST_REMEMBERED ? null : items.map(printedOf),
  };
}

export function printedOf({ id, text, owner, due, state, lastNote, proofs }: ReportItem): PrintedItem {
  const short = (words: string) => words.slice(0, LONGEST_TEXT);
  return {
    id,
    text: short(text),
    owner: short(owner),
    due,
    state,
    lastNote: short(lastNote),
    proofs: short(proofs.join(', ')),
  };
}
