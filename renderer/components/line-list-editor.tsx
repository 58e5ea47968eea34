import { FieldRow } from './field-row.tsx';
import { ListFrame, type ListFrameProps } from './list-frame.tsx';
import { LongText } from './long-text.tsx';
import { pastedLines } from './pasted-lines.ts';
import { Sortable } from './sortable.tsx';
import { useRows } from './use-rows.ts';

export interface LineListEditorProps<Row> extends ListFrameProps {
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  keyOf: (row: Row, index: number) => string;
  textOf: (row: Row) => string;
  withText: (row: Row, text: string) => Row;
  createRow: () => Row;
  errorOf?: ((index: number) => string | undefined) | undefined;
  placeholder?: string;
}

/**
 * An ordered list of lines. Enter adds the next line, Backspace in an empty line removes it, Alt+Up and Alt+Down
 * move it; buttons do the same, and a handle drags it. Several lines pasted into an empty line become as many lines.
 */
export function LineListEditor<Row>(props: LineListEditorProps<Row>) {
  const { label, description, itemName, rows, onChange, keyOf, textOf, withText, createRow } = props;
  const list = useRows(rows, onChange);
  const ids = rows.map(keyOf);
  const nameOf = (index: number) => `${itemName} ${index + 1}`;

  const handleKey = (event: React.KeyboardEvent, row: Row, index: number) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      list.insert(index + 1, createRow());
    } else if (event.key === 'Backspace' && textOf(row) === '') {
      event.preventDefault();
      list.remove(index);
    }
  };

  const handlePaste = (event: React.ClipboardEvent, row: Row, index: number) => {
    const lines = pastedLines(event);
    if (lines === null || textOf(row) !== '') return;
    event.preventDefault();
    onChange(rows.toSpliced(index, 1, ...lines.map((line) => withText(createRow(), line))));
  };

  const frame = description === undefined ? { label, itemName } : { label, itemName, description };
  return (
    <ListFrame
      {...frame}
      listRef={list.listRef}
      gap={4}
      isEmpty={rows.length === 0}
      onAdd={() => list.insert(rows.length, createRow())}
    >
      <Sortable ids={ids} nameOf={(id) => nameOf(ids.indexOf(id))} onMove={list.drag}>
        {rows.map((row, index) => (
          <FieldRow
            key={keyOf(row, index)}
            id={keyOf(row, index)}
            name={nameOf(index)}
            index={index}
            count={rows.length}
            onMove={(by) => list.move(index, by)}
            onRemove={() => list.remove(index)}
          >
            <LongText
              minRows={1}
              flex={1}
              aria-label={nameOf(index)}
              placeholder={props.placeholder}
              value={textOf(row)}
              error={props.errorOf?.(index)}
              onChange={(text) => list.replace(index, withText(row, text))}
              onKeyDown={(event) => handleKey(event, row, index)}
              onPaste={(event) => handlePaste(event, row, index)}
            />
          </FieldRow>
        ))}
      </Sortable>
    </ListFrame>
  );
}
