// Texts that the interface shows: only the element needs them.
const urls = {
  notice: () => new URL('./NOTICE.txt', import.meta.url),
  licence: () => new URL('./LICENSE.txt', import.meta.url),
  sample: () => new URL('./sample-de.txt', import.meta.url),
};
export const textUrl = (name) => urls[name]();
