import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFolderSymlink } from '@tabler/icons-react';
import type { Photo } from '../../../shared/domain/supplement.ts';
import { FilePhotosDialog } from './file-photos-dialog.tsx';

interface TakeFromFilesProps {
  meetingId: string;
  /** The photos that the page has already. */
  photos: readonly Photo[];
  /** How many it may have. */
  most: number;
  onTake: (photos: readonly Photo[]) => void;
}

/** Offers the photos that lie on the tab Berkas of the meeting, so that nobody looks for them on the disk again. */
export function TakeFromFiles(props: TakeFromFilesProps) {
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFolderSymlink size={16} aria-hidden />}
        disabled={props.photos.length >= props.most}
        onClick={dialog.open}
      >
        Ambil dari Berkas
      </Button>
      {isOpen && <FilePhotosDialog {...props} onClose={dialog.close} />}
    </>
  );
}
