import { expect, test } from 'vitest';
import { decode } from '../src/model/files';
import { looksLikeHtml, withoutStyles } from '../src/model/import-html';

const bytes = (...values: number[]) => Uint8Array.from(values);

test.each([
  ['UTF-8', new TextEncoder().encode('Größe 👍') as Uint8Array<ArrayBuffer>, 'Größe 👍', 'utf-8'],
  ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x41), 'A', 'utf-8'],
  ['UTF-16 little endian', bytes(0xff, 0xfe, 0xe4, 0x00), 'ä', 'utf-16'],
  ['UTF-16 big endian', bytes(0xfe, 0xff, 0x00, 0xe4), 'ä', 'utf-16'],
  ['Windows-1252', bytes(0x47, 0x72, 0xf6, 0xdf, 0x65), 'Größe', 'windows-1252'],
  ['nothing', bytes(), '', 'utf-8'],
])('%s is read right', (_, input, text, encoding) => {
  expect(decode(input)).toEqual({ text, encoding });
});

test.each([
  ['<!DOCTYPE html><html>', true],
  ['  <p>Der Hafen', true],
  ['<article class="a">', true],
  ['Der Wert < 5 <b>fett</b>', false],
  ['<3 Herzen', false],
  ['', false],
])('%j is HTML: %s', (text, is) => expect(looksLikeHtml(text)).toBe(is));

test.each([
  ['<p style="color:red" class="a">x</p>', '<p class="a">x</p>'],
  ["<p STYLE='display: none'>x</p>", '<p hidden>x</p>'],
  ['<a title="a > b" onclick="go(\'x\')" href=y>', '<a title="a > b" href=y>'],
  ['<style>p > a { b: "</p>" }</style><p>a</p><STYLE media=x>b</STYLE >c', '<p>a</p>c'],
  ['vorn <style> ohne Ende', 'vorn '],
  ['1 < 2, style="bleibt" im Satz, <3', '1 < 2, style="bleibt" im Satz, <3'],
])('styles and handlers go, the rest stays: %s', (html, left) => expect(withoutStyles(html)).toBe(left));

test('a page full of open brackets takes no longer than its length asks', () => {
  const start = performance.now();
  withoutStyles('<a "'.repeat(200_000));
  withoutStyles('<style '.repeat(2_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
