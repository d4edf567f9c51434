import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browser, dist, open, serve } from './harness';

/** A host page with the module of web/dist; `body` is its markup, `style` more of its style sheet. */
export async function host(body: string, script: string, style = ''): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-host-'));
  cpSync(join(dist, 'wortlaut-workbench.js'), join(folder, 'wortlaut-workbench.js'));
  // The policy that docs/embedding.md says is enough.
  const policy = "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; img-src data:";
  writeFileSync(join(folder, 'host.js'), script);
  writeFileSync(join(folder, 'host.css'), 'h1 { color: red } button { font-size: 40px } wortlaut-workbench { height: 700px }\n' + style);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Redaktion</title>
     <meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,">
     <link rel="stylesheet" href="host.css"></head><body><h1>Redaktion</h1>${body}
     <script type="module" src="host.js"></script></body></html>`,
  );
  const address = await serve(folder);
  return open(await browser({ offline: false }), address, address);
}
