/** What a key asks for when the reader is not typing. */
export type Shortcut = 'next' | 'previous' | 'open' | 'back' | 'search' | 'help' | 'new' | 'export';

const keys: Record<string, Shortcut> = {
  j: 'next',
  k: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'open',
  Escape: 'back',
  '/': 'search',
  '?': 'help',
  n: 'new',
  e: 'export',
};

/** The shortcut that an event means, or null. In fields only Escape counts; Enter on a button is the
 *  button's own; arrows count on a claim's card alone, elsewhere they scroll. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return null;
  const shortcut = keys[event.key] ?? null;
  if (!shortcut) return null;
  const path = event.composedPath().filter((one): one is HTMLElement => one instanceof HTMLElement);
  if (path.some((one) => one.localName === 'dialog')) return null;
  const target = path[0];
  if (!target) return shortcut;
  const types = target.matches('input, textarea, select, [contenteditable]');
  if (types) return shortcut === 'back' ? 'back' : null;
  if (event.key.startsWith('Arrow')) return target.matches('.head') ? shortcut : null;
  if (event.key === 'Enter') return target.matches('button, a, summary') ? null : shortcut;
  return shortcut;
}
