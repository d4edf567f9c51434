import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long after the last keystroke a field is handed on. */
const pause = 300;

interface Draft {
  value: string;
  /** Not handed on yet. */
  waiting: boolean;
  /** The reader has left the field. */
  left: boolean;
  /** What the notebook had when it was handed on. */
  seen: string;
}

/** What is being typed but not handed on yet. A field shows its draft until the notebook has caught up,
 *  so that nothing typed meanwhile is overwritten. Leaving the page or the field hands everything on. */
export class Drafts implements ReactiveController {
  #drafts = new Map<string, Draft>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly commit: (field: string, value: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leaving, true);
    document.addEventListener('visibilitychange', this.#leaving, true);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leaving, true);
    document.removeEventListener('visibilitychange', this.#leaving, true);
    this.flush();
  }

  /** The field's words: the draft while there is one, else what the notebook has. */
  value(field: string, stored: string): string {
    const draft = this.#drafts.get(field);
    if (!draft) return stored;
    if (draft.waiting) {
      draft.seen = stored;
      return draft.value;
    }
    // The notebook has caught up; or it says something else ("a,b" became "a, b") and nobody types here.
    if (draft.value === stored || (draft.left && draft.seen !== stored)) {
      this.#drafts.delete(field);
      return stored;
    }
    return draft.value;
  }

  type(field: string, value: string): void {
    const seen = this.#drafts.get(field)?.seen ?? '';
    this.#drafts.set(field, { value, waiting: true, left: false, seen });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
    this.host.requestUpdate();
  }

  /** The reader leaves a field. */
  leave(): void {
    this.flush();
    for (const draft of this.#drafts.values()) draft.left = true;
  }

  /** Hands on what is waiting. */
  flush(): void {
    clearTimeout(this.#timer);
    for (const [field, draft] of this.#drafts) {
      if (!draft.waiting) continue;
      draft.waiting = false;
      this.commit(field, draft.value);
    }
  }

  /** Before the workbench hears of it and writes down what is not saved: hence the capturing listeners. */
  #leaving = (): void => this.flush();
}
