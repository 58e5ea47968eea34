import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { StatisticsOrder, StatisticsQuestion } from '../../../../shared/contract/attendance.ts';
import { call } from '../../../lib/api.ts';
import { notifyDone } from '../../../lib/notify.ts';

/** Counted anew whenever the page is opened: meetings and the directory say part of it. */
export function useStatistics(question: StatisticsQuestion) {
  return useQuery({
    queryKey: ['attendance', 'statistics', question],
    queryFn: () => call('attendance.statistics', question),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

export function useStatisticsMeetings(question: StatisticsQuestion, id: string) {
  return useQuery({
    queryKey: ['attendance', 'statistics', question, id],
    queryFn: () => call('attendance.statisticsMeetings', { ...question, id }),
    refetchOnMount: 'always',
  });
}

export function useExportStatistics() {
  return useMutation({
    mutationFn: (input: StatisticsQuestion & { order: StatisticsOrder }) =>
      call('attendance.exportStatistics', input),
    onSuccess: (written) => {
      if (written !== null) notifyDone(`${written.fileName} tersimpan.`);
    },
  });
}
