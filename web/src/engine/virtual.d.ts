/** Made by build.mjs: the data that the build carries, gzip and base64, by name; "" for an unknown name. */
declare module 'virtual:wortlaut-data' {
  export const data: (name: string) => string;
  export const workerSource: string;
  export const version: string;
}
