// The frame's side of the protocol: listens to the page around it, and to nobody else.
import type { Workbench } from '../components/workbench';
import { EngineError } from '../engine/error';
import { isOrigin, protocol, readMessage, type MessageId, type Reply, type Request } from './protocol';

/** Lets the page around speak to a workbench. `allowed`: see allowedOrigins; `version`: told in "ready". */
export function listenToHost(workbench: Workbench, allowed: ReadonlySet<string> | null, version: string): void {
  const host = window.parent;
  if (host === window) return;
  /** Whoever said hello; everything goes to this origin alone. */
  let partner: string | null = null;
  const session = `${performance.timeOrigin}-${Math.random()}`;

  const send = (origin: string, reply: Reply): void => host.postMessage({ protocol, ...reply }, origin);
  const refuse = (origin: string, id: MessageId | null, code: string, message: string): void => {
    const supported = code === 'unsupported-version' ? { supported: [protocol] } : {};
    send(origin, { type: 'error', id, error: { code, message, ...supported } });
  };

  addEventListener('message', ({ data, origin, source }) => {
    if (source !== host) return;
    const reading = readMessage(data);
    if (reading.what === 'foreign') return;
    // An opaque origin cannot be told from another one, nor be answered.
    if (!isOrigin(origin) || (partner ? origin !== partner : allowed && !allowed.has(origin))) {
      return console.warn(`Wortlaut: a message from ${origin} was refused`);
    }
    if (reading.what === 'bad') return refuse(origin, reading.id, reading.code, reading.message);
    const { id, request } = reading;
    if (request.type === 'hello') {
      partner = origin;
      return send(origin, { type: 'ready', id, version, session });
    }
    if (!partner) return refuse(origin, id, 'hello-first', 'the first message is to be a hello');
    perform(workbench, request).then(
      (result) => send(origin, { type: 'answer', id, result }),
      (problem) => refuse(origin, id, problem instanceof EngineError ? problem.code : 'failed', String(problem?.message)),
    );
  });

  for (const event of ['analysis', 'change', 'error'] as const) {
    workbench.addEventListener(`wortlaut-${event}`, ({ detail }: Event & { detail?: unknown }) => {
      if (partner) send(partner, { type: 'event', event, detail });
    });
  }
}

async function perform(workbench: Workbench, request: Exclude<Request, { type: 'hello' }>): Promise<unknown> {
  switch (request.type) {
    case 'setText':
      await workbench.setText(request.text, request.about);
      return null;
    case 'getNotebook':
      return workbench.getNotebook();
    case 'setNotebook':
      return workbench.setNotebook(request.notebook);
    case 'exportAs':
      return workbench.exportAs(request.format);
    case 'set':
      applySettings(workbench, request);
      await workbench.updateComplete;
      return null;
  }
}

/** Settings from a message or, as texts, from the address. */
export function applySettings(workbench: Workbench, { lang, theme, readonly }: {
  lang?: string | null;
  theme?: string | null;
  readonly?: boolean;
}): void {
  if (lang === 'de' || lang === 'en') workbench.lang = document.documentElement.lang = lang;
  if (theme === 'light' || theme === 'dark') workbench.theme = theme;
  else if (theme === 'auto') workbench.theme = null;
  if (readonly !== undefined) workbench.readonly = readonly;
}
