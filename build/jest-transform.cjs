/**
 * Turns TypeScript into what jest runs, with the esbuild that also makes the pages: no second compiler, no type check here
 * (`npm run check` does that).
 */
const {createHash} = require('node:crypto');
const {extname} = require('node:path');
const esbuild = require('esbuild');

module.exports = {
  getCacheKey: (source, path) => createHash('sha1').update(`${esbuild.version}\0${path}\0${source}`).digest('hex'),
  process(source, path) {
    const {code, map} = esbuild.transformSync(source, {
      loader: extname(path).slice(1),
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'external',
      sourcefile: path,
    });
    return {code, map};
  },
};
