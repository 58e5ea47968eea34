import { useEffect, useState } from 'react';
import type { Zone } from '../../../../shared/domain/dates.ts';
import type { Meeting } from '../../../../shared/domain/meeting.ts';
import { zoneMoment } from '../../../../shared/domain/meeting-state.ts';

const LOOK_MS = 5000;

/** The clock of this machine in the meeting's zone (rule 5): `YYYY-MM-DDTHH:mm`, drawn anew when the minute changes. */
export function useOfficeClock(zone: Zone): string {
  const [now, setNow] = useState(() => zoneMoment(new Date(), zone));
  useEffect(() => {
    const timer = setInterval(() => setNow(zoneMoment(new Date(), zone)), LOOK_MS);
    return () => clearInterval(timer);
  }, [zone]);
  return now;
}

/** The time of the day now, `HH:mm`. */
export function timeNow(zone: Zone): string {
  return zoneMoment(new Date(), zone).slice(11);
}

/** Whether the meeting is held on that day; one without a date may be. */
export function isHeldOn({ date, endDate }: Pick<Meeting, 'date' | 'endDate'>, day: string): boolean {
  return date === null || (date <= day && day <= (endDate ?? date));
}
