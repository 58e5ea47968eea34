import type { GeneratedAlways } from 'kysely';
import type { FollowUpPaperKind, FollowUpState } from '../../shared/domain/follow-up-progress.ts';
import type { ActionItem } from '../../shared/domain/minutes.ts';

/* Columns of the follow-up tables beside those that every record carries. */

type Flag = 0 | 1;

/** What became of an action item; its id is the item's. Triggers on action_item make and keep the rows. */
export interface FollowUpColumns {
  meeting_id: string;
  /** Whether the minutes still have the item, with words. */
  is_listed: Flag;
  text: string;
  /** What the minutes said last. */
  minutes_owner: string;
  minutes_due: string | null;
  minutes_state: ActionItem['state'];
  /** As it stands now. */
  owner: string;
  owner_organisation_id: string | null;
  owner_position_id: string | null;
  due: string | null;
  state: FollowUpState;
  is_active: GeneratedAlways<Flag>;
  due_sort: GeneratedAlways<string>;
  owner_sort: GeneratedAlways<string>;
}

export interface FollowUpNoteColumns {
  follow_up_id: string;
  noted_on: string;
  text: string;
  author: string;
  state_before: FollowUpState;
  state_after: FollowUpState;
}

/** A file of the file store; `name` is what it was first called. */
export interface AttachmentColumns {
  sha256: string;
  name: string;
  bytes: number;
  type: string;
}

export interface FollowUpProofColumns {
  follow_up_id: string;
  attachment_id: string;
  name: string;
}

/** A matrix or slips over several meetings. */
export interface FollowUpPaperColumns {
  kind: FollowUpPaperKind;
  title: string;
  relative_path: string;
  sha256: string;
  bytes: number;
  pages: number;
  items: number;
  is_draft: Flag;
}
