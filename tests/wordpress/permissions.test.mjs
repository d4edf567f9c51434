// Who may see and change the notes of a post; what is refused; what is left when the plugin is deleted.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { NOTEBOOK, PRINT, REVIEW, startWordPress } from './wordpress.mjs';

const notebook = (words, more = {}) =>
  JSON.stringify({ schema: 'wortlaut/notebook@1', id: 'urn:uuid:0', article: { title: words, text: words }, corrections: [], notes: [], ...more });
const review = (fields = {}) =>
  JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'ClaimReview',
        claimReviewed: 'Es regnet.',
        reviewRating: { '@type': 'Rating', ratingValue: 5, bestRating: 5, worstRating: 1, alternateName: 'wahr' },
        itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ada Keller' } },
        ...fields,
      },
    ],
  });

let wp;
const people = {};
const posts = {};
before(async () => {
  wp = await startWordPress();
  for (const who of ['admin', 'editor', 'author', 'subscriber']) people[who] = await wp.visitor(who);
  people.nobody = await wp.visitor();
  for (const who of ['editor', 'author']) {
    const made = await people[who].rest('POST', '/wp/v2/posts', {
      title: `Von ${who}`, content: 'Es regnet.', status: 'publish', meta: { [NOTEBOOK]: notebook(who), [REVIEW]: review(), [PRINT]: true },
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    posts[who] = made.body.id;
  }
});
after(async () => {
  await wp?.stop();
});

const stored = (post, key = NOTEBOOK) => wp.database(`SELECT meta_value FROM wp_postmeta WHERE post_id=${post} AND meta_key='${key}'`);
const read = (who, post, context = 'edit') => people[who].rest('GET', `/wp/v2/posts/${post}?context=${context}`);
const write = (who, post, meta) => people[who].rest('POST', `/wp/v2/posts/${post}`, { meta });

for (const [who, whose, may] of [
  ['nobody', 'author', false],
  ['subscriber', 'author', false],
  ['author', 'editor', false],
  ['author', 'author', true],
  ['editor', 'author', true],
  ['editor', 'editor', true],
  ['admin', 'author', true],
]) {
  test(`${who} ${may ? 'reads and writes' : 'neither reads nor writes'} the notes of a post by ${whose}`, async () => {
    const post = posts[whose];
    const got = await read(who, post);
    assert.equal(got.status === 200, may, `${got.status}`);
    if (may) assert.equal(JSON.parse(got.body.meta[NOTEBOOK]).schema, 'wortlaut/notebook@1');
    const words = `${who} über ${whose} „\\" 👍`;
    const put = await write(who, post, { [NOTEBOOK]: notebook(words) });
    assert.equal(put.status === 200, may, `${put.status}`);
    if (may) assert.equal(JSON.parse((await read(who, post)).body.meta[NOTEBOOK]).article.title, words);
    else assert.ok(!stored(post).includes(words));
  });
}

test('what visitors are shown has no trace of the notes', async () => {
  for (const who of ['nobody', 'subscriber', 'author', 'admin']) {
    for (const path of [`/wp/v2/posts/${posts.editor}`, '/wp/v2/posts', `/wp/v2/search?search=Von`]) {
      const { status, body } = await people[who].rest('GET', path);
      assert.equal(status, 200);
      assert.ok(!JSON.stringify(body).includes('wortlaut'), `${who} ${path}`);
    }
    const list = await people[who].rest('GET', '/wp/v2/posts?context=edit');
    const shown = Array.isArray(list.body) ? list.body.filter(({ meta }) => meta?.[NOTEBOOK]).map(({ id }) => id) : [];
    assert.equal(shown.includes(posts.editor), who === 'admin', `${who}, list for editing`);
    assert.equal(shown.includes(posts.author), who === 'admin' || who === 'author', `${who}, list for editing`);
  }
});

test('a request without a nonce is nobody’s', async () => {
  const { nonce } = people.editor;
  people.editor.nonce = '';
  const put = await write('editor', posts.editor, { [NOTEBOOK]: notebook('untergeschoben') });
  people.editor.nonce = nonce;
  assert.equal(put.status, 401);
  assert.ok(!stored(posts.editor).includes('untergeschoben'));
});

test('a subscriber gets no editor, and none of its scripts', async () => {
  const { page } = people.subscriber;
  await page.goto(`${wp.address}/wp-admin/post.php?post=${posts.editor}&action=edit`);
  assert.ok(!(await page.content()).includes('wortlaut'));
  await page.goto(`${wp.address}/`);
});

for (const [name, value] of [
  ['no JSON', 'kaputt{'],
  ['no notebook', '{"schema":"other@1"}'],
  ['a list', '[]'],
  ['markup', '<script>alert(1)</script>'],
  ['no text at all', 7],
  ['too large', notebook('x'.repeat(4 * 1024 * 1024))],
]) {
  test(`a notebook that is ${name} is refused, and the one that is there stays`, async () => {
    const before_ = stored(posts.author);
    const put = await write('author', posts.author, { [NOTEBOOK]: value });
    assert.equal(put.status, 400, JSON.stringify(put.body).slice(0, 200));
    assert.equal(stored(posts.author), before_);
  });
}

test('fields that this version does not know survive, in a notebook of a later version, too', async () => {
  const later = notebook('später', { schema: 'wortlaut/notebook@2', 'x-desk': { empty: {}, list: [], number: 1.0e20 } });
  assert.equal((await write('author', posts.author, { [NOTEBOOK]: later })).status, 200);
  assert.equal((await read('author', posts.author)).body.meta[NOTEBOOK], later);
});

test('an empty notebook removes what was kept', async () => {
  await write('author', posts.author, { [NOTEBOOK]: '' });
  assert.equal(stored(posts.author), '');
});

const printed = async (post) => {
  const { page } = people.nobody;
  await page.goto(`${wp.address}/?p=${post}`);
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return scripts.map((text) => JSON.parse(text)['@graph'][0]);
};

test('of a ClaimReview only what is known of it is printed, text as text', async () => {
  const evil = review({
    '@id': 'javascript:alert(1)',
    claimReviewed: '</script><script>window.hacked = true</script> & "so"',
    reviewBody: { not: 'text' },
    url: 'https://example.org/elsewhere',
    publisher: { name: 'Andere' },
    author: { '@type': 'Person', name: '' },
    citation: [{ '@type': 'CreativeWork', name: 'Gut', url: 'https://example.org/a?b=1&c=2' }, { name: 'Schlecht', url: 'javascript:alert(1)' }, 5],
    onload: 'alert(1)',
  });
  assert.equal((await write('author', posts.author, { [REVIEW]: evil, [PRINT]: true })).status, 200);
  const [found] = await printed(posts.author);
  assert.equal(await people.nobody.page.evaluate(() => window.hacked), undefined);
  assert.equal(found.claimReviewed, '</script><script>window.hacked = true</script> & "so"');
  assert.deepEqual(found.citation, [{ '@type': 'CreativeWork', name: 'Gut', url: 'https://example.org/a?b=1&c=2' }, { '@type': 'CreativeWork', name: 'Schlecht' }]);
  assert.equal(found.author.name, 'Seefurter Rundschau', 'a nameless review is the site’s');
  assert.equal(found.publisher.name, 'Seefurter Rundschau');
  assert.ok(found.url.startsWith(`${wp.address}/`));
  for (const gone of ['@id', 'reviewBody', 'onload']) assert.ok(!(gone in found), gone);
});

test('a ClaimReview that is none is not stored', async () => {
  for (const value of ['kaputt', '{"@graph":[{"@type":"ClaimReview"}]}', '{"@graph":"x"}', '[]']) {
    await write('author', posts.author, { [REVIEW]: value });
    assert.equal(stored(posts.author, REVIEW), '', value);
    assert.deepEqual(await printed(posts.author), []);
  }
});

test('a draft’s ClaimReview is printed for nobody', async () => {
  await write('editor', posts.editor, { [REVIEW]: review(), [PRINT]: true });
  assert.equal((await printed(posts.editor)).length, 1);
  await people.editor.rest('POST', `/wp/v2/posts/${posts.editor}`, { status: 'private' });
  const { page } = people.editor;
  await page.goto(`${wp.address}/?p=${posts.editor}`);
  assert.equal(await page.locator('script[type="application/ld+json"]').count(), 0);
});

test('turned off, the plugin keeps its notes; deleted, it leaves nothing behind', async () => {
  const left = () => Number(wp.database("SELECT COUNT(*) FROM wp_postmeta WHERE meta_key LIKE '%wortlaut%'"));
  assert.ok(left() > 3);
  const off = await people.admin.rest('PUT', '/wp/v2/plugins/wortlaut/wortlaut', { status: 'inactive' });
  assert.equal(off.status, 200, JSON.stringify(off.body));
  assert.ok(left() > 3);
  const deleted = await people.admin.rest('DELETE', '/wp/v2/plugins/wortlaut/wortlaut');
  assert.equal(deleted.status, 200, JSON.stringify(deleted.body));
  assert.equal(left(), 0);
  assert.equal(wp.database("SELECT COUNT(*) FROM wp_options WHERE option_name LIKE '%wortlaut%'"), '0');
  assert.ok(!existsSync(join(wp.folder, 'wp-content/plugins/wortlaut')));
});

test('nothing was asked of any other machine, and PHP had nothing to say of the plugin', () => {
  for (const { troubles } of Object.values(people)) assert.deepEqual(troubles, []);
  assert.ok(!/wortlaut\/(includes|wortlaut\.php|uninstall)/.test(wp.log()), wp.log());
});
