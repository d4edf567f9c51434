// Texts that the tests of more than one layer run through: our own articles and awkward strings.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('texts/', import.meta.url);

/** name -> text, in a fixed order. */
export const samples = new Map([
  ...readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  ['one word', 'Nein.'],
  ['byte order mark', '\ufeffDer Minister sagte, es gehe voran.'],
  ['NUL inside', 'Der Minister\0 sagte, es gehe voran.'],
  ['marks never closed', '„Wir gehen. „Und ihr? sagte Müller.\n\nEr schwieg.'],
  ['no-break spaces', 'Müller\u00a0sagte,\u00a0es\u202fgebe 3\u202f000\u00a0Euro.'],
  ['only punctuation', '… – „“ !? ()'],
  ['English', 'The minister said on Monday that the plan would cost three million pounds.'],
  ['one long line', 'Der Minister sagte, es regne. '.repeat(400)],
]);
