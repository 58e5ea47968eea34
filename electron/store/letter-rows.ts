import type { Generated, GeneratedAlways } from 'kysely';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { LetterState } from '../../shared/domain/letter-ledger.ts';

/** A row of the agenda of letters. */
export interface LetterColumns {
  /** The meeting whose paper it is; `null` for a letter that is not made here. */
  meeting_id: string | null;
  /** Which of the meeting's letters holds the number: a kind of paper; empty for letters of no meeting. */
  paper: string;
  register: string;
  year: number;
  /** `null` while the number is blank, or where another register gave it. */
  sequence: number | null;
  /** Letter of an inserted number (12.a); empty for all others. */
  suffix: Generated<string>;
  number_text: string;
  letter_date: string | null;
  subject: Generated<string>;
  /** What the letter is about: the name of its meeting. */
  about: Generated<string>;
  destination: Generated<string>;
  code: Generated<string>;
  urgency: Generated<string>;
  note: Generated<string>;
  state: LetterState;
  void_reason: string;
  issued_at: string | null;
  /** Day, time and place as the issued letter announced them. */
  announced_json: string | null;
  /** The running number, for the order; blank ones behind all others. */
  sequence_sort: GeneratedAlways<number>;
}

export interface LetterGapColumns {
  register: string;
  year: number;
  from_sequence: number;
  to_sequence: number;
  explanation: string;
}

export interface DeliveryColumns {
  meeting_id: string;
  paper: 'invitation' | 'notice';
  addressee_id: string;
  channel: Delivery['channel'];
  /** `YYYY-MM-DDTHH:mm` on the office's clock. */
  sent_at: string;
  received_by: string;
  note: string;
}
