// A WordPress with the plugin, for the tests of one file: plugins/wordpress/serve.sh, and Chromium to visit it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const plugin = join(root, 'plugins/wordpress/wortlaut');
export const sample = readFileSync(join(root, 'public/sample-de.txt'), 'utf8');
const { chromium } = createRequire(join(root, 'web/package.json'))('playwright-core');

export const NOTEBOOK = '_wortlaut_notebook';
export const REVIEW = '_wortlaut_claim_review';
export const PRINT = '_wortlaut_print_claim_review';

/** Starts WordPress; resolves to its address, its folder, and ways to visit and to stop it. */
export async function startWordPress() {
  // Somewhere of its own, so that files can be tested side by side.
  const env = { ...process.env, PORT: String(20000 + Math.floor(Math.random() * 20000)) };
  const server = spawn(join(root, 'plugins/wordpress/serve.sh'), { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (data) => ((out += data), /^password: .*\n/m.test(out) && resolve()));
    server.stderr.on('data', (data) => (out += data));
    server.on('exit', (code) => reject(new Error(`serve.sh ended with ${code}\n${out}`)));
  });
  const [, address] = /^WordPress: (http:\/\/127\.0\.0\.1:\d+)\//m.exec(out);
  const [, folder] = /^folder: +(.+)$/m.exec(out);
  const [, password] = /^password: +(.+)$/m.exec(out);
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  assert.ok(executablePath, 'these tests need Chromium: scripts/setup-debian.sh browser');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({ executablePath, args, headless: true });

  const socket = join(folder, '../db.sock');
  const database = (query) => {
    const run = spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-N', '-B', 'wortlaut', '-e', query], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    return run.stdout.trim();
  };

  return {
    address,
    folder,
    database,
    log: () => (existsSync(join(folder, 'debug.log')) ? readFileSync(join(folder, 'debug.log'), 'utf8') : ''),
    async stop() {
      await browser.close();
      server.removeAllListeners('exit');
      const ended = new Promise((resolve) => server.on('exit', resolve));
      // Twice, as an impatient hand does.
      server.kill('SIGINT');
      setTimeout(() => server.kill('SIGINT'), 150).unref();
      await ended;
      assert.ok(!existsSync(folder), 'serve.sh takes its folder away');
    },
    /** Somebody who has logged in, in a browser profile of their own; "" for a visitor. */
    async visitor(login = '') {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
      context.setDefaultTimeout(20_000);
      const troubles = [];
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${address}/`) && !/^(blob|data|about):/.test(url)) troubles.push(`request: ${url}`);
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
      page.on('dialog', (dialog) => dialog.accept());
      const someone = {
        page,
        troubles,
        close: () => context.close(),
        /** A request to the REST API as this person: {status, body}. */
        rest: (method, path, body) =>
          page.evaluate(
            async ([method_, path_, body_, nonce]) => {
              const headers = { 'content-type': 'application/json', ...(nonce ? { 'X-WP-Nonce': nonce } : {}) };
              const answer = await fetch(`/wp-json${path_}`, { method: method_, headers, body: body_ && JSON.stringify(body_) });
              return { status: answer.status, body: await answer.json() };
            },
            [method, path, body, someone.nonce],
          ),
        nonce: '',
      };
      if (login) {
        await page.goto(`${address}/wp-login.php`);
        await page.fill('#user_login', login);
        await page.fill('#user_pass', password);
        await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
        someone.nonce = await page.evaluate(async () => (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text());
      } else {
        await page.goto(`${address}/`);
      }
      return someone;
    },
  };
}

/** Opens the block editor with a new post that has these paragraphs. */
export async function writePost({ page }, address, title, text) {
  await page.goto(`${address}/wp-admin/post-new.php`);
  await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId() && window.wp.blocks.getBlockType('core/paragraph'));
  await page.evaluate(
    ([title_, paragraphs]) => {
      const { blocks, data } = window.wp;
      data.dispatch('core/editor').editPost({ title: title_ });
      data.dispatch('core/block-editor').resetBlocks(
        paragraphs.map((words) =>
          words.startsWith('# ')
            ? blocks.createBlock('core/heading', { content: words.slice(2) })
            : blocks.createBlock('core/paragraph', { content: words }),
        ),
      );
    },
    [title, text],
  );
}

/** Opens a post in the block editor; whoever has it open loses it, as after "Take over". */
export async function editPost({ page }, address, post) {
  const opened = () => page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
  await page.goto(`${address}/wp-admin/post.php?post=${post}&action=edit`);
  await opened();
  if (await page.evaluate(() => window.wp.data.select('core/editor').isPostLocked())) {
    await Promise.all([page.waitForURL((url) => !url.search.includes('get-post-lock')), page.locator('a[href*="get-post-lock"]').click()]);
    await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.isPostLocked() === false);
    await opened();
  }
}

/** Paragraphs of an article's text. */
export const paragraphs = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

export async function openSidebar({ page }) {
  const button = page.locator('.edit-post-header button[aria-label^="Wortlaut"], .editor-header button[aria-label^="Wortlaut"]').first();
  if ((await button.getAttribute('aria-expanded')) !== 'true' && (await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  await page.locator('wl-claim-card').first().waitFor();
}

export async function savePost({ page }, publish = false) {
  await page.waitForFunction(() => !window.wp.data.select('core/editor').isSavingPost());
  await page.evaluate(async (status) => {
    if (status) window.wp.data.dispatch('core/editor').editPost({ status });
    await window.wp.data.dispatch('core/editor').savePost();
  }, publish ? 'publish' : undefined);
  return page.evaluate(() => {
    const editor = window.wp.data.select('core/editor');
    if (!editor.didPostSaveRequestSucceed()) throw new Error('the post was not saved');
    return editor.getCurrentPostId();
  });
}
