import { css } from 'lit';

/** Colours, type and measures, set on the frame in <wortlaut-workbench>, where no style of the host page reaches; every
 *  component inherits them. A host page sets the --wortlaut-… ones, on the element or on anything around it. */
export const tokens = css`
  .frame {
    all: initial;
    --page: var(--wortlaut-page, light-dark(#f3f0e9, #151412));
    --paper: var(--wortlaut-paper, light-dark(#fffdf8, #1d1b19));
    --raised: var(--wortlaut-raised, light-dark(#ffffff, #262421));
    --ink: var(--wortlaut-ink, light-dark(#1f1c18, #ece7de));
    --muted: var(--wortlaut-muted, light-dark(#655e54, #a9a196));
    --line: var(--wortlaut-line, light-dark(#ddd6c9, #393530));
    --line-strong: var(--wortlaut-line-strong, light-dark(#8d8577, #857d72));
    --brand: var(--wortlaut-brand, light-dark(#a8321a, #ff9273));
    --focus: var(--wortlaut-focus, light-dark(#1257b8, #8fbcff));
    --good: var(--wortlaut-good, light-dark(#256b3a, #84cf9b));
    --warn: var(--wortlaut-warn, light-dark(#8a5200, #f0b45f));
    --bad: var(--wortlaut-bad, light-dark(#a3241c, #ff938a));
    --shade: var(--wortlaut-shade, light-dark(rgb(58 46 26 / 0.1), rgb(0 0 0 / 0.45)));
    --serif: var(--wortlaut-serif, Charter, 'Bitstream Charter', 'Charis SIL', 'Sitka Text', 'Iowan Old Style', Cambria, Georgia, serif);
    --sans: var(--wortlaut-sans, system-ui, -apple-system, 'Segoe UI', Roboto, 'Inter', 'Helvetica Neue', sans-serif);
    --radius: var(--wortlaut-radius, 8px);
    font: 400 0.9375rem/1.5 var(--sans);
    color: var(--ink);
    color-scheme: light dark;
  }
  :host([theme='light']) .frame {
    color-scheme: light;
  }
  :host([theme='dark']) .frame {
    color-scheme: dark;
  }
`;

/** A speaker's look: eight tones, four patterns of line, and the monogram beside them. The pattern is
 *  that of the underline in the article and of the rule beside the speaker's claims. */
export const tones = css`
  .tone {
    --tone-ink: light-dark(oklch(0.47 0.14 var(--hue)), oklch(0.82 0.11 var(--hue)));
    --tone-line: light-dark(oklch(0.58 0.15 var(--hue)), oklch(0.72 0.12 var(--hue)));
    --tone-wash: light-dark(oklch(0.955 0.028 var(--hue)), oklch(0.285 0.04 var(--hue)));
    --tone-deep: light-dark(oklch(0.9 0.062 var(--hue)), oklch(0.37 0.075 var(--hue)));
  }
  .tone-0 {
    --hue: 255;
  }
  .tone-1 {
    --hue: 32;
  }
  .tone-2 {
    --hue: 150;
  }
  .tone-3 {
    --hue: 305;
  }
  .tone-4 {
    --hue: 78;
  }
  .tone-5 {
    --hue: 200;
  }
  .tone-6 {
    --hue: 350;
  }
  .tone-7 {
    --hue: 120;
  }
  .tone-none {
    --tone-ink: var(--muted);
    --tone-line: var(--line-strong);
    --tone-wash: transparent;
    --tone-deep: light-dark(#ece6d9, #33302b);
  }
  .pattern-0 {
    --pattern: solid;
  }
  .pattern-1 {
    --pattern: dashed;
  }
  .pattern-2 {
    --pattern: dotted;
  }
  .pattern-3 {
    --pattern: double;
  }
`;
