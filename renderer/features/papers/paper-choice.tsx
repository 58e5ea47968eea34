import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle, IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { FURTHER_PAPERS, type FurtherKind } from './further-papers.ts';
import classes from './papers.module.css';
import { type PaperStateWords, usePaperStates } from './use-paper-states.ts';

interface PaperChoiceProps {
  meetingId: string;
  chosen: FurtherKind;
}

/** All further papers by name, each with how far it is; a list in a small window. */
export function PaperChoice({ meetingId, chosen }: PaperChoiceProps) {
  const stateOf = usePaperStates(meetingId);
  const navigate = useNavigate();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const addressOf = (kind: string) => `/rapat/${meetingId}/naskah/${kind}`;
  if (!isWide)
    return (
      <NativeSelect
        label="Naskah"
        maw={420}
        data={FURTHER_PAPERS.map(({ kind, label }) => ({
          value: kind,
          label: `${label} (${stateOf(kind).text})`,
        }))}
        value={chosen}
        onChange={(event) => void navigate(addressOf(event.currentTarget.value))}
      />
    );
  return (
    <nav className={classes.nav} aria-label="Naskah lain">
      <ul className={classes.list}>
        {FURTHER_PAPERS.map(({ kind, label }) => (
          <li key={kind}>
            <Link
              to={addressOf(kind)}
              className={classes.link}
              title={stateOf(kind).text}
              aria-current={kind === chosen ? 'page' : undefined}
            >
              <StateIcon state={stateOf(kind)} />
              <span>
                {label}
                <StateText state={stateOf(kind)} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function StateText({ state: { text, isStale } }: { state: PaperStateWords }) {
  return <span className={`${classes.state} ${isStale ? classes.stale : ''}`}>{text}</span>;
}

function StateIcon({ state: { isMade, isStale } }: { state: PaperStateWords }) {
  const icon = { size: 16, className: classes.icon, 'aria-hidden': true };
  if (isStale) return <IconAlertTriangle {...icon} color="var(--app-warning)" />;
  if (isMade) return <IconCircleCheck {...icon} color="var(--app-good)" />;
  return <IconCircle {...icon} color="var(--mantine-color-dimmed)" />;
}
