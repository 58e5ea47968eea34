import { memo } from 'react';
import { type Decision, decisionSchema } from '../../../shared/domain/minutes.ts';
import { LongText } from '../../components/long-text.tsx';
import { RowList } from '../../components/row-list.tsx';
import { newId } from '../../lib/new-id.ts';
import { usePatch } from './use-patch.ts';

interface DecisionsProps {
  rows: readonly Decision[];
  /** Place in the record, e.g. `discussions.0.decisions`. */
  path: string;
  errors: Readonly<Record<string, string>>;
  onChange: (rows: Decision[]) => void;
}

/** What was decided, as numbered sentences. */
export const Decisions = memo(function Decisions({ rows, path, errors, onChange }: DecisionsProps) {
  const patch = usePatch(rows, onChange);
  return (
    <div data-field={path}>
      <RowList
        label="Keputusan"
        itemName="keputusan"
        isButtonWhenEmpty
        rows={rows}
        onChange={onChange}
        createRow={newDecision}
      >
        {(row, _change, index) => (
          <DecisionField
            row={row}
            number={index + 1}
            path={`${path}.${index}`}
            error={errors[`${path}.${index}.text`]}
            onPatch={patch}
          />
        )}
      </RowList>
    </div>
  );
});

export function newDecision(): Decision {
  return decisionSchema.parse({ id: newId() });
}

interface DecisionFieldProps {
  row: Decision;
  number: number;
  path: string;
  error: string | undefined;
  onPatch: (id: string, part: Partial<Decision>) => void;
}

const DecisionField = memo(function DecisionField({ row, number, path, error, onPatch }: DecisionFieldProps) {
  return (
    <div data-entry={row.id} data-field={path}>
      <LongText
        aria-label={`Keputusan ${number}`}
        minRows={1}
        value={row.text}
        error={error}
        data-field={`${path}.text`}
        onChange={(text) => onPatch(row.id, { text })}
      />
    </div>
  );
});
