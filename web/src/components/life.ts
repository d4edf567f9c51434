import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a workbench does as its page comes and goes. */
export interface Living extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Keys count wherever the focus is. */
  readonly shortcuts: 'page' | null;
}

export interface Stages {
  begin(): void;
  /** The page may be gone in a moment. */
  leave(): void;
  /** The element was taken away; resolves when nothing is under way any more. */
  finish(): Promise<void>;
  /** It stayed away: everything that is held is to be let go. It may still come back, by `begin`. */
  release(): void;
  keyed(event: KeyboardEvent): void;
}

/** Listens to window and document while the element is in a page, and to nothing afterwards. An element that is
 *  only moved within its page lets go of nothing. */
export class Life implements ReactiveController {
  constructor(
    private readonly host: Living & EventTarget,
    private readonly stages: Stages,
  ) {
    host.addController(this);
    host.addEventListener('keydown', (event) => stages.keyed(event as KeyboardEvent));
  }

  hostConnected(): void {
    if (this.host.shortcuts === 'page') document.addEventListener('keydown', this.#keyed);
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
    this.stages.begin();
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#keyed);
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    void this.stages
      .finish()
      .catch(() => undefined)
      .then(() => {
        if (!this.host.isConnected) this.stages.release();
      });
  }

  #leave = (): void => this.stages.leave();

  #keyed = (event: KeyboardEvent): void => {
    if (!event.composedPath().includes(this.host)) this.stages.keyed(event);
  };
}
