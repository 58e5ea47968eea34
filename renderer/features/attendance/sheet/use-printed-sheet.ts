import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Attendee } from '../../../../shared/domain/attendance.ts';
import { type SheetPresence, sheetNumbers } from '../../../../shared/domain/attendance-sheet.ts';
import { call } from '../../../lib/api.ts';

/**
 * Who stands under which number: as on the newest final list, or as the list is now. There is a choice only where the two
 * differ. While `isPending` nobody knows what the numbers of the paper mean: a mark would go to somebody else.
 */
export function usePrintedSheet(meetingId: string, attendees: readonly Attendee[], presence: SheetPresence) {
  const { data: printed = null, isPending } = useQuery({
    queryKey: ['paper', meetingId, 'sheet'],
    queryFn: () => call('attendance.printedSheet', { meetingId }),
  });
  const [isByPaper, setByPaper] = useState(true);
  const orders = useMemo(() => {
    const now = sheetNumbers(attendees, presence, null);
    const onPaper = printed === null ? now : sheetNumbers(attendees, printed.presence, printed.rowIds);
    return { now, onPaper, differs: onPaper.join() !== now.join() };
  }, [attendees, presence, printed]);
  const isPaper = isByPaper && orders.differs;
  const ids = isPaper ? orders.onPaper : orders.now;
  const numbers = useMemo(() => {
    const rows = new Map(attendees.map((row) => [row.id, row]));
    return ids.map((id) => (id === null ? null : (rows.get(id) ?? null)));
  }, [attendees, ids]);
  const printedAt = orders.differs ? (printed?.printedAt ?? null) : null;
  return {
    isPending,
    numbers,
    printedAt,
    isByPaper,
    setByPaper,
    presence: isPaper ? (printed?.presence ?? presence) : presence,
  };
}
