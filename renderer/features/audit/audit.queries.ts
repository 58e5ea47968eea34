import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rememberJob } from '../../components/job-tray/use-jobs.ts';
import { call } from '../../lib/api.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

export function useAuditState() {
  useStaleOnChange(['audit']);
  return useQuery({ queryKey: ['audit', 'state'], queryFn: () => call('audit.state', {}) });
}

export function useAuditCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('audit.check', {}),
    onSuccess: (job) => rememberJob(client, job),
  });
}
