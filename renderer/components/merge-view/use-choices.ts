import { useState } from 'react';
import type { Choices, Leaning, Side } from '../../../shared/domain/merge-fields.ts';

/** The choices of a merge, which begin with what each place leans to. */
export function useChoices(differences: readonly Leaning[]) {
  const [chosen, setChosen] = useState<Choices>({});
  const choices: Record<string, Side> = {};
  for (const { path, side } of differences) {
    const choice = chosen[path] ?? side;
    if (choice !== null) choices[path] = choice;
  }
  return {
    choices,
    setChoices: setChosen,
    open: differences.filter(({ path }) => choices[path] === undefined).length,
  };
}
