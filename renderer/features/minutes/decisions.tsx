import { type Decision, decisionSchema } from '../../../shared/domain/minutes.ts';
import { LongText } from '../../components/long-text.tsx';
import { RowList } from '../../components/row-list.tsx';
import { newId } from '../../lib/new-id.ts';

interface DecisionsProps {
  rows: readonly Decision[];
  /** Place in the record, e.g. `discussions.0.decisions`. */
  path: string;
  errors: Readonly<Record<string, string>>;
  onChange: (rows: Decision[]) => void;
}

/** What was decided, as numbered sentences. */
export function Decisions({ rows, path, errors, onChange }: DecisionsProps) {
  return (
    <div data-field={path}>
      <RowList
        label="Keputusan"
        itemName="keputusan"
        isButtonWhenEmpty
        rows={rows}
        onChange={onChange}
        createRow={() => decisionSchema.parse({ id: newId() })}
      >
        {(row, change, index) => (
          <LongText
            aria-label={`Keputusan ${index + 1}`}
            minRows={1}
            value={row.text}
            error={errors[`${path}.${index}.text`]}
            onChange={(text) => change({ text })}
          />
        )}
      </RowList>
    </div>
  );
}
