import { Badge, Group, Text } from '@mantine/core';
import { type Ref, useImperativeHandle } from 'react';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { SECURITY_WORDS } from '../../../shared/domain/archive.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { searchKindWords } from '../../../shared/domain/search-kinds.ts';
import { useVirtualRows } from '../../components/use-virtual-rows.ts';
import listClasses from '../../components/virtual-list.module.css';
import { Marked } from './marked.tsx';
import classes from './result-list.module.css';

export interface ResultListHandle {
  focusFirst: () => void;
}

interface ResultListProps {
  hits: readonly SearchHit[];
  onOpen: (hit: SearchHit) => void;
  onEndReached: () => void;
  handle: Ref<ResultListHandle>;
}

const ROW_HEIGHT = 64;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 15;

/** The hits, of which only those in view exist. Arrows, Page, Home and End move; Enter opens. */
export function ResultList({ hits, onOpen, onEndReached, handle }: ResultListProps) {
  const { scroller, cursor, virtualizer, items } = useVirtualRows({
    rows: hits,
    rowHeight: ROW_HEIGHT,
    ahead: AHEAD,
    onEndReached,
  });
  useImperativeHandle(handle, () => ({ focusFirst: () => cursor.moveTo(0) }));
  return (
    <div className={listClasses.scroller} ref={scroller}>
      <ul
        className={listClasses.list}
        aria-label="Hasil pencarian"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => {
          const hit = hits[index];
          return hit === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.item}
              style={{ top: start }}
              aria-setsize={hits.length}
              aria-posinset={index + 1}
            >
              <button
                type="button"
                data-opens
                className={classes.opener}
                tabIndex={index === cursor.index ? 0 : -1}
                onClick={() => onOpen(hit)}
                onFocus={() => cursor.follow(index)}
                onBlur={cursor.leave}
                onKeyDown={cursor.handleKey}
              >
                <Hit hit={hit} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { title, context, number, date, snippet, security, isExactNumber } = hit;
  const isNamed = title.length > 0;
  return (
    <>
      <span className={classes.kind}>
        <Badge variant="default" size="sm" radius="sm" tt="none" fullWidth>
          {searchKindWords(hit)}
        </Badge>
      </span>
      <span>
        <span className={classes.title}>
          <Marked pieces={isNamed ? title : context} />
        </span>
        {number.length > 0 && (
          <>
            {' · '}
            <Marked pieces={number} />
          </>
        )}
        {isNamed && context.length > 0 && (
          <Text span size="sm" c="dimmed">
            {' · '}
            <Marked pieces={context} />
          </Text>
        )}
      </span>
      <Group gap="xs" wrap="nowrap" component="span" align="flex-start">
        {isExactNumber && (
          <Badge variant="light" size="sm" radius="sm" tt="none">
            Nomor tepat
          </Badge>
        )}
        {security !== 'open' && (
          <Badge variant="filled" color="red.9" size="sm" radius="sm" tt="none">
            {SECURITY_WORDS[security]}
          </Badge>
        )}
        <Text span size="sm" c="dimmed">
          {date === null ? 'Tanpa tanggal' : formatDate(date)}
        </Text>
      </Group>
      <Text span size="sm" lineClamp={2} className={classes.snippet}>
        <Marked pieces={snippet} />
      </Text>
    </>
  );
}
