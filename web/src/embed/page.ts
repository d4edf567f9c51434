// embed.html: a workbench in somebody else's page. It keeps nothing; the host page does.
import '../components/workbench';
import { version } from 'virtual:wortlaut-version';
import { applySettings, listenToHost } from './frame';
import { allowedOrigins } from './protocol';

const workbench = document.querySelector('wortlaut-workbench')!;
const asked = new URLSearchParams(location.hash.slice(1));
const fixed = document.querySelector<HTMLMetaElement>('meta[name=wortlaut-embed-origins]')?.content ?? '';

applySettings(workbench, { lang: asked.get('lang'), theme: asked.get('theme'), readonly: asked.has('readonly') });
listenToHost(workbench, allowedOrigins(fixed, asked.getAll('origin')), version);
