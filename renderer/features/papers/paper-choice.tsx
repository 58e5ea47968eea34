import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutList } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { FURTHER_PAPERS, type FurtherKind } from './further-papers.ts';
import { StateIcon, StateText } from './paper-state.tsx';
import classes from './papers.module.css';
import { usePaperStates } from './use-paper-states.ts';

const ALL = 'Semua naskah';

interface PaperChoiceProps {
  meetingId: string;
  chosen: FurtherKind;
}

/** The way back to the overview, and all further papers by name, each with how far it is; a list in a small window. */
export function PaperChoice({ meetingId, chosen }: PaperChoiceProps) {
  const select = useKeptFocus<HTMLSelectElement>();
  const link = useKeptFocus<HTMLAnchorElement>();
  const { stateOf } = usePaperStates(meetingId);
  const navigate = useNavigate();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const overview = `/rapat/${meetingId}/naskah`;
  const addressOf = (kind: string) => (kind === '' ? overview : `${overview}/${kind}`);
  if (!isWide)
    return (
      <NativeSelect
        label="Naskah"
        ref={select}
        maw={420}
        data={[
          { value: '', label: ALL },
          ...FURTHER_PAPERS.map(({ kind, label }) => ({
            value: kind,
            label: `${label} (${stateOf(kind).text})`,
          })),
        ]}
        value={chosen}
        onChange={(event) => void navigate(addressOf(event.currentTarget.value))}
      />
    );
  return (
    <nav className={classes.nav} aria-label="Naskah lain">
      <ul className={classes.list}>
        <li>
          <Link to={overview} className={classes.link}>
            <IconLayoutList size={16} className={classes.icon} aria-hidden />
            {ALL}
          </Link>
        </li>
        {FURTHER_PAPERS.map(({ kind, label }) => (
          <li key={kind}>
            <Link
              to={addressOf(kind)}
              className={classes.link}
              title={stateOf(kind).text}
              aria-current={kind === chosen ? 'page' : undefined}
              ref={kind === chosen ? link : undefined}
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
