// "wortlaut": defines <wortlaut-workbench>.
export { analyze, EngineError } from '../engine/client';
export { configure } from '../engine/sources';
export { Workbench } from '../components/workbench';
