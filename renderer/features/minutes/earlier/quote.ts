import type { EarlierEntry } from '../../../../shared/contract/minutes-desk.ts';
import { formatDate } from '../../../../shared/domain/dates.ts';

/** What an earlier meeting decided, else what it said, as a quotation that names its source. */
export function quoteOf({ meetingTitle, date, text, decisions }: EarlierEntry): string {
  const source = date === null ? meetingTitle : `${meetingTitle} tanggal ${formatDate(date)}`;
  const said = (decisions.length > 0 ? decisions.join(' ') : text).replace(/\s+/g, ' ').trim();
  return `Notula ${source}: “${said}”`;
}
