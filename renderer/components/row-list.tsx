import type { ReactNode } from 'react';
import { FieldRow } from './field-row.tsx';
import { ListFrame, type ListFrameProps } from './list-frame.tsx';
import { Sortable } from './sortable.tsx';
import { useRows } from './use-rows.ts';

interface RowListProps<Row extends { id: string }> extends ListFrameProps {
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  createRow: () => Row;
  /** The fields of one row; the first one takes the focus when the row is added. */
  children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode;
}

/** An ordered list of rows of fields: add, remove, move by handle, by buttons or by Alt+Up and Alt+Down. */
export function RowList<Row extends { id: string }>(props: RowListProps<Row>) {
  const { rows, onChange, createRow, children, ...frame } = props;
  const { itemName } = frame;
  const list = useRows(rows, onChange);
  const ids = rows.map(({ id }) => id);
  return (
    <ListFrame
      {...frame}
      listRef={list.listRef}
      gap={8}
      isEmpty={rows.length === 0}
      onAdd={() => list.insert(rows.length, createRow())}
    >
      <Sortable ids={ids} nameOf={(id) => `${itemName} ${ids.indexOf(id) + 1}`} onMove={list.drag}>
        {rows.map((row, index) => (
          <FieldRow
            key={row.id}
            id={row.id}
            name={`${itemName} ${index + 1}`}
            index={index}
            count={rows.length}
            onMove={(by) => list.move(index, by)}
            onRemove={() => list.remove(index)}
          >
            <div style={{ flex: 1, minWidth: 0 }}>
              {children(row, (part) => list.replace(index, { ...row, ...part }), index)}
            </div>
          </FieldRow>
        ))}
      </Sortable>
    </ListFrame>
  );
}
