/**
 * The pages: each folder of `src/pages` with a `page.tsx` becomes one HTML file that holds all it needs, since Google
 * serves pages without their neighbours and no request may leave one.
 */
import {existsSync, readdirSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import {refuse} from './build-error';

/** Names of the pages: the folders that have a `page.tsx`. `kit` holds their shared parts. */
export function pageNames(root: string): string[] {
  const pages = join(root, 'src/pages');

  return readdirSync(pages).filter(name => name !== 'kit' && existsSync(join(pages, name, 'page.tsx')));
}

/** Writes `<name>.html` into `out` for every page. Rejects with every fault, as file:line. */
export async function bundlePages(root: string, out: string): Promise<void> {
  await Promise.all(
    pageNames(root).map(async name => writeFile(join(out, `${name}.html`), await bundlePage(root, name))),
  );
}

async function bundlePage(root: string, name: string): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [`src/pages/${name}/page.tsx`],
    outdir: 'out',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'inline',
    logLevel: 'silent',
  }).catch(refuse);
  const text = (ending: string) => outputFiles.find(file => file.path.endsWith(ending))?.text ?? '';

  return html(name, text('.css'), text('.js'));
}

/** The document around a page. The title is what a screen reader says; the sidebar's own title is set at Google. */
export function html(name: string, style: string, script: string): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, ' ');

  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<base target="_top">
<title>${title}</title>
<style>
${inlineStyle(style)}</style>
</head>
<body>
<div id="page"></div>
<script>
${inlineScript(script)}</script>
</body>
</html>
`;
}

/**
 * Keeps a script from ending, or hiding the end of, the element it stands in. Only a string, a pattern or a comment can
 * hold these marks (esbuild puts spaces between operators), and there the escape means the same.
 */
export function inlineScript(script: string): string {
  return script.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '\\x3C!--');
}

function inlineStyle(style: string): string {
  return style.replace(/<(?=\/style)/gi, '\\3C ');
}
