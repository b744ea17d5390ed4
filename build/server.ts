/**
 * The server bundle: all of `src/main.ts` in one `Code.js` that Apps Script can run, and a person can read.
 *
 * webpack joins the modules, esbuild takes TypeScript down to ES2019, gas-webpack-plugin puts a top-level function in
 * front for each `global.name = …`, since Google finds functions to call by their static names.
 */
import {build} from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import {BannerPlugin, type Configuration, type Stats, webpack} from 'webpack';
import {BuildError, refuse} from './build-error';

/** What an officer reads who opens the script editor. */
const BANNER = `/*!
 * SCOPE Desk: one season of BeMSA's exchange selection inside Google Sheets.
 * Built from TypeScript: a change made here is lost at the next update.
 */`;

/**
 * Writes `Code.js` into `out`. Rejects with every fault, as file:line.
 *
 * esbuild reads the sources first, in some 20 ms: it knows the lines that a person wrote, webpack those that are left.
 */
export async function bundleServer(root: string, out: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    bundle: true,
    write: false,
    logLevel: 'silent',
  }).catch(refuse);
  const {errors = [], warnings = []} = (await run(configuration(root, out))).toJson({
    all: false,
    errors: true,
    warnings: true,
  });
  const faults = [...errors, ...warnings].map(
    ({moduleName, message}) => `${moduleName ?? 'src/main.ts'}:1: ${message}`,
  );
  if (faults.length > 0) throw new BuildError(faults);
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
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: require.resolve('esbuild-loader'),
          options: {target: 'es2019', legalComments: 'inline'},
        },
      ],
    },
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
