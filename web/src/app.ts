// The installed page: it works without its server, new versions wait until the reader takes them, and files open in it.
import type { Workbench } from './components/workbench';

interface LaunchQueue {
  setConsumer(take: (launch: { files?: { getFile(): Promise<File> }[] }) => void): void;
}

/** How often an open page asks for a new version, at most. */
const askAgainAfter = 60 * 60 * 1000;

/** Registers the service worker, and tells when another version is ready. */
export async function keepOffline(workbench: Workbench): Promise<void> {
  const container = navigator.serviceWorker;
  const registration = await container.register('sw.js', { updateViaCache: 'none' });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < askAgainAfter) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });

  const tell = (next: ServiceWorker) => {
    const run = async () => {
      await workbench.flush();
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      next.postMessage('take-over');
    };
    workbench.announce({ code: 'update-ready', level: 'info', stays: true, action: { name: 'reload', run } });
  };
  const watch = (next: ServiceWorker | null) => {
    next?.addEventListener('statechange', () => {
      // The first version of all takes over without a word: there is nothing that it would replace.
      if (next.state === 'installed' && registration.active) tell(next);
    });
  };
  if (registration.waiting && registration.active) tell(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

/** Opens the files that the system hands to the installed page, one after the other; each stays saved. */
export function openLaunchedFiles(workbench: Workbench): void {
  const queue = (window as { launchQueue?: LaunchQueue }).launchQueue;
  queue?.setConsumer(async ({ files = [] }) => {
    for (const handle of files) await workbench.openFile(await handle.getFile());
  });
}
