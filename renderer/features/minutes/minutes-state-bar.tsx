import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory, IconListCheck, IconLock } from '@tabler/icons-react';
import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import type { StoredDossier } from '../../components/paper-panel/dossier-queries.ts';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import { momentWords } from '../../lib/moment-words.ts';
import { flushAll } from '../../lib/open-autosavers.ts';
import { decisionList } from './decision-list.ts';
import { DecisionsDialog } from './decisions-dialog.tsx';
import { FinaliseDialog } from './finalise-dialog.tsx';
import { useFinalise, useReopen } from './minutes-calls.ts';
import classes from './minutes-state-bar.module.css';
import { ReopenDialog } from './reopen-dialog.tsx';
import { useVersions } from './versions/use-versions.ts';
import { VersionsDrawer } from './versions/versions-drawer.tsx';

interface MinutesStateBarProps {
  meetingId: string;
  dossier: StoredDossier;
  /** What the office calls its minutes, e.g. `Notula`. */
  title: string;
}

/** A dialog has slid out and given the focus back. */
const AFTER_DIALOG_MS = 400;

type OpenPart = 'finalise' | 'reopen' | 'versions' | 'decisions' | null;

/** How far the minutes are: to be made final, or final since when, and the way to their earlier versions (rule 40). */
export const MinutesStateBar = memo(function MinutesStateBar({
  meetingId,
  dossier,
  title,
}: MinutesStateBarProps) {
  const [open, setOpen] = useState<OpenPart>(null);
  const finalise = useFinalise(meetingId, title);
  const reopen = useReopen(meetingId, title);
  const isFinal = dossier.minutes.value.state === 'final';
  const isClosed = useIsClosed();
  const place = useKeptFocus(isFinal);
  const show = (part: OpenPart) => {
    // What is checked, kept and compared is what is stored.
    void flushAll();
    finalise.reset();
    reopen.reset();
    setOpen(part);
  };
  const history = (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconHistory size={14} aria-hidden />}
        onClick={() => show('versions')}
      >
        Riwayat versi
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconListCheck size={14} aria-hidden />}
        onClick={() => show('decisions')}
      >
        Petikan keputusan
      </Button>
    </>
  );
  return (
    <div ref={place} tabIndex={-1} className={classes.place}>
      {isFinal ? (
        <FinalBanner meetingId={meetingId} title={title}>
          {!isClosed && (
            <Button size="xs" variant="default" onClick={() => show('reopen')}>
              Buka kembali…
            </Button>
          )}
          {history}
        </FinalBanner>
      ) : (
        <Group gap="xs">
          {!isClosed && (
            <Button
              size="xs"
              leftSection={<IconLock size={14} aria-hidden />}
              onClick={() => show('finalise')}
            >
              Jadikan final…
            </Button>
          )}
          {history}
        </Group>
      )}
      <FinaliseDialog
        opened={open === 'finalise'}
        meetingId={meetingId}
        isSpecimen={dossier.meeting.value.isSpecimen}
        title={title}
        isRunning={finalise.isPending}
        error={finalise.error}
        onConfirm={(choice) => finalise.mutate(choice, { onSuccess: () => setOpen(null) })}
        onClose={() => setOpen(null)}
      />
      <ReopenDialog
        opened={open === 'reopen'}
        title={title}
        isRunning={reopen.isPending}
        error={reopen.error}
        onConfirm={(reason) => reopen.mutate(reason, { onSuccess: () => setOpen(null) })}
        onClose={() => setOpen(null)}
      />
      <VersionsDrawer
        opened={open === 'versions'}
        meetingId={meetingId}
        dossier={dossier}
        onClose={() => setOpen(null)}
      />
      <DecisionsDialog
        opened={open === 'decisions'}
        text={decisionList(dossier.minutes.value, dossier.meeting.value.agenda)}
        onClose={() => setOpen(null)}
      />
    </div>
  );
});

/** The button that opened a dialog is gone once the state has changed: the keyboard stays beside it. */
function useKeptFocus(isFinal: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(isFinal);
  useEffect(() => {
    if (known.current === isFinal) return undefined;
    known.current = isFinal;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    }, AFTER_DIALOG_MS);
    return () => clearTimeout(timer);
  }, [isFinal]);
  return place;
}

interface FinalBannerProps {
  meetingId: string;
  title: string;
  children: React.ReactNode;
}

function FinalBanner({ meetingId, title, children }: FinalBannerProps) {
  const versions = useVersions(meetingId);
  const final = versions.data?.find(({ state }) => state === 'final');
  const since =
    final === undefined
      ? `${title} ini final.`
      : `${title} ini final sejak ${momentWords(final.madeAt)}, versi ${final.number}.`;
  return (
    <Alert color="teal" variant="light" icon={<IconLock aria-hidden />} title={since} role="status">
      <Text size="sm">
        Isinya terkunci dan hanya dapat dibaca. Perubahan berikutnya menjadi versi baru, dengan tanggal dan
        alasan.
      </Text>
      {final !== undefined && final.reason !== '' && (
        <Text size="sm">Alasan perubahan dari final sebelumnya: {final.reason}</Text>
      )}
      <Group gap="xs" mt="xs">
        {children}
      </Group>
    </Alert>
  );
}
