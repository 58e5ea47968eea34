import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { searchContract } from '../../../shared/contract/search.ts';
import type { SavedSearchesService } from './saved-searches.service.ts';
import type { SearchService } from './search.service.ts';
import type { SearchExport } from './search-export.ts';
import type { SearchIndexService } from './search-index.service.ts';

export interface SearchServices {
  search: SearchService;
  saved: SavedSearchesService;
  exports: SearchExport;
  index: SearchIndexService;
}

export function searchHandlers({
  search,
  saved,
  exports,
  index,
}: SearchServices): HandlersOf<typeof searchContract> {
  return {
    'search.find': (input) => search.find(input),
    'search.count': (input) => search.count(input),
    'search.placeInMinutes': (input) => search.placeInMinutes(input),
    'search.export': (input) => exports.write(input),
    'search.status': () => index.status(),
    'search.rebuild': () => index.rebuild(),
    'search.check': async () => {
      const { isSound, entries } = await index.check();
      return { isSound, entries };
    },
    'search.listSaved': () => saved.list(),
    'search.save': (input) => saved.save(input),
    'search.rename': (input) => saved.rename(input),
    'search.move': (input) => saved.move(input),
    'search.removeSaved': (input) => saved.remove(input),
  };
}
