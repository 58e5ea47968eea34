import { ActionIcon, Button, Loader, Text } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconChevronUp,
  IconFileTypePdf,
  IconPrinter,
} from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Preview } from '../../../shared/contract/printing.ts';
import type { PaperKind } from '../../../shared/domain/dossier.ts';
import { FailureAlert } from '../failure-alert.tsx';
import { PageStack } from './page-stack.tsx';
import classes from './preview.module.css';
import { type PreviewVariant, useMakePdf, usePreview } from './preview-queries.ts';
import { type PreviewSettings, usePreviewSettings } from './preview-settings.ts';
import { PrintDialog } from './print-dialog.tsx';
import { ZoomSelect } from './zoom-select.tsx';

interface PreviewPanelProps {
  meetingId: string;
  kind: PaperKind;
  /** What the paper is called, e.g. `Undangan`. */
  title: string;
  /** The paper as one of its readers gets it; without it, as it is written for all. */
  variant?: PreviewVariant | null | undefined;
  /** Chooses the variant; stands above the pages. */
  variantBar?: ReactNode;
}

/** The paper beside its form, as it would be written now; with "Cetak" and "Buat PDF". Can be folded away. */
export function PreviewPanel({ meetingId, kind, title, variant = null, variantBar }: PreviewPanelProps) {
  const [settings, change] = usePreviewSettings();
  const [isPrinting, setPrinting] = useState(false);
  const preview = usePreview(meetingId, kind, settings.isOpen || isPrinting, variant);
  const pdf = useMakePdf(meetingId, kind);
  return (
    <section
      className={classes.panel}
      data-preview={settings.isOpen ? 'open' : 'folded'}
      aria-label={`Pratinjau ${title}`}
    >
      <div className={classes.bar}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={settings.isOpen}
          leftSection={
            settings.isOpen ? (
              <IconChevronDown size={16} aria-hidden />
            ) : (
              <IconChevronRight size={16} aria-hidden />
            )
          }
          onClick={() => change({ isOpen: !settings.isOpen })}
        >
          Pratinjau
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => setPrinting(true)}
        >
          Cetak …
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          loading={pdf.isPending}
          onClick={() => pdf.mutate()}
        >
          Buat PDF
        </Button>
      </div>
      {settings.isOpen && variantBar}
      {settings.isOpen && preview.error !== null && <FailureAlert error={preview.error} />}
      {settings.isOpen && preview.data === undefined && preview.error === null && (
        <Loader size="sm" m="sm" aria-label="Memuat pratinjau" />
      )}
      {settings.isOpen && preview.data !== undefined && (
        <Pages key={kind} preview={preview.data} title={title} zoom={settings.zoom} onChange={change} />
      )}
      {isPrinting && (
        <PrintDialog
          meetingId={meetingId}
          kind={kind}
          title={title}
          preview={variant === null ? preview.data : undefined}
          onMakePdf={() => pdf.mutate()}
          onClose={() => setPrinting(false)}
        />
      )}
    </section>
  );
}

interface PagesProps {
  preview: Preview;
  title: string;
  zoom: number | null;
  onChange: (changes: Partial<PreviewSettings>) => void;
}

function Pages({ preview, title, zoom, onChange }: PagesProps) {
  const [page, setPage] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const count = preview.pages.length;
  const shown = Math.min(page, count - 1);
  const goTo = (wanted: number) => {
    const target = scroller.current?.children[wanted];
    if (target instanceof HTMLElement) scroller.current?.scrollTo({ top: target.offsetTop - TOP_GAP });
    setPage(wanted);
  };
  return (
    <>
      <div className={classes.bar}>
        <Text size="sm" className={classes.count} aria-live="polite">
          Halaman {shown + 1} dari {count}
        </Text>
        <ActionIcon
          variant="default"
          aria-label="Halaman sebelumnya"
          disabled={shown === 0}
          onClick={() => goTo(shown - 1)}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label="Halaman berikutnya"
          disabled={shown >= count - 1}
          onClick={() => goTo(shown + 1)}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
        <ZoomSelect zoom={zoom} onChange={(wanted) => onChange({ zoom: wanted })} />
      </div>
      <PageStack
        preview={preview}
        zoom={zoom}
        page={shown}
        onPage={setPage}
        label={`Halaman ${title}`}
        scroller={scroller}
      />
    </>
  );
}

const TOP_GAP = 12;
