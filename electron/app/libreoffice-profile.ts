import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const item = (path: string, name: string, value: string) =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
const SCRIPTING = '/org.openoffice.Office.Common/Security/Scripting';

/** Nothing inside a document runs, and nothing that it links to is fetched: papers never reach a network (rule 60). */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  item(SCRIPTING, 'BlockUntrustedRefererLinks', 'true'),
  item(SCRIPTING, 'DisableMacrosExecution', 'true'),
  item(SCRIPTING, 'MacroSecurityLevel', '3'),
  item('/org.openoffice.Office.Writer/Content/Update', 'Link', '0'),
].join('\n')}
</oor:items>
`;

/**
 * Makes a profile for one run of LibreOffice in a folder of its own; answers the argument that names it. Throws the error
 * of the disk.
 */
export async function makeLibreOfficeProfile(folder: string): Promise<string> {
  const profile = join(folder, 'profil');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  return `-env:UserInstallation=${pathToFileURL(profile).href}`;
}
