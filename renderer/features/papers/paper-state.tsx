import { IconAlertTriangle, IconCircle, IconCircleCheck } from '@tabler/icons-react';
import classes from './papers.module.css';
import type { PaperStateWords } from './use-paper-states.ts';

/** How far a paper is, in words. */
export function StateText({ state: { text, isStale } }: { state: PaperStateWords }) {
  return <span className={`${classes.state} ${isStale ? classes.stale : ''}`}>{text}</span>;
}

/** The same as a sign; the words stand beside it. */
export function StateIcon({ state: { madeAt, isStale } }: { state: PaperStateWords }) {
  const icon = { size: 16, className: classes.icon, 'aria-hidden': true };
  if (isStale) return <IconAlertTriangle {...icon} color="var(--app-warning)" />;
  if (madeAt !== null) return <IconCircleCheck {...icon} color="var(--app-good)" />;
  return <IconCircle {...icon} color="var(--mantine-color-dimmed)" />;
}
