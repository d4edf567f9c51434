import type { SignalCode } from './signals-de';

export const signalsEn: Record<SignalCode, string> = {
  'mood.konjunktiv1': 'The Konjunktiv I shows that somebody’s words are being reported.',
};
