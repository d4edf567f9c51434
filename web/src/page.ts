// The standalone page: one workbench that fills the window.
import { keepOffline, openLaunchedFiles } from './app';
import './components/workbench';

const workbench = document.querySelector('wortlaut-workbench')!;

workbench.addEventListener('wortlaut-change', () => {
  const { title } = workbench.getNotebook()?.article ?? { title: '' };
  document.title = title ? `${title} – Wortlaut` : 'Wortlaut';
});

// From a server; a page from a file is offline already, and cannot be installed.
if (document.querySelector('link[rel=manifest]') && location.protocol !== 'file:') {
  openLaunchedFiles(workbench);
  if ('serviceWorker' in navigator) keepOffline(workbench).catch(() => undefined);
}
