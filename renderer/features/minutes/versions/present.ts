/** Stands for what the minutes hold now, among the ids of versions. */
export const PRESENT = 'present';
