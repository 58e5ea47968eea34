import { formatClock, formatDate } from '../../../shared/domain/dates.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';

/** `22 Agustus 2025 pukul 10.15, diterima Ani; titip satpam`. */
export function deliveryText({ at, receivedBy, note }: Pick<Delivery, 'at' | 'receivedBy' | 'note'>): string {
  const [date = '', time = ''] = at.split('T');
  const when = `${formatDate(date)} pukul ${formatClock(time)}`;
  const receiver = receivedBy === '' ? '' : `, diterima ${receivedBy}`;
  return `${when}${receiver}${note === '' ? '' : `; ${note}`}`;
}

/** The clock of this desk as `YYYY-MM-DDTHH:mm`: proposed, and open to change. */
export function nowText(now = new Date()): { date: string; time: string } {
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}:${two(now.getMinutes())}`,
  };
}
