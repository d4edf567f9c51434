import type { Article } from '../../../bindings/wortlaut';
import { EngineError } from '../engine/client';
import type { Incoming } from '../model/importing';
import type { Notice } from '../model/notices';
import type { Session } from '../model/session';
import type { StoredEntry } from '../model/storage';

/** What the workbench does for it. */
interface Host {
  announce(notice: Notice): void;
  /** Takes away the messages about the article that was open. */
  clearMessages(): void;
  /** Resolves when the storage is at hand. */
  begun(): Promise<void>;
  /** Another article is open, or none. */
  opened(): Promise<void>;
  closed(): Promise<void>;
  requestUpdate(): void;
}

/** Opens articles: new ones, files, saved ones. Trouble becomes a message, and what was open stays open. */
export class Articles {
  /** The saved ones, the latest first. */
  recent: readonly StoredEntry[] = [];

  constructor(
    private readonly session: Session,
    private readonly host: Host,
  ) {}

  async #opening<T>(open: () => Promise<T>): Promise<T | undefined> {
    try {
      const opened = await open();
      await this.host.opened();
      return opened;
    } catch (problem) {
      const start = problem instanceof EngineError && problem.code === 'engine-start';
      this.host.announce({
        code: start ? 'engine-failed' : 'analysis-failed',
        level: 'error',
        detail: (problem as Error).message,
      });
      return undefined;
    }
  }

  async openNew(text: string, about: Partial<Omit<Article, 'text'>>): Promise<void> {
    await this.host.begun();
    await this.#opening(() => this.session.open({ title: '', ...about, text }));
  }

  /** A notebook's text. */
  async openFile(text: string): Promise<boolean> {
    await this.host.begun();
    return (await this.#opening(() => this.session.openFile(text))) ?? false;
  }

  async openStored(id: string): Promise<boolean> {
    await this.host.begun();
    return this.reopen(id);
  }

  /** What this tab had open before; the storage need not be ready otherwise. */
  async reopen(id: string): Promise<boolean> {
    return (await this.#opening(() => this.session.openStored(id))) ?? false;
  }

  async take(incoming: Incoming): Promise<void> {
    this.host.clearMessages();
    for (const notice of incoming.notices) this.host.announce(notice);
    if (incoming.kind === 'notebook') await this.openFile(incoming.text);
    if (incoming.kind !== 'article') return;
    const { text = '', ...about } = incoming.article;
    await this.openNew(text, about);
    const { whole } = incoming;
    if (!whole) return;
    const run = () => void this.session.edit({ op: 'article.set', field: 'text', value: whole.text ?? '' });
    this.host.announce({ code: 'html-article-only', level: 'info', action: { name: 'whole-page', run } });
  }

  async list(): Promise<void> {
    this.recent = await this.session.list();
    this.host.requestUpdate();
  }

  async remove(id: string): Promise<void> {
    await this.session.remove(id);
    await this.list();
  }

  async close(): Promise<void> {
    await this.session.close();
    await this.list();
    await this.host.closed();
  }
}
