import { Button } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { LongText } from '../../../components/long-text.tsx';
import classes from './notes.module.css';
import { PRIVATE_SIGN } from './private-sign.ts';

interface PartNoteProps {
  /** Id of the agenda item, or of a discussion that belongs to none. */
  partId: string;
  heading: string;
  value: string;
  error: string | undefined;
  onChange: (partId: string, text: string) => void;
}

/** What the recorder notes for herself about one part; a button until something is there. */
export function PartNote({ partId, heading, value, error, onChange }: PartNoteProps) {
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.querySelector('textarea')?.focus();
  }, [isAsked]);
  if (value === '' && !isAsked) {
    return (
      <Button
        size="xs"
        variant="default"
        leftSection={<IconNotes size={14} aria-hidden />}
        data-desk-action="note"
        onClick={() => setAsked(true)}
      >
        Catatan pribadi
      </Button>
    );
  }
  return (
    <div ref={field} className={classes.note} data-row="" data-field={`notes.${partId}`}>
      <LongText
        label={`Catatan pribadi (${PRIVATE_SIGN})`}
        aria-label={`Catatan pribadi ${heading} (${PRIVATE_SIGN})`}
        minRows={1}
        value={value}
        error={error}
        data-desk-action="note"
        onBlur={() => setAsked(false)}
        onChange={(text) => onChange(partId, text)}
      />
    </div>
  );
}
