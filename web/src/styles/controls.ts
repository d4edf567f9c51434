import { css } from 'lit';

/** Buttons, fields, chips: what every component draws alike. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-height: 2.125rem;
    padding: 0 0.75rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover:not(:disabled) {
    border-color: var(--line-strong);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button.primary {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    font-weight: 600;
  }
  button.quiet {
    border-color: transparent;
    background: none;
  }
  button.quiet:hover:not(:disabled) {
    background: color-mix(in srgb, var(--ink) 7%, transparent);
  }
  button.icon {
    width: 2.125rem;
    padding: 0;
  }
  svg.glyph {
    width: 1.125em;
    height: 1.125em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  input,
  select,
  textarea {
    min-height: 2.125rem;
    padding: 0.25rem 0.6rem;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--raised);
    min-width: 0;
  }
  textarea {
    padding: 0.5rem 0.6rem;
    line-height: 1.5;
    resize: vertical;
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  select {
    appearance: none;
    text-overflow: ellipsis;
    padding-right: 1.6rem;
    background-image: linear-gradient(45deg, transparent 50%, var(--muted) 50%),
      linear-gradient(-45deg, transparent 50%, var(--muted) 50%);
    background-size: 5px 5px;
    background-position:
      right 0.85rem center,
      right 0.55rem center;
    background-repeat: no-repeat;
    cursor: pointer;
  }
  label.field {
    display: grid;
    gap: 0.2rem;
  }
  .label,
  label.field > span {
    font-size: 0.8125rem;
    color: var(--muted);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0.05rem 0.45rem;
    border: 1px solid var(--line);
    border-radius: 99px;
    font-size: 0.75rem;
    line-height: 1.35rem;
    color: var(--muted);
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .monogram {
    display: inline-grid;
    place-items: center;
    min-width: 1.9rem;
    height: 1.9rem;
    padding: 0 0.3rem;
    border: 2px var(--pattern, solid) var(--tone-line);
    border-radius: 99px;
    background: var(--tone-wash);
    color: var(--tone-ink);
    font: 650 0.75rem/1 var(--sans);
    letter-spacing: 0.02em;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
