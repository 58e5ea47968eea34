import { createContext } from 'react';

/** The meeting whose minutes are on the screen. */
export const MeetingIdContext = createContext('');
