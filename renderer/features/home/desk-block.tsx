import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../lib/format.ts';
import classes from './home.module.css';

export interface DeskRow {
  id: string;
  /** Where it leads. */
  to: string;
  title: string;
  /** Day, time, owner: what one looks for in the row. */
  note: string;
  isPressing?: boolean;
}

interface DeskBlockProps {
  title: string;
  total: number;
  rows: readonly DeskRow[];
  /** Said where there is nothing, with what to do next. */
  empty: ReactNode;
  /** Where all of them are, if there are more than are shown. */
  all?: { to: string; label: string } | undefined;
  /** Needs somebody: the number stands out. */
  isPressing?: boolean;
}

/** One block of Beranda: how many, the first of them, each one click away. */
export function DeskBlock({ title, total, rows, empty, all, isPressing = false }: DeskBlockProps) {
  const titleId = useId();
  const more = total - rows.length;
  return (
    <Paper
      component="section"
      withBorder
      px="sm"
      py={total === 0 ? 6 : 'sm'}
      className={classes.block}
      aria-labelledby={titleId}
    >
      <Group justify="space-between" align="baseline" wrap="nowrap" gap="xs" mb={total === 0 ? 0 : 4}>
        <div className={classes.head}>
          <Title order={2} size="h5" id={titleId}>
            {title}
          </Title>
          {total === 0 && (
            <Text size="sm" c="dimmed">
              {empty}
            </Text>
          )}
        </div>
        <Text fw={700} {...(isPressing && total > 0 ? { c: 'var(--app-bad)' } : {})}>
          {formatCount(total)}
        </Text>
      </Group>
      {total > 0 && (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={row.to} className={classes.row}>
                <span className={classes.rowTitle}>{row.title}</span>
                <span className={classes.rowNote} data-pressing={row.isPressing === true || undefined}>
                  {row.note}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {all !== undefined && more > 0 && (
        <Anchor component={Link} to={all.to} size="sm">
          {`${all.label} (${formatCount(more)} lagi)`}
        </Anchor>
      )}
    </Paper>
  );
}
