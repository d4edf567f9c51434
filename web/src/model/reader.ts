import type { Analysis, Article } from '../../../bindings/wortlaut';
import { EngineError, type EngineClient } from '../engine/client';
import { firstLine } from './saver';

/** Has the engine read texts; the last one is remembered. */
export class Reader {
  #last: { text: string; asked: string; json: string; analysis: Analysis } | null = null;

  constructor(private readonly engine: EngineClient) {}

  /** The analysis, and the bytes in which the engine wrote it. */
  async read(text: string, language: string | undefined): Promise<{ json: string; analysis: Analysis }> {
    const asked = JSON.stringify({ language: language || 'auto' });
    if (this.#last?.text !== text || this.#last.asked !== asked) {
      const json = await this.engine.call('analyze', text, asked);
      const analysis = JSON.parse(json) as Analysis | { ok: false; error: { message: string } };
      if ('ok' in analysis) throw new EngineError('analysis-failed', analysis.error.message);
      this.#last = { text, asked, json, analysis };
    }
    return this.#last;
  }

  /** What the article calls itself: its headline, else its first line that is no furniture. */
  async headline({ text = '', language }: Partial<Article>): Promise<string> {
    const { blocks } = (await this.read(text, language)).analysis;
    const block = blocks.find(({ kind }) => kind === 'headline') ?? blocks.find(({ kind }) => kind !== 'furniture');
    return block ? firstLine(text.slice(block.start, block.end)) : '';
  }
}
