import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, type Ref, useImperativeHandle } from 'react';
import { useVirtualRows } from '../use-virtual-rows.ts';
import listClasses from '../virtual-list.module.css';
import classes from './data-table.module.css';

export interface TableColumn<Row> {
  header: string;
  /** `10rem` or `30%`; columns without one share what is left. */
  width?: string;
  render: (row: Row) => ReactNode;
}

export interface DataTableHandle {
  focusFirst: () => void;
  focusRow: (index: number) => void;
}

interface DataTableProps<Row> {
  /** Names the table for screen readers. */
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  /** How many rows there are in all, also those not fetched yet. */
  total: number;
  /** The row that somebody was led to: it stands out. */
  markedId?: string | null;
  /** What a row is called; the first column shows it as the button that opens the row. */
  nameOf: (row: Row) => string;
  onOpen: (row: Row) => void;
  /** Delete on a row. */
  onRemove?: (row: Row) => void;
  /** Other keys on a row; answers whether it was one. */
  onKey?: (event: React.KeyboardEvent, row: Row) => boolean;
  /** Buttons at the end of a row; `tabIndex` belongs on each. */
  actions?: (row: Row, tabIndex: 0 | -1) => ReactNode;
  /** Width of the actions, e.g. `4rem`. */
  actionsWidth?: string;
  onEndReached?: () => void;
  handle?: Ref<DataTableHandle>;
}

const ROW_HEIGHT = 41;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 30;

/**
 * A long table of which only the rows in view exist. Arrows, Page, Home and End move; Enter opens; Delete removes. The
 * header stays in view.
 */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { caption, columns, rows, total, onEndReached } = props;
  const { scroller, cursor, virtualizer, items } = useVirtualRows({
    rows,
    rowHeight: ROW_HEIGHT,
    ahead: AHEAD,
    onEndReached,
  });
  const hasActions = props.actions !== undefined;
  const widths = [
    ...columns.map(({ width }) => width),
    ...(hasActions ? [props.actionsWidth ?? '3rem'] : []),
  ];

  useImperativeHandle(props.handle, () => ({
    focusFirst: () => cursor.moveTo(0),
    focusRow: (index) => cursor.moveTo(index),
  }));

  return (
    <div className={listClasses.scroller} ref={scroller}>
      <table
        className={classes.table}
        style={{ minWidth: leastWidth(widths) }}
        aria-label={caption}
        aria-rowcount={total + 1}
      >
        <colgroup>
          {columns.map(({ header, width }) => (
            <col key={header} style={{ width }} />
          ))}
          {hasActions && <col style={{ width: props.actionsWidth ?? '3rem' }} />}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
            {hasActions && (
              <th scope="col">
                <VisuallyHidden>Tindakan</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {withGaps(items, virtualizer.getTotalSize()).map((piece) => {
            if ('gap' in piece) return <Gap key={piece.key} height={piece.gap} />;
            const { index } = piece.item;
            const row = rows[index];
            if (row === undefined) return null;
            const tabIndex = index === cursor.index ? 0 : -1;
            return (
              <tr
                key={row.id}
                aria-rowindex={index + 2}
                data-index={index}
                className={classes.row}
                aria-current={row.id === props.markedId ? true : undefined}
                ref={virtualizer.measureElement}
              >
                {columns.map(({ header, render }, place) => (
                  <td key={header}>
                    {place === 0 ? (
                      <RowOpener
                        name={props.nameOf(row)}
                        tabIndex={tabIndex}
                        onOpen={() => props.onOpen(row)}
                        onFocus={() => cursor.follow(index)}
                        onBlur={cursor.leave}
                        onKey={(event) => {
                          if (cursor.handleKey(event) || props.onKey?.(event, row) === true) return;
                          if (event.key === 'Delete') props.onRemove?.(row);
                        }}
                      >
                        {render(row)}
                      </RowOpener>
                    ) : (
                      render(row)
                    )}
                  </td>
                ))}
                {hasActions && <td className={classes.actions}>{props.actions?.(row, tabIndex)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Room that a column without a width needs for its words, rem. */
const LEAST_COLUMN = 9;

/**
 * Least width of the table: in a narrow or enlarged window it is scrolled sideways before a column without a width becomes too
 * narrow to read.
 */
function leastWidth(widths: readonly (string | undefined)[]): string {
  const amounts = widths.map((width) => Number.parseFloat(width ?? '0'));
  const total = (unit: string) =>
    amounts.reduce((sum, amount, index) => (widths[index]?.endsWith(unit) === true ? sum + amount : sum), 0);
  const free = widths.filter((width) => width === undefined).length * LEAST_COLUMN;
  return `${Math.ceil((total('rem') + free) / (1 - total('%') / 100))}rem`;
}

interface Piece {
  index: number;
  start: number;
  end: number;
}

/** The rows that exist, with the height of those that do not between them. */
function withGaps(items: readonly Piece[], size: number) {
  const pieces: ({ item: Piece } | { gap: number; key: string })[] = [];
  let reached = 0;
  for (const item of items) {
    if (item.start > reached) pieces.push({ gap: item.start - reached, key: `before ${item.index}` });
    pieces.push({ item });
    reached = item.end;
  }
  if (size > reached) pieces.push({ gap: size - reached, key: 'end' });
  return pieces;
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td className={classes.gap} style={{ height }} />
    </tr>
  );
}

interface RowOpenerProps {
  name: string;
  tabIndex: 0 | -1;
  onOpen: () => void;
  onFocus: () => void;
  onBlur: () => void;
  onKey: (event: React.KeyboardEvent) => void;
  children: ReactNode;
}

/** The whole row opens its record: the button of the first cell reaches over it. */
function RowOpener({ name, tabIndex, onOpen, onFocus, onBlur, onKey, children }: RowOpenerProps) {
  return (
    <button
      type="button"
      data-opens
      className={classes.opener}
      tabIndex={tabIndex}
      title={name}
      onClick={onOpen}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKey}
    >
      {children}
    </button>
  );
}
