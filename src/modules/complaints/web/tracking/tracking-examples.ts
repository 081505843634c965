import type { Example } from "#platform/http/route.ts";

export const trackingExamples = {
	mine: [{ state: "without a visit", status: 303 }],
} satisfies Record<string, readonly Example[]>;
