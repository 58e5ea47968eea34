import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Entity } from '../../../shared/contract/events.ts';
import type { FollowUpFilter, FollowUpRow } from '../../../shared/contract/followups.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import { FOLLOW_UP_STATE_WORDS, type FollowUpState } from '../../../shared/domain/follow-up-progress.ts';
import { call } from '../../lib/api.ts';
import { firstPage } from '../../lib/first-page.ts';
import { notifyDone } from '../../lib/notify.ts';
import { useStaleOnChange } from '../../lib/use-stale-on-change.ts';

const PAGE_SIZE = 100;
/** The minutes, the meetings, their closing and the directory say part of what is shown here. */
const SOURCES: ReadonlySet<Entity> = new Set(['minutes', 'meeting', 'dossier', 'directory']);

export type FollowUpSort = 'due' | 'owner';

/** Keeps everything of this page fresh while the minutes or meetings that it is made from change. */
export function useFollowSources(): void {
  useStaleOnChange(['follow-up'], SOURCES);
}

/** Items over all meetings, a page at a time; looked up anew whenever the page is opened. */
export function useFollowUpList(filter: FollowUpFilter, sort: FollowUpSort) {
  return useInfiniteQuery({
    queryKey: ['follow-up', 'list', filter, sort],
    queryFn: ({ pageParam }) => call('followUps.list', { filter, sort, limit: PAGE_SIZE, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

export function useFollowUpCounts() {
  return useQuery({
    queryKey: ['follow-up', 'counts'],
    queryFn: () => call('followUps.counts', {}),
    refetchOnMount: 'always',
  });
}

export function useFollowUp(id: string) {
  return useQuery({
    queryKey: ['follow-up', 'one', id],
    queryFn: () => call('followUps.get', { id }),
    refetchOnMount: 'always',
  });
}

/** What earlier meetings of the same series left open. */
export function useEarlierFollowUps(meetingId: string) {
  return useQuery({
    queryKey: ['follow-up', 'earlier', meetingId],
    queryFn: () => call('followUps.listEarlier', { meetingId }),
    refetchOnMount: 'always',
  });
}

/** Owners as they are written in items. */
export function useOwners(search: string) {
  return useQuery({
    queryKey: ['follow-up', 'owners', { search }],
    queryFn: () => call('followUps.listOwners', { search }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

export function useSeriesNames() {
  return useQuery({ queryKey: ['series', 'list'], queryFn: () => call('series.list', {}) });
}

/** Saves owner and due date; settles when the item was read anew, so that nothing old is shown in between. */
export function useSaveFollowUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<'followUps.save'>) => call('followUps.save', input),
    onSuccess: async (_, { id }) => {
      await client.invalidateQueries({ queryKey: ['follow-up', 'one', id] });
      notifyDone('Penanggung jawab dan batas waktu tersimpan.');
    },
    meta: { showsFailure: true },
  });
}

interface StateChange {
  rows: readonly Pick<FollowUpRow, 'id' | 'version'>[];
  state: FollowUpState;
  text?: string;
  author?: string;
}

/** Moves items to a state, all or none. */
export function useSetState() {
  return useMutation({
    mutationFn: ({ rows, state, text = '', author = '' }: StateChange) =>
      call('followUps.setState', {
        items: rows.map(({ id, version }) => ({ id, version })),
        state,
        text,
        author,
      }),
    onSuccess: ({ changed }, { state }) =>
      notifyDone(`${changed} tindak lanjut menjadi ${FOLLOW_UP_STATE_WORDS[state]}.`),
  });
}

export function useAddNote() {
  return useMutation({
    mutationFn: (note: InputOf<'followUps.addNote'>) => call('followUps.addNote', note),
    onSuccess: () => notifyDone('Catatan tersimpan.'),
    meta: { showsFailure: true },
  });
}

export function useRemoveNote() {
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      call('followUps.removeNote', { id, version }),
    onSuccess: () => notifyDone('Catatan dipindahkan ke Sampah.'),
  });
}

export function useAddProof() {
  return useMutation({
    mutationFn: (id: string) => call('followUps.addProof', { id }),
    onSuccess: (name) => {
      if (name !== null) notifyDone(`${name} dilampirkan.`);
    },
    meta: { showsFailure: true },
  });
}

export function useRemoveProof() {
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      call('followUps.removeProof', { id, version }),
    onSuccess: () => notifyDone('Bukti dilepas dan dapat dipulihkan dari Sampah.'),
  });
}

export function useOpenProof() {
  return useMutation({
    mutationFn: (id: string) => call('followUps.openProof', { id }),
    onSuccess: (outcome) => {
      if (outcome === 'shown')
        notifyDone('Berkas jenis ini ditampilkan di foldernya, tidak langsung dibuka.');
    },
  });
}

export function useShowProof() {
  return useMutation({ mutationFn: (id: string) => call('followUps.showProof', { id }) });
}

export function useFollowUpPapers() {
  return useQuery({ queryKey: ['follow-up', 'papers'], queryFn: () => call('followUps.listPapers', {}) });
}

/** What changed since a matrix or slips were made; asked anew after each change of its sources. */
export function usePaperChanges(id: string) {
  return useQuery({
    queryKey: ['follow-up', 'paper-changes', id],
    queryFn: () => call('followUps.paperChanges', { id }),
    refetchOnMount: 'always',
  });
}

export function useMakePaper() {
  return useMutation({
    mutationFn: (input: InputOf<'followUps.makePaper'>) => call('followUps.makePaper', input),
    meta: { showsFailure: true },
  });
}

export function useOpenPaper() {
  return useMutation({ mutationFn: (id: string) => call('followUps.openPaper', { id }) });
}

export function useShowPaper() {
  return useMutation({ mutationFn: (id: string) => call('followUps.showPaper', { id }) });
}

export function useExportTable() {
  return useMutation({
    mutationFn: (input: { filter: FollowUpFilter; sort: FollowUpSort }) =>
      call('followUps.exportTable', input),
    onSuccess: (file) => {
      if (file !== null) notifyDone(`${file.fileName} tersimpan.`);
    },
  });
}
