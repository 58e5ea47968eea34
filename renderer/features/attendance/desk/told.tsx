import classes from './desk.module.css';

export interface Sentence {
  text: string;
  isBad?: boolean;
}

/** The one line that answers each key. */
export function Told({ sentence }: { sentence: Sentence }) {
  return (
    <div role="status" aria-label="Jawaban" className={classes.told} data-bad={sentence.isBad === true}>
      {sentence.text}
    </div>
  );
}
