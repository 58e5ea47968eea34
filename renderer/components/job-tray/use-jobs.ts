import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Job } from '../../../shared/contract/jobs.ts';
import { call, onEvent } from '../../lib/api.ts';

const JOB_LIST = ['job', 'list'] as const;

const jobListQuery = queryOptions({
  queryKey: JOB_LIST,
  queryFn: async ({ client }) => {
    const jobs = await call('jobs.list', {});
    // An event may have overtaken this answer.
    const known = new Map(client.getQueryData<Job[]>(JOB_LIST)?.map((job) => [job.id, job]));
    return jobs.map((job) => newerOf(job, known.get(job.id)));
  },
});

function newerOf(job: Job, other: Job | undefined): Job {
  return other !== undefined && other.updatedAt > job.updatedAt ? other : job;
}

/** Puts the state of a job into the list at once, a new one at its head. */
export function rememberJob(client: QueryClient, job: Job): void {
  client.setQueryData<Job[]>(JOB_LIST, (jobs = []) => {
    const isKnown = jobs.some(({ id }) => id === job.id);
    return isKnown ? jobs.map((one) => (one.id === job.id ? newerOf(job, one) : one)) : [job, ...jobs];
  });
}

/** All jobs that were not taken off the list, newest first; followed by the events of the main process. */
export function useJobs(): Job[] {
  const client = useQueryClient();
  useEffect(() => onEvent('job:changed', (job) => rememberJob(client, job)), [client]);
  return useQuery(jobListQuery).data ?? [];
}

/** What could not be made, in the order of the letters; asked again when more fails. */
export function useFailedItems({ id, failed }: Pick<Job, 'id' | 'failed'>) {
  return useQuery({
    queryKey: ['job', 'items', id, failed],
    queryFn: () => call('jobs.items', { id, state: 'failed' }),
  });
}
