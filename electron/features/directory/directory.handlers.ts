import type { directoryContract } from '../../../shared/contract/directory.ts';
import type { HandlersOf } from '../../../shared/contract/index.ts';
import type { DirectoryService } from './directory.service.ts';

export function directoryHandlers(directory: DirectoryService): HandlersOf<typeof directoryContract> {
  return {
    'directory.listOrganisations': (input) => directory.listOrganisations(input),
    'directory.getOrganisation': (input) => directory.getOrganisation(input),
    'directory.saveOrganisation': (input) => directory.saveOrganisation(input),
    'directory.listPeople': (input) => directory.listPeople(input),
    'directory.getPerson': (input) => directory.getPerson(input),
    'directory.savePerson': (input) => directory.savePerson(input),
    'directory.listPositions': (input) => directory.listPositions(input),
    'directory.getPosition': (input) => directory.getPosition(input),
    'directory.savePosition': (input) => directory.savePosition(input),
    'directory.listHolders': (input) => directory.listHolders(input),
    'directory.saveHolder': (input) => directory.saveHolder(input),
    'directory.listGroups': () => directory.listGroups(),
    'directory.saveGroup': (input) => directory.saveGroup(input),
    'directory.orderGroups': (input) => directory.orderGroups(input),
    'directory.remove': (input) => directory.remove(input),
    'directory.restore': (input) => directory.restore(input),
    'directory.resolveOfficial': (input) => directory.resolveOfficial(input),
    'directory.pageOrganisations': (input) => directory.pageOrganisations(input),
    'directory.pagePeople': (input) => directory.pagePeople(input),
    'directory.pagePositions': (input) => directory.pagePositions(input),
    'directory.listProtocol': (input) => directory.listProtocol(input),
    'directory.orderProtocol': (input) => directory.orderProtocol(input),
    'directory.listDoubles': (input) => directory.listDoubles(input),
    'directory.merge': (input) => directory.merge(input),
    'directory.checkRecipients': (input) => directory.checkRecipients(input),
  };
}
