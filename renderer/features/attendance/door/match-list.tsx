import { Button, Text } from '@mantine/core';
import type { KeyboardEvent, RefObject } from 'react';
import type { Attendee } from '../../../../shared/domain/attendance.ts';
import classes from './door.module.css';
import { type DoorAction, MatchRow } from './match-row.tsx';
import type { Entry } from './use-matches.ts';

const MOST_FOUND = 40;
/** Nothing typed: the first that are expected, so that the line for guests stays near. */
const MOST_EXPECTED = 6;

interface MatchListProps {
  matches: readonly Entry[];
  typed: string;
  isEmptyList: boolean;
  listRef: RefObject<HTMLUListElement | null>;
  onAct: (row: Attendee, action: DoorAction) => void;
  onOtherKey: (event: KeyboardEvent<HTMLElement>) => void;
  onGuest: (name: string) => void;
}

/** Those who fit what was typed, the first of them marked for Enter. */
export function MatchList({
  matches,
  typed,
  isEmptyList,
  listRef,
  onAct,
  onOtherKey,
  onGuest,
}: MatchListProps) {
  const isSearching = typed.trim() !== '';
  if (matches.length === 0) {
    return (
      <div>
        <Text size="md" mb="xs">
          {wordsForNobody(isSearching, isEmptyList)}
        </Text>
        {isSearching && (
          <Button size="md" variant="default" onClick={() => onGuest(typed.trim())}>
            Catat “{typed.trim().slice(0, 60)}” sebagai tamu
          </Button>
        )}
      </div>
    );
  }
  const most = isSearching ? MOST_FOUND : MOST_EXPECTED;
  const rest = matches.length - most;
  return (
    <>
      <ul className={classes.matches} ref={listRef} aria-label="Peserta yang cocok">
        {matches.slice(0, most).map(({ row }, index) => (
          <MatchRow
            key={row.id}
            row={row}
            isFirst={isSearching && index === 0}
            onAct={onAct}
            onOtherKey={onOtherKey}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          dan {rest} lagi. Ketik huruf nama, jabatan, atau instansi.
        </Text>
      )}
    </>
  );
}

function wordsForNobody(isSearching: boolean, isEmptyList: boolean): string {
  if (isEmptyList)
    return 'Daftar belum berisi peserta. Isi dari undangan pada “Daftar”, atau catat tamu di bawah ini.';
  return isSearching ? 'Tidak ada di daftar.' : 'Semua yang diundang sudah dicatat.';
}
