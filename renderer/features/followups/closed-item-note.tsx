import type { FollowUpRow } from '../../../shared/contract/followups.ts';
import { ClosedNote } from '../../components/closed-note.tsx';

/** The note above an item of a closed berkas; nothing for any other. */
export function ClosedItemNote({ item: { closedOn, meetingId } }: { item: FollowUpRow }) {
  if (closedOn === null) return null;
  return (
    <ClosedNote
      meetingId={meetingId}
      closedOn={closedOn}
      what="tindak lanjutnya"
      purpose="mencatat perkembangan"
    />
  );
}
