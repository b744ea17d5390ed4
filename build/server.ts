/**
 * The server bundle: all of `src/main.ts` in one `Code.js` that Apps Script can run, and a person can read.
 *
 * webpack joins the modules, esbuild takes TypeScript down to ES2019, gas-webpack-plugin puts a top-level function in
 * front for each `global.name = …`, since Google finds functions to call by their static names.
 */
import {join} from 'node:path';
import GasPlugin from 'gas-webpack-plugin';
import {BannerPlugin, type Configuration, type Stats, type StatsError, webpack} from 'webpack';
import {BuildError} from './build-error';

/** What an officer reads who opens the script editor. */
const BANNER = `/*!
 * SCOPE Desk: one season of BeMSA's exchange selection inside Google Sheets.
 * Built from TypeScript: a change made here is lost at the next update.
 */`;

/** Writes `Code.js` into `out`. Rejects with every fault, as file:line. */
export async function bundleServer(root: string, out: string): Promise<void> {
  const stats = await run(configuration(root, out));
  const faults = stats.toJson({all: false, errors: true, warnings: true, moduleTrace: true});
  const all = [...(faults.errors ?? []), ...(faults.warnings ?? [])];
  if (all.length > 0) throw new BuildError(all.map(fault => inOneLine(fault, root)));
}

function configuration(root: string, out: string): Configuration {
  return {
    mode: 'production',
    context: root,
    entry: './src/main.ts',
    target: ['web', 'es2019'],
    devtool: false,
    output: {path: out, filename: 'Code.js'},
    resolve: {extensions: ['.ts']},
    module: {rules: [{test: /\.ts$/, loader: 'esbuild-loader', options: {target: 'es2019', legalComments: 'inline'}}]},
    plugins: [
      new BannerPlugin({banner: BANNER, raw: true}),
      new GasPlugin({comment: true, include: ['src/main.ts'] as unknown as []}),
    ],
    optimization: {minimize: false},
    performance: {hints: false},
  };
}

function run(config: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => compiler.close(() => (stats ? resolve(stats) : reject(error))));
  });
}

/** esbuild names file and line itself; webpack tells them apart from its text. */
function inOneLine(fault: StatsError, root: string): string {
  const own = /^(?:.*?\n)?(\S+?:\d+:\d+): ERROR: (.*)$/m.exec(fault.message);
  if (own) return `${own[1]?.replace(`${join(root)}/`, '')}: ${own[2]}`;

  const place = [fault.moduleName?.replace(/^\.\//, ''), fault.loc?.split('-')[0]].filter(Boolean).join(':');
  return `${place || 'Code.js'}: ${fault.message.split('\n')[0]}`;
}
