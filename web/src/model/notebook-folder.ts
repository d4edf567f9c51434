import type { EngineClient } from '../engine/client';
import { decode } from './files';
import type { KnownNotebook } from './known-claims';

/** Notebooks outside of this browser's storage: a folder that the reader chose, or some files. */
export interface NotebookFolder {
  name: string;
  notebooks: readonly KnownNotebook[];
  /** Files that were no notebooks. */
  others: number;
}

export interface ChosenFiles {
  name: string;
  files: File[];
}

interface FolderHandle {
  name: string;
  values(): AsyncIterable<{ kind: string; name: string; getFile(): Promise<File> }>;
}
type Picker = (options: { id: string; mode: 'read' }) => Promise<FolderHandle>;

const isJson = (name: string) => /\.json$/i.test(name);
const byName = (a: File, b: File) => (a.name < b.name ? -1 : 1);

/** Asks the reader for a folder, and takes the *.json files that lie in it; null when the reader gave none. */
export async function chooseFolder(): Promise<ChosenFiles | null> {
  const pick = (window as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  if (!pick) {
    const files = await chosen((input) => (input.webkitdirectory = true));
    const [name = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
    // Such a field gives the folders in the folder as well.
    const own = files.filter((file) => isJson(file.name) && file.webkitRelativePath.split('/').length === 2);
    return files.length ? { name, files: own.sort(byName) } : null;
  }
  let folder: FolderHandle;
  try {
    folder = await pick.call(window, { id: 'wortlaut', mode: 'read' });
  } catch (problem) {
    if ((problem as DOMException).name === 'AbortError') return null;
    throw problem;
  }
  const files: File[] = [];
  for await (const one of folder.values()) if (one.kind === 'file' && isJson(one.name)) files.push(await one.getFile());
  return { name: folder.name, files: files.sort(byName) };
}

/** Asks the reader for files; null when none were given. */
export async function chooseFiles(): Promise<ChosenFiles | null> {
  const files = await chosen((input) => {
    input.multiple = true;
    input.accept = '.json,application/json';
  });
  const [first] = files;
  return first ? { name: files.length > 1 ? `${first.name} + ${files.length - 1}` : first.name, files } : null;
}

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

/** Which of the files are notebooks. Each is read again when its words are wanted, so that no folder fills the memory. */
export async function notebooksAmong({ name, files }: ChosenFiles, engine: EngineClient): Promise<NotebookFolder> {
  const notebooks: KnownNotebook[] = [];
  for (const file of files) {
    const id = await engine.json<{ notebook: { id: string } }>('openNotebook', await textOf(file)).then(
      ({ notebook }) => notebook.id,
      () => null,
    );
    if (id) notebooks.push({ id, version: `${name}/${file.name} ${file.lastModified}`, text: () => textOf(file) });
  }
  return { name, notebooks, others: files.length - notebooks.length };
}
