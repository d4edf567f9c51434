/** Why something was decided: a sentence for each code of docs/signals.md. */
export const signalsDe = {
  'mood.konjunktiv1': 'Der Konjunktiv I zeigt, dass hier jemandes Worte wiedergegeben werden.',
};

/** The codes that the page has sentences for. */
export type SignalCode = keyof typeof signalsDe;
