import { assetBytes, openWorker } from '#assets';
import type { Analysis, AnalyzeOptions, Failure } from '../../../bindings/wortlaut';
import { EngineError } from './error';

export { EngineError };

interface Waiting {
  resolve(result: string): void;
  reject(problem: EngineError): void;
}

/** The engine in a worker of its own. Calls are answered in their order; after a crash the next call
 *  starts a new worker. There is nothing to free; `stop` ends the worker early. */
export class EngineClient {
  #worker: Promise<Worker> | undefined;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** Calls an engine function by name, strings in, its string out. Rejects with an EngineError. */
  async call(name: string, ...args: string[]): Promise<string> {
    const worker = await (this.#worker ??= this.#start());
    const id = ++this.#lastId;
    return new Promise<string>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, args });
    });
  }

  /** Like `call`, with the answer parsed; an answer `{ok: false}` rejects. */
  async json<T>(name: string, ...args: string[]): Promise<T> {
    const answer = JSON.parse(await this.call(name, ...args)) as T | Failure;
    if (answer && typeof answer === 'object' && 'ok' in answer && answer.ok === false) {
      const { code, message } = (answer as Failure).error;
      throw new EngineError(code, message);
    }
    return answer as T;
  }

  /** Ends the worker; calls under way reject with the code "stopped". */
  stop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.then((w) => w.terminate()).catch(() => undefined);
    this.#fail('stopped', 'stopped');
  }

  #fail(code: string, message: string): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new EngineError(code, message));
  }

  async #start(): Promise<Worker> {
    try {
      const [wasm, pack] = await Promise.all([assetBytes('wasm'), assetBytes('pack-de')]);
      const { worker, settled } = await openWorker();
      try {
        await new Promise<void>((resolve, reject) => {
          worker.onmessage = ({ data }) =>
            data.error === undefined ? resolve() : reject(new EngineError('engine-start', data.error));
          worker.onerror = (event) => reject(new EngineError('engine-start', event.message ?? ''));
          worker.postMessage({ wasm, packs: [pack] }, [wasm, pack]);
        });
      } catch (problem) {
        worker.terminate();
        throw problem;
      } finally {
        settled();
      }
      worker.onmessage = ({ data }) => this.#answer(data);
      worker.onerror = (event) => this.#crashed(event.message ?? '');
      return worker;
    } catch (problem) {
      this.#worker = undefined;
      if (problem instanceof EngineError) throw problem;
      throw new EngineError('engine-start', String((problem as Error)?.message ?? problem));
    }
  }

  #answer({ id, result, error, trap }: { id: number; result?: string; error?: string; trap?: boolean }): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (result !== undefined) waiting?.resolve(result);
    else waiting?.reject(new EngineError('engine', error ?? ''));
    if (trap) this.#crashed(error ?? '');
  }

  #crashed(message: string): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.then((w) => w.terminate()).catch(() => undefined);
    this.#fail('engine', message);
  }
}

let shared: EngineClient | undefined;

/** The engine that all workbenches and `analyze` share; started on first use. */
export function sharedEngine(): EngineClient {
  return (shared ??= new EngineClient());
}

/** Analyses a text without any interface: the contract `wortlaut/analysis@1`, offsets in UTF-16 units.
 *  Rejects with an EngineError; bad text never rejects, it is in the analysis' warnings. */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  return sharedEngine().json<Analysis>('analyze', text, JSON.stringify(options));
}
