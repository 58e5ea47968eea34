import { useState } from 'react';

/** The sentences beside the fields, as the same object for as long as they say the same: nothing is drawn for a save. */
export function useSameSentences(
  sentences: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [known, setKnown] = useState(sentences);
  if (known === sentences || isSame(known, sentences)) return known;
  setKnown(sentences);
  return sentences;
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
