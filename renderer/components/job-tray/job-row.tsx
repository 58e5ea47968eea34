import { Button, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Job } from '../../../shared/contract/jobs.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { JobActions } from './job-actions.tsx';
import classes from './job-tray.module.css';
import { passed, progressText } from './job-words.ts';
import { useFailedItems } from './use-jobs.ts';

interface JobRowProps {
  job: Job;
}

/** One job: what it does, how far it is, what can be done with it, and what went wrong. */
export function JobRow({ job }: JobRowProps) {
  const { title, state, failed, message, total } = job;
  const [isListOpen, list] = useDisclosure(false);
  const percent = total === 0 ? 0 : (passed(job) / total) * 100;
  return (
    <li className={classes.job} aria-label={title}>
      <div className={classes.row}>
        <Text size="sm" fw={600} className={classes.title} title={title}>
          {title}
        </Text>
        {state !== 'done' && (
          <Progress.Root size="lg" className={classes.progress}>
            <Progress.Section
              value={percent}
              color={state === 'running' ? 'blue' : 'gray'}
              aria-label={`Kemajuan: ${title}`}
              aria-valuetext={progressText(job)}
            />
          </Progress.Root>
        )}
        <Text size="sm" className={classes.count}>
          {progressText(job)}
        </Text>
        {failed > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-expanded={isListOpen}
            onClick={list.toggle}
          >
            {failed} gagal
          </Button>
        )}
        <JobActions job={job} />
      </div>
      {message !== '' && <Text size="sm">{message}</Text>}
      {isListOpen && failed > 0 && <FailedItems job={job} />}
    </li>
  );
}

/** Which letters could not be made, and why. */
function FailedItems({ job }: { job: Job }) {
  const { data, error } = useFailedItems(job);
  if (error !== null) return <FailureAlert error={error} />;
  const more = job.failed - (data?.length ?? job.failed);
  return (
    <>
      <ul className={classes.failures} aria-label="Yang gagal dibuat">
        {data?.map(({ position, label, message }) => (
          <li key={position}>
            {position}. {label}: {message}
          </li>
        ))}
      </ul>
      {more > 0 && <Text size="sm">dan {more} lagi</Text>}
    </>
  );
}
