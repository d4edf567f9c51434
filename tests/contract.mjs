// What every analysis must hold to, whatever the text: the contract wortlaut/analysis@1, checked
// against the text that was analysed. Shared by the tests of the command line and of WebAssembly.
import assert from 'node:assert/strict';

const oneOf = (value, ...allowed) =>
  assert.ok(allowed.includes(value), `${JSON.stringify(value)} is none of ${allowed.join(', ')}`);

function keys(object, ...expected) {
  assert.deepEqual(Object.keys(object), expected);
}

function place(text, { start, end }) {
  assert.ok(Number.isInteger(start) && Number.isInteger(end), 'offsets are whole numbers');
  assert.ok(0 <= start && start <= end && end <= text.length, `[${start}, ${end}) lies in the text`);
  for (const at of [start, end]) {
    const splits = /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
    assert.ok(!splits, `offset ${at} does not split a surrogate pair`);
  }
}

function spans(text, list, { mayBeEmpty = true } = {}) {
  assert.ok(Array.isArray(list) && (mayBeEmpty || list.length > 0), 'spans');
  let last = 0;
  for (const span of list) {
    keys(span, 'start', 'end');
    place(text, span);
    assert.ok(span.start >= last && span.end > span.start, 'spans are sorted, disjoint, not empty');
    last = span.end;
  }
}

function signals(text, list) {
  for (const signal of list) {
    keys(signal, 'code', 'spans', 'weight');
    assert.match(signal.code, /^[a-z0-9]+([.-][a-z0-9]+)*$/);
    for (const span of signal.spans) place(text, span);
    assert.equal(typeof signal.weight, 'number');
  }
}

/** Throws where `analysis` (parsed JSON) breaks the contract for `text`. */
export function checkContract(analysis, text) {
  keys(analysis, 'schema', 'engine', 'language', 'length', 'blocks', 'sentences', 'speakers', 'quotations', 'claims', 'warnings');
  assert.equal(analysis.schema, 'wortlaut/analysis@1');
  assert.equal(analysis.length, text.length);
  oneOf(analysis.language, 'de', 'en', 'und');

  const ids = new Set();
  for (const { id } of [...analysis.speakers, ...analysis.quotations, ...analysis.claims]) {
    assert.ok(!ids.has(id), `id ${id} is used once`);
    ids.add(id);
  }
  const known = (list, id) => assert.ok(list.some((item) => item.id === id), `${id} is there`);

  let last = 0;
  for (const block of analysis.blocks) {
    keys(block, 'start', 'end', 'kind');
    place(text, block);
    assert.ok(block.start >= last, 'blocks are in order and disjoint');
    last = block.end;
    oneOf(block.kind, 'headline', 'heading', 'paragraph', 'furniture');
  }
  for (const sentence of analysis.sentences) {
    keys(sentence, 'start', 'end', 'block', 'claims', 'reason');
    place(text, sentence);
    const block = analysis.blocks[sentence.block];
    assert.ok(block.start <= sentence.start && sentence.end <= block.end, 'a sentence lies in its block');
    for (const id of sentence.claims) known(analysis.claims, id);
    assert.equal(sentence.reason === null, sentence.claims.length > 0, 'a sentence has a claim or a reason');
  }
  for (const speaker of analysis.speakers) {
    keys(speaker, 'id', 'name', 'kind', 'gender', 'roles', 'mentions');
    oneOf(speaker.kind, 'person', 'unnamed', 'organization', 'state', 'group');
    oneOf(speaker.gender, 'm', 'f', 'n', 'plural', 'unknown');
    for (const mention of speaker.mentions) {
      keys(mention, 'start', 'end', 'kind');
      place(text, mention);
      oneOf(mention.kind, 'name', 'role', 'pronoun');
    }
  }
  for (const quotation of analysis.quotations) {
    keys(quotation, 'id', 'form', 'medium', 'spans', 'speaker', 'cue', 'frame', 'addressee', 'speakers', 'via', 'parent', 'confidence', 'signals');
    oneOf(quotation.form, 'direct', 'indirect', 'reported', 'free_indirect', 'indirect_free_indirect');
    oneOf(quotation.medium, 'speech', 'writing', 'thought', 'unknown');
    spans(text, quotation.spans, { mayBeEmpty: false });
    for (const phrase of ['speaker', 'cue', 'frame', 'addressee']) {
      keys(quotation[phrase], 'spans');
      spans(text, quotation[phrase].spans);
    }
    for (const id of [...quotation.speakers, ...quotation.via]) known(analysis.speakers, id);
    if (quotation.parent !== null) known(analysis.quotations, quotation.parent);
    assert.notEqual(quotation.parent, quotation.id);
    assert.ok(quotation.confidence >= 0 && quotation.confidence <= 1);
    signals(text, quotation.signals);
  }
  for (const claim of analysis.claims) {
    keys(claim, 'id', 'spans', 'text', 'resolved', 'quotation', 'speakers', 'kind', 'worth', 'facts', 'signals');
    spans(text, claim.spans, { mayBeEmpty: false });
    // Half of a surrogate pair is read as U+FFFD.
    assert.equal(claim.text, claim.spans.map(({ start, end }) => text.slice(start, end).toWellFormed()).join(' … '));
    if (claim.quotation !== null) known(analysis.quotations, claim.quotation);
    else assert.deepEqual(claim.speakers, []);
    for (const id of claim.speakers) known(analysis.speakers, id);
    oneOf(claim.kind, 'fact', 'quantity', 'causal', 'law', 'prediction', 'pledge', 'demand', 'opinion', 'other');
    assert.ok(claim.worth >= 0 && claim.worth <= 1);
    for (const fact of claim.facts) {
      keys(fact, 'kind', 'start', 'end', 'value', 'unit', 'qualifier');
      oneOf(fact.kind, 'number', 'percentage', 'amount', 'date', 'duration', 'place', 'party');
      place(text, fact);
    }
    signals(text, claim.signals);
  }
  for (const warning of analysis.warnings) {
    keys(warning, 'code', 'start', 'end');
    place(text, warning);
  }
}
