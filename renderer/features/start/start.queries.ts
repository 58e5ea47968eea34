import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { startupQuery } from '../../lib/startup.ts';

export function useStartup() {
  return useQuery(startupQuery);
}

/** Restarts on the sample office to practise in; this archive stays as it is. */
export function useOpenPractice() {
  return useMutation({
    mutationFn: () => call('app.openPractice', {}),
    meta: { showsFailure: true },
  });
}

/** First run: bring in the sample meetings, or start empty. */
export function useChooseFirstRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: 'samples' | 'empty') => call('app.chooseFirstRun', { choice }),
    meta: { showsFailure: true },
    onSuccess: () => client.invalidateQueries(),
  });
}
