import { Button, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { call } from '../../lib/api.ts';
import { useJobAction } from './job-actions.tsx';
import { JobRow } from './job-row.tsx';
import classes from './job-tray.module.css';
import { announcement, inOrderOfUrgency, isFinished } from './job-words.ts';
import { useJobs } from './use-jobs.ts';

/** At the foot of the frame: long work under way, stopped or ended. The most urgent is shown, the others on request. */
export function JobTray() {
  const jobs = inOrderOfUrgency(useJobs());
  const [isOpen, list] = useDisclosure(false);
  const tray = useRef<HTMLElement>(null);
  const [first] = jobs;
  const hadFocus = useRef(false);
  // A button that goes with its state, now or at a later event, must not take the keyboard's place with it.
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      (tray.current ?? document.querySelector('main'))?.focus();
  });
  const others = jobs.length - 1;
  return (
    <>
      <VisuallyHidden role="status" aria-label="Kabar pekerjaan">
        {first === undefined ? '' : announcement(first)}
      </VisuallyHidden>
      {first !== undefined && (
        <section
          className={classes.tray}
          aria-label="Pekerjaan"
          tabIndex={-1}
          ref={tray}
          onFocus={() => {
            hadFocus.current = true;
          }}
          onBlur={() => {
            hadFocus.current = false;
          }}
        >
          <ul className={classes.list}>
            {(isOpen ? jobs : [first]).map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </ul>
          {others > 0 && (
            <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={list.toggle}>
              {isOpen ? 'Ringkas' : `${others} pekerjaan lain`}
            </Button>
          )}
          <ClearFinished count={jobs.filter(isFinished).length} />
        </section>
      )}
    </>
  );
}

/** One job has its own "Tutup"; of several that ended whole all leave together. */
function ClearFinished({ count }: { count: number }) {
  const act = useJobAction();
  if (count < 2) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-disabled={act.isPending}
      onClick={() => {
        if (!act.isPending) act.mutate(() => call('jobs.dismissFinished', {}));
      }}
    >
      Bersihkan {count} yang selesai
    </Button>
  );
}
