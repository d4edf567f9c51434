// The pages: one file each, with everything inside and the strictest policy that holds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assets, read, sha256, version, web } from './build-bundle.mjs';

const inScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

const installable = [
  '<link rel="manifest" href="manifest.webmanifest">',
  '<link rel="apple-touch-icon" href="icon-192.png">',
  '<meta name="theme-color" content="#f3f0e9" media="(prefers-color-scheme: light)">',
  '<meta name="theme-color" content="#151412" media="(prefers-color-scheme: dark)">',
].join('\n');

/** A page with a script. `kind`: "file" (opens from a disk), "app" (from a server, to be installed), "embed". */
export function page(script, kind) {
  const code = inScript(script);
  const style = readFileSync(join(web, 'src/page.css'), 'utf8').trim();
  const app = kind === 'app';
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(code)}' 'wasm-unsafe-eval'`,
    `style-src 'sha256-${sha256(style)}'`,
    `worker-src blob:${app ? " 'self'" : ''}`,
    `img-src data: blob:${app ? " 'self'" : ''}`,
    "connect-src 'none'",
    ...(app ? ["manifest-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const fill = {
    policy,
    icon: `data:image/svg+xml;base64,${read('public/icon.svg').toString('base64')}`,
    style,
    version,
    head: app ? installable : kind === 'embed' ? '<meta name="wortlaut-embed-origins" content="">' : '',
    workbench:
      kind === 'embed'
        ? '<wortlaut-workbench id="workbench" storage="none"></wortlaut-workbench>'
        : '<wortlaut-workbench id="workbench" resume shortcuts="page"></wortlaut-workbench>',
    blocks: Object.entries(assets)
      .map(([name, text]) => `<script type="text/plain" id="wortlaut-${name}">${text}</script>`)
      .join('\n'),
    code,
  };
  const shell = readFileSync(join(web, 'src/page.html'), 'utf8');
  return shell.replace(/\{\{(\w+)\}\}/g, (_, name) => fill[name]);
}
