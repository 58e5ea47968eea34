import type { Clash } from '../../../shared/contract/meetings.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { Autosave } from '../../lib/use-autosave.ts';

/** What each section of the meeting's form gets. */
export interface SectionProps {
  form: Autosave<Meeting>;
}

export interface ClashProps extends SectionProps {
  /** What collides with other meetings, of every kind. */
  clashes: readonly Clash[];
}
