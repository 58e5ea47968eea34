import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from './setup.module.css';
import { STEPS } from './steps.tsx';

interface SetupProgressProps {
  index: number;
  /** Goes to a step; `null` while something typed is not saved. */
  onGo: ((index: number) => void) | null;
}

/** The steps in words, and where one stands. */
export function SetupProgress({ index, onGo }: SetupProgressProps) {
  return (
    <nav aria-label="Langkah penyiapan" className={classes.progress}>
      <ol className={classes.steps}>
        {[...STEPS.map(({ title }) => title), 'Selesai'].map((title, place) => (
          <li key={title}>
            <Button
              fullWidth
              size="compact-sm"
              justify="flex-start"
              variant={place === index ? 'light' : 'subtle'}
              aria-current={place === index ? 'step' : undefined}
              disabled={onGo === null && place !== index}
              rightSection={place < index ? <IconCheck size={14} aria-label="sudah dilalui" /> : null}
              onClick={() => onGo?.(place)}
            >
              {`${place + 1}. ${title}`}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
