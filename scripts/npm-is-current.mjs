// Exits 0 when node_modules holds what package-lock.json asks for, 1 when `npm ci` has to run.
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
try {
  const wanted = read('package-lock.json');
  const present = read('node_modules/.package-lock.json');
  const missing = Object.entries(wanted).filter(([path, entry]) => {
    if (!path.includes('node_modules/')) return false; // the tree itself and its workspaces
    const there = present[path];
    if (!there) return !entry.optional; // optional ones are for other platforms
    return there.version !== entry.version || there.integrity !== entry.integrity;
  });
  process.exit(missing.length ? 1 : 0);
} catch {
  process.exit(1);
}
