import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/** One file as it is sent. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** Everything the page loads, under a version that changes with any byte of it. */
export interface ExplorerAssets {
  readonly version: string;
  readonly files: ReadonlyMap<string, Asset>;
  readonly page: Buffer;
}

type NamedAsset = readonly [name: string, asset: Asset];

const PAGE = 'index.html';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const asset = (name: string, body: Buffer): NamedAsset => {
  const type = CONTENT_TYPES[extname(name)];
  if (type === undefined) throw new Error(`The explorer has no content type for ${name}`);
  return [name, { type, body }];
};

/**
 * Reads the page and all that it loads into memory: our files from `web/explorer` under `root`, and the
 * browser builds inside the installed packages; throws when one of them is missing.
 */
export function loadAssets(root: string): ExplorerAssets {
  const folder = join(root, 'web', 'explorer');
  const own = readdirSync(folder).filter((name) => name !== PAGE).sort();
  const files = new Map([
    ...own.map((name) => asset(name, readFileSync(join(folder, name)))),
    ...script('react.js', 'react', 'umd/react.production.min.js'),
    ...script('react-dom.js', 'react-dom', 'umd/react-dom.production.min.js'),
    ...script('graphiql.js', 'graphiql', 'graphiql.min.js'),
    ...style('graphiql.css', 'graphiql', 'graphiql.min.css'),
    ...script('plugin-explorer.js', '@graphiql/plugin-explorer', 'dist/index.umd.js'),
    ...style('plugin-explorer.css', '@graphiql/plugin-explorer', 'dist/style.css'),
  ]);
  const version = contentHash([...files].flatMap(([name, { body }]) => [name, body]));
  const page = readFileSync(join(folder, PAGE), 'utf8').replaceAll('{{assets}}', `explorer/${version}`);
  return { version, files, page: Buffer.from(page) };
}

/** Gives 16 hexadecimal digits of SHA-256 over the parts, each with its length, so that shifted borders differ. */
export function contentHash(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex').slice(0, 16);
}

function packaged(packageName: string, path: string): string {
  return readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), path), 'utf8');
}

function script(name: string, packageName: string, path: string): readonly NamedAsset[] {
  // The maps are not served: developer tools would report each as a failed request.
  const source = packaged(packageName, path).replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '');
  return [asset(name, Buffer.from(source))];
}

/** GraphiQL's fonts come as data: addresses, which the policy refuses: they become files of their own. */
function style(name: string, packageName: string, path: string): readonly NamedAsset[] {
  const fonts: NamedAsset[] = [];
  const source = packaged(packageName, path).replaceAll(
    /url\((["']?)data:font\/(woff2?);base64,([A-Za-z0-9+/=]+)\1\)/g,
    (_match, _quote, format: string, base64: string) => {
      const body = Buffer.from(base64, 'base64');
      const font = `font-${contentHash([body])}.${format}`;
      fonts.push(asset(font, body));
      return `url(${font})`;
    },
  );
  return [asset(name, Buffer.from(source)), ...fonts];
}
