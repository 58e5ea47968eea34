import { Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FollowUpRow } from '../../../shared/contract/followups.ts';
import {
  FOLLOW_UP_STATE_WORDS,
  FOLLOW_UP_STATES,
  type FollowUpState,
} from '../../../shared/domain/follow-up-progress.ts';
import { FormButtons } from '../../components/form-buttons.tsx';
import { LongText } from '../../components/long-text.tsx';
import { ClosedItemNote } from './closed-item-note.tsx';
import { useSetState } from './followups.queries.ts';
import { closedCountWords } from './words.ts';

interface StateDialogProps {
  /** At least one. */
  rows: readonly FollowUpRow[];
  onClose: () => void;
}

/** Asks for the state of one or several items, and why; digits 1 to 4 choose. */
export function StateDialog({ rows, onClose }: StateDialogProps) {
  const [state, setState] = useState<FollowUpState>(rows[0]?.state ?? 'open');
  const [text, setText] = useState('');
  const save = useSetState();
  const open = rows.filter(({ closedOn }) => closedOn === null);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!save.isPending && open.length > 0) save.mutate({ rows: open, state, text }, { onSuccess: onClose });
  };
  const chooseByDigit = (event: React.KeyboardEvent) => {
    const chosen = FOLLOW_UP_STATES[Number(event.key) - 1];
    if (chosen !== undefined) setState(chosen);
  };
  return (
    <Modal opened onClose={onClose} title={titleOf(rows)} size="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <ClosedRows rows={rows} />
          <Radio.Group
            label="Status"
            description="Angka 1 sampai 4 memilih"
            value={state}
            onChange={(value) => setState(FOLLOW_UP_STATES.find((known) => known === value) ?? state)}
            onKeyDown={chooseByDigit}
          >
            <Stack gap={6} mt={6}>
              {FOLLOW_UP_STATES.map((known, index) => (
                <Radio
                  key={known}
                  value={known}
                  disabled={open.length === 0}
                  label={`${index + 1}. ${FOLLOW_UP_STATE_WORDS[known]}`}
                  {...(known === state ? { 'data-autofocus': true } : {})}
                />
              ))}
            </Stack>
          </Radio.Group>
          <LongText
            label="Catatan (boleh kosong)"
            minRows={2}
            maxLength={4000}
            value={text}
            disabled={open.length === 0}
            onChange={setText}
          />
          <FormButtons
            submit="Simpan status"
            isBusy={save.isPending}
            isDisabled={open.length === 0}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}

/** Which of the items are not changed because their berkas is closed; for a single one with the way back. */
function ClosedRows({ rows }: Pick<StateDialogProps, 'rows'>) {
  const [first] = rows;
  const closed = rows.filter(({ closedOn }) => closedOn !== null).length;
  if (closed === 0 || first === undefined) return null;
  return rows.length === 1 ? (
    <ClosedItemNote item={first} />
  ) : (
    <Text size="sm">{closedCountWords(closed)}</Text>
  );
}

function titleOf(rows: readonly FollowUpRow[]) {
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? (
    <Text component="span" fw={600} lineClamp={2}>
      {`Status: ${first.text}`}
    </Text>
  ) : (
    `Status ${rows.length} tindak lanjut`
  );
}
