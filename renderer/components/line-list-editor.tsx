import { Group, Text } from '@mantine/core';
import { ListFrame, type ListFrameProps } from './list-frame.tsx';
import { LongText } from './long-text.tsx';
import { RowButtons } from './row-buttons.tsx';
import { moveByKey, ROW_ATTRIBUTE, useRows } from './use-rows.ts';

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
 * move it; buttons do the same. Several lines pasted into an empty line become as many lines.
 */
export function LineListEditor<Row>(props: LineListEditorProps<Row>) {
  const { label, description, itemName, rows, onChange, keyOf, textOf, withText, createRow } = props;
  const list = useRows(rows, onChange);

  const handleKey = (event: React.KeyboardEvent, row: Row, index: number) => {
    if (moveByKey(event, (by) => list.move(index, by))) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      list.insert(index + 1, createRow());
    } else if (event.key === 'Backspace' && textOf(row) === '') {
      event.preventDefault();
      list.remove(index);
    }
  };

  const handlePaste = (event: React.ClipboardEvent, row: Row, index: number) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== '');
    if (lines.length < 2 || textOf(row) !== '') return;
    event.preventDefault();
    onChange(rows.toSpliced(index, 1, ...lines.map((line) => withText(createRow(), line.trim()))));
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
      {rows.map((row, index) => (
        <Group key={keyOf(row, index)} gap={6} wrap="nowrap" align="flex-start" {...{ [ROW_ATTRIBUTE]: '' }}>
          <Text size="sm" c="dimmed" w={24} ta="right" pt={6} aria-hidden>
            {index + 1}.
          </Text>
          <LongText
            minRows={1}
            flex={1}
            aria-label={`${itemName} ${index + 1}`}
            placeholder={props.placeholder}
            value={textOf(row)}
            error={props.errorOf?.(index)}
            onChange={(text) => list.replace(index, withText(row, text))}
            onKeyDown={(event) => handleKey(event, row, index)}
            onPaste={(event) => handlePaste(event, row, index)}
          />
          <RowButtons
            name={`${itemName} ${index + 1}`}
            index={index}
            count={rows.length}
            onMove={(by) => list.move(index, by)}
            onRemove={() => list.remove(index)}
          />
        </Group>
      ))}
    </ListFrame>
  );
}
