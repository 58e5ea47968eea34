import type { MeetingState } from '../../../shared/domain/meeting.ts';

interface StateLook {
  label: string;
  color: string;
}

/** Words and colours of the states, in the order of the work. */
export const STATE_LOOKS: Record<MeetingState, StateLook> = {
  planned: { label: 'Rencana', color: 'gray' },
  invited: { label: 'Diundang', color: 'blue' },
  running: { label: 'Berlangsung', color: 'grape' },
  'awaiting-minutes': { label: 'Menunggu notula', color: 'orange' },
  final: { label: 'Final', color: 'teal' },
  archived: { label: 'Arsip', color: 'gray' },
};
