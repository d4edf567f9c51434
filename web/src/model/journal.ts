import type { NotebookEdit, NoteField } from '../../../bindings/wortlaut';

/** An edit that is the same when it is made twice: it sets a field. */
export type Setting =
  | { what: 'note'; claim: string; field: NoteField; value: unknown; id?: string | undefined }
  | { what: 'edit'; edit: NotebookEdit };

const keyOf = (notebook: string) => `wortlaut.unsaved.${notebook}`;

/** Carries over a reload what was typed but not saved yet. The database answers too late for a page that
 *  is going away; what is written here is written at once, and made up for when the notebook is opened. */
export class Journal {
  #pending: Setting[] = [];

  add(setting: Setting): void {
    this.#pending.push(setting);
  }

  /** Everything up to now is saved. */
  clear(notebook: string): void {
    this.#pending = [];
    try {
      localStorage.removeItem(keyOf(notebook));
    } catch {
      // then there is nothing there
    }
  }

  /** Writes what is pending; for a page that may be gone in a moment. */
  write(notebook: string): void {
    if (!this.#pending.length) return;
    try {
      localStorage.setItem(keyOf(notebook), JSON.stringify(this.#pending));
    } catch {
      // no room: what was typed in the last moment is lost with the page
    }
  }

  /** What another life of the page left for this notebook, oldest first. */
  take(notebook: string): Setting[] {
    try {
      const left = JSON.parse(localStorage.getItem(keyOf(notebook)) ?? '[]') as Setting[];
      return Array.isArray(left) ? left : [];
    } catch {
      return [];
    }
  }
}

/** Whether making the edit twice is the same as making it once. */
export const isSetting = (edit: NotebookEdit): boolean => /\.set$/.test(edit.op);
