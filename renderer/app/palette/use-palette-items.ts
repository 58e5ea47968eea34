import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type NavigateFunction, useMatch, useNavigate } from 'react-router';
import type { CommandId } from '../../../shared/contract/commands.ts';
import type { SearchHit } from '../../../shared/contract/search.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import { type SearchKind, searchKindWords } from '../../../shared/domain/search-kinds.ts';
import { usePersonSearch, usePositionSearch } from '../../components/official-picker/official.queries.ts';
import { openHit } from '../../features/search/open-hit.ts';
import { call } from '../../lib/api.ts';
import { askPage } from '../../lib/page-actions.ts';
import { fixedItems, item, matchingItems, type PaletteItem } from './palette-items.ts';
import { recentMeetings } from './recent.ts';
import { useNowItems } from './use-now-items.ts';

const TYPING_PAUSE_MS = 150;
const FEWEST_LETTERS = 2;
const MOST_LETTERS = 200;
const MOST_MEETINGS = 8;
const MOST_OTHERS = 5;

/** What the palette offers for the typed text: with none the last dossiers and where to go, else what fits. */
export function usePaletteItems(text: string, onCommand: (command: CommandId) => void): PaletteItem[] {
  const navigate = useNavigate();
  const meetingId = useMatch('/rapat/:id/*')?.params.id ?? null;
  const typed = text.trim();
  const [paused] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const isAsking = paused.length >= FEWEST_LETTERS && typed !== '';
  const found = useFound(paused.slice(0, MOST_LETTERS), isAsking, navigate);
  const fixed = useMemo(
    () => fixedItems({ navigate, onCommand, meetingId }),
    [navigate, onCommand, meetingId],
  );
  const commands = [...fixed, ...useNowItems()];
  if (typed === '') return [...recentItems(navigate), ...commands];
  return [...matchingItems(commands, text), ...found];
}

function recentItems(navigate: NavigateFunction): PaletteItem[] {
  return recentMeetings().map(({ id, title }) =>
    item({
      id: `recent ${id}`,
      group: 'Terakhir dibuka',
      label: title,
      run: () => void navigate(`/rapat/${id}`),
    }),
  );
}

/** Meetings, and records of the directory, that fit the words. */
function useFound(search: string, isAsking: boolean, navigate: NavigateFunction): PaletteItem[] {
  const meetings = useHits(search, ['meeting'], MOST_MEETINGS, isAsking);
  const others = useHits(
    search,
    ['minutes', 'paper', 'letter', 'follow-up', 'file', 'past'],
    MOST_OTHERS,
    isAsking,
  );
  const records = useDirectoryItems(search, isAsking, navigate);
  if (!isAsking) return [];
  return [
    ...meetings.map((hit) => hitItem(hit, 'Rapat', search, navigate)),
    ...others.map((hit) => hitItem(hit, 'Isi arsip', search, navigate)),
    ...records,
  ];
}

/** The first hits of the search, without what is Terbatas or Rahasia (rule 61). */
function useHits(text: string, kinds: SearchKind[], limit: number, isAsking: boolean): SearchHit[] {
  const page = useQuery({
    queryKey: ['search', 'palette', text, kinds],
    queryFn: () => call('search.find', { text, filter: { kinds }, limit }),
    enabled: isAsking,
    placeholderData: (before) => before,
    refetchOnMount: 'always',
  });
  return page.data?.hits ?? [];
}

function hitItem(hit: SearchHit, group: string, text: string, navigate: NavigateFunction): PaletteItem {
  const plain = (pieces: SearchHit['title']) => pieces.map((piece) => piece.text).join('');
  const { id, kind, title, context, number, date } = hit;
  const notes = [
    kind === 'meeting' ? '' : searchKindWords(hit),
    plain(number),
    date === null ? '' : formatDate(date),
  ];
  return item(
    {
      id: `hit ${id}`,
      group,
      label: plain(title) || plain(context),
      run: () => void openHit(navigate, hit, text),
    },
    { note: notes.filter((note) => note !== '').join(' · ') },
  );
}

/** Each opens the drawer of its record. */
function useDirectoryItems(search: string, isAsking: boolean, navigate: NavigateFunction): PaletteItem[] {
  const positions = usePositionSearch(search, null, isAsking);
  const people = usePersonSearch(search, isAsking);
  const organisations = useQuery({
    queryKey: ['directory', 'organisation-palette', search],
    queryFn: () => call('directory.pageOrganisations', { search, sort: 'protocol', limit: MOST_OTHERS }),
    enabled: isAsking,
    placeholderData: (before) => before,
  });
  return [
    ...(positions.data ?? []).slice(0, MOST_OTHERS).map((position) =>
      item(
        {
          id: `position ${position.id}`,
          group: 'Jabatan',
          label: position.value.title,
          run: () => {
            void navigate('/direktori/jabatan');
            askPage('position', position);
          },
        },
        { note: position.holderName },
      ),
    ),
    ...(people.data ?? []).slice(0, MOST_OTHERS).map((person) =>
      item({
        id: `person ${person.id}`,
        group: 'Orang',
        label: formatName(person.value.name),
        run: () => {
          void navigate('/direktori/orang');
          askPage('person', person);
        },
      }),
    ),
    ...(organisations.data?.rows ?? []).map((organisation) =>
      item(
        {
          id: `organisation ${organisation.id}`,
          group: 'Instansi',
          label: organisation.value.name,
          run: () => {
            void navigate('/direktori/instansi');
            askPage('organisation', organisation);
          },
        },
        { note: organisation.value.shortName },
      ),
    ),
  ];
}
