/** After the first, the second … try that failed, in milliseconds: some three days together. */
const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 72_000, 86_400].map(
	(seconds) => seconds * 1_000,
);

/** How often one thing is tried before its address is switched off. */
export const mostTries = waits.length + 1;

/** How long to wait after so many tries in vain; `null` is no more. */
export const waitAfter = (attempts: number): number | null =>
	waits[attempts - 1] ?? null;

/** Whether the other side took it. A redirect is no answer: it is not followed. */
export const wasTaken = (status: number): boolean =>
	status >= 200 && status < 300;

/** How long a secret that was replaced signs along, in milliseconds. */
export const secretsOverlap = 86_400_000;
