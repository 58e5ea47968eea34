import { Button, Collapse, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useHotkeys } from '@mantine/hooks';
import {
  IconAdjustmentsHorizontal,
  IconDatabaseCog,
  IconFileSpreadsheet,
  IconSearch,
} from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { searchFilter, searchQuestion } from '../../../shared/contract/search.ts';
import { asWritten, LONGEST_QUERY } from '../../../shared/domain/search-query.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { FailureAlert } from '../../components/failure-alert.tsx';
import { IndexDialog } from './index-dialog.tsx';
import { NoHits, NothingAsked } from './no-hits.tsx';
import { openHit } from './open-hit.ts';
import { ResultList, type ResultListHandle } from './result-list.tsx';
import { SavedMenu } from './saved-menu.tsx';
import { type Asked, useExportHits, useFollowSources, useHits } from './search.queries.ts';
import { countFilters, KindChips, SearchFilters } from './search-filters.tsx';
import { SearchSummary } from './search-summary.tsx';

const TYPING_PAUSE_MS = 150;

/** What was asked last stays while the window is open, so that going back from a hit finds the list again. */
let lastAsked: Asked = { ...searchQuestion.parse({}), hasGuarded: false };

const SORTS = [
  { value: 'relevance', label: 'Paling sesuai' },
  { value: 'date', label: 'Terbaru' },
] as const;

/** Tab "Cari": full text over the whole archive. */
export function SearchTab() {
  useFollowSources();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(lastAsked);
  const [isWhole, setWhole] = useState(false);
  const [isMore, more] = useDisclosure(countFilters(asked.filter) > 0 || asked.hasGuarded);
  const [isIndexOpen, index] = useDisclosure(false);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<ResultListHandle>(null);
  const [settled] = useDebouncedValue(asked, TYPING_PAUSE_MS);
  const isAsking =
    settled.text.trim() !== '' || countFilters(settled.filter) + settled.filter.kinds.length > 0;
  const hits = useHits(settled, isWhole, isAsking);
  const exporting = useExportHits();
  useHotkeys([
    ['mod+F', () => field.current?.select()],
    ['/', () => field.current?.select()],
  ]);
  useEffect(() => field.current?.focus(), []);

  const change = (part: Partial<Asked>) => {
    lastAsked = { ...asked, ...part };
    setAsked(lastAsked);
    setWhole(false);
  };
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = hits;
  const onEndReached = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  const rows = hits.data?.pages.flatMap((page) => page.hits) ?? [];
  const first = hits.data?.pages[0];
  const { hasGuarded, ...question } = asked;
  return (
    <Stack gap="xs" flex={1} mih={0} pt="xs">
      <title>Cari di arsip - Notula</title>
      <search>
        <Stack gap="xs">
          <Group gap="xs">
            <TextInput
              ref={field}
              type="search"
              flex="1 1 260px"
              aria-label="Cari di arsip"
              placeholder="Kata, “frasa”, awalan*, -tanpa, atau nomor surat (Ctrl+F)"
              leftSection={<IconSearch size={16} aria-hidden />}
              value={asked.text}
              maxLength={LONGEST_QUERY}
              onChange={(event) => change({ text: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
                event.preventDefault();
                list.current?.focusFirst();
              }}
            />
            <ChoiceField
              aria-label="Urutan"
              choices={SORTS}
              value={asked.sort}
              onChange={(sort) => change({ sort })}
            />
            <Button
              variant="default"
              leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
              aria-expanded={isMore}
              onClick={more.toggle}
            >
              Saringan{countFilters(asked.filter) > 0 && ` (${countFilters(asked.filter)})`}
            </Button>
            <SavedMenu question={question} onChoose={(kept) => change(kept)} />
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              disabled={rows.length === 0}
              loading={exporting.isPending}
              onClick={() => exporting.mutate(settled)}
            >
              Ekspor Excel
            </Button>
            <Button
              variant="default"
              leftSection={<IconDatabaseCog size={16} aria-hidden />}
              aria-label="Indeks pencarian"
              onClick={index.open}
            >
              Indeks
            </Button>
          </Group>
          <KindChips filter={asked.filter} onChange={(filter) => change({ filter })} />
          <Collapse expanded={isMore}>
            {isMore && (
              <SearchFilters
                filter={asked.filter}
                hasGuarded={hasGuarded}
                onChange={(filter) => change({ filter })}
                onGuarded={(isOn) => change({ hasGuarded: isOn, filter: { ...asked.filter, security: [] } })}
              />
            )}
          </Collapse>
        </Stack>
      </search>
      {hits.isError && <FailureAlert error={hits.error} onRetry={() => void hits.refetch()} />}
      {isAsking && first !== undefined && (
        <SearchSummary
          asked={settled}
          page={first}
          isWhole={isWhole}
          onWhole={() => setWhole(true)}
          onAsWritten={() => change({ text: asWritten(asked.text) })}
        />
      )}
      {!isAsking && <NothingAsked />}
      {isAsking && first !== undefined && rows.length === 0 && (
        <NoHits
          isNarrowed={countFilters(settled.filter) + settled.filter.kinds.length > 0}
          hasGuarded={hasGuarded}
          onClear={() => change({ filter: searchFilter.parse({}) })}
        />
      )}
      {isAsking && rows.length > 0 && (
        <ResultList
          hits={rows}
          handle={list}
          onEndReached={onEndReached}
          onOpen={(hit) => void openHit(navigate, hit, settled.text)}
        />
      )}
      <IndexDialog isOpen={isIndexOpen} onClose={index.close} />
    </Stack>
  );
}
