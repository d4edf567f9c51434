// The standalone page: one workbench that fills the window.
import './components/workbench';

const workbench = document.querySelector('wortlaut-workbench')!;

workbench.addEventListener('wortlaut-change', () => {
  const { title } = workbench.getNotebook()?.article ?? { title: '' };
  document.title = title ? `${title} – Wortlaut` : 'Wortlaut';
});

// Offline from a server, too; from a file there is nothing to register.
if (document.querySelector('link[rel=manifest]') && location.protocol !== 'file:' && 'serviceWorker' in navigator) {
  navigator.serviceWorker.register('sw.js').catch(() => undefined);
}
