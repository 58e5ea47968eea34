import { type ComponentProps, type ReactNode, useRef } from 'react';
import { isDraftOnly } from '../../../shared/domain/checks.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { PreviewPanel } from '../preview/preview-panel.tsx';
import { SignedNote } from '../signed-note.tsx';
import { PaperAside } from './paper-aside.tsx';
import { PaperBar } from './paper-bar.tsx';
import classes from './paper-panel.module.css';
import { useJump } from './use-jump.ts';
import { useFindings, useMakePaper, usePapers } from './use-papers.ts';

interface PaperPanelProps {
  meetingId: string;
  kind: PaperKind;
  /** What the paper is called, e.g. `Undangan`. */
  title: string;
  /** Papers of a specimen are always KONSEP. */
  isSpecimen: boolean;
  /** Shows the preview as one of the paper's readers gets it, chosen by a bar above the pages. */
  preview?: Pick<ComponentProps<typeof PreviewPanel>, 'variant' | 'variantBar'>;
  /** The form that the paper is made from. */
  children: ReactNode;
}

/** A paper's tab: its form, what is missing, "Buat Word", and the files written so far. */
export function PaperPanel({ meetingId, kind, title, isSpecimen, preview, children }: PaperPanelProps) {
  const findings = useFindings(meetingId, kind);
  const papers = usePapers(meetingId, kind);
  const make = useMakePaper(meetingId, kind);
  const jump = useJump(meetingId, kind);
  const aside = useRef<HTMLElement>(null);
  const failed = make.error ?? findings.error ?? papers.error;
  const showFindings = () => {
    aside.current?.scrollIntoView({ block: 'nearest' });
    aside.current?.focus({ preventScroll: true });
  };
  return (
    <div>
      <div className={classes.top}>
        <PaperBar
          title={title}
          isDraft={isSpecimen || isDraftOnly(findings.data ?? [])}
          findingCount={findings.data?.length ?? 0}
          isMaking={make.isPending}
          made={make.data}
          onMake={() => make.mutate()}
          onShowFindings={showFindings}
        />
        {failed !== null && <FailureAlert error={failed} />}
        <SignedNote meetingId={meetingId} kind={kind} />
      </div>
      <div className={classes.columns}>
        <div>{children}</div>
        <div className={classes.side}>
          <PreviewPanel meetingId={meetingId} kind={kind} title={title} {...preview} />
          <PaperAside
            ref={aside}
            title={title}
            isSpecimen={isSpecimen}
            findings={findings.data}
            papers={papers.data}
            onJump={jump}
          />
        </div>
      </div>
    </div>
  );
}
