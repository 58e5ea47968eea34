import { useSyncExternalStore } from 'react';

const STEP_MS = 30_000;

/** The time, a step of half a minute at once: what is shown by the clock follows it by itself. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, currentStep) * STEP_MS);
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, STEP_MS / 2);
  return () => clearInterval(timer);
}

function currentStep(): number {
  return Math.floor(Date.now() / STEP_MS);
}
