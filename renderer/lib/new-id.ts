import { v7 } from 'uuid';

/** A new record identity (UUID version 7, so that ids sort by time) for rows inside a record. */
export function newId(): string {
  return v7();
}
