import { textUrl } from 'virtual:wortlaut-texts';
import type { TextName, TextSource } from './assets';
import { fetched } from './located';
import { sources } from './sources';

const files = { notice: 'NOTICE.txt', licence: 'LICENSE.txt', sample: 'sample-de.txt' } as const;

export async function assetText(name: TextName): Promise<string> {
  return (await fetched(sources.locateFile?.(files[name]) ?? textUrl(name))).text();
}

({ assetText }) satisfies TextSource;
