import { Loader, Text, Title, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { momentWords } from '../../lib/moment-words.ts';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';
import { FURTHER_PAPERS, type FurtherPaper, PAPER_GROUPS } from './further-papers.ts';
import { StateIcon, StateText } from './paper-state.tsx';
import classes from './papers.module.css';
import { type PaperStateWords, usePaperStates } from './use-paper-states.ts';

/** What is shown before a paper is chosen: those that are there already, newest first, then all others by their occasion. */
export function PapersOverview({ meetingId }: { meetingId: string }) {
  const { stateOf, isRead, error } = usePaperStates(meetingId);
  if (error !== null) return <FailureAlert error={error} />;
  if (!isRead) return <Loader m="md" aria-label="Memuat naskah" />;
  const papers = FURTHER_PAPERS.map((paper) => ({ ...paper, state: stateOf(paper.kind) }));
  return <PaperGroups meetingId={meetingId} papers={papers} />;
}

type KnownPaper = FurtherPaper & { state: PaperStateWords };

function PaperGroups({ meetingId, papers }: { meetingId: string; papers: readonly KnownPaper[] }) {
  const part = useKeptFocus<HTMLElement>();
  const made = papers
    .filter(({ state }) => state.madeAt !== null)
    .toSorted((one, other) => (other.state.madeAt ?? '').localeCompare(one.state.madeAt ?? ''));
  const open = papers.filter(({ state }) => state.madeAt === null);
  return (
    <nav aria-label="Naskah lain" className={classes.overview} ref={part} tabIndex={-1}>
      <PaperGroup title="Sudah dibuat" papers={made} meetingId={meetingId} />
      {PAPER_GROUPS.map((title) => (
        <PaperGroup
          key={title}
          title={title}
          papers={open.filter(({ group }) => group === title)}
          meetingId={meetingId}
        />
      ))}
    </nav>
  );
}

interface PaperGroupProps {
  title: string;
  papers: readonly KnownPaper[];
  meetingId: string;
}

function PaperGroup({ title, papers, meetingId }: PaperGroupProps) {
  const titleId = useId();
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <Title order={2} size="h5" id={titleId}>
        {title}
      </Title>
      <ul className={classes.cards}>
        {papers.map(({ kind, label, purpose, state }) => (
          <li key={kind} className={classes.card}>
            <Link to={`/rapat/${meetingId}/naskah/${kind}`} className={classes.cardLink}>
              <StateIcon state={state} />
              <span>
                {label}
                {state.madeAt === null ? (
                  <VisuallyHidden>{` ${state.text}`}</VisuallyHidden>
                ) : (
                  <StateText state={state} />
                )}
              </span>
            </Link>
            <Text size="sm" c="dimmed">
              {state.madeAt === null ? purpose : `Terakhir dibuat ${momentWords(state.madeAt)}`}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
