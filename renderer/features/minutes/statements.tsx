import { Stack } from '@mantine/core';
import { type Statement, statementSchema } from '../../../shared/domain/minutes.ts';
import { RowList } from '../../components/row-list.tsx';
import { newId } from '../../lib/new-id.ts';
import { ChoiceInput } from './choice-input.tsx';
import { LockableRichText } from './lockable-rich-text.tsx';
import type { Speaker } from './people-choices.ts';

interface StatementsProps {
  rows: readonly Statement[];
  /** Place in the record, e.g. `discussions.0.statements`. */
  path: string;
  errors: Readonly<Record<string, string>>;
  speakers: readonly Speaker[];
  onChange: (rows: Statement[]) => void;
}

/** Who said what, in the order of the meeting. */
export function Statements({ rows, path, errors, speakers, onChange }: StatementsProps) {
  return (
    <div data-field={path}>
      <RowList
        label="Pernyataan peserta"
        itemName="pernyataan"
        isButtonWhenEmpty
        rows={rows}
        onChange={onChange}
        createRow={() => statementSchema.parse({ id: newId() })}
      >
        {(row, change, index) => (
          <Stack gap={4}>
            <ChoiceInput
              label="Pembicara"
              placeholder="dari daftar hadir atau ketik"
              value={row.speaker}
              choices={speakers}
              error={errors[`${path}.${index}.speaker`]}
              onType={(speaker) => change({ speaker, attendeeId: null })}
              onPick={({ label, attendeeId }) => change({ speaker: label, attendeeId })}
            />
            <LockableRichText
              label="Yang disampaikan"
              aria-label={`Yang disampaikan, pernyataan ${index + 1}`}
              value={row.text}
              error={errors[`${path}.${index}.text`]}
              onChange={(text) => change({ text })}
            />
          </Stack>
        )}
      </RowList>
    </div>
  );
}
