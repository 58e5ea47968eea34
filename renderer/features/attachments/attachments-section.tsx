import { Button, Loader, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { MeetingFile } from '../../../shared/contract/attachments.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { FileViewer } from '../../components/file-viewer/file-viewer.tsx';
import { Section } from '../../components/section.tsx';
import { useIsClosed } from '../../lib/closed-berkas.ts';
import classes from './attachments.module.css';
import {
  useChooseFiles,
  useDropFiles,
  useMeetingFiles,
  useOpenFile,
  useOrderFiles,
} from './attachments.queries.ts';
import { FileForm } from './file-form.tsx';
import { FileRow } from './file-row.tsx';
import { IntakePanel } from './intake-panel.tsx';

/** The files of a meeting: chosen or dropped, looked at, described, ordered. */
export function AttachmentsSection({ meetingId }: { meetingId: string }) {
  const files = useMeetingFiles(meetingId);
  const choose = useChooseFiles(meetingId);
  const drop = useDropFiles(meetingId);
  const [isOver, setOver] = useState(false);
  const isClosed = useIsClosed();
  const failure = choose.error ?? drop.error;
  const chooseButton = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPaperclip size={14} aria-hidden />}
      loading={choose.isPending}
      onClick={() => choose.mutate()}
    >
      Lampirkan berkas
    </Button>
  );
  return (
    <Section
      title="Lampiran rapat"
      description="Pindaian, foto, materi, dan surat. Salinannya disimpan di arsip; berkas aslinya tidak berubah."
      actions={isClosed ? undefined : chooseButton}
    >
      {/* Dropping is a shortcut beside the button, which the keyboard reaches. */}
      <div
        className={classes.zone}
        data-over={isOver || undefined}
        {...dropHandlers(setOver, (dropped) => drop.mutate(dropped))}
      >
        <IntakePanel meetingId={meetingId} />
        {failure !== null && <FailureAlert error={failure} />}
        {files.isError && <FailureAlert error={files.error} onRetry={() => void files.refetch()} />}
        {files.isPending && <Loader size="sm" aria-label="Memuat lampiran" />}
        {files.data?.length === 0 && <NoFiles isClosed={isClosed} />}
        {files.data !== undefined && files.data.length > 0 && (
          <FileList meetingId={meetingId} files={files.data} />
        )}
      </div>
    </Section>
  );
}

function NoFiles({ isClosed }: { isClosed: boolean }): ReactNode {
  if (isClosed) return <Text size="sm">Rapat ini ditutup tanpa lampiran.</Text>;
  return (
    <EmptyState title="Belum ada lampiran" icon={<IconPaperclip size={28} stroke={1.4} aria-hidden />}>
      Jatuhkan berkas di sini, atau pilih “Lampirkan berkas”. Beberapa berkas sekaligus boleh, masing-masing
      paling besar 512 MB. Program dan skrip tidak diterima.
    </EmptyState>
  );
}

function FileList({ meetingId, files }: { meetingId: string; files: readonly MeetingFile[] }) {
  const [viewed, setViewed] = useState<MeetingFile | null>(null);
  const [edited, setEdited] = useState<MeetingFile | null>(null);
  const order = useOrderFiles(meetingId);
  const open = useOpenFile();
  const move = (index: number, by: -1 | 1) => {
    const ids = files.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved !== undefined) ids.splice(index + by, 0, moved);
    order.mutate(ids);
  };
  return (
    <>
      <Text size="xs" c="dimmed">
        {files.length} berkas
      </Text>
      <ol className={classes.list} aria-label="Lampiran rapat">
        {files.map((file, index) => (
          <FileRow
            key={file.id}
            file={file}
            index={index}
            count={files.length}
            onView={() => setViewed(file)}
            onEdit={() => setEdited(file)}
            onMove={(by) => move(index, by)}
          />
        ))}
      </ol>
      {viewed !== null && (
        <FileViewer file={viewed} onClose={() => setViewed(null)} onOpen={() => open.mutate(viewed.id)} />
      )}
      {edited !== null && <FileForm file={edited} meetingId={meetingId} onClose={() => setEdited(null)} />}
    </>
  );
}

/** Takes files only: dragged text goes where it always goes. */
function dropHandlers(setOver: (isOver: boolean) => void, onFiles: (files: File[]) => void) {
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const isInside =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!isInside) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const dropped = [...event.dataTransfer.files];
      if (dropped.length > 0) onFiles(dropped);
    },
  };
}
