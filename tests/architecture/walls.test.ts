import { describe, expect, test } from 'vitest';
import { type Import, importsOf, packageName, readSource, ringsOf, sourceFiles } from './import-graph.ts';

/* The house of the decision records: who may import whom. Each test lists the imports that break a wall. */

const shared = sourceFiles('shared').flatMap(importsOf);
const electron = sourceFiles('electron').flatMap(importsOf);
const renderer = sourceFiles('renderer').flatMap(importsOf);
const product = [...shared, ...electron, ...renderer];

const broken = (imports: Import[], isBroken: (edge: Import) => boolean) =>
  imports.filter(isBroken).map(({ from, to }) => `${from} -> ${to}`);
const featureOf = (path: string) => /^(?:electron|renderer)\/features\/([^/]+)\//.exec(path)?.[1];
const isIn = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`));

test('the graph is read: every world has files and imports', () => {
  for (const world of [shared, electron, renderer]) expect(world.length).toBeGreaterThan(20);
});

describe('worlds', () => {
  test('no files import each other in a ring', () => {
    expect(ringsOf(product).map((ring) => ring.join(' -> '))).toEqual([]);
    const [first, second] = [
      { from: 'a.ts', to: 'b.ts', isPackage: false, isEager: true },
      { from: 'b.ts', to: 'a.ts', isPackage: false, isEager: true },
    ];
    expect(ringsOf([first, second])).toEqual([['a.ts', 'b.ts', 'a.ts']]);
  });

  test('shared imports only zod and itself', () => {
    expect(broken(shared, ({ to, isPackage }) => (isPackage ? to !== 'zod' : !isIn(to, 'shared')))).toEqual(
      [],
    );
  });

  test('page and main process never see each other', () => {
    expect(broken(renderer, ({ to }) => isIn(to, 'electron', 'tests', 'resources'))).toEqual([]);
    expect(broken(electron, ({ to }) => isIn(to, 'renderer', 'tests'))).toEqual([]);
  });

  test('the page has no Node and no Electron', () => {
    expect(
      broken(renderer, ({ to, isPackage }) => isPackage && (to.startsWith('node:') || to === 'electron')),
    ).toEqual([]);
  });

  test('nothing imports the tests', () => {
    expect(broken(product, ({ to }) => isIn(to, 'tests'))).toEqual([]);
  });
});

describe('main process', () => {
  test('the Electron API lives in main, preload, app and ipc', () => {
    const isAllowed = (from: string) =>
      isIn(from, 'electron/app', 'electron/ipc') || /^electron\/(main|preload)\.ts$/.test(from);
    expect(
      broken(
        electron,
        ({ from, to, isPackage }) => isPackage && packageName(to) === 'electron' && !isAllowed(from),
      ),
    ).toEqual([]);
  });

  test('files that run in plain Node do not reach the Electron API through others', () => {
    const inNode = ['electron/features', 'electron/store', 'electron/documents', 'electron/files'];
    expect(
      broken(electron, ({ from, to }) => isIn(from, ...inNode) && isIn(to, 'electron/app', 'electron/ipc')),
    ).toEqual([]);
  });

  test('docx is used in documents only', () => {
    expect(
      broken(product, ({ from, to }) => packageName(to) === 'docx' && !isIn(from, 'electron/documents')),
    ).toEqual([]);
  });

  test('documents know no store and no feature', () => {
    expect(
      broken(
        electron,
        ({ from, to }) => isIn(from, 'electron/documents') && isIn(to, 'electron/store', 'electron/features'),
      ),
    ).toEqual([]);
  });

  test('what lies below knows nothing of what lies above: rules of calls, files of the store, queue and store of features', () => {
    const above = {
      'shared/domain': ['shared/contract'],
      'electron/files': ['electron/store', 'electron/jobs', 'electron/features', 'electron/documents'],
      'electron/store': ['electron/jobs', 'electron/features', 'electron/documents'],
      'electron/jobs': ['electron/features', 'electron/documents'],
    };
    for (const [below, folders] of Object.entries(above)) {
      expect(broken(product, ({ from, to }) => isIn(from, below) && isIn(to, ...folders))).toEqual([]);
    }
  });

  test('the database is used in store and repositories only', () => {
    const isDatabase = (to: string) => ['better-sqlite3', 'kysely'].includes(packageName(to));
    const isAllowed = (from: string) => isIn(from, 'electron/store') || from.endsWith('.repository.ts');
    expect(broken(electron, ({ from, to }) => isDatabase(to) && !isAllowed(from))).toEqual([]);
  });

  test('handlers use their own service; repositories use the store and no service', () => {
    expect(
      broken(
        electron,
        ({ from, to }) => from.endsWith('.handlers.ts') && /\.(repository|handlers)\.ts$/.test(to),
      ),
    ).toEqual([]);
    expect(
      broken(
        electron,
        ({ from, to }) =>
          from.endsWith('.handlers.ts') && to.endsWith('.service.ts') && featureOf(from) !== featureOf(to),
      ),
    ).toEqual([]);
    expect(
      broken(
        electron,
        ({ from, to }) => from.endsWith('.repository.ts') && /\.(service|handlers)\.ts$/.test(to),
      ),
    ).toEqual([]);
  });

  test('a service reaches another feature through its service', () => {
    expect(
      broken(
        electron,
        ({ from, to }) =>
          from.endsWith('.service.ts') && to.endsWith('.repository.ts') && featureOf(from) !== featureOf(to),
      ),
    ).toEqual([]);
  });
});

describe('page', () => {
  test('features do not import each other', () => {
    const isForeign = ({ from, to }: Import) => {
      const [own, other] = [featureOf(from), featureOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    };
    expect(broken(renderer, isForeign)).toEqual([]);
  });

  test('shared pieces know no feature', () => {
    expect(
      broken(
        renderer,
        ({ from, to }) =>
          isIn(from, 'renderer/components', 'renderer/lib') && isIn(to, 'renderer/features', 'renderer/app'),
      ),
    ).toEqual([]);
  });
});

describe('moments', () => {
  /** What would follow the clock or the locale of the computer, not the office's zone (rule 5) and the tables (rule 2). */
  const OF_COMPUTER =
    /\.get(Hours|Minutes|Seconds|Day|Date|Month|FullYear)\(|\.toLocale(Date|Time)?String\(|DateTimeFormat|\bdayjs\(/;

  test('the page makes words of moments by the zone of the office only', () => {
    const files = sourceFiles('renderer');
    expect(files).toContain('renderer/lib/moment-words.ts');
    expect(files.filter((file) => OF_COMPUTER.test(readSource(file)))).toEqual([]);
  });
});

describe('files', () => {
  const all = [
    ...sourceFiles('shared'),
    ...sourceFiles('electron'),
    ...sourceFiles('renderer'),
    ...sourceFiles('tests'),
    ...sourceFiles('resources/scripts'),
  ];

  test('none is longer than 400 lines', () => {
    const long = all
      .map((file) => ({ file, lines: readSource(file).split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  test('no check is switched off and nothing is left open', () => {
    const marks = new RegExp(
      ['biome', '-ignore|@ts-', '(ignore|expect-error|nocheck)|\\b(TO', 'DO|FIX', 'ME)\\b'].join(''),
    );
    expect(all.filter((file) => marks.test(readSource(file)))).toEqual([]);
  });

  test('names are kebab-case', () => {
    expect(all.filter((file) => !/^[a-z0-9./-]+$/.test(file))).toEqual([]);
  });
});
