import { ActionIcon, Box, Button, Group, Modal, NumberInput, Text } from '@mantine/core';
import { useElementSize, useWindowEvent } from '@mantine/hooks';
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconMinus,
  IconPlus,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { addressOfFile, type FileView } from '../../../shared/domain/attachments.ts';
import classes from './file-viewer.module.css';
import { ImageStage } from './image-stage.tsx';
import { PageStage } from './page-stage.tsx';
import { useZoom, type Zoom } from './use-zoom.ts';

/** A stored image, TIFF or PDF that the page can show. */
export interface ViewedFile {
  attachmentId: string;
  name: string;
  view: FileView;
}

interface FileViewerProps {
  file: ViewedFile;
  onClose: () => void;
  /** Opens it with its own program. */
  onOpen?: () => void;
}

/** Room beside a sheet, for its margin and the scroll bar. */
const MARGIN = 40;

/** A stored image, TIFF or PDF over the whole window: zoom, pages, all with the keyboard too. */
export function FileViewer({ file, onClose, onOpen }: FileViewerProps) {
  const zoom = useZoom();
  const [page, setPage] = useState(1);
  const [pages, setPages] = useState(1);
  const [shown, setShown] = useState(1);
  const { ref, width } = useElementSize();
  const goTo = (next: number) => setPage(Math.min(Math.max(1, next), pages));
  // The window hears the keys wherever the focus is: a click beside the sheet takes it away.
  useWindowEvent('keydown', (event) => onKey(event, { zoom, shown, page, goTo }));
  const stage = { address: addressOfFile(file.attachmentId), name: file.name, zoom: zoom.value };
  const paged = file.view === 'pdf' || file.view === 'tiff' ? file.view : null;
  const room = Math.max(200, width - MARGIN);
  return (
    <Modal.Root opened onClose={onClose} fullScreen>
      <Modal.Content aria-label={file.name}>
        <Modal.Body p={0} className={classes.body}>
          <Group className={classes.bar} justify="space-between" wrap="nowrap" gap="xs">
            <Text fw={600} truncate style={{ minWidth: 0 }}>
              {file.name}
            </Text>
            <Group gap="xs" wrap="nowrap">
              {paged !== null && <PageButtons page={page} pages={pages} onGo={goTo} />}
              <ZoomButtons zoom={zoom} shown={shown} />
              {onOpen !== undefined && (
                <Button size="xs" variant="default" onClick={onOpen}>
                  Buka dengan program lain
                </Button>
              )}
              <ActionIcon
                variant="default"
                size="md"
                aria-label="Tutup (Esc)"
                title="Tutup (Esc)"
                onClick={onClose}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </Group>
          <Box
            component="section"
            ref={ref}
            className={classes.stage}
            aria-label="Isi berkas"
            tabIndex={0}
            data-autofocus
          >
            {width > 0 && file.view === 'image' && <ImageStage {...stage} width={room} onShown={setShown} />}
            {width > 0 && paged !== null && (
              <PageStage
                {...stage}
                view={paged}
                page={page}
                width={room}
                onOpened={setPages}
                onShown={setShown}
              />
            )}
          </Box>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PageButtons({ page, pages, onGo }: { page: number; pages: number; onGo: (page: number) => void }) {
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label="Halaman sebelumnya (Page Up)"
        title="Halaman sebelumnya (Page Up)"
        disabled={page <= 1}
        onClick={() => onGo(page - 1)}
      >
        <IconArrowLeft size={16} aria-hidden />
      </ActionIcon>
      <NumberInput
        size="xs"
        w={64}
        aria-label="Halaman"
        hideControls
        min={1}
        max={pages}
        value={page}
        onChange={(value) => typeof value === 'number' && onGo(value)}
      />
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        dari {pages}
      </Text>
      <ActionIcon
        variant="default"
        aria-label="Halaman berikutnya (Page Down)"
        title="Halaman berikutnya (Page Down)"
        disabled={page >= pages}
        onClick={() => onGo(page + 1)}
      >
        <IconArrowRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function ZoomButtons({ zoom, shown }: { zoom: Zoom; shown: number }) {
  const percent = Math.round((zoom.value ?? shown) * 100);
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label="Perkecil (-)"
        title="Perkecil (-)"
        onClick={() => zoom.step(-1, zoom.value ?? shown)}
      >
        <IconMinus size={16} aria-hidden />
      </ActionIcon>
      <Text size="sm" w={48} ta="center" aria-live="polite">
        {percent}%
      </Text>
      <ActionIcon
        variant="default"
        aria-label="Perbesar (+)"
        title="Perbesar (+)"
        onClick={() => zoom.step(1, zoom.value ?? shown)}
      >
        <IconPlus size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label="Selebar jendela (0)"
        title="Selebar jendela (0)"
        onClick={zoom.fit}
      >
        <IconArrowsHorizontal size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

interface Keys {
  zoom: Zoom;
  /** The zoom that is shown now, also where it fits the window. */
  shown: number;
  page: number;
  goTo: (page: number) => void;
}

function onKey(event: KeyboardEvent, keys: Keys): void {
  const isTyping = event.target instanceof HTMLInputElement && event.key.length === 1;
  if (isTyping || event.ctrlKey || event.altKey) return;
  if (pressed(event.key, keys)) event.preventDefault();
}

/** Does what a key stands for; `false` for a key without a meaning here. */
function pressed(key: string, { zoom, shown, page, goTo }: Keys): boolean {
  switch (key) {
    case 'PageDown':
      goTo(page + 1);
      return true;
    case 'PageUp':
      goTo(page - 1);
      return true;
    case '+':
    case '=':
      zoom.step(1, zoom.value ?? shown);
      return true;
    case '-':
      zoom.step(-1, zoom.value ?? shown);
      return true;
    case '0':
      zoom.fit();
      return true;
    default:
      return false;
  }
}
