import {
  type DirectoryFacts,
  directoryQuestions,
  type HolderFact,
} from '../../../shared/domain/checks/directory.ts';
import type { Dossier, PaperKind } from '../../../shared/domain/dossier.ts';
import { formatName } from '../../../shared/domain/person-name.ts';
import type { ReadDb } from '../../store/handles.ts';
import { holdersOn } from './officials.service.ts';

/** What the directory knows about those who sign or are invited, on the days that count for the paper. */
export async function readDirectoryFacts(
  db: ReadDb,
  kind: PaperKind,
  dossier: Dossier,
): Promise<DirectoryFacts> {
  const positionsByDay = Map.groupBy(directoryQuestions(kind, dossier), ({ day }) => day);
  const holders: HolderFact[] = [];
  for (const [day, questions] of positionsByDay) {
    const ids = [...new Set(questions.map(({ positionId }) => positionId))];
    for (const { positionId, personId, acting, person } of (await holdersOn(db, ids, day)).values()) {
      const name = [acting, formatName(person.name)].filter((part) => part !== '').join(' ');
      holders.push({ positionId, day, personId, name });
    }
  }
  return { holders };
}
