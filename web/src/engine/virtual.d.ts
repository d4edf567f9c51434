/** Made by the build: the data that it carries, gzip and base64, by name; "" for an unknown name. */
declare module 'virtual:wortlaut-data' {
  export const data: (name: string) => string;
  export const workerSource: string;
}
declare module 'virtual:wortlaut-version' {
  export const version: string;
}
/** src/package/files.js and texts.js, which stay files of their own: bundlers find what they name. */
declare module 'virtual:wortlaut-files' {
  export function startWorker(): Worker;
  export function engineUrl(): URL;
  export function packUrl(): URL;
  export function besideModule(name: string): URL;
}
declare module 'virtual:wortlaut-texts' {
  export function textUrl(name: string): URL;
}
