// The types that are handed out and the code: `tsc` fails here when the one does not keep what the other promises.
import type * as analyzeCode from '../src/analyze';
import type * as nodeCode from '../src/package/analyze-node';
import type * as elementCode from '../src/package/element';
import type * as frameCode from '../src/embed/host';
import type * as analyzeTypes from './analyze';
import type * as frameTypes from './frame';
import type * as elementTypes from './wortlaut-workbench';

/** Compiles only when each value that is promised is there, and fits. */
export type Keeps<Promised, Kept extends Promised> = Kept;

export type Conform = [
  Keeps<typeof analyzeTypes, typeof analyzeCode>,
  Keeps<typeof analyzeTypes, typeof nodeCode>,
  Keeps<Omit<typeof frameTypes, 'WortlautFrame' | 'connect'>, Omit<typeof frameCode, 'WortlautFrame' | 'connect'>>,
  Keeps<Pick<frameTypes.WortlautFrame, keyof frameTypes.WortlautFrame>, frameCode.WortlautFrame>,
  Keeps<Parameters<typeof frameCode.connect>, Parameters<typeof frameTypes.connect>>,
  Keeps<Omit<typeof elementTypes, 'Workbench'>, Omit<typeof elementCode, 'Workbench'>>,
  Keeps<elementTypes.Workbench, elementCode.Workbench>,
];
