import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../lib/api.ts';
import { ClosedContext } from '../lib/closed-berkas.ts';
import { ClosedNote } from './closed-note.tsx';
import { ReadOnlyFields } from './read-only-fields.tsx';

interface ClosedMeetingProps {
  /** `null` for what belongs to no meeting here. */
  meetingId: string | null;
  what: string;
  purpose: string;
  children: ReactNode;
}

/** Fields and buttons outside of the dossier that change something of a meeting: read-only, with the reason, while its berkas is closed. */
export function ClosedMeeting({ meetingId, what, purpose, children }: ClosedMeetingProps) {
  const state = useQuery({
    queryKey: ['seal', 'one', meetingId],
    queryFn: () => call('seal.get', { meetingId: meetingId ?? '' }),
    enabled: meetingId !== null,
    refetchOnMount: 'always',
  });
  const closedOn = state.data?.closedOn ?? null;
  return (
    <ClosedContext value={closedOn}>
      {closedOn !== null && meetingId !== null && (
        <ClosedNote meetingId={meetingId} closedOn={closedOn} what={what} purpose={purpose} />
      )}
      <ReadOnlyFields>{children}</ReadOnlyFields>
    </ClosedContext>
  );
}
