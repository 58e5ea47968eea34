import { Stack } from '@mantine/core';
import { memo } from 'react';
import { type Statement, statementSchema } from '../../../shared/domain/minutes.ts';
import { RowList } from '../../components/row-list.tsx';
import { newId } from '../../lib/new-id.ts';
import { ChoiceInput } from './choice-input.tsx';
import { LockableRichText } from './lockable-rich-text.tsx';
import { isRecorded, type Speaker } from './people-choices.ts';
import { UnrecordedSpeaker } from './unrecorded-speaker.tsx';
import { usePatch } from './use-patch.ts';

interface StatementsProps {
  rows: readonly Statement[];
  /** Place in the record, e.g. `discussions.0.statements`. */
  path: string;
  errors: Readonly<Record<string, string>>;
  speakers: readonly Speaker[];
  onChange: (rows: Statement[]) => void;
}

/** Who said what, in the order of the meeting. */
export const Statements = memo(function Statements({
  rows,
  path,
  errors,
  speakers,
  onChange,
}: StatementsProps) {
  const patch = usePatch(rows, onChange);
  return (
    <div data-field={path}>
      <RowList
        label="Pernyataan peserta"
        itemName="pernyataan"
        isButtonWhenEmpty
        rows={rows}
        onChange={onChange}
        createRow={newStatement}
      >
        {(row, _change, index) => (
          <StatementFields
            row={row}
            index={index}
            path={`${path}.${index}`}
            speakerError={errors[`${path}.${index}.speaker`]}
            textError={errors[`${path}.${index}.text`]}
            speakers={speakers}
            onPatch={patch}
          />
        )}
      </RowList>
    </div>
  );
});

export function newStatement(): Statement {
  return statementSchema.parse({ id: newId() });
}

interface StatementFieldsProps {
  row: Statement;
  index: number;
  path: string;
  speakerError: string | undefined;
  textError: string | undefined;
  speakers: readonly Speaker[];
  onPatch: (id: string, part: Partial<Statement>) => void;
}

/** One statement. Drawn again only when it changes itself: minutes hold many. */
const StatementFields = memo(function StatementFields(props: StatementFieldsProps) {
  const { row, index, path, speakerError, textError, speakers, onPatch } = props;
  const change = (part: Partial<Statement>) => onPatch(row.id, part);
  const name = (speaker: Speaker) => change({ speaker: speaker.label, attendeeId: speaker.attendeeId });
  return (
    <Stack gap={4} data-entry={row.id} data-field={path}>
      <div data-field={`${path}.speaker`}>
        <ChoiceInput
          label="Pembicara"
          placeholder="dari daftar hadir atau ketik"
          value={row.speaker}
          choices={speakers}
          error={speakerError}
          onType={(speaker) => change({ speaker, attendeeId: null })}
          onPick={name}
        />
        {!isRecorded(row, speakers) && <UnrecordedSpeaker row={row} onPatch={onPatch} />}
      </div>
      <LockableRichText
        label="Yang disampaikan"
        aria-label={`Yang disampaikan, pernyataan ${index + 1}`}
        value={row.text}
        error={textError}
        data-field={`${path}.text`}
        onChange={(text) => change({ text })}
        onMention={(id) => {
          const speaker = speakers.find((known) => known.id === id);
          if (speaker !== undefined) name(speaker);
        }}
      />
    </Stack>
  );
});
