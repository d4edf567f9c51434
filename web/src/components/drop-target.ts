import { incomingFile, incomingText, type Incoming } from '../model/importing';

/** Makes an element take dropped files and words. `over` is told when something hovers and when not. */
export function dropTarget(
  frame: Element,
  over: (dropping: boolean) => void,
  take: (incoming: Incoming) => Promise<void>,
): void {
  const dragged = (event: Event) => {
    const types = (event as DragEvent).dataTransfer?.types ?? [];
    if (!types.some((type) => type === 'Files' || type === 'text/plain')) return;
    event.preventDefault();
    over(true);
  };
  frame.addEventListener('dragenter', dragged);
  frame.addEventListener('dragover', dragged);
  frame.addEventListener('dragleave', (event) => {
    if (!frame.contains((event as DragEvent).relatedTarget as Node | null)) over(false);
  });
  frame.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const data = (event as DragEvent).dataTransfer;
    const file = data?.files[0];
    const text = data?.getData('text/plain');
    const html = data?.getData('text/html');
    if (file) void incomingFile(file).then(take);
    else if (text) void take(incomingText(text, html || undefined));
  });
}
