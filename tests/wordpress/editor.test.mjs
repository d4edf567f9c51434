// The sidebar in the block editor, as an author uses it: claims, a note, saving, jumping, publishing.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { NOTEBOOK, editPost, openSidebar, paragraphs, sample, savePost, startWordPress, writePost } from './wordpress.mjs';

const title = 'Streit um die Hafenbahn: Der Stadt Seefurt fehlen 48 Millionen Euro';
/** A claim of Tobias Renner's. */
const warned = 'Planungsbüro vor den Mehrkosten gewarnt';
const body = paragraphs(sample).slice(3, 12).map((line) => (line.length < 60 ? `# ${line}` : line));

let wp;
let author;
before(async () => {
  wp = await startWordPress();
  author = await wp.visitor('author');
});
after(async () => {
  await wp?.stop();
});

const card = (words) => author.page.locator('wl-claim-card', { has: author.page.locator('.words', { hasText: words }) }).first();
const editor = (get) => author.page.evaluate(get);
const meta = async (key) => editor(`window.wp.data.select('core/editor').getEditedPostAttribute('meta')['${key}']`);
const dirty = () => editor(() => window.wp.data.select('core/editor').isEditedPostDirty());
const reload = async () => {
  await author.page.reload();
  await author.page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
  await openSidebar(author);
};
const until = async (what, wanted) => {
  for (let i = 0; i < 100; ++i) {
    if (wanted(await what())) return;
    await author.page.waitForTimeout(100);
  }
  assert.fail(`never: ${wanted}, last: ${JSON.stringify(await what())}`);
};
/** Opens the card of a claim, unless it is open. */
async function openCard(words) {
  if (!(await card(words).evaluate((element) => element.hasAttribute('open') || element.open))) await card(words).locator('.head').click();
  await card(words).locator('wl-note-editor').waitFor();
  return card(words).locator('wl-note-editor');
}

let post;

test('an article in blocks: its claims appear under their speakers', async () => {
  await writePost(author, wp.address, title, body);
  await openSidebar(author);
  await author.page.getByRole('heading', { name: 'Katrin Behrens' }).waitFor();
  await author.page.getByRole('heading', { name: 'Tobias Renner' }).waitFor();
  assert.ok((await author.page.locator('wl-claim-card').count()) > 10);
  const said = await author.page.locator('.wortlaut-bar [role=status]').textContent();
  assert.match(said, /^\d+ Behauptungen in diesem Beitrag$/, 'the sidebar speaks the author’s language');
  const text = await editor(() => document.querySelector('wortlaut-workbench').analysis.length);
  assert.ok(text > 1000);
});

test('opening the sidebar changes nothing in a post', async () => {
  post = await savePost(author);
  assert.equal(await dirty(), false);
  await reload();
  await author.page.waitForTimeout(800);
  assert.equal(await dirty(), false);
  assert.equal(await meta(NOTEBOOK), '');
});

test('while there is no note, the claims follow what is written', async () => {
  await editor(() => {
    const { data } = window.wp;
    const [first] = data.select('core/block-editor').getBlocks();
    data.dispatch('core/block-editor').updateBlockAttributes(first.clientId, {
      content: `${first.attributes.content} Die Möwen seien verschwunden, klagte <strong>Behrens</strong>.`,
    });
  });
  await card('Möwen seien verschwunden').waitFor();
  assert.equal(await meta(NOTEBOOK), '');
});

test('a claim shows its block, and its words there; the focus stays with the claims', async () => {
  const words = 'Verschuldung nicht über 900 Euro';
  await card(words).locator('.head').click();
  const selected = await editor(() => {
    const block = window.wp.data.select('core/block-editor').getSelectedBlock();
    // Newer versions of WordPress have the post in a frame.
    const canvas = document.querySelector('iframe[name="editor-canvas"]')?.contentDocument ?? document;
    const element = canvas.querySelector(`[data-block="${block.clientId}"]`);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      content: String(block.attributes.content),
      seen: top < innerHeight && bottom > 0,
      words: [...canvas.defaultView.CSS.highlights.get('wortlaut-claim')].map(String).join(' '),
      focus: document.activeElement.localName,
    };
  });
  assert.ok(selected.content.includes(words));
  assert.ok(selected.seen);
  assert.ok(selected.words.includes(words), selected.words);
  assert.equal(selected.focus, 'wortlaut-workbench');
});

test('a note is saved with the post and is there after a reload', async () => {
  const note = await openCard(warned);
  await note.getByText('Geprüft', { exact: true }).click();
  await note.locator('.verdict select').first().selectOption({ index: 2 });
  await note.getByLabel('Begründung').fill('Der Haushaltsplan sagt dasselbe: „60 %“ </script><b>fett</b> \\n 👍');
  await note.getByLabel('Begründung').blur();
  await until(() => meta(NOTEBOOK), (json) => json.includes('Haushaltsplan'));
  assert.equal(await dirty(), true);
  await savePost(author);
  assert.equal(await dirty(), false);
  await reload();
  const again = await openCard(warned);
  assert.equal(await again.getByLabel('Begründung').inputValue(), 'Der Haushaltsplan sagt dasselbe: „60 %“ </script><b>fett</b> \\n 👍');
  assert.equal(await dirty(), false);
  const [kept] = JSON.parse(await meta(NOTEBOOK)).notes;
  assert.equal(kept.author, 'Anton Weiss', 'the note is by who is logged in');
});

test('a step back in writing takes no note away', async () => {
  await editor(() => window.wp.data.dispatch('core/editor').editPost({ title: 'Anders' }));
  await editor(() => window.wp.data.dispatch('core/editor').undo());
  assert.equal(await editor(() => window.wp.data.select('core/editor').getEditedPostAttribute('title')), title);
  assert.equal(JSON.parse(await meta(NOTEBOOK)).notes.length, 1);
});

test('a post that has changed is read again when asked, and keeps its notes', async () => {
  await editor(() => {
    const { blocks, data } = window.wp;
    data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('core/paragraph', { content: 'Es regnete den ganzen Tag in Strömen, berichtete die Wetterwarte.' }), 0);
  });
  await author.page.getByRole('button', { name: 'Neu lesen' }).click();
  await card('regnete den ganzen Tag').waitFor();
  assert.ok(await (await openCard(warned)).getByLabel('Begründung').inputValue());
  await until(() => meta(NOTEBOOK), (json) => json.includes('Wetterwarte'));
  assert.equal(await author.page.getByRole('button', { name: 'Neu lesen' }).count(), 0);
  await savePost(author);
});

const structured = async (visitor) => {
  await visitor.page.goto(`${wp.address}/?p=${post}`);
  return visitor.page.locator('script[type="application/ld+json"]').allTextContents();
};

test('ClaimReview is in the page when the post says so, and only then', async () => {
  const visitor = await wp.visitor();
  await savePost(author, true);
  assert.deepEqual(await structured(visitor), []);

  await author.page.getByLabel('ClaimReview auf der Seite ausgeben').check();
  assert.match(await author.page.locator('.wortlaut-sidebar').textContent(), /1 abgeschlossene Notiz mit Urteil/);
  await savePost(author);
  const printed = await structured(visitor);
  assert.equal(printed.length, 1);
  assert.ok(!/[<>&]/.test(printed[0]), 'nothing in it can end the script');
  const [review, ...others] = JSON.parse(printed[0])['@graph'];
  assert.deepEqual(others, []);
  assert.equal(review['@type'], 'ClaimReview');
  assert.match(review.claimReviewed, /Planungsbüro vor den Mehrkosten gewarnt/);
  assert.equal(review.author.name, 'Anton Weiss');
  assert.equal(review.publisher.name, 'Seefurter Rundschau');
  assert.ok(review.url.startsWith(`${wp.address}/`));
  assert.ok(review.itemReviewed.appearance.url.startsWith(`${wp.address}/`));
  assert.equal(review.itemReviewed.author.name, 'Tobias Renner');
  assert.equal(review.reviewBody, 'Der Haushaltsplan sagt dasselbe: „60 %“ </script><b>fett</b> \\n 👍');
  assert.equal(await visitor.page.locator('b', { hasText: 'fett' }).count(), 0);

  await editor(() => window.wp.data.dispatch('core/editor').editPost({ meta: { _wortlaut_print_claim_review: false } }));
  await savePost(author);
  assert.deepEqual(await structured(visitor), []);
  assert.deepEqual(visitor.troubles, []);
  await visitor.close();
});

test('a page behind a password prints nothing', async () => {
  await editor(() => window.wp.data.dispatch('core/editor').editPost({ password: 'geheim', meta: { _wortlaut_print_claim_review: true } }));
  await savePost(author);
  const visitor = await wp.visitor();
  assert.deepEqual(await structured(visitor), []);
  await editor(() => window.wp.data.dispatch('core/editor').editPost({ password: '' }));
  await savePost(author);
  assert.equal((await structured(visitor)).length, 1);
  await visitor.close();
});

test('each revision has the notes of its time, and brings them back', async () => {
  const notes = (id) =>
    Number(wp.database(`SELECT COALESCE(MAX(JSON_LENGTH(meta_value, '$.notes')), 0) FROM wp_postmeta WHERE post_id=${id} AND meta_key='${NOTEBOOK}'`));
  const revisions = () => wp.database(`SELECT ID FROM wp_posts WHERE post_parent=${post} AND post_name LIKE '%-revision-v1' ORDER BY ID DESC`).split('\n');
  const [before] = revisions();
  assert.equal(notes(before), 1);

  const note = await openCard('Kein einziges Bauteil');
  await note.getByLabel('Begründung').fill('Die Bestelllisten fehlen noch.');
  await note.getByLabel('Begründung').blur();
  await until(() => meta(NOTEBOOK), (json) => json.includes('Bestelllisten'));
  await savePost(author);
  const [after_] = revisions();
  assert.notEqual(after_, before, 'a change of the notes alone makes a revision');
  assert.equal(notes(after_), 2);
  assert.equal(notes(before), 1);

  await author.page.goto(`${wp.address}/wp-admin/revision.php?revision=${after_}`);
  await author.page.locator('.revisions-diff').getByText('Bestelllisten').first().waitFor();
  await author.page.goto(`${wp.address}/wp-admin/revision.php?revision=${before}`);
  await author.page.locator('.restore-revision').first().click();
  await author.page.waitForURL(/post\.php/);
  assert.equal(notes(post), 1);
  const [restored] = revisions();
  assert.equal(notes(restored), 1);
});

test('an editor finds the author’s notes, in English, adds one, and the author has it', async () => {
  const editing = await wp.visitor('editor');
  await editPost(editing, wp.address, post);
  await openSidebar(editing);
  assert.match(await editing.page.locator('.wortlaut-bar [role=status]').textContent(), /^\d+ claims in this post$/, 'the sidebar speaks the editor’s language');
  const rationaleOf = async (words) => {
    const found = editing.page.locator('wl-claim-card', { has: editing.page.locator('.words', { hasText: words }) }).first();
    if (!(await found.evaluate((element) => element.hasAttribute('open') || element.open))) await found.locator('.head').click();
    return found.locator('wl-note-editor').getByLabel('Rationale');
  };
  assert.match(await (await rationaleOf(warned)).inputValue(), /Haushaltsplan/);
  const field = await rationaleOf('Verschuldung nicht über 900 Euro');
  await field.fill('From the desk: see the budget.');
  await field.blur();
  await editing.page.waitForFunction((key) => window.wp.data.select('core/editor').getEditedPostAttribute('meta')[key].includes('From the desk'), NOTEBOOK);
  await savePost(editing);
  const kept = await editing.rest('GET', `/wp/v2/posts/${post}?context=edit`);
  const notes = JSON.parse(kept.body.meta[NOTEBOOK]).notes;
  assert.deepEqual(notes.map((one) => one.author).sort(), ['Anton Weiss', 'Ella Brandt']);
  assert.deepEqual(editing.troubles, []);
  await editing.close();

  await editPost(author, wp.address, post);
  await openSidebar(author);
  assert.equal(await (await openCard('Verschuldung nicht über 900 Euro')).getByLabel('Begründung').inputValue(), 'From the desk: see the budget.');
});

test('the plugin brings no script and no style to visitors, nor to other pages of the administration', async () => {
  const visitor = await wp.visitor();
  for (const [{ page }, path] of [[visitor, '/'], [visitor, `/?p=${post}`], [author, '/wp-admin/'], [author, '/wp-admin/edit.php']]) {
    await page.goto(wp.address + path);
    const loaded = await page.evaluate(() => [...document.querySelectorAll('script[src], link[href]')].map((one) => one.src ?? one.href));
    assert.deepEqual(loaded.filter((address) => /plugins\/wortlaut/.test(address)), [], path);
  }
  await visitor.close();
});

/** Pastes a text into a new post, as a person would; WordPress makes blocks of it. */
async function paste(text) {
  await author.page.goto(`${wp.address}/wp-admin/post-new.php`);
  await author.page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
  const framed = await editor(() => !!document.querySelector('iframe[name="editor-canvas"]'));
  const canvas = framed ? author.page.frameLocator('iframe[name="editor-canvas"]') : author.page;
  await canvas.locator('.editor-post-title__input').fill('Ein Artikel von anderswo');
  await author.page.keyboard.press('Enter');
  await canvas.locator(':focus').evaluate((focused, text) => {
    const { DataTransfer, ClipboardEvent } = focused.ownerDocument.defaultView;
    const data = new DataTransfer();
    data.setData('text/plain', text);
    focused.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await author.page.waitForFunction(() => window.wp.data.select('core/block-editor').getBlockCount() > 5);
  await openSidebar(author);
}
const selectedBlock = () => editor(() => String(window.wp.data.select('core/block-editor').getSelectedBlock().attributes.content));

test('an article pasted as it was: blocks, claims, a note that is there after a reload, the way to its block', async () => {
  // With its menu, its date line and its advertisement.
  await paste(sample);
  await card(warned).locator('.head').click();
  assert.match(await selectedBlock(), /Planungsbüro vor den Mehrkosten gewarnt/);
  const note = await openCard(warned);
  await note.getByLabel('Begründung').fill('Aus dem Eingefügten');
  await note.getByLabel('Begründung').blur();
  await until(() => meta(NOTEBOOK), (json) => json.includes('Aus dem Eingefügten'));
  await savePost(author);
  await reload();
  const again = await openCard(warned);
  assert.equal(await again.getByLabel('Begründung').inputValue(), 'Aus dem Eingefügten');
  await card('Kein einziges Bauteil').locator('.head').click();
  assert.match(await selectedBlock(), /Kein einziges Bauteil/);
});

const seed = process.env.WORTLAUT_SHARED && join(process.env.WORTLAUT_SHARED, 'seed/article.txt');
test('the acceptance article, pasted', { skip: !(seed && existsSync(seed)) && 'WORTLAUT_SHARED names no folder with seed/article.txt' }, async () => {
  await paste(readFileSync(seed, 'utf8'));
  const [lavrov] = await editor(() => {
    const { claims, speakers } = document.querySelector('wortlaut-workbench').analysis;
    const said = claims.filter(({ text }) => text.includes('bedrohe niemanden'));
    return said.map((claim) => claim.speakers.map((id) => speakers.find((one) => one.id === id).name).join());
  });
  assert.match(lavrov, /Lawrow/);
  await card('bedrohe niemanden').locator('.head').click();
  assert.match(await selectedBlock(), /bedrohe niemanden/);
});

test('nothing was asked of any other machine, and no script failed', () => {
  assert.deepEqual(author.troubles, []);
  assert.ok(!/wortlaut\/(includes|wortlaut\.php|uninstall)/.test(wp.log()), wp.log());
});
