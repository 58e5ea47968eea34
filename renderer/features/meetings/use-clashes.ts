import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { Clash } from '../../../shared/contract/meetings.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { call } from '../../lib/api.ts';

const TYPING_PAUSE_MS = 400;

export type AskedSlot = InputOf<'meetings.clashes'>['slots'][number];

/** What collides with other meetings, looked up behind the typing; never stands in the way of anything. */
export function useClashes(slots: readonly AskedSlot[]): readonly Clash[] {
  const [asked] = useDebouncedValue(JSON.stringify(slots), TYPING_PAUSE_MS);
  const isAsked = slots.some(({ date, startTime }) => date !== null && startTime !== null);
  const found = useQuery({
    queryKey: ['meeting', 'clashes', asked],
    queryFn: () => call('meetings.clashes', { slots: [...slots] }),
    enabled: isAsked && asked === JSON.stringify(slots),
    // Addressees change in another tab.
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return isAsked ? (found.data ?? []) : [];
}

type SlotFacts = Pick<Meeting, 'date' | 'endDate' | 'startTime' | 'endTime' | 'place' | 'chair'>;

/** A meeting as something that can collide; `null` for one that is not made yet. */
export function slotOf(meetingId: string | null, facts: SlotFacts): AskedSlot {
  const { positionId, personId, title, name } = facts.chair;
  return {
    meetingId,
    date: facts.date,
    endDate: facts.endDate,
    startTime: facts.startTime,
    endTime: facts.endTime,
    place: facts.place,
    chair: { positionId, personId, title, name: formatName(name) },
  };
}
