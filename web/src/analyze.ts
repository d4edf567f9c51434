// "wortlaut/analyze": analyses without any interface, in a browser. The engine runs in a worker.
export { analyze, EngineError } from './engine/client';
export { configure } from './engine/sources';
