/** Everything the page tells the reader beside its work; the catalogues have a sentence for each. */
export type NoticeCode =
  | 'engine-failed'
  | 'analysis-failed'
  | 'edit-failed'
  | 'empty-text'
  | 'nothing-claimed'
  | 'only-furniture'
  | 'no-pack-for-language'
  | 'unknown-language'
  | 'invalid-utf8'
  | 'engine-warning'
  | 'file-windows-1252'
  | 'file-unknown'
  | 'file-unreadable'
  | 'notebook-broken'
  | 'notebook-truncated'
  | 'notebook-foreign'
  | 'notebook-newer'
  | 'notebook-warning'
  | 'notebook-merged'
  | 'other-tab-merged'
  | 'other-tab-conflicts'
  | 'storage-unavailable'
  | 'storage-full'
  | 'storage-failed'
  | 'note-removed'
  | 'source-removed'
  | 'claim-dismissed'
  | 'speaker-corrected'
  | 'taken-over'
  | 'nothing-taken'
  | 'known-missing'
  | 'other-article'
  | 'folder-known'
  | 'folder-unreadable'
  | 'article-removed'
  | 'html-article-only'
  | 'notes-lost'
  | 'exported'
  | 'update-ready';

export type NoticeAction = 'undo' | 'export' | 'whole-page' | 'as-german' | 'reload' | 'return';

export interface Notice {
  code: NoticeCode;
  level: 'info' | 'warning' | 'error';
  /** Fills the sentence: a name, a number, the engine's own words. */
  detail?: string | undefined;
  count?: number | undefined;
  /** Stays until it is dismissed, as warnings and errors do. */
  stays?: boolean;
  action?: { name: NoticeAction; run: () => void } | undefined;
}

/** What to say of a notebook that the engine could not open; its own words where the catalogues have no better ones. */
export function brokenNotebook({ code, message }: { code: string; message: string }): Notice {
  if (code === 'truncated') return { code: 'notebook-truncated', level: 'error' };
  if (code === 'not-a-notebook' || code === 'not-json') return { code: 'notebook-foreign', level: 'error' };
  return { code: 'notebook-broken', level: 'error', detail: message };
}
