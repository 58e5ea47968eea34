import { Anchor, Button, Loader, Text } from '@mantine/core';
import { IconCircleCheck, IconFileTypeDocx } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { MadePaper } from '../../../shared/contract/papers.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { PaperButtons } from './paper-entry.tsx';
import classes from './paper-panel.module.css';

interface PaperBarProps {
  /** What the paper is, e.g. `Undangan`. */
  title: string;
  isDraft: boolean;
  /** How many things are missing or doubtful. */
  findingCount: number;
  isMaking: boolean;
  /** The file written last, since this tab was opened. */
  made: MadePaper | undefined;
  onMake: () => void;
  onShowFindings: () => void;
}

const SLOW_MS = 500;

/** The line that stays on top of a paper's tab: "Buat Word", how far it is, the written file, what is not in order. */
export function PaperBar(props: PaperBarProps) {
  const { title, isDraft, findingCount, isMaking, made, onMake, onShowFindings } = props;
  const isSlow = useIsSlow(isMaking);
  if (useIsClosed()) return <ClosedBar />;
  return (
    <div className={classes.bar}>
      <Button
        h={32}
        leftSection={<IconFileTypeDocx size={18} aria-hidden />}
        aria-disabled={isMaking}
        onClick={() => {
          if (!isMaking) onMake();
        }}
      >
        {isDraft ? 'Buat Word (KONSEP)' : 'Buat Word'}
      </Button>
      {findingCount > 0 && (
        <Anchor component="button" type="button" size="sm" onClick={onShowFindings}>
          {findingCount} hal perlu dilihat
        </Anchor>
      )}
      <div role="status" className={classes.written}>
        {isSlow && (
          <>
            <Loader size="xs" aria-hidden />
            <Text size="sm">{title} sedang ditulis sebagai berkas Word ...</Text>
          </>
        )}
        {made !== undefined && !isMaking && <WrittenFile made={made} />}
      </div>
      {made !== undefined && !isMaking && made.note !== '' && (
        <Text size="sm" className={classes.note}>
          {made.note}
        </Text>
      )}
    </div>
  );
}

/** A closed berkas takes no new paper; those of it stand beside the form. */
function ClosedBar() {
  return (
    <div className={classes.bar}>
      <Button h={32} disabled leftSection={<IconFileTypeDocx size={18} aria-hidden />}>
        Buat Word
      </Button>
      <Text size="sm">
        Berkas sudah ditutup, jadi naskah baru tidak dibuat. Naskah yang ada tetap dapat dibuka dan dicetak.
      </Text>
    </div>
  );
}

function WrittenFile({ made: { paper } }: { made: MadePaper }) {
  return (
    <>
      <IconCircleCheck size={18} color="var(--app-good)" style={{ flexShrink: 0 }} aria-hidden />
      <Text size="sm" className={classes.writtenName} title={paper.fileName}>
        Sudah ditulis: <b>{paper.fileName}</b>
      </Text>
      <PaperButtons paper={paper} />
    </>
  );
}

/** True once something has been running for half a second: a quick answer needs no progress. */
function useIsSlow(isRunning: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isRunning]);
  return isSlow && isRunning;
}
