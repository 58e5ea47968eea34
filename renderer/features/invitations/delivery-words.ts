import { formatClock, formatDate, type Zone } from '../../../shared/domain/dates.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { zoneMoment } from '../../../shared/domain/meeting-state.ts';

/** `22 Agustus 2025 pukul 10.15, diterima Ani; titip satpam`. */
export function deliveryText({ at, receivedBy, note }: Pick<Delivery, 'at' | 'receivedBy' | 'note'>): string {
  const [date = '', time = ''] = at.split('T');
  const when = `${formatDate(date)} pukul ${formatClock(time)}`;
  const receiver = receivedBy === '' ? '' : `, diterima ${receivedBy}`;
  return `${when}${receiver}${note === '' ? '' : `; ${note}`}`;
}

/** Day and time now in the meeting's zone, whatever the PC is set to (rule 5): proposed, and open to change. */
export function nowText(zone: Zone, now = new Date()): { date: string; time: string } {
  const [date = '', time = ''] = zoneMoment(now, zone).split('T');
  return { date, time };
}
