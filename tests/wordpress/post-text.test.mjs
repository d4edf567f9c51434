// Blocks as text, and the way back: plugins/wordpress/wortlaut/assets/post-text.js in a page with the editor's blocks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWordPress, writePost } from './wordpress.mjs';

let wp;
let author;
before(async () => {
  wp = await startWordPress();
  author = await wp.visitor('author');
  await writePost(author, wp.address, 'Titel', ['Absatz.']);
});
after(async () => {
  await wp?.stop();
});

/** The text of blocks in WordPress's own notation, and the words of each piece with its block's name. */
const read = (html, title = '') =>
  author.page.evaluate(
    ([html_, title_]) => {
      const blocks = window.wp.blocks.parse(html_);
      const names = new Map();
      (function walk(list) {
        for (const { clientId, name, innerBlocks } of list) names.set(clientId, name), walk(innerBlocks);
      })(blocks);
      const { text, pieces } = window.wortlaut.postText.textOf(title_, blocks);
      return { text, pieces: pieces.map(({ clientId, start, end }) => [names.get(clientId) ?? clientId, text.slice(start, end)]) };
    },
    [html, title],
  );
const p = (html) => `<!-- wp:paragraph --><p>${html}</p><!-- /wp:paragraph -->`;

const cases = [
  ['title and paragraphs', p('Eins.') + p('Zwei.'), [[null, 'Die Überschrift'], ['core/paragraph', 'Eins.'], ['core/paragraph', 'Zwei.']], 'Die Überschrift'],
  ['markup inside a paragraph is no space', p('Das <strong>Ge</strong>setz<sup>1</sup> gilt.'), [['core/paragraph', 'Das Gesetz1 gilt.']]],
  ['entities', p('&bdquo;Kosten &amp; Nutzen&ldquo;, sagte sie &ndash; 3&nbsp;&lt;&nbsp;4'), [['core/paragraph', '„Kosten & Nutzen“, sagte sie – 3\u00a0<\u00a04']]],
  ['a line break is one', p('Oben<br>unten'), [['core/paragraph', 'Oben\nunten']]],
  ['white space counts once', p('Viel \n  Platz '), [['core/paragraph', 'Viel Platz']]],
  ['an empty paragraph is nothing', p('') + p('Da.'), [['core/paragraph', 'Da.']]],
  ['heading', '<!-- wp:heading --><h2>Zwischentitel</h2><!-- /wp:heading -->', [['core/heading', 'Zwischentitel']]],
  ['list', '<!-- wp:list --><ul><!-- wp:list-item --><li>Eins</li><!-- /wp:list-item --><!-- wp:list-item --><li>Zwei</li><!-- /wp:list-item --></ul><!-- /wp:list -->',
    [['core/list-item', 'Eins'], ['core/list-item', 'Zwei']]],
  ['a quote, then whose it is', `<!-- wp:quote --><blockquote class="wp-block-quote">${p('Es reicht.')}<cite>Ada Keller</cite></blockquote><!-- /wp:quote -->`,
    [['core/paragraph', 'Es reicht.'], ['core/quote', 'Ada Keller']]],
  ['table', '<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>Jahr</td><td>Summe</td></tr><tr><td>2020</td><td>5</td></tr></tbody></table></figure><!-- /wp:table -->',
    [['core/table', 'Jahr\nSumme\n2020\n5']]],
  ['inside a group', `<!-- wp:group --><div class="wp-block-group">${p('Drinnen.')}</div><!-- /wp:group -->`, [['core/paragraph', 'Drinnen.']]],
  ['the classic block', '<p>Eins.</p>\n<p>Zwei <em>und</em> drei.</p>', [['core/freeform', 'Eins.\nZwei und drei.']]],
  ['the classic block with empty lines', 'Eins.\n\nZwei\nund drei.', [['core/freeform', 'Eins.\nZwei\nund drei.']]],
  ['code is no prose', `<!-- wp:code --><pre class="wp-block-code"><code>let a = 1;</code></pre><!-- /wp:code -->${p('Da.')}`, [['core/paragraph', 'Da.']]],
  ['own HTML: words, no scripts', '<!-- wp:html --><div><script>document.title = "x"</script><style>p{}</style>Worte</div><!-- /wp:html -->', [['core/html', 'Worte']]],
];
for (const [name, html, wanted, title] of cases) {
  test(name, async () => {
    const { text, pieces } = await read(html, title);
    assert.deepEqual(pieces, wanted);
    assert.equal(text, wanted.map(([, words]) => words).join('\n\n'));
  });
}

test('HTML in a block is read without fetching or running anything', async () => {
  const ran = await author.page.evaluate(() => {
    window.ran = false;
    const html = '<p>Bild <img src="https://example.org/a.png" onerror="window.ran = true"></p>';
    window.wortlaut.postText.textOf('', [{ clientId: 'a', name: 'core/freeform', attributes: { content: html }, innerBlocks: [] }]);
    return new Promise((resolve) => setTimeout(() => resolve(window.ran), 500));
  });
  assert.equal(ran, false);
  assert.deepEqual(author.troubles, []);
});

test('a claim is found again in a post that has changed: the same one of the same words, the title too', async () => {
  const found = await author.page.evaluate(() => {
    const { textOf, pieceOf } = window.wortlaut.postText;
    const post = (title, ...words) => {
      const blocks = words.map((content, i) => ({ clientId: `b${i}`, name: 'core/paragraph', attributes: { content }, innerBlocks: [] }));
      return textOf(title, blocks);
    };
    const old = post('Titel der Wahl', 'Es regnet.', 'Es schneit.', 'Es regnet.').text;
    const claim = (words, from = 0) => [{ start: old.indexOf(words, from), end: old.indexOf(words, from) + words.length }];
    const now = post('Titel der Wahl', 'Neu davor, ziemlich lang.', 'Es regnet.', 'Dazwischen.', 'Es regnet.');
    const block = (spans) => pieceOf(now, old, spans)?.clientId;
    const fewer = post('Titel der Wahl', 'Neu.', 'Es regnet.');
    const there = pieceOf(fewer, old, claim('Es regnet', 30))?.clientId;
    return [there, block(claim('Es regnet')), block(claim('Es regnet', 30)), block(claim('Es schneit')), block(claim('der Wahl')), block([])];
  });
  assert.deepEqual(found, ['b1', 'b1', 'b3', undefined, null, undefined]);
});

test('words are found in a block across its markup', async () => {
  const words = await author.page.evaluate(() => {
    const element = document.createElement('p');
    element.innerHTML = 'Das <b>Ge</b>setz\n  gilt, <i>sagte</i> sie, seit Mai.';
    return window.wortlaut.postText.rangesOf(element, ['Gesetz gilt', 'seit Mai', 'nirgends']).map(String);
  });
  assert.deepEqual(words, ['Gesetz\n  gilt', 'seit Mai']);
});
