import { useMutation } from '@tanstack/react-query';
import type { StoredSeries } from '../../../../shared/contract/series.ts';
import { call } from '../../../lib/api.ts';
import { notifyWithUndo } from '../undo-notification.tsx';

/** Removes a series, alone or with its meetings, and brings it back. */
export function useRemoveSeries(onRemoved: () => void) {
  const restore = useMutation({ mutationFn: (id: string) => call('series.restore', { id }) });
  return useMutation({
    mutationFn: ({ series, withMeetings }: { series: StoredSeries; withMeetings: boolean }) =>
      call('series.remove', { id: series.id, version: series.version, withMeetings }),
    onSuccess: (_, { series, withMeetings }) => {
      onRemoved();
      if (!withMeetings) return;
      notifyWithUndo(`Dipindahkan ke tempat sampah: seri ${series.value.name} beserta rapatnya`, () =>
        restore.mutate(series.id),
      );
    },
  });
}

/** Puts a meeting into a series, or with `null` takes it out. */
export function useAssignSeries() {
  return useMutation({
    mutationFn: (input: { meetingId: string; seriesId: string | null }) => call('series.assign', input),
  });
}
