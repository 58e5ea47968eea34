import {
  IconArchive,
  IconCircleCheck,
  IconCircleDashed,
  IconMail,
  IconPencil,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { MeetingState } from '../../../shared/domain/meeting.ts';

interface StateLook {
  label: string;
  color: string;
  /** Tells the state where there is no room for its word; never the colour alone. */
  Icon: typeof IconMail;
}

/** Mantine's own grey is too dark a dot on a dark page. */
const QUIET = 'var(--mantine-color-dimmed)';

/** Words, colours and signs of the states, in the order of the work. */
export const STATE_LOOKS: Record<MeetingState, StateLook> = {
  planned: { label: 'Rencana', color: QUIET, Icon: IconCircleDashed },
  invited: { label: 'Diundang', color: 'blue', Icon: IconMail },
  running: { label: 'Berlangsung', color: 'grape', Icon: IconPlayerPlay },
  'awaiting-minutes': { label: 'Menunggu notula', color: 'orange', Icon: IconPencil },
  final: { label: 'Final', color: 'teal', Icon: IconCircleCheck },
  archived: { label: 'Arsip', color: QUIET, Icon: IconArchive },
};
