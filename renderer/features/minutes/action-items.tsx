import { Group, Stack, TextInput } from '@mantine/core';
import { memo } from 'react';
import { FOLLOW_UP_STATE_WORDS } from '../../../shared/domain/follow-up-progress.ts';
import { ACTION_STATES, type ActionItem, actionItemSchema } from '../../../shared/domain/minutes.ts';
import { type Choice, ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import type { Suggestion } from '../../components/official-picker/suggest-input.tsx';
import { OwnerPicker } from '../../components/owner-picker/owner-picker.tsx';
import { RowList } from '../../components/row-list.tsx';
import { newId } from '../../lib/new-id.ts';
import { usePatch } from './use-patch.ts';

interface ActionItemsProps {
  rows: readonly ActionItem[];
  /** Place in the record, e.g. `discussions.0.actionItems`. */
  path: string;
  errors: Readonly<Record<string, string>>;
  owners: readonly Suggestion[];
  onChange: (rows: ActionItem[]) => void;
}

/** Tindak lanjut: what, who, until when (rule 38). */
export const ActionItems = memo(function ActionItems({
  rows,
  path,
  errors,
  owners,
  onChange,
}: ActionItemsProps) {
  const patch = usePatch(rows, onChange);
  return (
    <div data-field={path}>
      <RowList
        label="Tindak lanjut"
        itemName="tindak lanjut"
        isButtonWhenEmpty
        rows={rows}
        onChange={onChange}
        createRow={newActionItem}
      >
        {(row, _change, index) => (
          <ActionItemFields
            row={row}
            path={`${path}.${index}`}
            textError={errors[`${path}.${index}.text`]}
            ownerError={errors[`${path}.${index}.owner`]}
            dueError={errors[`${path}.${index}.due`]}
            noteError={errors[`${path}.${index}.note`]}
            owners={owners}
            onPatch={patch}
          />
        )}
      </RowList>
    </div>
  );
});

export function newActionItem(): ActionItem {
  return actionItemSchema.parse({ id: newId() });
}

const STATES: readonly Choice<ActionItem['state']>[] = ACTION_STATES.map((value) => ({
  value,
  label: FOLLOW_UP_STATE_WORDS[value],
}));

interface ActionItemFieldsProps {
  row: ActionItem;
  path: string;
  textError: string | undefined;
  ownerError: string | undefined;
  dueError: string | undefined;
  noteError: string | undefined;
  owners: readonly Suggestion[];
  onPatch: (id: string, part: Partial<ActionItem>) => void;
}

const ActionItemFields = memo(function ActionItemFields(props: ActionItemFieldsProps) {
  const { row, path, owners, onPatch } = props;
  const change = (part: Partial<ActionItem>) => onPatch(row.id, part);
  return (
    <Stack gap={6} data-entry={row.id} data-field={path}>
      <LongText
        label="Uraian"
        minRows={1}
        value={row.text}
        error={props.textError}
        data-field={`${path}.text`}
        onChange={(text) => change({ text })}
      />
      <Group gap="xs" align="flex-start">
        <OwnerPicker
          label="Penanggung jawab"
          style={{ flex: '2 1 180px' }}
          value={row.owner}
          choices={owners}
          error={props.ownerError}
          field={`${path}.owner`}
          onChange={({ owner }) => change({ owner })}
        />
        <DateField
          label="Batas waktu"
          w={210}
          value={row.due}
          error={props.dueError}
          data-field={`${path}.due`}
          onChange={(due) => change({ due })}
        />
        <ChoiceField
          label="Keadaan"
          w={150}
          choices={STATES}
          value={row.state}
          data-field={`${path}.state`}
          onChange={(state) => change({ state })}
        />
        <TextInput
          label="Keterangan"
          style={{ flex: '1 1 120px' }}
          value={row.note}
          error={props.noteError}
          data-field={`${path}.note`}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Group>
    </Stack>
  );
});
