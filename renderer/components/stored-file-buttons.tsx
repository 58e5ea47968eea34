import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';

interface StoredFileButtonsProps {
  id: string;
  name: string;
  /** Its kind is known as harmless: it may be opened with its own program. */
  canOpen: boolean;
  open: Pick<UseMutationResult<unknown, Error, string>, 'isPending' | 'mutate'>;
  show: Pick<UseMutationResult<unknown, Error, string>, 'isPending' | 'mutate'>;
}

/** Opens a copy of a stored file, or shows it in its folder. */
export function StoredFileButtons({ id, name, canOpen, open, show }: StoredFileButtonsProps) {
  return (
    <>
      {canOpen && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Buka ${name}`}
          loading={open.isPending}
          onClick={() => open.mutate(id)}
        >
          Buka
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Tampilkan di folder: ${name}`}
        loading={show.isPending}
        onClick={() => show.mutate(id)}
      >
        Tampilkan di folder
      </Button>
    </>
  );
}
