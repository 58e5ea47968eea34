import { Group, Stack, TextInput } from '@mantine/core';
import { type ActionItem, actionItemSchema } from '../../../shared/domain/minutes.ts';
import { DateField } from '../../components/date-field.tsx';
import { LongText } from '../../components/long-text.tsx';
import type { Suggestion } from '../../components/official-picker/suggest-input.tsx';
import { RowList } from '../../components/row-list.tsx';
import { newId } from '../../lib/new-id.ts';
import { ChoiceInput } from './choice-input.tsx';

interface ActionItemsProps {
  rows: readonly ActionItem[];
  /** Place in the record, e.g. `discussions.0.actionItems`. */
  path: string;
  errors: Readonly<Record<string, string>>;
  owners: readonly Suggestion[];
  onChange: (rows: ActionItem[]) => void;
}

/** Tindak lanjut: what, who, until when (rule 38). */
export function ActionItems({ rows, path, errors, owners, onChange }: ActionItemsProps) {
  return (
    <div data-field={path}>
      <RowList
        label="Tindak lanjut"
        itemName="tindak lanjut"
        isButtonWhenEmpty
        rows={rows}
        onChange={onChange}
        createRow={() => actionItemSchema.parse({ id: newId() })}
      >
        {(row, change, index) => (
          <Stack gap={6} data-field={`${path}.${index}`}>
            <LongText
              label="Uraian"
              minRows={1}
              value={row.text}
              error={errors[`${path}.${index}.text`]}
              onChange={(text) => change({ text })}
            />
            <Group gap="xs" align="flex-start">
              <div data-field={`${path}.${index}.owner`} style={{ flex: '2 1 180px' }}>
                <ChoiceInput
                  label="Penanggung jawab"
                  placeholder="instansi atau jabatan"
                  value={row.owner}
                  choices={owners}
                  error={errors[`${path}.${index}.owner`]}
                  onType={(owner) => change({ owner })}
                  onPick={({ label }) => change({ owner: label })}
                />
              </div>
              <DateField
                label="Batas waktu"
                w={210}
                value={row.due}
                error={errors[`${path}.${index}.due`]}
                data-field={`${path}.${index}.due`}
                onChange={(due) => change({ due })}
              />
              <TextInput
                label="Keterangan"
                style={{ flex: '1 1 120px' }}
                value={row.note}
                error={errors[`${path}.${index}.note`]}
                onChange={(event) => change({ note: event.currentTarget.value })}
              />
            </Group>
          </Stack>
        )}
      </RowList>
    </div>
  );
}
