/** The counts of a statistics row that its shares are made from. */
interface Counts {
  name: string;
  invited: number;
  present: number;
  represented: number;
  unrecorded: number;
  protocolRank: number | null;
}

/** A share of the invitations whose outcome is noted, 0 to 1; `null` while none is. */
export function shareOf(
  part: number,
  { invited, unrecorded }: Pick<Counts, 'invited' | 'unrecorded'>,
): number | null {
  const recorded = invited - unrecorded;
  return recorded === 0 ? null : part / recorded;
}

/** `87 %`, and a dash where nothing is known. */
export function shareText(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

/** Rows in protocol order, by name, or those first whose own people come least; equal ones by name. */
export function sortStatistics<Row extends Counts>(
  rows: readonly Row[],
  order: 'protocol' | 'name' | 'lowest',
): Row[] {
  const collator = new Intl.Collator('id', { numeric: true });
  const weight = (row: Row): number => {
    if (order === 'protocol') return row.protocolRank ?? Number.MAX_SAFE_INTEGER;
    return order === 'lowest' ? (shareOf(row.present, row) ?? 2) : 0;
  };
  return [...rows].sort((a, b) => weight(a) - weight(b) || collator.compare(a.name, b.name));
}
