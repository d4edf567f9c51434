import { chooseFiles, chooseFolder, firstAndMore, notebooksAmong, type ChosenFiles } from '../model/notebook-folder';
import type { Notice } from '../model/notices';
import type { RepeatFinder } from '../model/repeat-finder';
import type { Session } from '../model/session';
import { takeOver } from '../model/taking-over';
import type { Articles } from './articles';
import type { Choice } from './choice';
import type { ComponentEvents } from './events';

/** What the workbench does for it. */
interface Host {
  announce(notice: Notice): void;
  clearMessages(): void;
  articles: Articles;
  choice: Choice;
}

/** Other articles: opening one at a claim, with a way back; taking over what was found out there; which folders of
 *  notebooks are known besides those that are saved. */
export class Elsewhere {
  #taking = false;

  constructor(
    private readonly session: Session,
    private readonly finder: RepeatFinder,
    private readonly host: Host,
  ) {}

  /** Listens below an element. */
  listen(frame: Element): void {
    const on = <K extends keyof ComponentEvents>(name: K, handle: (detail: ComponentEvents[K]) => Promise<void>) =>
      frame.addEventListener(name, (event) => void handle((event as CustomEvent<ComponentEvents[K]>).detail));
    on('wl-open-known', (detail) => this.#open(detail));
    on('wl-take-over', (detail) => this.#takeOver(detail));
  }

  async #open({ notebook, claim }: ComponentEvents['wl-open-known']): Promise<void> {
    const before = this.session.notebook?.id ?? '';
    const { announce, choice } = this.host;
    if (!(await this.#show(notebook))) return announce({ code: 'known-missing', level: 'warning' });
    const { analysis, notes } = this.session;
    // A note that is on no claim of its id is known by its own.
    const noted = [...notes.byClaim].find(([, list]) => list.some(({ id }) => id === claim))?.[0];
    const found = analysis?.claims.some(({ id }) => id === claim) ? claim : noted;
    if (found) void choice.choose({ claim: found, from: 'article' });
    const back = { name: 'return' as const, run: () => void this.#show(before) };
    const title = this.session.notebook?.article.title ?? '';
    if (await this.finder.text(before)) announce({ code: 'other-article', level: 'info', detail: title, action: back });
  }

  /** Opens a known notebook; false when it is there no more. */
  async #show(notebook: string): Promise<boolean> {
    const { articles, clearMessages } = this.host;
    const known = await this.finder.text(notebook);
    if (!known) return false;
    clearMessages();
    return known.stored ? articles.openStored(notebook) : articles.openFile(known.text);
  }

  /** Takes one check over at a time: a double click is one. */
  async #takeOver(detail: ComponentEvents['wl-take-over']): Promise<void> {
    if (this.#taking) return;
    this.#taking = true;
    await this.#take(detail).finally(() => (this.#taking = false));
  }

  async #take({ claim, notebook, note, verdict }: ComponentEvents['wl-take-over']): Promise<void> {
    const open = this.session.notebook?.id;
    const found = await this.finder.note(notebook, note);
    // Another article may be open by now, with a claim of the same id.
    if (this.session.notebook?.id !== open) return;
    if (!found) return this.host.announce({ code: 'known-missing', level: 'warning' });
    const back = await takeOver(this.session, claim, found.note, verdict);
    const detail = found.notebook.article.title;
    if (!back) return this.host.announce({ code: 'nothing-taken', level: 'info' });
    this.host.announce({ code: 'taken-over', level: 'info', detail, action: { name: 'undo', run: () => void back() } });
  }

  /** Lets the reader choose a folder, or files, and makes the notebooks in it known. */
  async add(what: 'folder' | 'files'): Promise<void> {
    let chosen: ChosenFiles | null;
    try {
      chosen = await (what === 'folder' ? chooseFolder() : chooseFiles());
    } catch (problem) {
      return this.host.announce({ code: 'folder-unreadable', level: 'error', detail: (problem as Error).message });
    }
    if (!chosen) return;
    const folder = await notebooksAmong(chosen, this.session.engine);
    const { name, notebooks, unread } = folder;
    if (notebooks.length) this.finder.addFolder(folder);
    const count = notebooks.length;
    this.host.announce({ code: 'folder-known', level: count ? 'info' : 'warning', detail: name, count });
    if (unread.length) this.host.announce({ code: 'file-unreadable', level: 'warning', detail: firstAndMore(unread) });
  }
}
