// Prints the first port from the one given on that nobody listens at on this machine.
import { createServer } from 'node:net';

const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });

const first = Number(process.argv[2]);
for (let port = first; port < first + 100; ++port) {
  if (await isFree(port)) {
    console.log(port);
    process.exit(0);
  }
}
console.error(`no free port from ${first} to ${first + 99}`);
process.exit(1);
