import { svg, html, type TemplateResult } from 'lit';

// Drawn for a 20 x 20 grid, one stroke width; decoration only, so hidden from assistive technology.
const paths = {
  plus: 'M10 4v12M4 10h12',
  library: 'M4 4h5v12H4zM9 4h3v12H9zM12.5 4.6l2.9-.7 2.6 11.5-2.9.7z',
  export: 'M10 3v9M6.5 6.2 10 2.7l3.5 3.5M4 11v5h12v-5',
  help: 'M7.4 7.3a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 2M10 14.6v.2',
  search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM12.7 12.7 16.5 16.5',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'M5 7.5l5 5 5-5',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15',
  pen: 'M4 16l.8-3.6L13.6 3.6l2.8 2.8-8.8 8.8z',
  link: 'M8.5 11.5l3-3M9 6.5l1.8-1.8a3 3 0 0 1 4.3 4.3L13.3 10.8M11 13.5l-1.8 1.8a3 3 0 0 1-4.3-4.3L6.7 9.2',
  repeat: 'M4 9V8a2.5 2.5 0 0 1 2.5-2.5H15M12.5 2.8 15.2 5.5 12.5 8.2M16 11v1a2.5 2.5 0 0 1-2.5 2.5H5M7.5 17.2 4.8 14.5l2.7-2.7',
  check: 'M4 10.5l4 4 8-9',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  speaker: 'M10 3.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 16.5c.6-3.2 3-5 6-5s5.4 1.8 6 5',
} as const;

export type IconName = keyof typeof paths;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="glyph" viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${paths[name]} />`}</svg>`;
