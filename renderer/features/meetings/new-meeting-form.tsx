import { Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StoredMeeting } from '../../../shared/contract/meetings.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { CopyChoice } from '../../../shared/domain/meeting-copy.ts';
import { DateField } from '../../components/date-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { LineField } from '../../components/line-field.tsx';
import { ClashNotes } from './clash-notes.tsx';
import { CopyChoices } from './copy-choices.tsx';
import { slotOf, useClashes } from './use-clashes.ts';

interface NewMeetingFormProps {
  /** The dialog that it stands in. */
  modalId: string;
  /** The meeting that the new one is made from, once it is loaded. */
  source: Meeting | undefined;
  title: string;
  onTitle: (title: string) => void;
  date: string | null;
  dateHint: string;
  onDate: (date: string | null) => void;
  take: CopyChoice;
  onTake: (take: CopyChoice) => void;
  make: UseMutationResult<StoredMeeting, Error, void>;
  submitLabel: string;
  /** What else is taken over. */
  children?: ReactNode;
}

/** Name and day of a meeting that is made from another one, and what it takes from it. */
export function NewMeetingForm(props: NewMeetingFormProps) {
  const { modalId, source, title, date, take, make, submitLabel, children } = props;
  const clashes = useClashes(
    source !== undefined && take.facts ? [slotOf(null, { ...source, date, endDate: null })] : [],
  );
  const close = () => modals.close(modalId);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!make.isPending) make.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <LineField
          label="Nama rapat"
          required
          data-autofocus
          value={title}
          error={title.trim() === '' ? 'Nama rapat harus diisi.' : undefined}
          onChange={props.onTitle}
        />
        <DateField label="Tanggal" description={props.dateHint} value={date} onChange={props.onDate} />
        {children}
        <CopyChoices value={take} onChange={props.onTake} />
        <ClashNotes clashes={clashes} onLeave={close} />
        {make.isError && <FailureAlert error={make.error} />}
        <FormButtons
          submit={submitLabel}
          isBusy={make.isPending}
          isDisabled={title.trim() === ''}
          onCancel={close}
        />
      </Stack>
    </form>
  );
}
