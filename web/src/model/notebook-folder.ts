import { EngineError, type EngineClient } from '../engine/client';
import { decode } from './files';
import type { KnownNotebook } from './known-claims';

/** Notebooks outside of this browser's storage: a folder that the reader chose, or some files. */
export interface NotebookFolder {
  name: string;
  notebooks: readonly KnownNotebook[];
  /** Names of the files that were not to be read, and of those that are called notebooks and are none. */
  unread: readonly string[];
}

export interface ChosenFiles {
  name: string;
  files: File[];
  unread: string[];
}

interface FolderHandle {
  name: string;
  values(): AsyncIterable<{ kind: string; name: string; getFile(): Promise<File> }>;
}
type Picker = (options: { id: string; mode: 'read' }) => Promise<FolderHandle>;

const isJson = (name: string) => /\.json$/i.test(name);
const isNamedNotebook = (name: string) => /\.wortlaut\.json$/i.test(name);
const byName = (a: File, b: File) => (a.name < b.name ? -1 : 1);

/** Asks the reader for a folder, and takes the *.json files that lie in it; null when the reader gave none. */
export async function chooseFolder(): Promise<ChosenFiles | null> {
  const pick = (window as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  if (!pick) {
    const files = await chosen((input) => (input.webkitdirectory = true));
    const [name = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
    // Such a field gives the folders in the folder as well.
    const own = files.filter((file) => isJson(file.name) && file.webkitRelativePath.split('/').length === 2);
    return files.length ? { name, files: own.sort(byName), unread: [] } : null;
  }
  let folder: FolderHandle;
  try {
    folder = await pick.call(window, { id: 'wortlaut', mode: 'read' });
  } catch (problem) {
    if ((problem as DOMException).name === 'AbortError') return null;
    throw problem;
  }
  const found: ChosenFiles = { name: folder.name, files: [], unread: [] };
  for await (const one of folder.values()) {
    if (one.kind !== 'file' || !isJson(one.name)) continue;
    await one.getFile().then(
      (file) => found.files.push(file),
      () => found.unread.push(one.name),
    );
  }
  found.files.sort(byName);
  return found;
}

/** Asks the reader for files; null when none were given. */
export async function chooseFiles(): Promise<ChosenFiles | null> {
  const files = await chosen((input) => {
    input.multiple = true;
    input.accept = '.json,application/json';
  });
  return files.length ? { name: firstAndMore(files.map(({ name }) => name)), files, unread: [] } : null;
}

/** "a.json + 2". */
export const firstAndMore = ([first = '', ...more]: readonly string[]): string =>
  more.length ? `${first} + ${more.length}` : first;

function chosen(prepare: (input: HTMLInputElement) => void): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  prepare(input);
  return new Promise((resolve) => {
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function textOf(file: File): Promise<string> {
  return decode(new Uint8Array(await file.arrayBuffer())).text;
}

/** Which of the files are notebooks. Each is read again when its words are wanted, so that no folder fills the memory.
 *  One that cannot be read keeps nobody from the others. */
export async function notebooksAmong(chosen: ChosenFiles, engine: EngineClient): Promise<NotebookFolder> {
  const { name } = chosen;
  const notebooks: KnownNotebook[] = [];
  const unread = [...chosen.unread];
  for (const file of chosen.files) {
    try {
      const text = await textOf(file);
      const { id } = (await engine.json<{ notebook: { id: string } }>('openNotebook', text)).notebook;
      notebooks.push({ id, version: `${name}/${file.name} ${file.lastModified}`, text: () => textOf(file) });
    } catch (problem) {
      // Other JSON may lie beside them.
      if (!(problem instanceof EngineError) || isNamedNotebook(file.name)) unread.push(file.name);
    }
  }
  return { name, notebooks, unread };
}
