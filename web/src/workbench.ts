/** The module for embedding: defines <wortlaut-workbench>, exports `analyze`. */
import { Workbench } from './components/workbench';

export { analyze, EngineError } from './engine/client';
export { Workbench };
