import { z } from 'zod';

const KEY = 'notula.recent';
const MOST = 8;
const recentSchema = z.array(z.object({ id: z.string(), title: z.string() }));
export type RecentMeeting = z.infer<typeof recentSchema>[number];

/** The dossiers opened last on this PC, the newest first. */
export function recentMeetings(): RecentMeeting[] {
  try {
    const known = recentSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return known.success ? known.data : [];
  } catch {
    return [];
  }
}

export function rememberMeeting(meeting: RecentMeeting): void {
  const others = recentMeetings().filter(({ id }) => id !== meeting.id);
  localStorage.setItem(KEY, JSON.stringify([meeting, ...others].slice(0, MOST)));
}
