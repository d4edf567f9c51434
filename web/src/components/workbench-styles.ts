import { css } from 'lit';
import { controls } from '../styles/controls';
import { tokens } from '../styles/tokens';

/** The workbench's frame: two columns where there is room, two tabs where there is not. */
export const workbenchStyles = [
  tokens,
  controls,
  css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      container: workbench / inline-size;
      position: relative;
      height: 100%;
      min-height: 30rem;
      overflow: clip;
    }
    :host([hidden]) {
      display: none;
    }
    .frame {
      display: flex;
      flex-direction: column;
      min-height: 0;
      background: var(--page);
    }
    main {
      flex: 1;
      min-height: 0;
      display: grid;
      position: relative;
      grid-template-rows: minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr) clamp(25rem, 36cqw, 38rem);
    }
    main.empty {
      display: block;
      overflow: auto;
      container-type: size;
    }
    .article,
    .claims {
      position: relative;
      overflow: auto;
      overscroll-behavior: contain;
      scrollbar-gutter: stable;
    }
    .article {
      padding: 2.25rem clamp(1.25rem, 4cqw, 4rem) 6rem;
      background: var(--paper);
      border-right: 1px solid var(--line);
    }
    .article:focus-visible {
      outline-offset: -3px;
    }
    .claims {
      padding: 1.5rem 1.25rem 6rem;
    }
    .tabs {
      display: none;
    }
    .working,
    .dropping {
      position: absolute;
      inset: 0;
      z-index: 4;
      display: grid;
      place-items: center;
      background: color-mix(in srgb, var(--page) 72%, transparent);
    }
    .working span,
    .dropping span {
      padding: 0.8rem 1.4rem;
      border-radius: 12px;
      background: var(--raised);
      box-shadow: 0 8px 40px var(--shade);
      font: 600 1.0625rem/1.4 var(--serif);
    }
    .working {
      animation: appear 0.2s 0.25s both;
    }
    .dropping span {
      border: 2px dashed var(--brand);
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @container workbench (max-width: 56rem) {
      .tabs {
        display: grid;
        grid-template-columns: 1fr 1fr;
        border-bottom: 1px solid var(--line);
      }
      .tabs button {
        min-height: 2.75rem;
        border: 0;
        border-bottom: 2px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--muted);
        font-weight: 600;
      }
      .tabs button[aria-selected='true'] {
        border-bottom-color: var(--brand);
        color: var(--ink);
      }
      main {
        grid-template-rows: auto minmax(0, 1fr);
        grid-template-columns: minmax(0, 1fr);
      }
      main[data-tab='article'] .claims,
      main[data-tab='claims'] .article {
        display: none;
      }
      .article {
        padding: 1.25rem 1.1rem 5rem;
        border-right: 0;
      }
      .claims {
        padding: 1rem 1rem 5rem;
      }
    }
    @media print {
      :host {
        height: auto;
        overflow: visible;
      }
      .frame {
        background: none;
        --page: #fff;
        --paper: #fff;
        color-scheme: light;
      }
      main {
        display: block;
      }
      .article,
      .claims {
        display: block !important;
        overflow: visible;
        padding: 0;
        border: 0;
      }
      .claims {
        break-before: page;
      }
      .tabs,
      wl-top-bar,
      wl-notice-list {
        display: none;
      }
    }
  `,
];
